"""A text becomes another by edits small enough to merge."""

import random

from core.documents import NoteDocument


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
