"""Which panes are on screen."""

import pytest

from app.gui.window.pane_rules import Pane, PaneWishes, shown_panes

SIDEBAR, LIST, NOTE, INSPECTOR = Pane
WIDE, NARROW, ONE_PANE = 1200, 800, 640


@pytest.mark.parametrize(
    ("width", "expected"),
    [(WIDE, {SIDEBAR, LIST, NOTE}), (NARROW, {LIST, NOTE}), (ONE_PANE, {LIST})],
)
def test_a_window_shows_what_it_has_room_for(width: int, expected: set[Pane]) -> None:
    assert shown_panes(PaneWishes(), width) == expected


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("pane", [SIDEBAR, LIST, INSPECTOR])
def test_what_is_toggled_twice_is_as_before(pane: Pane, width: int) -> None:
    wishes = PaneWishes()
    once = wishes.toggled(pane, width)
    assert (pane in shown_panes(once, width)) != (pane in shown_panes(wishes, width))
    assert shown_panes(once.toggled(pane, width), width) == shown_panes(wishes, width)


def test_the_sidebar_makes_room_for_the_inspector_and_the_other_way_round() -> None:
    wishes = PaneWishes().toggled(INSPECTOR, 900)
    assert shown_panes(wishes, 900) == {LIST, NOTE, INSPECTOR}
    assert shown_panes(wishes.toggled(SIDEBAR, 900), 900) == {SIDEBAR, LIST, NOTE}


def test_what_was_asked_for_in_a_narrow_window_is_not_asked_for_in_a_wide_one() -> None:
    wishes = PaneWishes(sidebar=False).toggled(SIDEBAR, NARROW)
    assert SIDEBAR in shown_panes(wishes, NARROW)
    assert SIDEBAR not in shown_panes(wishes, WIDE)


def test_list_and_note_take_turns() -> None:
    reading = PaneWishes().toggled(LIST, ONE_PANE)
    assert shown_panes(reading, ONE_PANE) == {NOTE}
    assert shown_panes(reading.toggled(LIST, ONE_PANE), ONE_PANE) == {LIST}


def test_the_sidebar_stands_beside_the_list_and_the_inspector_beside_the_note() -> None:
    assert shown_panes(PaneWishes().toggled(SIDEBAR, ONE_PANE), ONE_PANE) == {SIDEBAR, LIST}
    assert shown_panes(PaneWishes().toggled(INSPECTOR, ONE_PANE), ONE_PANE) == {NOTE, INSPECTOR}


def test_in_focus_mode_there_is_only_the_note() -> None:
    assert shown_panes(PaneWishes(inspector=True, is_focused=True), WIDE) == {NOTE}
