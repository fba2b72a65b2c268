"""Bringing a note back to an older version, as an edit like any other."""

import pytest

from core.documents import DocumentChange, NoteContent, NoteDocument, TextChange
from core.ids import VersionId
from tests.core.documents.timed import Writer, bodies, edits_in, finish

HOUR = 3600


@pytest.fixture
def note() -> NoteDocument:
    """A note that somebody emptied in the end."""
    ada = Writer(1)
    ada.edit(lambda: ada.document.get_text("title").insert(0, "Plan"), 0)
    ada.edit(lambda: ada.document.get_map("tags").insert("home", True), 1)
    ada.write("one\ntwo\nthree\n", 2)
    ada.delete(0, 14, HOUR)
    note = ada.note()
    note.set_title("Nothing")
    note.set_tags(["gone"])
    return note


def restore(note: NoteDocument, edit: int) -> VersionId:
    version = edits_in(note)[edit].version
    content = finish(note.past().content(version))
    assert content is not None
    note.restore(version, content)
    return version


def test_a_restored_note_reads_as_it_did(note: NoteDocument) -> None:
    restore(note, 0)
    assert note.content == NoteContent("Plan", "one\ntwo\nthree\n", ("home",))


def test_history_goes_on_and_says_what_was_restored(note: NoteDocument) -> None:
    before = edits_in(note)
    version = restore(note, 0)
    edits = edits_in(note)
    assert edits[:-1] == before
    assert (edits[-1].session, edits[-1].restored) == (99, version)
    assert bodies(note)[-2:] == ["", "one\ntwo\nthree\n"]


def test_a_restoring_is_an_edit_of_its_own_among_what_its_author_types(note: NoteDocument) -> None:
    note.set_body("typed before")
    restore(note, 0)
    note.replace(0, 0, "typed after, ")
    edits = edits_in(note)
    assert [edit.restored is not None for edit in edits[-3:]] == [False, True, False]
    assert bodies(note)[-3:] == ["typed before", "one\ntwo\nthree\n", "typed after, one\ntwo\nthree\n"]


def test_another_device_hears_of_a_restoring_as_of_any_edit(note: NoteDocument) -> None:
    other = NoteDocument.load(5, note.snapshot(), ())
    before = note.version()
    version = restore(note, 0)
    other.replace(0, 0, "meanwhile ")
    other.apply(note.export_since(before))
    assert sorted(other.body.split()) == ["meanwhile", "one", "three", "two"]
    assert version in {edit.restored for edit in edits_in(other)}


def test_restoring_touches_only_what_differs() -> None:
    ada = Writer(1)
    ada.write("one\ntwo\nthree\n", 0)
    ada.write("2½\n", HOUR, place=8)
    note = ada.note()
    told: list[DocumentChange] = []
    note.observe(told.append)
    restore(note, 0)
    assert [change.body for change in told] == [(TextChange(8, 3, ""),)]


def test_restoring_what_is_there_changes_nothing(note: NoteDocument) -> None:
    before = note.version()
    restore(note, -1)
    assert note.version() == before


def test_undo_takes_a_restoring_back_and_nothing_else(note: NoteDocument) -> None:
    note.enable_undo(merge_interval=60_000)
    note.replace(0, 0, "typed ")
    restore(note, 0)
    assert note.undo()
    assert note.content == NoteContent("Nothing", "typed ", ("gone",))
    assert note.redo()
    assert note.content == NoteContent("Plan", "one\ntwo\nthree\n", ("home",))
