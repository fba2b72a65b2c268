"""Which tabs there are, and which is on screen."""

from app.gui.tabs import Tabs
from core.ids import NoteId

A, B, C = NoteId("a"), NoteId("b"), NoteId("c")


def tabs_of(*notes: NoteId, at: int = 0) -> Tabs:
    tabs = Tabs()
    tabs.fill(notes, at)
    return tabs


def notes_of(tabs: Tabs) -> list[NoteId | None]:
    return [tab.note for tab in tabs]


def test_a_window_begins_with_one_empty_tab() -> None:
    assert notes_of(Tabs()) == [None]


def test_a_note_is_shown_in_the_present_tab() -> None:
    tabs = tabs_of(A, B, at=1)
    tabs.show(C)
    assert notes_of(tabs) == [A, C]


def test_one_goes_back_from_note_to_note_and_forward_again() -> None:
    tabs = tabs_of(A)
    tabs.show(B)
    tabs.show(C)
    tabs.go_back()
    tabs.go_back()
    assert tabs.current.note == A
    tabs.go_back()
    assert tabs.current.note == A
    tabs.go_forward()
    assert tabs.current.note == B
    tabs.show(A)
    tabs.go_forward()
    assert tabs.current.note == A


def test_each_tab_has_a_way_of_its_own_that_leads_to_no_note_that_is_gone() -> None:
    tabs = tabs_of(A)
    tabs.show(B)
    tabs.show(C)
    tabs.add(B)
    tabs.go_back()
    assert tabs.current.note == B
    tabs.go_to(0)
    tabs.replace(B, None)
    tabs.go_back()
    assert tabs.current.note == A


def test_a_new_tab_stands_after_the_present_one_and_is_on_screen() -> None:
    tabs = tabs_of(A, B)
    tabs.add(C)
    assert (notes_of(tabs), tabs.current.note) == ([A, C, B], C)


def test_after_the_last_tab_comes_the_first() -> None:
    tabs = tabs_of(A, B, C, at=2)
    tabs.step(1)
    assert tabs.current.note == A
    tabs.step(-1)
    assert tabs.current.note == C


def test_a_number_without_a_tab_changes_nothing() -> None:
    tabs = tabs_of(A, B, at=1)
    tabs.go_to(7)
    assert tabs.current.note == B


def test_the_next_tab_comes_on_screen_when_one_is_closed() -> None:
    tabs = tabs_of(A, B, C, at=1)
    tabs.close(1)
    assert tabs.current.note == C
    tabs.close(1)
    assert tabs.current.note == A


def test_closing_another_tab_leaves_the_one_on_screen() -> None:
    tabs = tabs_of(A, B, C, at=2)
    tabs.close(0)
    assert (notes_of(tabs), tabs.current.note) == ([B, C], C)


def test_closing_the_only_tab_empties_it() -> None:
    tabs = tabs_of(A)
    tabs.close(0)
    assert notes_of(tabs) == [None]


def test_closed_tabs_come_back_the_last_one_first() -> None:
    tabs = tabs_of(A, B, C)
    tabs.close(2)
    tabs.close(1)
    tabs.reopen()
    tabs.reopen()
    assert notes_of(tabs) == [A, B, C]
    tabs.reopen()
    assert len(tabs) == 3


def test_a_moved_tab_stays_on_screen() -> None:
    tabs = tabs_of(A, B, C)
    tabs.move(0, 2)
    assert (notes_of(tabs), tabs.current.note) == ([B, C, A], A)


def test_news_are_marked_on_tabs_in_the_background_until_they_are_looked_at() -> None:
    tabs = tabs_of(A, B)
    tabs.mark(A)
    tabs.mark(B)
    assert [tab.has_news for tab in tabs] == [False, True]
    tabs.go_to(1)
    assert [tab.has_news for tab in tabs] == [False, False]


def test_a_note_that_is_gone_leaves_the_background_and_cannot_be_reopened() -> None:
    tabs = tabs_of(A, B, B)
    tabs.close(2)
    tabs.replace(B, None)
    assert notes_of(tabs) == [A]
    tabs.reopen()
    assert notes_of(tabs) == [A]


def test_a_note_that_is_gone_leaves_the_tab_on_screen_empty() -> None:
    tabs = tabs_of(A, B)
    tabs.replace(A, None)
    assert (notes_of(tabs), tabs.index) == ([None, B], 0)


def test_a_recovered_note_takes_the_place_of_the_one_that_is_gone() -> None:
    tabs = tabs_of(A, B)
    tabs.replace(B, C)
    assert notes_of(tabs) == [A, C]


def test_what_cannot_be_opened_gives_way_to_what_was_there() -> None:
    tabs = tabs_of(A)
    tabs.current.shown = A
    tabs.show(B)
    tabs.take_back(tabs.current)
    assert notes_of(tabs) == [A]


def test_whoever_follows_is_told_of_each_change() -> None:
    tabs, told = tabs_of(A), []
    tabs.follow(lambda: told.append(notes_of(tabs)))
    tabs.add(B)
    tabs.go_to(0)
    assert told == [[A, B], [A, B]]
