"""Brackets and quotes come in pairs where that helps, and nowhere else."""

import pytest
from PySide6.QtCore import Qt

from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.test_lists import open_at, shows


@pytest.mark.parametrize(
    ("before", "keys", "after"),
    [
        ("a |", "(", "a (|)"),
        ("a |", "(b)", "a (b)|"),
        ("a |", '"b"', 'a "b"|'),
        ("|", "[[x]]", "[[x]]|"),
        ("|", "- [ ] x", "- [ ] x|"),
        ("a |b", "(", "a (|b"),
        ("say|", '"', 'say"|'),
        ("a |)", ")", "a )|)"),
        ("🎉 |", "(x)", "🎉 (x)|"),
        ("`a |`", "(", "`a (|`"),
        ("```\n|\n```", "(", "```\n(|\n```"),
        ("it |", "'", "it '|"),
    ],
)
def test_keys_that_begin_and_end_pairs(new_desk: NewDesk, before: str, keys: str, after: str) -> None:
    desk = new_desk(before.replace("|", ""))
    desk.put_caret(len(before[: before.index("|")].encode("utf-16-le")) // 2)
    desk.type(keys)
    assert desk.document.body == desk.text == after.replace("|", "")
    assert desk.caret == len(after[: after.index("|")].encode("utf-16-le")) // 2


@pytest.mark.parametrize(("key", "after"), [("(", "a (word) b"), ("*", "a *word* b"), ("`", "a `word` b")])
def test_a_key_around_a_selection_keeps_it(new_desk: NewDesk, key: str, after: str) -> None:
    desk = open_at(new_desk, "a |word| b")
    desk.type(key)
    assert desk.document.body == desk.text == after
    assert desk.body.textCursor().selectedText() == "word"


def test_backspace_in_an_empty_pair_takes_both(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "a (|) b")
    desk.press(Qt.Key.Key_Backspace)
    assert shows(desk, "a | b")


def test_backspace_beside_words_takes_one(new_desk: NewDesk) -> None:
    desk = open_at(new_desk, "a (|b) c")
    desk.press(Qt.Key.Key_Backspace)
    assert shows(desk, "a |b) c")
