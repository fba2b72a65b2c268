"""Text is kept plain and whole, and is measured as Qt does."""

import pytest

from core.documents import one_line, plain_text, utf16_length
from core.documents.text import common_ends


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("a\r\nb\rc\u2029d\ne", "a\nb\nc\nd\ne"),
        ("a\r\r\nb", "a\n\nb"),
        ("a\0b\0", "ab"),
        ("a\ud800b\udc00", "a\ufffdb\ufffd"),
        ("\ud83d\ude00", "😀"),
        ("e\u0301 עברית 漢字 😀", "e\u0301 עברית 漢字 😀"),
    ],
)
def test_text_is_kept_with_plain_line_ends_and_whole_characters(given: str, kept: str) -> None:
    assert plain_text(given) == kept


@pytest.mark.parametrize(
    ("given", "kept"),
    [("  a title\n", "a title"), ("one\r\ntwo\u2028three\x85four", "one two three four"), ("\n\n", "")],
)
def test_a_title_is_one_line(given: str, kept: str) -> None:
    assert one_line(given) == kept


@pytest.mark.parametrize("text", ["", "plain", "é漢", "a😀b😀", "👩‍👩‍👧"])
def test_lengths_count_utf16_units(text: str) -> None:
    assert utf16_length(text) == len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("one", "other", "ends"),
    [
        ("boil the soup", "boil my soup", (5, 5)),
        ("aaa", "aa", (2, 0)),
        ("abcab", "ab", (2, 0)),
        ("xy", "yx", (0, 0)),
        ("", "soup", (0, 0)),
        ("soup", "soup", (4, 0)),
    ],
)
def test_what_two_texts_have_in_common_at_either_end_never_overlaps(
    one: str, other: str, ends: tuple[int, int]
) -> None:
    assert common_ends(one, other) == ends
