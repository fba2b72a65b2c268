"""The history of a note that two people wrote in turns: listing it, and reading what the note was."""

import asyncio
import random
import statistics
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

from loro import ExportMode, LoroDoc

from app.bootstrap import open_desk
from core.facts import Update, UpdateKind
from core.ids import DeviceId, NoteId
from core.notes import Library, NoteHistory
from core.profile import OwnerKind, Profile
from sync.peer import SyncMode
from tests.benchmarks.figures import Aim, Row, milliseconds

CHANGES = 10_000
_ROUNDS = 7
_BEGAN = 1_700_000_000
_WORD = 6
_SHARE_OF_LINE_ENDS = 0.1
_AIM = Aim(0.2, "200 ms")

Answer = TypeVar("Answer")


def measure(place: Path) -> list[Row]:
    """Store the note, then look back on it again and again, each time from the disk."""
    return asyncio.run(_measure(Profile(place / "profile")))


async def _measure(profile: Profile) -> list[Row]:
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        library = desk.library
        note = await store_note(library)
        listing, reading, naming = [], [], []
        for _ in range(_ROUNDS):
            history, took = await _timed(lambda: library.history(note))
            listing.append(took)
            reading.append(await _read_middle(history))
            naming.append(await _name_authors(history))
    listed = statistics.median(listing)
    what = f"Listing the history of a note with {CHANGES:,} changes, by two who wrote in turns"
    figure = f"{milliseconds(listed)} ({len(history.edits)} edits)"
    return [
        Row(what, figure, measured=listed, aim=_AIM, is_ratio=False),
        Row("Reading the version from the middle of it", milliseconds(statistics.median(reading))),
        Row("Going on from there to who wrote each character now", milliseconds(statistics.median(naming))),
    ]


async def _read_middle(history: NoteHistory) -> float:
    version = history.edits[len(history.edits) // 2].version
    return (await _timed(lambda: history.content(version)))[1]


async def _name_authors(history: NoteHistory) -> float:
    version = history.edits[-1].version
    return (await _timed(lambda: history.authors(version)))[1]


async def store_note(library: Library) -> NoteId:
    """Take the note in, folded, as a newcomer does."""
    space = (await library.default_space()).id
    note = NoteId("n" * 24)
    body = _written_in_turns().export(ExportMode.Snapshot())
    folded = Update(space, note, DeviceId("host"), 3, 1, body, kind=UpdateKind.SNAPSHOT)
    await library.arrivals.take_snapshots(space, [folded])
    await library.saver.saved()
    return note


def _written_in_turns() -> LoroDoc:
    """Let two write a word at a time somewhere into the text, take some away, and pause now and then."""
    chance, at = random.Random(4), _BEGAN
    writers = [_writer(1), _writer(2)]
    for turn in range(CHANGES):
        writer, other = writers[turn % 2], writers[1 - turn % 2]
        known = writer.oplog_vv
        body = writer.get_text("body")
        place = chance.randint(0, body.len_unicode)
        if chance.random() < 0.2 and body.len_unicode - place > _WORD:
            body.delete(place, _WORD)
        else:
            line_end = "\n" if chance.random() < _SHARE_OF_LINE_ENDS else ""
            body.insert(place, "".join(chance.choices("etaoin shrdlu", k=_WORD)) + line_end)
        at += 900 if chance.random() < 0.01 else chance.randint(1, 5)
        writer.commit_with("", timestamp=at)
        other.import_(writer.export(ExportMode.Updates(known)))
    return writers[0]


def _writer(session: int) -> LoroDoc:
    document = LoroDoc()  # type: ignore[no-untyped-call]
    document.peer_id = session
    return document


async def _timed(ask: Callable[[], Awaitable[Answer]]) -> tuple[Answer, float]:
    begun = time.perf_counter()
    answer = await ask()
    return answer, time.perf_counter() - begun
