"""What leads from one text to another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents import Run, RunKind, compare
from tests.core.documents.timed import finish

EQUAL, DELETED, INSERTED = RunKind.EQUAL, RunKind.DELETED, RunKind.INSERTED
TEXTS = st.text(st.sampled_from("ab \n😀é"), max_size=60)


def test_a_changed_word_is_told_among_what_stays() -> None:
    assert finish(compare("one 😀 two three", "one 😀 2 three")) == (
        Run(EQUAL, "one 😀 "),
        Run(DELETED, "two"),
        Run(INSERTED, "2"),
        Run(EQUAL, " three"),
    )


@pytest.mark.parametrize(
    ("older", "newer", "runs"),
    [
        ("", "", ()),
        ("", "new", (Run(INSERTED, "new"),)),
        ("old", "", (Run(DELETED, "old"),)),
        ("same", "same", (Run(EQUAL, "same"),)),
    ],
)
def test_nothing_and_all_of_it_are_texts_too(older: str, newer: str, runs: tuple[Run, ...]) -> None:
    assert finish(compare(older, newer)) == runs


@given(older=TEXTS, newer=TEXTS)
def test_runs_hold_both_texts(older: str, newer: str) -> None:
    runs = finish(compare(older, newer))
    assert "".join(run.text for run in runs if run.kind is not INSERTED) == older
    assert "".join(run.text for run in runs if run.kind is not DELETED) == newer


@pytest.mark.parametrize(
    ("older", "newer", "told"),
    [
        ("red house", "read house", "[red-][read+] house"),
        ("go to one place", "go to another spot", "go to [one place-][another spot+]"),
        ("今天很好", "今天不好", "今天[很-][不+]好"),
        ("say **it** now", "say *it* now", "say [**-][*+]it[**-][*+] now"),
        ("one\ntwo", "one\ntwo\n", "one\ntwo[\n+]"),
    ],
)
def test_changes_are_told_in_whole_words(older: str, newer: str, told: str) -> None:
    marks = {EQUAL: "{}", DELETED: "[{}-]", INSERTED: "[{}+]"}
    runs = finish(compare(older, newer))
    assert "".join(marks[run.kind].format(run.text) for run in runs) == told


def test_lines_that_moved_apart_are_told_as_lines() -> None:
    older, newer = "a\n\nb\n\nc\n", "a\n\nnew\n\nb\n\nc\n"
    assert finish(compare(older, newer)) == (
        Run(EQUAL, "a\n\n"),
        Run(INSERTED, "new\n\n"),
        Run(EQUAL, "b\n\nc\n"),
    )


def test_a_long_text_is_compared_in_turns() -> None:
    older = "".join(f"line {number}\n" for number in range(20_000))
    work, turns = compare(older, older.replace("7", "seven ")), 0
    for _ in work:
        turns += 1
    assert turns > 3
