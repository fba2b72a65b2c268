"""What is looked for is found, in UTF-16 units, and an expression without end gives up."""

import pytest

from app.gui.find_bar.query import Found, Outcome, Query, TooSlow, Unreadable, look_for


def places(outcome: Outcome) -> list[tuple[int, int]]:
    assert isinstance(outcome, Found)
    return list(zip(outcome.starts, outcome.ends, strict=True))


@pytest.mark.parametrize(
    ("query", "text", "expected"),
    [
        (Query("ab"), "ab AB", [(0, 2), (3, 5)]),
        (Query("ab", matches_case=True), "ab AB", [(0, 2)]),
        (Query("a.c"), "abc a.c", [(4, 7)]),
        (Query("cat", is_whole_word=True), "cat cats con-cat", [(0, 3), (13, 16)]),
        (Query("a|b", is_whole_word=True, is_pattern=True), "a ab b", [(0, 1), (5, 6)]),
        (Query("a.c", is_pattern=True), "abc a.c", [(0, 3), (4, 7)]),
        (Query("^b$", is_pattern=True), "a\nb\nbb", [(2, 3)]),
        (Query("x*", is_pattern=True), "axxa", [(1, 3)]),
        (Query("b"), "😀b😀b", [(2, 3), (5, 6)]),
        (Query("😀"), "a😀", [(1, 3)]),
        (Query(""), "abc", []),
        (Query("é"), "É e", [(0, 1)]),
    ],
)
def test_all_places_are_found_in_utf16_units(
    query: Query, text: str, expected: list[tuple[int, int]]
) -> None:
    assert places(look_for(query, text)) == expected


def test_an_expression_that_is_none_tells_where_it_fails() -> None:
    assert look_for(Query("(a", is_pattern=True), "a") == Unreadable(2)


def test_brackets_that_close_what_was_put_around_them_are_no_expression() -> None:
    assert isinstance(look_for(Query("a)|(b", is_whole_word=True, is_pattern=True), "a"), Unreadable)


def test_an_expression_without_end_gives_up() -> None:
    text = "a" * 60 + "b"
    assert look_for(Query("(a|aa)+c", is_pattern=True), text, patience=0.2) == TooSlow()


@pytest.mark.parametrize(
    ("pattern", "template", "expected"),
    [
        (r"(\w+) (\w+)", "$2 $1", "two one"),
        (r"(?<first>\w+) (\w+)", "${first}!", "one!"),
        (r"one", "[$&]", "[one]"),
        (r"one", r"a\nb\tc\\$$", "a\nb\tc\\$"),
        (r"(one)", "$7", "$7"),
        (r"one", r"\d", r"\d"),
    ],
)
def test_a_replacement_may_name_what_was_found(pattern: str, template: str, expected: str) -> None:
    outcome = look_for(Query(pattern, is_pattern=True), "one two", template)
    assert isinstance(outcome, Found)
    assert outcome.replacements[0] == expected


def test_words_are_replaced_as_they_are_written() -> None:
    outcome = look_for(Query("one"), "one", r"$1\n")
    assert isinstance(outcome, Found)
    assert outcome.replacements == [r"$1\n"]
