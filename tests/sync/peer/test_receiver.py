"""The receiver between log and library: on a real store, with messages made here."""

import hashlib
import itertools
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from core.accounts import DeviceKey, Verifier
from core.documents import NoteDocument
from core.facts import Update, UpdateKind
from core.ids import NoteId, SpaceId
from core.notes import Library, open_library
from core.store import ParkedKind, open_store
from core.world import real_world
from sync.log import LoggedMessage, pack, seal
from sync.log.chunks import cut
from sync.peer.receiver import Receiver

SPACE, NOTE = SpaceId("s" * 24), NoteId("n" * 24)
KEY = DeviceKey(b"\x01" * 32)
MINE = DeviceKey(b"\x02" * 32)
SESSION = 77


class Sea:
    """Messages with ascending sequences, in the order they are made."""

    def __init__(self) -> None:
        self._sequences = itertools.count(1)
        self._numbers = itertools.count(1)

    def update(self, text: str, kind: UpdateKind = UpdateKind.CHANGE, note: NoteId = NOTE) -> Update:
        document = NoteDocument.compose(SESSION + next(self._numbers), title="t", body=text, created_at=1.0)
        body = document.snapshot() if kind is UpdateKind.SNAPSHOT else document.export_since(None)
        plain = Update(SPACE, note, KEY.id, SESSION, next(self._numbers), body, kind=kind)
        return seal(KEY, plain, "epoch", 1.0)

    def message(self, wire: bytes) -> LoggedMessage:
        return LoggedMessage(next(self._sequences), wire)

    def chunks(self, update: Update, key: DeviceKey = KEY) -> list[LoggedMessage]:
        return [self.message(wire) for wire in cut(key, update, pack(update))]


class Shore:
    """A receiver on a library, and what it told."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self.damages = 0
        self.receiver = Receiver(SPACE, library, Verifier(), lambda _cursor: None)
        self.receiver.on_damaged = self._count

    def _count(self) -> None:
        self.damages += 1

    async def take(self, *messages: LoggedMessage) -> None:
        await self.receiver.take_logged("epoch", messages)
        await self.library.saver.saved()

    async def parked(self) -> list[tuple[ParkedKind, int]]:
        return [(row.kind, row.sequence) for row in await self.library.store.parked(SPACE)]

    async def text(self, note: NoteId = NOTE) -> str:
        return (await self.library.bodies([note])).get(note, "")

    async def cursor(self) -> int:
        cursor = await self.library.store.cursor(SPACE)
        return cursor.sequence if cursor else 0


@asynccontextmanager
async def shore_at(path: Path) -> AsyncIterator[Shore]:
    async with open_store(path) as store, open_library(store, MINE.id, real_world()) as library:
        yield Shore(library)


@pytest.fixture
async def shore(tmp_path: Path) -> AsyncIterator[Shore]:
    async with shore_at(tmp_path / "tandem.db") as opened:
        yield opened


@pytest.fixture
def sea() -> Sea:
    return Sea()


LONG = "".join(hashlib.sha256(b"%d" % number).hexdigest() for number in range(60_000))


async def test_a_logged_update_is_stored_with_its_cursor(shore: Shore, sea: Sea) -> None:
    await shore.take(sea.message(pack(sea.update("hello"))))
    assert await shore.text() == "hello"
    assert await shore.cursor() == 1


async def test_a_long_update_arrives_in_one_stretch_without_being_parked(shore: Shore, sea: Sea) -> None:
    await shore.take(*sea.chunks(sea.update(LONG)))
    assert await shore.text() == LONG
    assert await shore.parked() == []


async def test_a_long_update_arrives_piece_by_piece_and_leaves_nothing_parked(shore: Shore, sea: Sea) -> None:
    *first, last = sea.chunks(sea.update(LONG))
    for message in first:
        await shore.take(message)
    assert await shore.parked() == [(ParkedKind.CHUNK, message.sequence) for message in first]
    assert await shore.cursor() == first[-1].sequence
    await shore.take(last)
    assert await shore.text() == LONG
    assert await shore.parked() == []
