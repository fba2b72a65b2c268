"""Everything in the window has a name, can be come to by keys, and shows it; found by walking, not listed."""

import asyncio
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMenu, QPushButton, QTabBar, QWidget

from app.gui.sidebar import space_place
from app.gui.theme import ThemeChoice
from core.ids import NoteId
from tests.app.gui.accessible_tree import (
    go_round,
    nameless,
    nameless_actions,
    out_of_reach,
    tab_stops,
    without_role,
)
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

_LEAVING = frozenset({"window.quit", "window.close", "window.new"})
"""The actions after which the window is not the one in front any more."""
_PANES = 4
_THEMES = (ThemeChoice.LIGHT, ThemeChoice.DARK)

Entrances = Callable[[], Iterator[None]]


@pytest.mark.parametrize("appearance", _THEMES)
def test_everything_in_the_window_is_named_and_come_to_by_keys(
    run_journey: RunJourney, appearance: ThemeChoice
) -> None:
    async def journey(desk: Desk) -> None:
        await fill(desk, appearance)
        desk.window.action_book.qt_action("view.inspector").trigger()
        desk.window.action_book.qt_action("tab.new").trigger()
        await desk.click_note("Bread")
        found = await pages_faults(desk, desk.window, partial(panes, desk))
        assert not found, told(found)

    run_journey(journey)


@pytest.mark.parametrize("appearance", _THEMES)
def test_whatever_an_action_opens_is_named_and_come_to_by_keys(
    run_journey: RunJourney, appearance: ThemeChoice
) -> None:
    async def journey(desk: Desk) -> None:
        note = await fill(desk, appearance)
        found: list[str] = []
        for action in [each.id for each in desk.window.action_book if each.id not in _LEAVING]:
            await go_home(desk, note)
            faults = await faults_after(desk, desk.window.action_book.qt_action(action).trigger)
            found += [f"{action}: {fault}" for fault in faults]
        assert not found, told(found)

    run_journey(journey)


