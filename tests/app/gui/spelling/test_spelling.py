"""Journeys with spelling: what is underlined, what the menu offers, own words, switching it off."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from app.gui.spelling.spelling import likely_codes
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


async def write(desk: Desk, text: str) -> None:
    space = await desk.library.default_space()
    await desk.library.create_note(space.id, "Spelled", text)
    await desk.click_note("Spelled")
    desk.window.note.editor.focus_body()


def place_of(desk: Desk, position: int) -> QPoint:
    body = desk.window.note.editor.body
    cursor = QTextCursor(body.document())
    cursor.setPosition(position)
    return body.cursorRect(cursor).bottomLeft()


def is_underlined(desk: Desk, position: int) -> bool:
    """Tell whether the colour of mistakes is seen below a character."""
    body = desk.window.note.editor.body
    shown: QImage = body.viewport().grab().toImage()
    corner = place_of(desk, position)
    wrong = (body.colors.wrong,)
    return any(
        shown.pixelColor(corner.x() + x, corner.y() + y).name() in wrong
        for x in range(8)
        for y in range(-5, 3)
    )


def open_menu(desk: Desk, position: int) -> QMenu:
    body = desk.window.note.editor.body
    place = place_of(desk, position) - QPoint(-2, 8)
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse,
        place,
        body.viewport().mapToGlobal(place),
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(body.viewport(), event)
    (menu,) = (menu for menu in body.findChildren(QMenu) if menu.isVisible())
    return menu


def entries(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


@pytest.mark.parametrize(
    ("dictionaries", "language", "codes"),
    [
        (["en_US"], "en", ["en_US"]),
        (["de_AT", "en_US"], "de", ["de_AT", "en_US"]),
        (["de_AT", "de_DE", "en_US"], "de", ["de_DE", "en_US"]),
        (["de_AT", "de_DE", "en_US"], "de_AT", ["de_AT", "en_US"]),
        (["en_US", "es_AR", "es_ES", "es_MX"], "es", ["es_ES", "en_US"]),
        (["en_US"], "de", []),
        (["en_US", "fr"], "de", []),
    ],
)
def test_only_who_writes_a_language_is_judged_by_its_dictionary(
    dictionaries: list[str], language: str, codes: list[str]
) -> None:
    assert likely_codes(dictionaries, language) == codes


def test_a_word_that_no_dictionary_knows_is_underlined(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "the wrold `wrold`")
        await desk.until(lambda: is_underlined(desk, 5))
        assert not is_underlined(desk, 1)
        assert not is_underlined(desk, 12)

    run_journey(journey)


def test_the_menu_offers_what_may_be_meant(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "the wrold ends")
        await desk.until(lambda: is_underlined(desk, 5))
        menu = open_menu(desk, 5)
        await desk.until(lambda: "world" in entries(menu))
        next(action for action in menu.actions() if action.text() == "world").trigger()
        menu.close()
        opened = desk.window.keeper.current
        assert opened is not None
        assert opened.document.body == "the world ends"
        await desk.until(lambda: not is_underlined(desk, 5))

    run_journey(journey)


def test_a_word_can_be_added_and_is_right_from_then_on(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "the wrold ends")
        await desk.until(lambda: is_underlined(desk, 5))
        menu = open_menu(desk, 5)
        next(action for action in menu.actions() if "wrold" in action.text()).trigger()
        menu.close()
        assert not is_underlined(desk, 5)
        assert desk.window.preferences.choices.own_words == ("wrold",)

    run_journey(journey)


def test_nothing_is_checked_once_it_is_switched_off(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "the wrold ends")
        await desk.until(lambda: is_underlined(desk, 5))
        desk.window.preferences.choose(spelling="off")
        assert not is_underlined(desk, 5)
        menu = open_menu(desk, 5)
        assert not any("wrold" in entry for entry in entries(menu))
        menu.close()

    run_journey(journey)


def test_a_word_is_not_judged_while_it_is_typed(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await write(desk, "wrold wrold")
        await desk.until(lambda: is_underlined(desk, 7))
        cursor = desk.window.note.editor.body.textCursor()
        cursor.setPosition(5)
        desk.window.note.editor.body.setTextCursor(cursor)
        desk.window.note.editor.body.viewport().update()
        assert not is_underlined(desk, 1)
        assert is_underlined(desk, 7)

    run_journey(journey)
