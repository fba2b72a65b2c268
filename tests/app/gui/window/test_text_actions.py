"""Journeys through the text of a note: its links lead on, and its actions stand in the menu."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QContextMenuEvent, QDesktopServices, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from app.gui.sidebar import space_place
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier


class Browser(QObject):
    """Takes the addresses that would be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(url.toString())


@pytest.fixture
def browser(qapp: object) -> Iterator[Browser]:
    browser = Browser()
    schemes = ("https", "steam")
    for scheme in schemes:
        QDesktopServices.setUrlHandler(scheme, browser, "show")  # type: ignore[arg-type]
    yield browser
    for scheme in schemes:
        QDesktopServices.unsetUrlHandler(scheme)


async def write(desk: Desk, body: str, caret: int) -> None:
    """Open a note of this text with the caret in it."""
    space = await desk.library.default_space()
    await desk.library.create_note(space.id, "Links", body)
    await desk.click_note("Links")
    editor = desk.window.note.editor
    editor.focus_body()
    cursor = editor.body.textCursor()
    cursor.setPosition(caret)
    editor.body.setTextCursor(cursor)


def test_a_link_to_a_page_opens_in_the_browser(run_journey: RunJourney, browser: Browser) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "see [this](https://a.example/b)", 6)
        desk.press(Qt.Key.Key_Return, CONTROL)
        assert browser.opened == ["https://a.example/b"]

    run_journey(journey)


def test_a_link_to_another_program_asks_first(run_journey: RunJourney, browser: Browser) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "see [this](steam://run/1)", 6)
        desk.press(Qt.Key.Key_Return, CONTROL)
        banner = desk.window.note.banner
        assert browser.opened == []
        assert "steam://run/1" in banner.title.text()
        banner.action.click()
        assert browser.opened == ["steam://run/1"]

    run_journey(journey)


def test_a_link_to_a_note_opens_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Target note", "Target")
        await write(desk, "see [[target note]]", 8)
        desk.press(Qt.Key.Key_Return, CONTROL)
        await desk.until_open("Target note")

    run_journey(journey)


def test_a_link_to_a_note_that_is_not_there_says_so_and_offers_to_write_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        elsewhere = await desk.library.create_space("Elsewhere")
        await write(desk, "see [[Nowhere#Yet]]", 8)
        await desk.click_place(space_place(elsewhere.id))
        desk.window.note.editor.focus_body()
        desk.press(Qt.Key.Key_Return, CONTROL)
        banner = desk.window.note.banner
        await desk.until(lambda: "“Nowhere”" in banner.title.text())
        assert desk.open_title() == "Links"
        QTest.mouseClick(banner.action, Qt.MouseButton.LeftButton)
        await desk.until_open("Nowhere")
        opened = desk.window.keeper.current
        assert opened is not None
        assert opened.space == (await desk.library.default_space()).id

    run_journey(journey)


def test_the_menu_of_a_link_opens_it_and_copies_its_address(
    run_journey: RunJourney, browser: Browser
) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Target")
        await write(desk, "[this](https://a.example/b) and [[Target]]", 0)
        entry(menu_at(desk, 3), "Open the link").trigger()
        assert browser.opened == ["https://a.example/b"]
        entry(menu_at(desk, 3), "Copy the address").trigger()
        assert QApplication.clipboard().text() == "https://a.example/b"
        QApplication.clipboard().clear()
        entry(menu_at(desk, 35), "Open the note").trigger()
        await desk.until_open("Target")

    def menu_at(desk: Desk, position: int) -> QMenu:
        body = desk.window.note.editor.body
        cursor = QTextCursor(body.document())
        cursor.setPosition(position)
        place, viewport = body.cursorRect(cursor).center(), body.viewport()
        reason = QContextMenuEvent.Reason.Mouse
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, place, viewport.mapToGlobal(place)))
        (menu,) = (menu for menu in body.findChildren(QMenu) if menu.isVisible())
        menu.close()
        return menu

    def entry(menu: QMenu, text: str) -> QAction:
        return next(action for action in menu.actions() if action.text() == text)

    run_journey(journey)


def test_what_is_done_to_the_text_works_from_the_menu(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "word", 0)
        desk.window.note.editor.body.selectAll()
        desk.window.action_book.qt_action("edit.strong").trigger()
        assert desk.window.note.editor.body.toPlainText() == "**word**"

    run_journey(journey)
