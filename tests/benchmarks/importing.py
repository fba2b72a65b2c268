"""Import of a folder of 10,000 notes, beside bare inserts of the same text."""

import asyncio
from pathlib import Path

from tests.benchmarks.bare_index import seconds_to_insert
from tests.benchmarks.figures import Pair, Row, at_most, seconds
from tests.benchmarks.other_process import start_program
from tests.benchmarks.sample_notes import sample_notes, write_folder

NOTES = 10_000
_ROUNDS = 5


def measure(place: Path) -> list[Row]:
    """Import into fresh profiles, in turn with the bare inserts."""
    notes = sample_notes(NOTES)
    write_folder(place / "folder", notes)
    pair = Pair()
    for number in range(_ROUNDS):
        pair.beside.append(seconds_to_insert(place / f"bare-{number}.db", notes))
        pair.own.append(asyncio.run(_seconds_to_import(place / f"profile-{number}", place / "folder")))
    return [
        Row(
            f"Import of a folder of {NOTES:,} Markdown files",
            seconds(pair.own_middle),
            f"bare FTS5 inserts of the same text in one transaction: {seconds(pair.beside_middle)}",
            pair.ratio,
            at_most(3),
        )
    ]


async def _seconds_to_import(profile: Path, folder: Path) -> float:
    async with start_program("importer", profile, folder) as importer:
        result = await importer.hear()
    if result["notes"] != NOTES:
        raise RuntimeError(f"only {result['notes']} notes were imported")
    return float(result["seconds"])
