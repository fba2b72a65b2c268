"""Pictures are shown below their lines; they are never text, and nothing jumps when they arrive."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from app.gui.editor.colors import LIGHT
from app.gui.editor.documents import page_of
from app.gui.editor.picture_painting import pictures_of
from app.gui.editor.pictures import Placed
from app.gui.editor.visible_lines import visible_blocks
from tests.app.gui.editor.conftest import NewDesk
from tests.app.gui.editor.desks import Desk
from tests.app.gui.editor.file_pictures import FilePictures


def visible_pictures(editor: QTextEdit) -> list[Placed]:
    """Find the pictures on screen."""
    return pictures_of(editor, list(visible_blocks(editor)))


GREEN = QColor("#338833")


def draw(path: Path, width: int, height: int) -> None:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(GREEN)
    assert image.save(str(path))


@pytest.fixture
def source(tmp_path: Path, qtbot: QtBot) -> FilePictures:
    draw(tmp_path / "large.png", 2000, 1000)
    draw(tmp_path / "small.png", 40, 20)
    return FilePictures(tmp_path)


def open_with(new_desk: NewDesk, source: FilePictures, body: str) -> Desk:
    desk = new_desk("")
    desk.document.set_body(body)
    desk.view.set_picture_source(source)
    desk.view.show_note(desk.note)
    return desk


def are_here(desk: Desk, count: int) -> bool:
    return sum(placed.image is not None for placed in visible_pictures(desk.body)) == count


def test_a_picture_is_shown_below_its_line_in_the_column(
    new_desk: NewDesk, source: FilePictures, qtbot: QtBot
) -> None:
    desk = open_with(new_desk, source, "text\n![A tree](large.png)\nbelow")
    qtbot.waitUntil(lambda: are_here(desk, 1))
    (placed,) = visible_pictures(desk.body)
    column = page_of(desk.body.document()).column_width
    assert (placed.place.width(), placed.place.height()) == (column, round(column / 2))
    image = desk.body.viewport().grab().toImage()
    assert image.pixelColor(placed.place.center().toPoint()) == GREEN
    assert desk.text == desk.document.body == "text\n![A tree](large.png)\nbelow"


def test_a_small_picture_is_not_enlarged(new_desk: NewDesk, source: FilePictures, qtbot: QtBot) -> None:
    desk = open_with(new_desk, source, "![](small.png)")
    qtbot.waitUntil(lambda: are_here(desk, 1))
    (placed,) = visible_pictures(desk.body)
    assert (placed.place.width(), placed.place.height()) == (40, 20)


def test_a_missing_picture_has_a_quiet_placeholder_until_it_arrives(
    new_desk: NewDesk, source: FilePictures, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_with(new_desk, source, "![](late.png)\nbelow")
    (placed,) = visible_pictures(desk.body)
    assert placed.image is None
    image = desk.body.viewport().grab().toImage()
    corner = placed.place.toRect().adjusted(8, 8, 0, 0).topLeft()
    assert image.pixelColor(corner) == QColor(LIGHT.code_background)
    draw(tmp_path / "late.png", 300, 200)
    source.arrived.emit("late.png")
    qtbot.waitUntil(lambda: are_here(desk, 1))


def test_pictures_of_one_line_lie_below_each_other(
    new_desk: NewDesk, source: FilePictures, qtbot: QtBot
) -> None:
    desk = open_with(new_desk, source, "- ![](small.png) and ![](large.png)")
    qtbot.waitUntil(lambda: are_here(desk, 2))
    below, above = visible_pictures(desk.body)
    assert above.address == "small.png"
    assert above.place.bottom() < below.place.top()


def test_a_picture_in_code_is_text(new_desk: NewDesk, source: FilePictures) -> None:
    desk = open_with(new_desk, source, "```\n![](small.png)\n```")
    assert visible_pictures(desk.body) == []


def test_a_picture_that_goes_with_its_text_leaves_no_room(
    new_desk: NewDesk, source: FilePictures, qtbot: QtBot
) -> None:
    desk = open_with(new_desk, source, "![](large.png)\nbelow")
    qtbot.waitUntil(lambda: are_here(desk, 1))
    desk.put_caret(0, len("![](large.png)"))
    desk.type("x")
    page, document = page_of(desk.body.document()), desk.body.document()
    first, second = (page.blockBoundingRect(document.findBlockByNumber(line)) for line in (0, 1))
    assert first.height() == second.height()


def test_a_new_line_after_a_picture_takes_no_room_of_it(
    new_desk: NewDesk, source: FilePictures, qtbot: QtBot
) -> None:
    desk = open_with(new_desk, source, "![](large.png)")
    qtbot.waitUntil(lambda: are_here(desk, 1))
    desk.put_caret(len("![](large.png)"))
    desk.type("\nbelow")
    assert len(visible_pictures(desk.body)) == 1


def test_the_caret_stays_in_place_when_a_picture_above_it_arrives(
    new_desk: NewDesk, source: FilePictures, qtbot: QtBot, tmp_path: Path
) -> None:
    desk = open_with(new_desk, source, "line\n" * 40 + "![](late.png)\ncaret here\n" + "line\n" * 40)
    desk.put_caret(desk.text.index("caret"))
    bar = desk.body.verticalScrollBar()
    bar.setValue(bar.value() + 300)
    top = desk.body.cursorRect().top()
    assert 0 < top < desk.body.viewport().height()
    draw(tmp_path / "late.png", 600, 300)
    source.arrived.emit("late.png")
    qtbot.waitUntil(lambda: are_here(desk, 1))
    assert abs(desk.body.cursorRect().top() - top) <= 1


def test_what_is_read_stays_when_others_write_above_pictures(
    new_desk: NewDesk, source: FilePictures, qtbot: QtBot
) -> None:
    body = "\n".join(f"line {number}\n![](small.png)" for number in range(150))
    desk = open_with(new_desk, source, body)
    bar = desk.body.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    qtbot.waitUntil(lambda: all(placed.image for placed in visible_pictures(desk.body)))
    seen = desk.first_line()
    desk.document.replace(0, 0, "![](large.png)\n**new** lines\n" * 3, origin="elsewhere")
    assert desk.first_line() == seen
    assert desk.agrees()
