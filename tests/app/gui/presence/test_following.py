"""The view goes where somebody's caret goes, until one does something oneself."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.presence import Following
from tests.app.gui.colleague import Colleague
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

BODY = "\n".join(f"Line {number} of many." for number in range(300))


async def open_note(desk: Desk, *names: str) -> list[Colleague]:
    """A long note on screen, and others in it."""
    space = await desk.library.default_space()
    note = await desk.library.create_note(space.id, "Long", BODY)
    others = [await Colleague.of(desk, note, name) for name in names]
    await desk.click_note("Long")
    desk.window.note.editor.focus_body()
    return others


def following(desk: Desk) -> Following:
    return desk.window.others.following


def scrolled(desk: Desk) -> int:
    return desk.window.note.editor.body.verticalScrollBar().value()


def sees(desk: Desk, words: str) -> bool:
    body = desk.window.note.editor.body
    cursor = body.textCursor()
    cursor.setPosition(body.document().toPlainText().index(words))
    return body.viewport().rect().contains(body.cursorRect(cursor))


def test_the_view_follows_a_caret_and_leaves_the_own_one_where_it_is(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [aiko] = await open_note(desk, "Aiko Mori")
        aiko.stand("Line 200")
        following(desk).follow(aiko.device)
        assert sees(desk, "Line 200")
        aiko.stand("Line 20 ")
        assert sees(desk, "Line 20 ")
        aiko.stand("Line 299")
        assert sees(desk, "Line 299")
        assert desk.window.note.editor.body.textCursor().position() == 0
        frame = following(desk).frame
        assert (frame.isVisible(), frame.words.text()) == (True, "Following Aiko Mori")

    run_journey(journey)


def test_the_view_stays_at_whoever_is_followed_while_he_writes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [aiko] = await open_note(desk, "Aiko Mori")
        aiko.stand("Line 100")
        following(desk).follow(aiko.device)
        aiko.write("Something that is new.\n" * 60, before="Line 100")
        await aiko.send()
        aiko.stand("Line 100")
        assert sees(desk, "Line 100")

    run_journey(journey)


def press_a_key(desk: Desk) -> None:
    desk.type("x")


def turn_the_wheel(desk: Desk) -> None:
    viewport = desk.window.note.editor.body.viewport()
    place = QPointF(viewport.rect().center())
    wheel = QWheelEvent(
        place,
        viewport.mapToGlobal(place),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, wheel)


def click_the_text(desk: Desk) -> None:
    QTest.mouseClick(desk.window.note.editor.body.viewport(), Qt.MouseButton.LeftButton)


def click_stop(desk: Desk) -> None:
    QTest.mouseClick(following(desk).frame.stop, Qt.MouseButton.LeftButton)


def drag_the_bar(desk: Desk) -> None:
    bar = desk.window.note.editor.body.verticalScrollBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, bar.rect().center())


@pytest.mark.parametrize("act", [press_a_key, turn_the_wheel, click_the_text, click_stop, drag_the_bar])
def test_whoever_does_something_himself_follows_no_more(
    run_journey: RunJourney, act: Callable[[Desk], None]
) -> None:
    async def journey(desk: Desk) -> None:
        [aiko] = await open_note(desk, "Aiko Mori")
        aiko.stand("Line 100")
        following(desk).follow(aiko.device)
        act(desk)
        assert following(desk).device is None
        assert not following(desk).frame.isVisible()
        before = scrolled(desk)
        aiko.stand("Line 250")
        assert scrolled(desk) == before

    run_journey(journey)


def test_escape_ends_following_and_nothing_else(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [aiko] = await open_note(desk, "Aiko Mori")
        desk.window.view_actions.toggle_focus()
        aiko.stand("Line 100")
        following(desk).follow(aiko.device)
        desk.press(Qt.Key.Key_Shift)
        assert following(desk).device == aiko.device
        desk.press(Qt.Key.Key_Escape)
        assert following(desk).device is None
        assert desk.window.panes.is_focused

    run_journey(journey)


def test_whoever_leaves_is_followed_no_more(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [aiko] = await open_note(desk, "Aiko Mori")
        aiko.stand("Line 100")
        following(desk).follow(aiko.device)
        aiko.leave()
        assert following(desk).device is None

    run_journey(journey)


def test_another_note_is_looked_at_freely(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [aiko] = await open_note(desk, "Aiko Mori")
        aiko.stand("Line 100")
        following(desk).follow(aiko.device)
        await desk.write("Another")
        await desk.click_note("Another")
        assert following(desk).device is None

    run_journey(journey)


def test_the_action_goes_from_one_to_the_next(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        others = await open_note(desk, "Aiko Mori", "Ben Adler")
        for other in others:
            other.stand("Line 10 ")
        followed = []
        for _ in range(3):
            desk.window.action_book.qt_action("follow.next").trigger()
            followed.append(following(desk).device)
        assert followed == [others[0].device, others[1].device, others[0].device]
        desk.window.action_book.qt_action("follow.stop").trigger()
        assert following(desk).device is None

    run_journey(journey)


def test_a_click_on_a_face_shows_where_that_person_is(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [aiko] = await open_note(desk, "Aiko Mori")
        aiko.stand("Line 200")
        [face] = desk.window.note.header.avatars.faces
        QTest.mouseClick(face, Qt.MouseButton.LeftButton)
        assert sees(desk, "Line 200")
        assert following(desk).device is None

    run_journey(journey)
