"""The window on 100,000 notes: somebody types while 10,000 more arrive, beside the same while none do."""

import asyncio
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from app.bootstrap import open_desk
from core.facts import NoteDraft
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.benchmarks.figures import Aim, Row, Spread, milliseconds, seconds
from tests.benchmarks.other_process import start_program
from tests.benchmarks.sample_notes import sample_notes
from tests.benchmarks.turns import Moment

_STORED = 100_000
_ARRIVING = 10_000
_DIFFERENT = 10_000
_QUIET_KEYS = 200
_STANDSTILL = Aim(0.05, "50 ms")
_FRAME = Aim(0.016, "16 ms")


@dataclass(frozen=True, slots=True)
class Stretch:
    """What a stretch of typing took, turn by turn of the loop and key by key, and what came of it.

    `seconds` passed until all had arrived and were listed.
    """

    turns: list[Moment]
    keys: list[Moment]
    typed: str
    body: str
    caret: int
    listed: int
    seconds: float = 0.0

    @classmethod
    def read(cls, told: dict[str, Any]) -> "Stretch":
        """Read what the program said."""
        turns, keys = ([Moment(**each) for each in told[name]] for name in ("turns", "keys"))
        return cls(**(told | {"turns": turns, "keys": keys}))


def measure(place: Path) -> list[Row]:
    """Type into the open note of a profile, first in peace, then while a space is joined."""
    quiet, crowd = asyncio.run(type_in_a_crowd(place, _STORED, _ARRIVING, _QUIET_KEYS))
    return [_standstill(quiet, crowd), _until_painted(quiet.keys, crowd.keys)]


async def type_in_a_crowd(place: Path, stored: int, arriving: int, keys: int) -> tuple[Stretch, Stretch]:
    """Type so many keys with so many notes stored, and then until so many more have arrived."""
    await _fill(place / "profile", stored)
    async with start_program("host", place / "host", arriving) as host:
        link = await host.hear()
        async with start_program("crowd", place / "profile", link, arriving, keys) as crowd:
            quiet = Stretch.read((await crowd.hear())["quiet"])
            return quiet, Stretch.read((await crowd.hear())["crowd"])


def _standstill(quiet: Stretch, crowd: Stretch) -> Row:
    longest = max(turn.standstill for turn in crowd.turns)
    return Row(
        f"Longest turn of the window's event loop, with {_STORED:,} notes stored, while {_ARRIVING:,} arrive "
        f"by sync (in {seconds(crowd.seconds)}) and somebody types",
        _longest(crowd.turns),
        f"while none arrive: {_longest(quiet.turns)}",
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


async def _fill(profile: Path, count: int) -> None:
    async with open_desk(Profile(profile), OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        for drafts in _drafts(count):
            await desk.library.create_notes(space.id, drafts)


def _drafts(count: int) -> Iterator[list[NoteDraft]]:
    """Make notes of which no two have the same title."""
    drafts = [note.draft for note in sample_notes(min(count, _DIFFERENT))]
    for number in range(count // len(drafts)):
        yield [replace(draft, title=f"{draft.title} of {number}") for draft in drafts]