def test_every_context_menu_opens_by_its_key_and_says_what_it_offers(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await go_home(desk, await fill(desk, ThemeChoice.LIGHT))
        menus = [menu for stop in tab_stops(desk.window) for menu in menus_of(stop)]
        assert len(menus) > 1
        assert [fault for menu in menus for fault in nameless_actions(menu)] == []

    run_journey(journey)


def test_the_welcome_is_named_and_come_to_by_keys(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.until(desk.window.note.welcome.isVisible)
        await desk.until(lambda: desk.titles() or desk.window.notes.empty.isVisible())
        found = await pages_faults(desk, desk.window, partial(panes, desk))
        assert not found, told(found)

    run_journey(journey)


async def fill(desk: Desk, appearance: ThemeChoice) -> NoteId:
    QApplication.setCursorFlashTime(0)  # a caret that blinks is not always seen
    desk.window.preferences.choose(appearance=appearance)
    space = await desk.library.default_space()
    await desk.peer.share(space.id)
    desk.peer.let_in(space.id, "Lena")
    await desk.library.create_notebook(space.id, "Kitchen")
    note = await desk.library.create_note(space.id, "Bread", "# Dough\n\n[[Soup]]\n")
    await desk.library.create_note(space.id, "Soup", "With [[Bread]]\n")
    await desk.until_listed(["Bread", "Soup"])
    return note.id


async def go_home(desk: Desk, note: NoteId) -> None:
    """Be in the shared space, at a note, whatever was done before."""
    desk.window.sidebar.tree.choose(space_place((await desk.library.default_space()).id))
    desk.window.keeper.open(note)
    await desk.until_open("Bread")
    await desk.until(partial(is_in_front, desk.window))


async def faults_after(desk: Desk, deed: Callable[[], object], depth: int = 0) -> list[str]:
    """Do something, and look at every window that it opens, and at what those lead to."""
    opened = await windows_after(desk, deed)
    found = nameless(desk.window)
    for window in opened:
        found += await pages_faults(desk, window, only_here)
    ways_on = sum(len(further(window)) for window in opened) if depth == 0 else 0
    close(opened)
    for number in range(ways_on):
        # Whoever leads on may have closed, so it is opened anew for each.
        opened = await windows_after(desk, deed)
        buttons = [button for window in opened for button in further(window)]
        found += await faults_after(desk, buttons[number].click, depth + 1)
        close(opened_windows(desk))
    return found


async def windows_after(desk: Desk, deed: Callable[[], object]) -> list[QWidget]:
    """Do something, and give the windows that come of it, the last one in front."""
    already = opened_windows(desk)
    await settled(desk, deed)
    opened = [window for window in opened_windows(desk) if window not in already]
    for window in opened:
        await desk.until(partial(is_in_front, window))
    return opened


async def settled(desk: Desk, deed: Callable[[], object]) -> None:
    """Do something and wait until all that it began is done."""
    running = asyncio.all_tasks()
    deed()
    await desk.until(lambda: not (asyncio.all_tasks() - running))


def is_in_front(window: QWidget) -> bool:
    if not window.isActiveWindow():
        window.activateWindow()
    return window.isActiveWindow()


def close(windows: list[QWidget]) -> None:
    for window in windows:
        window.close()


async def pages_faults(desk: Desk, window: QWidget, entrances: Entrances) -> list[str]:
    """Look at a window, with each page of it that a tab or a button brings up."""
    found = window_faults(desk, window, entrances)
    for go_to_page in page_turns(window):
        await settled(desk, go_to_page)
        found += window_faults(desk, window, entrances)
    return list(dict.fromkeys(found))


def window_faults(desk: Desk, window: QWidget, entrances: Entrances) -> list[str]:
    names = {action.name for action in desk.window.action_book}
    reached, unseen = go_round(window, entrances)
    faults = [*nameless(window), *without_role(window), *out_of_reach(window, reached, names.__contains__)]
    menus = [fault for menu in window.findChildren(QMenu) for fault in nameless_actions(menu)]
    return [*faults, *unseen, *menus]


def page_turns(window: QWidget) -> list[Callable[[], object]]:
    """Give what brings up the other pages: tabs that are no notes, and buttons of which one is down."""
    bars = [bar for bar in window.findChildren(QTabBar) if bar.isVisible() and bar.objectName() != "tabBar"]
    tabs = [partial(bar.setCurrentIndex, index) for bar in bars for index in range(1, bar.count())]
    buttons = [each for each in window.findChildren(QAbstractButton) if each.group() and each.isVisible()]
    return [*tabs, *(each.click for each in buttons if not each.isChecked())]


def further(window: QWidget) -> list[QPushButton]:
    """Give the buttons that open something else, as their three dots say."""
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible() and each.isEnabled()]
    return [each for each in buttons if each.text().endswith("…")]


def opened_windows(desk: Desk) -> list[QWidget]:
    # The dialogs in which files and printers are chosen are the system's.
    systems = QFileDialog | QPrintDialog
    every = [each for each in QApplication.topLevelWidgets() if not isinstance(each, systems)]
    return [each for each in every if each.isVisible() and each is not desk.window]


def menus_of(stop: QWidget) -> list[QMenu]:
    """Press the menu key where the focus can be, and give the menus that come."""
    stop.setFocus(Qt.FocusReason.TabFocusReason)
    place = QRectF(stop.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle)).center().toPoint()
    pressed = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, stop.mapToGlobal(place))
    QApplication.sendEvent(stop, pressed)
    menus = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMenu) and each.isVisible()]
    for menu in menus:
        menu.hide()
    return menus


def panes(desk: Desk) -> Iterator[None]:
    for _ in range(_PANES):
        desk.press(Qt.Key.Key_F6)
        yield


def told(faults: list[str]) -> str:
    return "\n".join(dict.fromkeys(faults))


def only_here() -> Iterator[None]:
    yield
