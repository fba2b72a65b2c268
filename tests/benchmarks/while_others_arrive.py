"""The window on 100,000 notes: somebody types while 10,000 more arrive, beside the same while none do."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from app.bootstrap import open_desk
from core.facts import NoteDraft
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.benchmarks.figures import Aim, Row, Spread, milliseconds, seconds
from tests.benchmarks.other_process import start_program
from tests.benchmarks.sample_notes import sample_notes
from tests.benchmarks.turns import Moment

Figures = tuple[list[Moment], list[Moment]]
"""What each turn of the loop took, and each key until it was painted."""

_STORED = 100_000
_ARRIVING = 10_000
_DIFFERENT = 10_000
_STANDSTILL = Aim(0.05, "50 ms")
_FRAME = Aim(0.016, "16 ms")


def measure(place: Path) -> list[Row]:
    """Type into the open note of a profile, first in peace, then while a space is joined."""
    quiet, crowd, arriving = asyncio.run(_type(place))
    return [
        _standstill(quiet[0], crowd[0], arriving),
        _until_painted(quiet[1], crowd[1]),
    ]


def _standstill(quiet: list[Moment], crowd: list[Moment], arriving: float) -> Row:
    longest = max(turn.standstill for turn in crowd)
    return Row(
        f"Longest turn of the window's event loop, with {_STORED:,} notes stored, while {_ARRIVING:,} arrive "
        f"by sync (in {seconds(arriving)}) and somebody types",
        _longest(crowd),
        f"while none arrive: {_longest(quiet)}",
        longest,
        _STANDSTILL,
        is_ratio=False,
    )


def _until_painted(quiet: list[Moment], crowd: list[Moment]) -> Row:
    own, beside = (Spread.of([key.standstill for key in keys]) for keys in (crowd, quiet))
    return Row(
        f"A key meanwhile until it is painted, p50 / p99 of {len(crowd):,}",
        f"{own}; computing {Spread.of([key.own for key in crowd])}",
        f"while none arrive: {beside}; computing {Spread.of([key.own for key in quiet])}",
        own.p99,
        _FRAME,
        is_ratio=False,
    )


def _longest(turns: list[Moment]) -> str:
    clock, own = max(turn.clock for turn in turns), max(turn.own for turn in turns)
    return (
        f"{milliseconds(max(turn.standstill for turn in turns))} (by the clock {milliseconds(clock)}, "
        f"computing {milliseconds(own)})"
    )


async def _type(place: Path) -> tuple[Figures, Figures, float]:
    await _fill(place / "profile")
    async with start_program("host", place / "host", _ARRIVING) as host:
        link = await host.hear()
        async with start_program("crowd", place / "profile", link, _ARRIVING) as crowd:
            quiet, busy = (await crowd.hear())["quiet"], (await crowd.hear())["crowd"]
    return _moments(quiet), _moments(busy), busy["seconds"]


def _moments(told: dict[str, list[dict[str, float]]]) -> Figures:
    turns, keys = ([Moment(**each) for each in told[name]] for name in ("turns", "keys"))
    return turns, keys


async def _fill(profile: Path) -> None:
    async with open_desk(Profile(profile), OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        for drafts in _drafts():
            await desk.library.create_notes(space.id, drafts)


def _drafts() -> Iterator[list[NoteDraft]]:
    """Make notes of which no two have the same title."""
    drafts = [note.draft for note in sample_notes(_DIFFERENT)]
    for number in range(_STORED // _DIFFERENT):
        yield [replace(draft, title=f"{draft.title} of {number}") for draft in drafts]
