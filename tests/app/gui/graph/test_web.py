"""Which notes a graph shows."""

from app.gui.graph.web import MOST, web_around, whole_web
from core.ids import NoteId


def ids(*names: str) -> tuple[NoteId, ...]:
    return tuple(NoteId(name) for name in names)


def link(one: str, other: str) -> tuple[NoteId, NoteId]:
    return NoteId(one), NoteId(other)


CHAIN = [link("a", "b"), link("b", "c"), link("c", "d"), link("x", "y")]


def test_around_a_note_are_its_neighbours_and_theirs() -> None:
    web = web_around(CHAIN, NoteId("a"))
    assert web.notes == ids("a", "b", "c")
    assert web.links == {(0, 1), (1, 2)}
    assert web.neighbours(1) == [0, 2]


def test_a_link_counts_in_both_directions() -> None:
    assert web_around(CHAIN, NoteId("c")).notes == ids("c", "b", "d", "a")


def test_a_note_without_links_stands_alone() -> None:
    assert web_around(CHAIN, NoteId("z")).notes == ids("z")


def test_the_whole_web_has_every_note_with_links_and_the_open_one() -> None:
    assert set(whole_web(CHAIN, NoteId("z")).notes) == set(ids("z", "a", "b", "c", "d", "x", "y"))


def test_of_too_many_notes_those_with_the_most_links_are_shown() -> None:
    star = [link("hub", f"n{number:04}") for number in range(MOST + 5)]
    web = whole_web(star, NoteId("z"))
    assert (len(web.notes), web.notes[:2], web.left_out) == (MOST, ids("z", "hub"), 7)
