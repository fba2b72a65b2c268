"""Somebody works by the keyboard alone, in German; somebody else from right to left."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from app.gui.language import speak
from app.gui.settings.settings_card import SettingsCard
from core.facts import NoteFilter
from tests.journeys.desktop.conftest import Live
from tests.journeys.desktop.person import CONTROL, SHIFT, Person


@pytest.fixture
def _own_ways(application: QApplication) -> Iterator[None]:
    """Language and direction are the application's; the next journey begins as usual."""
    before = QLocale()
    yield
    speak(application, "en")
    QLocale.setDefault(before)
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)


def is_in(person: Person, part: QWidget) -> bool:
    return part.isAncestorOf(person.focus())


async def go_to(person: Person, part: QWidget) -> None:
    """Go round the panes by F6 until the focus is in this one."""
    for _ in range(5):
        if is_in(person, part):
            return
        person.press(Qt.Key.Key_F6)
    assert is_in(person, part)


@pytest.mark.usefixtures("_own_ways")
def test_a_german_day_needs_no_mouse(live: Live) -> None:
    async def choose_german(ada: Person) -> None:
        ada.window.preferences.choose(language="de")

    async def work(ada: Person) -> None:
        window = ada.window
        assert ada.places()[:2] == ["Alle Notizen", "Papierkorb"]
        await ada.ask_for("Neues Notizbuch")
        await ada.until(lambda: ada.focus().inherits("QLineEdit"))
        ada.compose("Küche")
        ada.press(Qt.Key.Key_Return)
        await ada.until(lambda: ada.places()[-1] == "Küche")
        await ada.begin_note("Brot")
        ada.type("- Mehl")
        ada.press(Qt.Key.Key_Return)
        ada.type("Salz")
        await ada.until(lambda: ada.status() == "Hier gespeichert")
        await ada.begin_note("Suppe")
        await ada.until_listed(["Brot", "Suppe"])
        ada.press(Qt.Key.Key_P, CONTROL)
        await ada.until(lambda: window.finder.isVisible() and window.finder.model.rowCount() == 2)
        ada.type("br")
        await ada.until(lambda: window.finder.model.index(1, 0).data() == "„br“ schreiben")
        ada.press(Qt.Key.Key_Return)
        await ada.until_open("Brot")
        await ada.turn_to(window)
        await go_to(ada, window.notes)
        ada.press(Qt.Key.Key_Delete)
        await ada.until(lambda: ada.titles() == ["Suppe"])
        await ada.until_open("Suppe")
        await go_to(ada, window.sidebar)
        ada.press(Qt.Key.Key_Home)
        ada.press(Qt.Key.Key_Down)
        await ada.until(lambda: ada.titles() == ["Brot"])
        await go_to(ada, window.notes)
        await ada.until_open("Brot")
        assert ada.text() == "- Mehl\n- Salz"
        ada.press(Qt.Key.Key_S, CONTROL)
        await ada.until_told("Schon gespeichert")

    live(choose_german, work)


@pytest.mark.usefixtures("_own_ways")
def test_the_window_speaks_each_language_from_the_next_start_on(live: Live) -> None:
    async def choose_spanish(ada: Person) -> None:
        ada.window.preferences.choose(language="es")

    async def choose_chinese(ada: Person) -> None:
        assert ada.places()[:2] == ["Todas las notas", "Papelera"]
        ada.window.preferences.choose(language="zh_CN")

    async def look(ada: Person) -> None:
        assert ada.places()[:2] == ["所有笔记", "废纸篓"]
        await ada.begin_note("Tea")
        ada.compose("绿茶")
        await ada.until(lambda: ada.status() == "已保存在本机")

    live(choose_spanish, choose_chinese, look)


def test_keys_that_were_changed_ask_for_the_action_also_the_next_day(live: Live) -> None:
    async def change(ada: Person) -> None:
        await ada.begin_note("Plan")
        ada.press(Qt.Key.Key_Comma, CONTROL)
        card = await ada.dialog(SettingsCard)
        ada.click(card.pages)
        ada.press(Qt.Key.Key_Right)
        ada.click(card.shortcuts.search)
        ada.type("bold")
        ada.click(card.shortcuts.fields["edit.strong"])
        ada.press(Qt.Key.Key_F9)
        ada.click(card.done_button)
        await ada.turn_to(ada.window)
        ada.window.note.editor.focus_body()
        ada.press(Qt.Key.Key_F9)
        ada.type("oats")
        assert ada.text() == "**oats**"

    async def come_back(ada: Person) -> None:
        await ada.until_open("Plan")
        ada.window.note.editor.focus_body()
        ada.press(Qt.Key.Key_A, CONTROL)
        ada.press(Qt.Key.Key_F9)
        assert ada.text() == "oats"

    live(change, come_back)


@pytest.mark.usefixtures("_own_ways")
def test_a_window_from_right_to_left_has_its_panes_the_other_way_round(live: Live) -> None:
    async def work(ada: Person) -> None:
        window = ada.window

        def left(part: QWidget) -> int:
            return part.mapTo(window, QPoint(0, 0)).x()

        assert left(window.sidebar) > left(window.notes) > left(window.note)
        await ada.begin_note("Shalom")
        ada.press(Qt.Key.Key_I, CONTROL | SHIFT)
        await ada.until(window.inspector.isVisible)
        assert left(window.inspector) < left(window.note)
        ada.compose("# שלום")
        ada.press(Qt.Key.Key_Return)
        ada.type("- ")
        ada.compose("לחם")
        ada.press(Qt.Key.Key_Return)
        ada.compose("מים")
        assert ada.text() == "# שלום\n- לחם\n- מים"
        await ada.until(lambda: window.outline.rows.texts() == ["שלום"])
        body = window.note.editor.body
        assert body.cursorRect().center().x() > body.viewport().width() / 2

        async def is_listed() -> bool:
            return [note.title for note in await ada.library.notes(NoteFilter())] == ["Shalom"]

        await ada.until_asked(is_listed)

    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    live(work)
