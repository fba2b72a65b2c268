"""The window on 100,000 notes: somebody types while 10,000 more arrive, beside the same while none do."""

import asyncio
import shutil
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
_ROUNDS = 3
"""Of some hundred keys each, so that the slowest one in a hundred is more than one key."""
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
    return asyncio.run(_rounds(place))


async def _rounds(place: Path) -> list[Row]:
    full = place / "full"
    await _fill(full, _STORED)
    quiet, crowd = list[Stretch](), list[Stretch]()
    for number in range(_ROUNDS):
        profile = place / f"profile-{number}"
        await asyncio.to_thread(shutil.copytree, full, profile)
        in_peace, meanwhile = await _type(place / f"host-{number}", profile, _ARRIVING, _QUIET_KEYS)
        quiet.append(in_peace)
        crowd.append(meanwhile)
    return [_standstill(quiet, crowd), _until_painted(_keys(quiet), _keys(crowd))]


def _keys(stretches: list[Stretch]) -> list[Moment]:
    return [key for stretch in stretches for key in stretch.keys]


def _turns(stretches: list[Stretch]) -> list[Moment]:
    return [turn for stretch in stretches for turn in stretch.turns]


async def type_in_a_crowd(place: Path, stored: int, arriving: int, keys: int) -> tuple[Stretch, Stretch]:
    """Type so many keys with so many notes stored, and then until so many more have arrived."""
    await _fill(place / "profile", stored)
    return await _type(place / "host", place / "profile", arriving, keys)


async def _type(hosting: Path, profile: Path, arriving: int, keys: int) -> tuple[Stretch, Stretch]:
    async with start_program("host", hosting, arriving) as host:
        link = await host.hear()
        async with start_program("crowd", profile, link, arriving, keys) as crowd:
            quiet = Stretch.read((await crowd.hear())["quiet"])
            return quiet, Stretch.read((await crowd.hear())["crowd"])


def _standstill(quiet: list[Stretch], crowd: list[Stretch]) -> Row:
    longest = max(turn.standstill for turn in _turns(crowd))
    slowest = max(stretch.seconds for stretch in crowd)
    return Row(
        f"Longest turn of the window's event loop, with {_STORED:,} notes stored, while {_ARRIVING:,} arrive "
        f"by sync (within {seconds(slowest)}, {_ROUNDS} times) and somebody types",
        _longest(_turns(crowd)),
        f"while none arrive: {_longest(_turns(quiet))}",
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
