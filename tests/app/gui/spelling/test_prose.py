"""Which words of a line are looked up."""

import pytest

from app.gui.editor.markdown_lines import read_line
from app.gui.spelling.lexicon import Lexicon
from app.gui.spelling.prose import words_in


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("One two, don't three’s", ["One", "two", "don't", "three’s"]),
        ("# A heading **strong** text", ["heading", "strong", "text"]),
        ("- [x] done", ["done"]),
        ("> quoted words", ["quoted", "words"]),
        ("`code` and ``more`` here", ["and", "here"]),
        ("see [label](https://a.example) https://b.example/path [[Other note]]", ["see"]),
        ("#tagged words me@mail.example src/path snake_case v2x", ["words"]),
        ("NASA iPhone McDonald House", ["House"]),
        ("漢字 かな 한국어 word", ["word"]),
        ("```python", []),
        ("| cell | other |", ["cell", "other"]),
        ("naïve Straße", ["naïve", "Straße"]),
    ],
)
def test_only_prose_is_looked_up(text: str, words: list[str]) -> None:
    assert [word.text for word in words_in(text, read_line(text, 0))] == words


def test_words_count_in_utf16_units() -> None:
    text = "😀 word"
    assert words_in(text, read_line(text, 0)) == [(3, 7, "word")]


def test_code_in_a_fence_is_not_looked_up() -> None:
    opened = read_line("```", 0)
    assert words_in("some text", read_line("some text", opened.state)) == []


def test_what_is_not_known_is_wished_for_once() -> None:
    lexicon = Lexicon()
    assert lexicon.knows("aa", "word") is None
    assert lexicon.take_wishes("aa") == ["word"]
    assert not lexicon.has_wishes
    lexicon.learn("aa", ["word", "wrod"], ["wrod"])
    assert (lexicon.knows("aa", "word"), lexicon.knows("aa", "wrod")) == (True, False)
    assert not lexicon.has_wishes


def test_own_words_are_right_in_every_language() -> None:
    lexicon = Lexicon()
    lexicon.learn("aa", ["wrod"], ["wrod"])
    lexicon.set_own_words(["Wrod"])
    assert lexicon.knows("aa", "wrod") is True
    assert lexicon.knows("bb", "wrod") is True
