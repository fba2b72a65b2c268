"""What leads from one text to another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents import Run, RunKind, compare

EQUAL, DELETED, INSERTED = RunKind.EQUAL, RunKind.DELETED, RunKind.INSERTED
TEXTS = st.text(st.sampled_from("ab \n😀é"), max_size=60)


def test_a_changed_word_is_told_among_what_stays() -> None:
    assert compare("one 😀 two three", "one 😀 2 three") == (
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
    assert compare(older, newer) == runs


@given(older=TEXTS, newer=TEXTS)
def test_runs_hold_both_texts(older: str, newer: str) -> None:
    runs = compare(older, newer)
    assert "".join(run.text for run in runs if run.kind is not INSERTED) == older
    assert "".join(run.text for run in runs if run.kind is not DELETED) == newer
