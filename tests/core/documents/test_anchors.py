"""Anchors stay with the text around them, and bytes that are none name nothing."""

from hypothesis import given
from hypothesis import strategies as st
from loro import Side

from core.documents import NoteDocument


def pair(body: str) -> tuple[NoteDocument, NoteDocument]:
    note = NoteDocument.compose(1, title="", body=body, created_at=1.0)
    return note, NoteDocument.load(2, note.snapshot(), ())


def test_an_anchor_moves_with_the_text_around_it() -> None:
    note, other = pair("a😀b")
    anchor = note.anchor(3)

    other.replace(0, 0, "😀😀")

    assert note.position_of(anchor) == 3
    assert other.position_of(anchor) == 7


def test_an_anchor_at_the_end_stays_at_the_end() -> None:
    note, other = pair("😀")
    anchor = note.anchor(2)

    other.replace(2, 0, "😀")

    assert other.position_of(anchor) == 4


def test_an_anchor_in_removed_text_falls_to_where_it_was() -> None:
    note, other = pair("a😀bc")
    anchor = note.anchor(3)

    other.replace(1, 3, "")

    assert other.position_of(anchor) == 1


def test_an_anchor_of_an_empty_note_is_its_start() -> None:
    note = NoteDocument(1)

    assert note.position_of(note.anchor(0)) == 0


def test_an_anchor_in_text_that_has_not_arrived_is_nowhere() -> None:
    note, other = pair("a")
    note.replace(1, 0, "bc")

    assert other.position_of(note.anchor(2)) is None


def test_an_anchor_in_another_text_is_nowhere() -> None:
    note, _ = pair("a")
    note.set_title("title")
    cursor = note._doc.get_text("title").get_cursor(1, Side.Middle)

    assert cursor is not None
    assert note.position_of(cursor.encode()) is None


@given(st.binary(max_size=40))
def test_bytes_that_are_no_anchor_never_raise(anchor: bytes) -> None:
    note, _ = pair("text")

    position = note.position_of(anchor)

    assert position is None or 0 <= position <= 4
