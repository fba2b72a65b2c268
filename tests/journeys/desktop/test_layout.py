"""Somebody arranges notebooks, tabs and windows; all is so again after a restart, in the system's colours."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from app.gui.settings.settings_card import SettingsCard
from app.gui.sidebar import ALL_NOTES, TRASH
from app.gui.window import MainWindow
from tests.journeys.desktop.conftest import Live
from tests.journeys.desktop.person import CONTROL, ROOMY, SHIFT, Person


def is_dark(window: MainWindow) -> bool:
    return window.grab().toImage().pixelColor(window.width() - 40, window.height() - 60).lightness() < 128


def shown(window: MainWindow) -> tuple[str | None, int, bool, int]:
    """What stays with a window: its note, its tabs, its sidebar, the size of its text."""
    opened = window.keeper.current
    title = opened.document.title if opened else None
    return title, len(window.keeper.tabs), window.sidebar.isVisible(), window.note.zoom.percent


def above(person: Person, name: str) -> str:
    items = person.window.sidebar.tree.entries.items()
    return next((item.parent().text() for item in items if item.text() == name and item.parent()), "")


def test_notebooks_tabs_and_windows_are_the_next_day_as_they_were_left(live: Live) -> None:
    async def arrange(ada: Person) -> None:
        tree = ada.window.sidebar.tree
        kitchen = await ada.make_notebook("Kitchen")
        await ada.click_place(ALL_NOTES)
        bread = await ada.make_notebook("Bread")
        ada.drag(tree, tree.entries.index_of(bread), tree.entries.index_of(kitchen))
        await ada.until(lambda: above(ada, "Bread") == "Kitchen")
        await ada.click_place(ALL_NOTES)
        await ada.begin_note("Rye")
        await ada.until(lambda: "Rye" in ada.titles())
        ada.drag(ada.window.notes.view, ada.window.notes.view.notes.index(0, 0), tree.entries.index_of(bread))
        await ada.click_place(bread)
        await ada.until(lambda: ada.titles() == ["Rye"])
        ada.press(Qt.Key.Key_T, CONTROL)
        await ada.begin_note("Shopping")

        first = ada.window
        ada.press(Qt.Key.Key_O, CONTROL | SHIFT)
        await ada.until(lambda: len(ada.windows.shown) == 2 and ada.windows.front is not first)
        await ada.turn_to(ada.windows.front)
        await ada.until_open("Shopping")
        ada.window.resize(*ROOMY)
        ada.press(Qt.Key.Key_Backslash, CONTROL)
        ada.press(Qt.Key.Key_Plus, CONTROL)
        ada.press(Qt.Key.Key_Return, CONTROL | SHIFT)
        assert not ada.window.note.header.isVisible()
        ada.type("flour")
        ada.press(Qt.Key.Key_Escape)
        assert ada.window.note.header.isVisible()
        await ada.until(lambda: first.note.editor.body.toPlainText() == "flour")

    async def come_back(ada: Person) -> None:
        first, second = ada.windows.shown
        await ada.until(lambda: shown(first) == ("Shopping", 2, True, 100))
        await ada.until(lambda: shown(second) == ("Shopping", 1, False, 110))
        await ada.turn_to(first)
        await ada.until(lambda: above(ada, "Bread") == "Kitchen" and "Rye" in ada.titles())
        ada.press(Qt.Key.Key_Tab, CONTROL)
        await ada.until_open("Rye")
        ada.drag(
            first.notes.view,
            first.notes.view.notes.index(ada.titles().index("Rye"), 0),
            first.sidebar.tree.entries.index_of(TRASH),
        )
        await ada.until(lambda: ada.titles() == ["Shopping"])

    live(arrange, come_back)


def test_the_window_turns_dark_with_the_system_and_stays_light_when_that_is_chosen(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def look(ada: Person) -> None:
        await ada.begin_note("Plan")
        assert not is_dark(ada.window)
        night = Qt.ColorScheme.Dark
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _hints: night)
        QApplication.styleHints().colorSchemeChanged.emit(night)
        assert is_dark(ada.window)
        ada.press(Qt.Key.Key_F11)
        assert ada.window.isFullScreen()
        ada.press(Qt.Key.Key_F11)
        await ada.ask_for("Settings…")
        card = await ada.dialog(SettingsCard)
        ada.click(card.general.appearance)
        await ada.choose(card.general.appearance.options, "Light")
        card.close()
        assert not is_dark(ada.window)

    live(look)
