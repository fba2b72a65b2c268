"""Places keep to what was found while the text around them changes."""

from hypothesis import given
from hypothesis import strategies as st

from app.gui.find_bar.places import Places, Span
from app.gui.find_bar.query import Found, Query, look_for
from core.documents import TextChange, utf16_length


def places_of(words: str, text: str, template: str | None = None) -> Places:
    found = look_for(Query(words), text, template)
    assert isinstance(found, Found)
    return Places(found)


def changed(text: str, change: TextChange) -> str:
    return text[: change.position] + change.inserted + text[change.position + change.removed :]


def test_places_move_with_what_is_typed_before_them() -> None:
    places = places_of("ab", "ab ab")
    places.take([TextChange(0, 0, "x😀")])
    assert [places.span(0), places.span(1)] == [Span(3, 5), Span(6, 8)]


def test_a_place_that_was_changed_itself_is_none() -> None:
    places = places_of("ab", "ab ab")
    places.take([TextChange(1, 0, "x")])
    assert [places.span(0), places.span(1)] == [None, Span(4, 6)]
    assert places.index_of(Span(0, 3)) is None


def test_the_first_place_at_or_after_a_position() -> None:
    places = places_of("ab", "ab ab")
    assert [places.at_or_after(position) for position in (0, 1, 3, 4)] == [0, 1, 1, 2]


def test_places_between_two_positions_reach_in_from_before() -> None:
    places = places_of("ab", "ab ab ab")
    assert list(places.between(1, 4)) == [Span(0, 2), Span(3, 5)]


def test_what_replaces_all_is_told_as_of_the_present_text() -> None:
    places = places_of("ab", "ab ab", "c")
    places.take([TextChange(0, 0, "x")])
    assert places.changes() == [TextChange(1, 2, "c"), TextChange(4, 2, "c")]


@given(st.text("abx", max_size=30), st.lists(st.tuples(st.integers(0, 30), st.integers(0, 4), st.text("xy"))))
def test_each_place_reads_as_what_was_found(text: str, edits: list[tuple[int, int, str]]) -> None:
    places = places_of("ab", text)
    for wanted, removed, inserted in edits:
        position = min(wanted, len(text))
        change = TextChange(position, min(removed, len(text) - position), inserted)
        text = changed(text, change)
        places.take([change])
    spans = [span for span in map(places.span, range(len(places))) if span is not None]
    assert [text[start:end] for start, end in spans] == ["ab"] * len(spans)
    assert spans == sorted(spans)
    assert utf16_length(text) == len(text)
