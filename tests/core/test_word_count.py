"""Words, characters and reading time, in scripts with and without spaces."""

import pytest

from core.word_count import WordCount, count_words


@pytest.mark.parametrize(
    ("text", "words", "characters"),
    [
        ("", 0, 0),
        ("one two\nthree", 3, 12),
        ("# One **two**, - [ ] three", 3, 26),
        ("don't stop well-known e.g. 3.14", 5, 31),
        ("see https://a.example/b?c=d-e now", 3, 33),
        ("漢字 and かな", 5, 9),
        ("naïve Straße 😀", 2, 14),
    ],
)
def test_words_and_characters_are_counted(text: str, words: int, characters: int) -> None:
    counted = count_words(text)
    assert (counted.words, counted.characters) == (words, characters)


def test_a_long_text_is_counted_as_its_lines_are() -> None:
    assert count_words("some words here\n" * 5_000).words == 15_000


@pytest.mark.parametrize(
    ("count", "minutes"),
    [
        (WordCount(0), 0),
        (WordCount(1), 1),
        (WordCount(230), 1),
        (WordCount(231), 2),
        (WordCount(400, 400), 1),
        (WordCount(630, 400), 2),
    ],
)
def test_reading_takes_whole_minutes(count: WordCount, minutes: int) -> None:
    assert count.minutes == minutes
