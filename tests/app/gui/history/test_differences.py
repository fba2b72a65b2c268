"""Both texts in one, and where they differ, counted as the editor counts."""

from app.gui.history.differences import Difference, Joined
from core.documents import compare
from tests.core.documents.timed import finish


def joined(older: str, newer: str) -> Joined:
    return Joined.of(finish(compare(older, newer)))


def test_what_gave_way_stands_before_what_came() -> None:
    both = joined("one 😀 two three", "one 😀 2 three")
    assert both.text == "one 😀 two2 three"
    assert both.differences == (Difference(7, 10, is_here=False), Difference(10, 11, is_here=True))


def test_what_gave_way_and_what_came_are_one_place() -> None:
    assert joined("a b c d", "a x c y").places == (2, 7)


def test_equal_texts_differ_nowhere() -> None:
    assert joined("same", "same") == Joined("same")


def test_a_label_shows_both_as_well() -> None:
    assert joined("<b> 😀 old", "<b> 😀 new").to_html() == "&lt;b&gt; 😀 <s>old</s><u>new</u>"
