"""Whole documents: made from the store, compared with what they reopen to."""

import random
from contextlib import AsyncExitStack
from pathlib import Path

import pytest

from core.documents import NoteDocument, SpaceDocument, Version
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId, space_document_id
from core.notes import Library
from core.notes.folding import Unsound, WholeDocument, WholeDocuments
from core.store import Changes
from tests.core.notes.conftest import library_at

OTHER = 77
"""The session of another device."""


def documents(library: Library) -> WholeDocuments:
    return WholeDocuments(library.store, library.author, library.saver)


async def made(library: Library, space: SpaceId, note: NoteId) -> WholeDocument:
    whole = await documents(library).make(space, note)
    assert isinstance(whole, WholeDocument)
    return whole


async def written(library: Library) -> tuple[SpaceId, NoteId]:
    space = (await library.default_space()).id
    return space, (await library.create_note(space, "Plan", "first", tags=["a"])).id


async def store_body(library: Library, space: SpaceId, note: NoteId, *bodies: bytes) -> None:
    device = DeviceId("other")
    updates = [Update(space, note, device, OTHER, number, body) for number, body in enumerate(bodies, 1)]
    await library.store.write(Changes(updates=updates))


def edits(*texts: str) -> list[bytes]:
    document, bodies = NoteDocument(OTHER), []
    for text in texts:
        before = document.version()
        document.replace(document.body_length, 0, text)
        bodies.append(document.export_since(before))
    return bodies


async def test_a_whole_note_holds_its_text_its_title_its_tags_and_its_marks(library: Library) -> None:
    space, note = await written(library)
    await library.set_pinned(note, True)
    await library.trash_note(note)
    whole = await made(library, space, note)
    document = NoteDocument.load(1, whole.body, ())
    assert (document.title, document.body, document.tags) == ("Plan", "first", ("a",))
    assert document.pinned
    assert document.trashed_at is not None
    assert document.created_at is not None
    assert Version.of_loro(document.version()) == whole.version


async def test_a_whole_space_holds_its_notebooks_its_places_and_its_name(library: Library) -> None:
    space, note = await written(library)
    notebook = await library.create_notebook(space, "Garden")
    await library.move_note(note, notebook)
    whole = await made(library, space, space_document_id(space))
    document = SpaceDocument.load(1, whole.body, ())
    assert document.name == "Notes"
    assert [node.name for node in document.notebooks()] == ["Garden"]
    assert document.places() == {note: notebook}


async def test_edits_on_their_way_to_the_disk_are_waited_for(library: Library) -> None:
    space, note = await written(library)
    async with library.open_note(note) as opened:
        opened.document.replace(0, 0, "just typed, ")
        whole = await made(library, space, note)
    assert NoteDocument.load(1, whole.body, ()).body == "just typed, first"


async def test_a_whole_note_names_the_devices_that_wrote_it(library: Library) -> None:
    space, note = await written(library)
    await store_body(library, space, note, *edits("theirs"))
    whole = await made(library, space, note)
    assert dict(whole.authors) == {
        library.author.session: library.author.device,
        OTHER: DeviceId("other"),
    }


async def test_what_was_made_whole_opens_from_one_snapshot_afterwards(library: Library) -> None:
    space, note = await written(library)
    whole = await made(library, space, note)
    stored = await library.store.load_document(note)
    assert (stored.snapshot, stored.updates) == (whole.body, [])


async def test_what_came_key_by_key_is_joined(library: Library) -> None:
    space, note = await written(library)
    await store_body(library, space, note, *typed_between(60))
    stored = await library.store.load_document(note)
    in_pieces = NoteDocument.load(1, stored.snapshot, stored.updates)
    whole = await made(library, space, note)
    assert len(whole.body) < 0.8 * len(in_pieces.snapshot())
    assert NoteDocument.load(1, whole.body, ()).body == in_pieces.body


def typed_between(words: int) -> list[bytes]:
    """Words typed into the middle of a text, an update for each key."""
    document, bodies, chance = NoteDocument(OTHER), edits("begin " * 200), random.Random(1)
    document.apply_all(bodies)
    for _ in range(words):
        start = chance.randrange(document.body_length)
        for offset, key in enumerate("some words "):
            before = document.version()
            document.replace(start + offset, 0, key)
            bodies.append(document.export_since(before))
    return bodies


async def test_a_note_that_lacks_an_update_is_not_made_whole(library: Library) -> None:
    space, note = await written(library)
    _, second = edits("one", "two")
    await store_body(library, space, note, second)
    assert await documents(library).make(space, note) == Unsound("some of its updates wait for others")
    assert (await library.store.load_document(note)).snapshot is None


@pytest.mark.parametrize("place", [20, 40, -1])
async def test_a_note_with_a_damaged_update_is_not_made_whole(library: Library, place: int) -> None:
    space, note = await written(library)
    (body,) = edits("text that will be damaged on the disk")
    flipped = bytearray(body)
    flipped[place] ^= 1
    await store_body(library, space, note, bytes(flipped))
    assert await documents(library).make(space, note) == Unsound("some of its updates are damaged")


async def test_a_damaged_snapshot_does_not_reopen(library: Library) -> None:
    space, note = await written(library)
    whole = await made(library, space, note)
    assert documents(library).reopen(space, note, whole.body) == whole.version
    flipped = bytearray(whole.body)
    flipped[len(flipped) // 2] ^= 1
    assert documents(library).reopen(space, note, bytes(flipped)) == Unsound("its snapshot is damaged")


async def test_an_unknown_note_is_whole_and_empty(libraries: AsyncExitStack, tmp_path: Path) -> None:
    library = await libraries.enter_async_context(library_at(tmp_path / "empty.db"))
    space = (await library.default_space()).id
    assert not (await made(library, space, NoteId("n" * 24))).version
