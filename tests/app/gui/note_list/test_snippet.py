"""The marks in a snippet become places in UTF-16 units."""

import pytest

from app.gui.note_list.snippet import MarkedText, bring_forward, read_marks


@pytest.mark.parametrize(
    ("snippet", "expected"),
    [
        ("plain", MarkedText("plain", ())),
        ("a \x02found\x03 word", MarkedText("a found word", ((2, 5),))),
        ("\x02a\x03 \x02b\x03", MarkedText("a b", ((0, 1), (2, 1)))),
        ("🌳 \x02木\x03", MarkedText("🌳 木", ((3, 1),))),
        ("two\nlines  of \x02it\x03", MarkedText("two lines of it", ((13, 2),))),
        ("open \x02end", MarkedText("open end", ((5, 3),))),
        ("", MarkedText("", ())),
    ],
)
def test_marks_are_taken_out_and_remembered(snippet: str, expected: MarkedText) -> None:
    assert read_marks(snippet) == expected


def test_a_word_that_is_found_late_is_brought_forward() -> None:
    marked = bring_forward(read_marks("many words come before this one, the \x02found\x03 one"))
    [(start, length)] = marked.found
    assert marked.text.startswith("…")
    assert marked.text[start : start + length] == "found"
    assert start < 30


def test_a_word_that_is_found_early_stays() -> None:
    marked = read_marks("a \x02found\x03 word")
    assert bring_forward(marked) is marked
