"""Which files stay: those that a note needs, its history or the trash; nothing goes when in doubt."""

import hashlib
import os
from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.attachments import AttachmentFiles, Attachments
from core.attachments.attachments import GRACE
from core.errors import FileAway
from core.facts import Tombstone
from core.ids import FileHash, NoteId, recovered_note_id
from core.store import Changes, Store, open_store
from core.world import World, real_world
from tests.core.store.samples import GARDEN, NOTE, update, written

BYTES = b"a picture"
FILE = FileHash(hashlib.sha256(BYTES).hexdigest())


class Clock:
    """A time that goes on when it is told to."""

    def __init__(self) -> None:
        self.passed = 0.0

    def world(self) -> World:
        real = real_world()
        return replace(real, now=lambda: real.now() + self.passed)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    async with open_store(tmp_path / "tandem.db") as opened:
        yield opened


@pytest.fixture
def files(tmp_path: Path) -> AttachmentFiles:
    (tmp_path / "attachments").mkdir()
    return AttachmentFiles(tmp_path / "attachments")


@pytest.fixture
def attachments(files: AttachmentFiles, store: Store, clock: Clock) -> Attachments:
    return Attachments(files, store, clock.world())


async def pieces_of(*pieces: bytes) -> AsyncIterator[bytes]:
    for piece in pieces:
        yield piece


async def purge(store: Store, clock: Clock, note: NoteId = NOTE, *, held: bool = False) -> None:
    ended = Tombstone(note, GARDEN, b"version", clock.world().now(), held=held)
    await store.write(Changes(tombstones=[ended], purged=[] if held else [note]))


async def test_an_attached_file_is_here_and_its_note_is_known(attachments: Attachments, store: Store) -> None:
    assert await attachments.add(NOTE, BYTES) == FILE

    found = attachments.find(FILE)
    assert found is not None
    assert found.read_bytes() == BYTES
    assert await store.attached() == {FILE: [NOTE]}


async def test_what_comes_from_elsewhere_is_kept_only_if_it_is_what_was_asked_for(
    attachments: Attachments,
) -> None:
    with pytest.raises(FileAway):
        await attachments.take(NOTE, FILE, pieces_of(b"another ", b"picture"))
    assert await attachments.held() == set()

    path = await attachments.take(NOTE, FILE, pieces_of(b"a ", b"picture"))

    assert path.read_bytes() == BYTES


async def test_a_spoilt_file_is_noticed_and_kept(attachments: Attachments) -> None:
    await attachments.add(NOTE, BYTES)
    found = attachments.find(FILE)
    assert found is not None
    found.write_bytes(b"spoilt")

    assert not await attachments.is_sound(FILE)

    assert found.read_bytes() == b"spoilt"


async def test_a_file_stays_though_the_text_names_it_no_more(
    attachments: Attachments, store: Store, clock: Clock
) -> None:
    await attachments.add(NOTE, BYTES)
    await store.write(Changes(notes=[written(NOTE, f"![](attachment:{FILE})")]))
    await store.write(Changes(notes=[written(NOTE, "its history needs it")]))
    clock.passed = 10 * GRACE

    assert await attachments.sweep() == 0
    assert attachments.find(FILE) is not None


async def test_a_file_goes_a_while_after_its_note_was_deleted_for_good(
    attachments: Attachments, store: Store, clock: Clock
) -> None:
    await attachments.add(NOTE, BYTES)
    await purge(store, clock)

    assert await attachments.sweep() == 0
    clock.passed = GRACE + 60
    assert await attachments.sweep() == 1

    assert attachments.find(FILE) is None
    assert await store.attached() == {}


async def test_a_file_stays_that_another_note_needs(
    attachments: Attachments, store: Store, clock: Clock
) -> None:
    await attachments.add(NOTE, BYTES)
    await attachments.add(NoteId("peas"), BYTES)
    await purge(store, clock)
    clock.passed = GRACE + 60

    assert await attachments.sweep() == 0
    assert attachments.find(FILE) is not None


async def test_a_file_stays_while_a_purge_waits_for_the_user(
    attachments: Attachments, store: Store, clock: Clock
) -> None:
    await attachments.add(NOTE, BYTES)
    await purge(store, clock, held=True)
    clock.passed = GRACE + 60

    assert await attachments.sweep() == 0


async def test_a_file_stays_for_the_note_that_its_own_was_recovered_to(
    attachments: Attachments, store: Store, clock: Clock
) -> None:
    await attachments.add(NOTE, BYTES)
    await purge(store, clock)
    await store.write(Changes(updates=[update(9, note=recovered_note_id(NOTE))]))
    clock.passed = GRACE + 60

    assert await attachments.sweep() == 0


async def test_a_file_that_nothing_names_waits_for_the_time_of_grace(
    attachments: Attachments, files: AttachmentFiles, clock: Clock
) -> None:
    path = files.draft_of(BYTES).keep()
    assert await attachments.sweep() == 0

    long_ago = clock.world().now() - GRACE - 60
    os.utime(path, (long_ago, long_ago))
    assert await attachments.sweep() == 1
