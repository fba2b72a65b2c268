"""A text becomes another by edits small enough to merge."""

import random

from core.documents import NoteDocument, TextChange


def test_two_rewrites_of_different_lines_merge() -> None:
    lines = [f"line {number}\n" for number in range(500)]
    note = NoteDocument.compose(1, title="", body="".join(lines), created_at=1.0)
    other = NoteDocument.load(2, note.snapshot(), ())

    note.set_body("".join(lines).replace("line 7\n", "line seven\n"))
    other.set_body("".join(lines).replace("line 400\n", ""))
    note.apply(other.export_since(note.version()))

    assert note.body == "".join(lines).replace("line 7\n", "line seven\n").replace("line 400\n", "")


def test_a_text_with_nothing_in_common_is_still_reached() -> None:
    chance = random.Random(7)
    texts = ["".join(chance.choice("ab😀漢 \n") for _ in range(60_000)) for _ in range(2)]
    note = NoteDocument(1)

    for text in texts:
        note.set_body("kept start " + text + " kept end")

        assert note.body == "kept start " + text + " kept end"


def test_changes_are_made_where_they_are_told_and_nowhere_else() -> None:
    note = NoteDocument.compose(1, title="", body="😀one 漢 two😀", created_at=1.0)
    note.replace_each([TextChange(0, 2, ""), TextChange(2, 3, "1\r\n"), TextChange(11, 2, "😀😀")])
    assert note.body == "1\n 漢 two😀😀"


def test_very_many_changes_come_to_the_same() -> None:
    note = NoteDocument.compose(1, title="", body="ab " * 2_000, created_at=1.0)
    note.replace_each([TextChange(3 * number, 2, "c") for number in range(2_000)])
    assert note.body == "c " * 2_000
