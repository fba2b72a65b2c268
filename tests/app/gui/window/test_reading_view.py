"""Journeys through the reading view: no marks, no writing, links by a click, boxes, keys that scroll."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.gui.editor.markdown_links import Link
from app.gui.editor.ornaments import ornaments_of
from app.gui.editor.visible_lines import visible_blocks
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
BODY = "see [here](https://a.example)\n\n- [ ] one\n\n```python\nx\n```\n"


async def read(desk: Desk, body: str = BODY) -> None:
    space = await desk.library.default_space()
    await desk.library.create_note(space.id, "Read", body)
    await desk.click_note("Read")
    desk.window.note.editor.focus_body()
    desk.press(Qt.Key.Key_E, CONTROL | SHIFT)


def body_of(desk: Desk) -> str:
    opened = desk.window.keeper.current
    assert opened is not None
    return opened.document.body


def place_of(desk: Desk, position: int) -> QPoint:
    """Where a character is in the viewport."""
    editor = desk.window.note.editor.body
    cursor = QTextCursor(editor.document())
    cursor.setPosition(position)
    return editor.cursorRect(cursor).center() + QPoint(4, 0)


def click(desk: Desk, place: QPoint) -> None:
    viewport = desk.window.note.editor.body.viewport()
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_keys_do_not_write_while_reading_and_do_again_afterwards(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await read(desk, "text")
        desk.type("x")
        assert body_of(desk) == "text"
        desk.press(Qt.Key.Key_E, CONTROL | SHIFT)
        desk.type("x")
        assert body_of(desk) == "xtext"

    run_journey(journey)


def test_a_click_follows_a_link(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await read(desk)
        editor = desk.window.note.editor
        editor.linkFollowed.disconnect()
        followed: list[Link] = []
        editor.linkFollowed.connect(followed.append)
        click(desk, place_of(desk, BODY.index("here") + 1))
        assert [link.address for link in followed] == ["https://a.example"]

    run_journey(journey)


def test_a_click_ticks_a_task(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await read(desk)
        editor = desk.window.note.editor.body
        box = next(iter(ornaments_of(editor, visible_blocks(editor)))).box
        click(desk, box.center().toPoint())
        assert "- [x] one" in body_of(desk)

    run_journey(journey)


def test_whoever_may_not_write_does_not_tick(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await read(desk)
        editor = desk.window.note.editor.body
        desk.window.note.editor.set_writable(False)
        box = next(iter(ornaments_of(editor, visible_blocks(editor)))).box
        click(desk, box.center().toPoint())
        assert "- [ ] one" in body_of(desk)

    run_journey(journey)


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_End])
def test_keys_scroll(run_journey: RunJourney, key: Qt.Key) -> None:
    async def journey(desk: Desk) -> None:
        await read(desk, "\n".join(f"line {number}" for number in range(200)))
        bar = desk.window.note.editor.body.verticalScrollBar()
        assert bar.value() == 0
        desk.press(key)
        assert bar.value() > 0

    run_journey(journey)


def test_what_is_selected_can_be_copied(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await read(desk, "text")
        desk.window.note.editor.body.selectAll()
        desk.press(Qt.Key.Key_C, CONTROL)
        assert QApplication.clipboard().text() == "text"

    run_journey(journey)


def test_each_tab_is_read_or_written_on_its_own(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await read(desk, "text")
        await desk.write("Other")
        window = desk.window
        opened = window.keeper.current
        assert opened is not None
        window.keeper.tabs.add((await desk.write("Third"))[0].id)
        await desk.until_open("Third")
        assert not window.note.editor.body.isReadOnly()
        assert not window.note.header.read.isChecked()
        desk.press(Qt.Key.Key_Tab, CONTROL | SHIFT)
        await desk.until_open("Read")
        assert window.note.editor.body.isReadOnly()
        assert window.note.header.read.isChecked()
        assert window.opening.kept().reading == (0,)

    run_journey(journey)


def test_a_new_note_is_written(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await read(desk, "text")
        desk.press(Qt.Key.Key_N, CONTROL)
        await desk.until_open("")
        desk.type("Title")
        await desk.until_open("Title")

    run_journey(journey)


def test_marks_of_code_are_out_of_sight(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await read(desk, BODY)
        editor = desk.window.note.editor.body
        fence = editor.document().findBlock(BODY.rindex("```"))
        assert all(not look.format.foreground().color().alpha() for look in fence.layout().formats()[:1])

    run_journey(journey)
