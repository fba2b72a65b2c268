"""Messages of every kind as the first format of the log wrote them: they are read for ever."""

from pathlib import Path

import pytest

from core.accounts import DeviceKey, Verifier
from core.documents import NoteDocument, Version
from core.facts import Update, UpdateKind
from core.ids import NoteId, SpaceId
from sync.log import Chunk, join, open_messages, pack, seal, unpack

WIRES = Path(__file__).with_name("wires")
KEY = DeviceKey(b"\x01" * 32)
OTHER = DeviceKey(b"\x02" * 32)
SPACE, NOTE = SpaceId("s" * 24), NoteId("n" * 24)
AUTHORS = ((11, KEY.id), (12, OTHER.id))


def frozen(name: str) -> bytes:
    return (WIRES / f"{name}.bin").read_bytes()


def read(name: str) -> Update:
    subject = f"s.{NOTE}" if name == "snapshot" else f"d.{NOTE}.{KEY.id}"
    return unpack(frozen(name), Verifier(), space=SPACE, subject=subject)


@pytest.mark.parametrize(
    ("name", "number", "kind", "covers", "authors"),
    [
        ("change", 1, UpdateKind.CHANGE, 0, ()),
        ("snapshot", 2, UpdateKind.SNAPSHOT, 42, AUTHORS),
        ("tombstone", 3, UpdateKind.TOMBSTONE, 0, ()),
    ],
)
def test_an_update_of_the_first_format_is_understood_and_written_alike_today(
    name: str, number: int, kind: UpdateKind, covers: int, authors: tuple[tuple[int, str], ...]
) -> None:
    update = read(name)
    assert (update.device, update.session, update.number) == (KEY.id, 11, number)
    assert (update.kind, update.covers, update.authors) == (kind, covers, authors)
    assert pack(update) == frozen(name)
    assert pack(seal(KEY, update, "epoch", 1_700_000_000.0)) == frozen(name)


@pytest.mark.parametrize("name", ["change", "snapshot"])
def test_the_text_of_the_first_format_is_read(name: str) -> None:
    document = NoteDocument.load(1, None, [read(name).body])
    assert (document.title, document.body) == ("Frozen", "as it was written")


def test_a_tombstone_of_the_first_format_names_what_was_purged() -> None:
    held = NoteDocument.load(1, None, [read("change").body])
    assert Version.decode(read("tombstone").body) == Version.of_loro(held.version())


def test_chunks_of_the_first_format_make_the_whole() -> None:
    opened = open_messages([frozen("chunk-0"), frozen("chunk-1")], Verifier(), space=SPACE)
    chunks = [chunk for chunk in opened if isinstance(chunk, Chunk)]
    assert [chunk.index for chunk in chunks] == [0, 1]
    assert join(chunks[0].whole, [chunk.piece for chunk in chunks]) == frozen("change")
