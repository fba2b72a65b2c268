"""A note's text, title, tags and marks, edited in UTF-16 units."""

import pytest

from core.documents import DocumentChange, NoteDocument, TextChange


def test_a_note_starts_empty() -> None:
    note = NoteDocument(1)

    assert (note.body, note.title, note.tags, note.body_length) == ("", "", (), 0)
    assert (note.pinned, note.trashed_at, note.created_at) == (False, None, None)


def test_a_note_is_composed_in_one_step() -> None:
    note = NoteDocument.compose(
        1, title="A\ntitle", body="a\r\nb", created_at=12.5, tags=("b", "A", "b", " ")
    )

    assert (note.title, note.body, note.created_at, note.tags) == ("A title", "a\nb", 12.5, ("A", "b"))


def test_a_note_is_composed_of_nothing() -> None:
    note = NoteDocument.compose(1, title="", body="", created_at=1.0)

    assert (note.title, note.body, note.created_at) == ("", "", 1.0)


def test_positions_count_utf16_units() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "a😀b")

    note.replace(3, 1, "c")

    assert note.body == "a😀c"
    assert note.body_length == 4


@pytest.mark.parametrize(
    ("position", "removed", "left"),
    [(7, 3, "abc-"), (-5, 6, "-bc"), (2, 99, "ab-"), (1, -4, "a-bc"), (-9, 2, "-abc")],
)
def test_a_range_beyond_the_text_is_clamped(position: int, removed: int, left: str) -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "abc")

    note.replace(position, removed, "-")

    assert note.body == left


@pytest.mark.parametrize(("position", "removed"), [(2, 1), (1, 1), (2, 3), (1, 3), (2, 2)])
def test_a_range_that_cuts_characters_in_two_takes_all_of_them(position: int, removed: int) -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "a😀😀b")

    note.replace(position, removed, "-")

    assert note.body == ("a-b" if position + removed > 3 else "a-😀b")


def test_an_insertion_within_a_character_goes_before_it() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "😀")

    note.replace(1, 0, "x")

    assert note.body == "x😀"


def test_inserted_text_is_made_plain() -> None:
    note = NoteDocument(1)

    note.replace(0, 0, "a\r\nb\0\ud800")

    assert note.body == "a\nb\ufffd"


def test_a_body_that_is_set_keeps_what_others_wrote_elsewhere() -> None:
    mine = NoteDocument.compose(1, title="", body="one two three\nfour five six\n", created_at=1.0)
    other = NoteDocument.load(2, mine.snapshot(), ())
    other.replace(8, 5, "drei")

    mine.set_body("ONE two three\nfour five SIX\n")
    mine.apply(other.export_since(mine.version()))

    assert mine.body == "ONE two drei\nfour five SIX\n"


def test_titles_that_two_set_at_once_become_the_same_line() -> None:
    mine = NoteDocument.compose(1, title="Plan", body="", created_at=1.0)
    other = NoteDocument.load(2, mine.snapshot(), ())
    mine.set_title("Plan A")
    other.set_title("The Plan")

    mine.apply(other.export_since(None))
    other.apply(mine.export_since(None))

    assert mine.title == other.title == "The Plan A"


def test_two_who_begin_the_same_note_keep_both_texts_and_all_tags() -> None:
    mine, other = NoteDocument(1), NoteDocument(2)
    mine.replace(0, 0, "mine")
    mine.set_tags(["red"])
    other.replace(0, 0, "other")
    other.set_tags(["blue"])

    mine.apply(other.export_since(None))

    assert sorted([mine.body[:4], mine.body[4:]]) in (["mine", "other"], ["minet", "othe"])
    assert mine.tags == ("blue", "red")


def test_tags_are_sorted_single_lines_without_regard_to_case() -> None:
    note = NoteDocument(1)

    note.set_tags(["b", "C", "a\nb", "b", "", "B"])

    assert note.tags == ("a b", "B", "b", "C")


def test_a_tag_that_is_taken_off_leaves_the_others() -> None:
    note = NoteDocument(1)
    note.set_tags(["a", "b"])

    note.set_tags(["b"])

    assert note.tags == ("b",)


def test_marks_are_set_and_taken_back() -> None:
    note = NoteDocument(1)
    note.set_pinned(True)
    note.set_trashed_at(7.5)
    assert (note.pinned, note.trashed_at) == (True, 7.5)

    note.set_pinned(False)
    note.set_trashed_at(None)
    assert (note.pinned, note.trashed_at) == (False, None)


def test_setting_what_is_already_so_makes_no_update() -> None:
    note = NoteDocument.compose(1, title="t", body="b", created_at=1.0, tags=("x",))
    note.set_pinned(True)
    version = note.version()

    note.set_title("t")
    note.set_body("b")
    note.set_tags(["x"])
    note.set_pinned(True)
    note.set_trashed_at(None)
    note.replace(0, 0, "")

    assert note.export_since(version) == b""


@pytest.mark.parametrize("value", ["soon", True, float("nan"), float("inf"), b"1", None, [1.0]])
def test_a_moment_that_is_none_reads_as_none(value: object) -> None:
    note = NoteDocument(1)
    note._doc.get_map("meta").insert("trashed_at", value)  # type: ignore[arg-type]
    note._doc.commit()

    assert note.trashed_at is None


def test_a_title_of_many_lines_from_elsewhere_reads_as_one() -> None:
    note = NoteDocument(1)
    note._doc.get_text("title").insert(0, "one\ntwo")
    note._doc.commit()

    assert note.title == "one two"


def test_a_local_edit_is_told_with_its_origin() -> None:
    note = NoteDocument(1)
    note.replace(0, 0, "😀b")
    told: list[DocumentChange] = []
    note.observe(told.append)

    note.replace(0, 2, "a", origin="editor")
    note.set_title("t", origin="line")
    note.set_tags(["x"])

    assert told == [
        DocumentChange(
            (TextChange(0, 2, "a"),), title_changed=False, properties_changed=False, origin="editor"
        ),
        DocumentChange((), title_changed=True, properties_changed=False, origin="line"),
        DocumentChange((), title_changed=False, properties_changed=True, origin=""),
    ]


def test_a_remote_edit_is_told_with_no_origin() -> None:
    note = NoteDocument.compose(1, title="t", body="a😀b", created_at=1.0)
    other = NoteDocument.load(2, note.snapshot(), ())
    other.set_title("u", origin="line")
    other.replace(1, 3, "漢😀", origin="editor")
    told: list[DocumentChange] = []
    note.observe(told.append)

    note.apply(other.export_since(note.version()))

    change = DocumentChange(
        (TextChange(1, 3, "漢😀"),), title_changed=True, properties_changed=False, origin=""
    )
    assert told == [change]
