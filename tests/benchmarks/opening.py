"""Opening a note with 250,000 edits behind it from the store."""

import asyncio
import gzip
import json
import random
import time
from collections.abc import Iterator
from pathlib import Path

from app.bootstrap import open_desk
from core.ids import NoteId
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.benchmarks.figures import Aim, Row, Spread, milliseconds

_TRACE = Path(__file__).parents[3] / "shared" / "data" / "automerge-paper.json.gz"
_GENERATED = 250_000
_TURN = 200
_OPENINGS = 200
_LATER_KEYS = 199
_AIM = 0.020

Edit = tuple[int, int, str]
"""Position, removed characters, inserted text."""


def measure(place: Path) -> list[Row]:
    """Write the note through the library, then open it again and again in a fresh one."""
    source = "the history of a real paper" if _TRACE.exists() else "generated edits, as the trace is absent"
    edits = list(_trace() if _TRACE.exists() else _generated())
    profile = Profile(place / "profile")
    note = asyncio.run(_write(profile, edits))
    fresh = asyncio.run(_open(profile, note))
    first_edit = asyncio.run(_type_more(profile, note))
    later = asyncio.run(_open(profile, note))
    what = f"Opening a note with {len(edits):,} edits behind it ({source})"
    figure = f"{fresh}; its first edit then takes {milliseconds(first_edit)}"
    return [
        _row(f"{what}, all in its snapshot, p50 / p99", figure, fresh.p50),
        _row(f"The same with {_LATER_KEYS} keys typed since the snapshot", str(later), later.p50),
    ]


def _row(what: str, figure: str, measured: float) -> Row:
    return Row(what, figure, measured=measured, aim=Aim(_AIM, "20 ms"), is_ratio=False)


def _trace() -> Iterator[Edit]:
    with gzip.open(_TRACE) as file:
        trace = json.load(file)
    for transaction in trace["txns"]:
        yield from transaction["patches"]


def _generated() -> Iterator[Edit]:
    chance = random.Random(3)
    length = position = 0
    for _ in range(_GENERATED):
        if chance.random() < 0.02:
            position = chance.randint(0, length)
        if position and chance.random() < 0.15:
            position, length = position - 1, length - 1
            yield position, 1, ""
        else:
            yield position, 0, chance.choice("etaoin shrdlu")
            position, length = position + 1, length + 1


async def _write(profile: Profile, edits: list[Edit]) -> NoteId:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        note = await desk.library.create_note(space.id, "A long history")
        async with desk.library.open_note(note.id) as opened:
            for number, (position, removed, inserted) in enumerate(edits):
                opened.document.replace(position, removed, inserted)
                if number % _TURN == 0:
                    await asyncio.sleep(0)
            await opened.saved()
        return note.id


async def _open(profile: Profile, note: NoteId) -> Spread:
    durations = []
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        for _ in range(_OPENINGS):
            begun = time.perf_counter()
            async with desk.library.open_note(note) as opened:
                if not opened.document.body:
                    raise RuntimeError("the note opened empty")
                durations.append(time.perf_counter() - begun)
    return Spread.of(durations)


async def _type_more(profile: Profile, note: NoteId) -> float:
    """Type as many keys as go without a new snapshot, each saved alone; returns the seconds of the first."""
    durations = []
    async with (
        open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk,
        desk.library.open_note(note) as opened,
    ):
        for position in range(len(opened.document.body) - _LATER_KEYS, len(opened.document.body)):
            begun = time.perf_counter()
            opened.document.replace(position, 0, "x")
            durations.append(time.perf_counter() - begun)
            await opened.saved()
    return durations[0]
