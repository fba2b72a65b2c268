"""What lists show of a note's text."""

import pytest

from core.notes.summaries import first_line, preview


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("# A heading\n\nSome *words* and `code`.", "A heading Some words and code."),
        ("- [ ] open\n- [x] done\n* point\n+ more", "open done point more"),
        ("> quoted\n>> twice", "quoted twice"),
        ("One\n---\n```python\nprint()\n```\nTwo", "One print() Two"),
        ("**bold** _slanted_ __both__", "bold slanted both"),
        ("a snake_case_name stays", "a snake_case_name stays"),
        ("[a link](https://example.org) and ![an image](x.png)", "a link and an image"),
        ("[[Another note]] is linked", "Another note is linked"),
        ("---\ntags: [a]\n---\nText after front matter", "Text after front matter"),
        ("  much \t space\n\n\nand lines ", "much space and lines"),
        ("漢字 と 🙂", "漢字 と 🙂"),
        ("", ""),
    ],
)
def test_a_preview_is_the_text_without_its_marks(body: str, shown: str) -> None:
    assert preview(body, "") == shown


def test_a_preview_does_not_repeat_the_title() -> None:
    assert preview("# Garden plan\n\nBuy seeds.", "Garden plan") == "Buy seeds."


def test_a_preview_is_short_however_long_the_text() -> None:
    assert len(preview("word " * 10_000, "")) == 180


def test_an_untitled_note_is_named_by_its_first_words() -> None:
    assert first_line("## Milk, eggs\n") == "Milk, eggs"
