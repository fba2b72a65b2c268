"""An empty profile joins a space of 10,000 notes, beside bare inserts of the same text."""

import asyncio
from pathlib import Path

from tests.benchmarks.bare_index import seconds_to_insert
from tests.benchmarks.figures import Pair, Row, at_most, seconds
from tests.benchmarks.other_process import start_program
from tests.benchmarks.sample_notes import sample_notes

NOTES = 10_000
_ROUNDS = 5


def measure(place: Path) -> list[Row]:
    """Join with fresh profiles, in turn with the bare inserts."""
    pair = asyncio.run(_rounds(place))
    return [
        Row(
            f"Catch-up: an empty peer joins until {NOTES:,} notes are stored, listed and searchable; "
            "the host is another process on the same machine",
            seconds(pair.own_middle),
            f"bare FTS5 inserts of the same text in one transaction: {seconds(pair.beside_middle)}",
            pair.ratio,
            at_most(3),
        )
    ]


async def _rounds(place: Path) -> Pair:
    notes = sample_notes(NOTES)
    pair = Pair()
    async with start_program("host", place / "host", NOTES) as host:
        link = await host.hear()
        for number in range(_ROUNDS):
            pair.beside.append(seconds_to_insert(place / f"bare-{number}.db", notes))
            async with start_program("newcomer", place / f"profile-{number}", link, NOTES) as newcomer:
                pair.own.append((await newcomer.hear())["seconds"])
    return pair
