"""What the log of attachments adds up to, and telling it in fewer messages."""

import hashlib
import random

import pytest

from sync.hub.attachments import Attachments
from sync.hub.attachments.book import Book
from sync.hub.attachments.events import (
    Committed,
    Event,
    File,
    Grown,
    Released,
    Removed,
    Reserved,
    Swept,
    decode,
    encode,
)
from sync.hub.attachments.ledger import SHAPE
from sync.hub.hub_log import HubLog
from tests.sync.bus.claims.conftest import SPACE
from tests.sync.hub.attachments.conftest import CHUNK, NOTE, Rig, assert_clean, attach


def random_event(chance: random.Random, number: int) -> Event:
    names = [f"{one}" for one in range(8)]
    sizes = [0, 1, CHUNK, CHUNK + 1]
    size = chance.choice(sizes)
    lengths = [min(CHUNK, size - start) for start in range(0, size, CHUNK)]
    chunks = b"".join(hashlib.sha256(f"{length}".encode()).digest() for length in lengths)
    file = File(
        id=f"file {number}",
        note="note",
        name="a",
        media_type="text/plain",
        size=size,
        sha256=hashlib.sha256(chunks).digest(),
        chunks=chunks,
        by="anna",
        at=1.0,
    )
    name, floor = chance.choice(names), number
    reserved = Reserved(reservation=name, size=size, until=1.0, floor=floor, hub="one")
    events: list[Event] = [
        reserved,
        Grown(reservation=name, size=size),
        Released(reservation=name, floor=floor),
        Committed(reservation=name, file=file),
        Removed(files=[f"file {chance.randrange(number + 1)}"], floor=floor),
        Swept(floor=chance.randrange(number + 1)),
    ]
    return chance.choice(events)


@pytest.mark.parametrize("seed", range(50))
def test_a_book_told_in_one_event_is_the_same_book(seed: int) -> None:
    chance, book = random.Random(seed), Book()
    for number in range(200):
        book.apply(random_event(chance, number))
    copy = Book()
    told = decode(encode(book.snapshot(), id="id", at=1.0)).event
    assert told is not None
    copy.apply(told)
    assert vars(copy) == vars(book)


@pytest.mark.parametrize("seed", range(50))
def test_a_book_without_files_stores_nothing(seed: int) -> None:
    chance, book = random.Random(seed), Book()
    for number in range(200):
        book.apply(random_event(chance, number))
    book.apply(Removed(files=list(book.files), floor=0))
    assert (book.stored, dict(book._uses), dict(book._sums)) == (0, {}, {})


@pytest.mark.parametrize("wire", [b"", b"\xc1", b"\x90", b"\x94" * 3000, b"{}", b"\x94\x01\xa1a\xc3\xc3"])
def test_bytes_that_are_no_event_are_none(wire: bytes) -> None:
    assert decode(wire).event is None


async def test_a_long_history_is_told_in_one_message(
    attachments: Attachments, rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.hub.attachments.ledger._KEPT_AFTER", 4)
    for number in range(12):
        await attach(attachments, f"{number}".encode())
    log = HubLog(rig.connection, rig.world, SHAPE)
    assert (await log.read_info()).messages < 36
    late = await rig.open("two")
    assert len(await late.list(NOTE)) == 12
    assert await late._ledger.mark(SPACE) == await attachments._ledger.mark(SPACE)
    await assert_clean(late, rig)
