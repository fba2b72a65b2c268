"""Editing an earlier edition of a note, while others write."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents import NoteDocument


@pytest.fixture
def note() -> NoteDocument:
    return NoteDocument.compose(1, title="Plan", body="one\ntwo\nthree\n", created_at=1.0)


def test_an_edit_of_an_earlier_edition_keeps_what_was_typed_since(note: NoteDocument) -> None:
    edition = note.edition
    note.set_body("one\ntwo\nthree\nfour\n")

    assert note.merge_text(edition, body="ONE\ntwo\nthree\n")
    assert note.body == "ONE\ntwo\nthree\nfour\n"


def test_an_edit_of_the_body_leaves_a_new_title_alone(note: NoteDocument) -> None:
    edition = note.edition
    note.set_title("Better plan")

    assert note.merge_text(edition, title="Plan", body="all\n")
    assert (note.title, note.body) == ("Better plan", "all\n")


def test_what_others_wrote_elsewhere_is_merged_as_what_was_written_here(note: NoteDocument) -> None:
    edition = note.edition
    other = NoteDocument.load(2, note.snapshot(), ())
    other.set_body("zero\none\ntwo\nthree\n")
    note.set_body("one\ntwo\nthree, and a half\n")
    note.apply(other.export_since(None))

    assert note.merge_text(edition, body="one\n2\nthree\n")
    assert note.body == "zero\none\n2\nthree, and a half\n"


def test_an_edition_is_the_present_one_until_something_changes(note: NoteDocument) -> None:
    edition = note.edition
    assert note.is_at(edition)
    note.set_pinned(True)
    assert not note.is_at(edition)


def test_an_edition_of_another_note_changes_nothing(note: NoteDocument) -> None:
    other = NoteDocument.compose(9, title="", body="other", created_at=1.0)

    assert not note.merge_text(other.edition, title="Mine", body="mine")
    assert (note.title, note.body) == ("Plan", "one\ntwo\nthree\n")


def test_a_text_of_any_size_takes_the_place_of_the_present_one(note: NoteDocument) -> None:
    assert note.merge_text(note.edition, body="word " * 100_000)
    assert note.body_length == 500_000


def test_an_edit_of_an_earlier_edition_has_its_limits(note: NoteDocument) -> None:
    edition = note.edition
    note.set_body("one\n")
    assert not note.merge_text(edition, title="Other", body="word " * 100_000)
    assert (note.title, note.body) == ("Plan", "one\n")


def test_an_edition_of_another_note_leaves_the_note_as_it_is_and_alive() -> None:
    note = NoteDocument.compose(1, title="Plan", body="text", created_at=1.0)
    other = NoteDocument.compose(2, title="Other", body="words", created_at=1.0)

    assert not note.is_at(other.edition)
    assert not note.merge_text(other.edition, body="from elsewhere")
    before = note.edition
    note.replace(0, 0, "more ")
    assert note.merge_text(before, body="text!")
    assert note.body == "more text!"


@given(st.binary(max_size=40))
def test_no_bytes_are_an_edition_that_breaks_something(edition: bytes) -> None:
    note = NoteDocument.compose(1, title="Plan", body="text", created_at=1.0)
    if note.merge_text(edition, body="text"):
        # What names the note before it had all of its text merges what is written with what was there.
        letters = iter(note.body)
        assert all(letter in letters for letter in "text")
    assert note.title == "Plan"
