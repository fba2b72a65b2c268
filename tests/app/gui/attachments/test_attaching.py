"""Journeys with files and pictures: pasted, dropped, shown, opened, saved."""

import hashlib
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QTextCursor,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu

from app.gui.editor.picture_painting import pictures_of
from app.gui.editor.pictures import Placed
from app.gui.editor.visible_lines import visible_blocks
from core.attachments import LONGEST_FILE
from core.facts import Role
from core.ids import FileHash, NoteId
from core.markdown import attachment_link
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
GREEN = QColor("#338833")
REPORT = b"%PDF-1.4 a report"
REPORT_FILE = FileHash(hashlib.sha256(REPORT).hexdigest())


class Programs(QObject):
    """Takes the files that other programs would open."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[Path] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.opened.append(Path(url.toLocalFile()))


@pytest.fixture
def programs(qapp: object) -> Iterator[Programs]:
    programs = Programs()
    QDesktopServices.setUrlHandler("file", programs, "show")  # type: ignore[arg-type]
    yield programs
    QDesktopServices.unsetUrlHandler("file")


def drawn(width: int = 300, height: int = 200) -> QImage:
    picture = QImage(width, height, QImage.Format.Format_RGB32)
    picture.fill(GREEN)
    return picture


async def open_note(desk: Desk, body: str, caret: int | None = None) -> NoteId:
    """Open a note of this text with the caret in it, at its end by default."""
    space = await desk.library.default_space()
    note = await desk.library.create_note(space.id, "Plan", body)
    await desk.click_note("Plan")
    desk.window.note.editor.go_to(len(body) if caret is None else caret)
    return note.id


def body_of(desk: Desk) -> str:
    note = desk.window.note.editor.note
    assert note is not None
    return note.document.body


def paste(desk: Desk, data: QMimeData) -> None:
    QGuiApplication.clipboard().setMimeData(data)
    desk.press(Qt.Key.Key_V, CONTROL)
    QGuiApplication.clipboard().clear()


def files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(desk: Desk, data: QMimeData, position: int) -> None:
    """Drag something over the text and let it go at a place in it."""
    body = desk.window.note.editor.body
    cursor = QTextCursor(body.document())
    cursor.setPosition(position)
    place = body.cursorRect(cursor).center()
    action, left, none = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    entering = QDragEnterEvent(place, action, data, left, none)
    QApplication.sendEvent(body.viewport(), entering)
    assert entering.isAccepted()
    QApplication.sendEvent(body.viewport(), QDropEvent(QPointF(place), action, data, left, none))


def shown(desk: Desk) -> list[Placed]:
    body = desk.window.note.editor.body
    return pictures_of(body, list(visible_blocks(body)))


def pixel(desk: Desk, placed: Placed) -> QColor:
    image = desk.window.note.editor.body.viewport().grab().toImage()
    return image.pixelColor(placed.place.center().toPoint())


def test_a_picture_from_the_clipboard_is_shown_below_its_line(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_note(desk, "see ")
        data = QMimeData()
        data.setImageData(drawn())
        paste(desk, data)
        await desk.until(lambda: "](attachment:" in body_of(desk))
        assert body_of(desk).startswith("see ![Picture ")
        await desk.until(lambda: any(placed.image for placed in shown(desk)))
        assert pixel(desk, shown(desk)[0]) == GREEN
        desk.type("!")
        assert body_of(desk).endswith(")!")

    run_journey(journey)


def test_text_that_comes_with_a_picture_is_pasted_as_text(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_note(desk, "")
        data = QMimeData()
        data.setImageData(drawn())
        data.setText("1\t2")
        paste(desk, data)
        await desk.until(lambda: body_of(desk) == "1\t2")

    run_journey(journey)


def test_files_are_dropped_where_they_are_let_go(run_journey: RunJourney, tmp_path: Path) -> None:
    report, picture = tmp_path / "report [1].pdf", tmp_path / "tree.png"
    report.write_bytes(REPORT)
    drawn().save(str(picture))

    async def journey(desk: Desk) -> None:
        await open_note(desk, "before after")
        drop(desk, files(report, picture), len("before "))
        await desk.until(lambda: "attachment:" in body_of(desk))
        link = attachment_link("report (1).pdf", REPORT_FILE, is_picture=False)
        assert body_of(desk).startswith(f"before {link}\n![tree.png](attachment:")
        assert body_of(desk).endswith(")after")
        found = desk.peer.attachments.find(REPORT_FILE)
        assert found is not None
        assert found.read_bytes() == REPORT

    run_journey(journey)


def test_attaching_is_one_step_to_undo(run_journey: RunJourney, tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(REPORT)

    async def journey(desk: Desk) -> None:
        await open_note(desk, "text")
        paste(desk, files(report))
        await desk.until(lambda: "attachment:" in body_of(desk))
        desk.press(Qt.Key.Key_Z, CONTROL)
        assert body_of(desk) == "text"

    run_journey(journey)


def test_a_file_goes_into_its_note_though_another_is_on_screen(
    run_journey: RunJourney, tmp_path: Path
) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(REPORT)

    async def journey(desk: Desk) -> None:
        await desk.write("Other")
        note = await open_note(desk, "")
        paste(desk, files(report))
        await desk.click_note("Other")
        await desk.until(lambda: desk.peer.attachments.find(REPORT_FILE))
        link = attachment_link("report.pdf", REPORT_FILE, is_picture=False)
        async with desk.library.open_note(note) as opened:
            await desk.until(lambda: opened.document.body == link)
        assert body_of(desk) == "Body of Other"

    run_journey(journey)


def test_what_cannot_be_read_or_is_too_large_is_told_and_the_rest_is_attached(
    run_journey: RunJourney, tmp_path: Path
) -> None:
    report, large = tmp_path / "report.pdf", tmp_path / "large.iso"
    report.write_bytes(REPORT)
    with large.open("wb") as opened:
        opened.truncate(LONGEST_FILE + 1)

    async def journey(desk: Desk) -> None:
        await open_note(desk, "")
        paste(desk, files(large, report))
        await desk.until_told("larger than 100,000,000 bytes")
        assert body_of(desk) == attachment_link("report.pdf", REPORT_FILE, is_picture=False)
        paste(desk, files(tmp_path))
        await desk.until_told("cannot be read")

    run_journey(journey)


def test_who_may_only_read_attaches_nothing(run_journey: RunJourney, tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(REPORT)

    async def journey(desk: Desk) -> None:
        space = await desk.peer.join_as(Role.VIEWER)
        await desk.library.create_note(space.id, "Read me", "text")
        await desk.click_note("Read me")
        desk.window.note.editor.focus_body()
        paste(desk, files(report))
        desk.window.attaching.attach([report])
        await desk.until_told("You can read this space")
        assert body_of(desk) == "text"
        assert desk.peer.attachments.find(REPORT_FILE) is None

    run_journey(journey)


async def attached(desk: Desk, name: str, content: bytes, then: str = "") -> None:
    """Open a note with an attachment, which the caret is in."""
    note = await open_note(desk, "")
    file = await desk.peer.attachments.add(note, content)
    await desk.library.append(note, attachment_link(name, file, is_picture=False) + then)
    desk.window.note.editor.go_to(3)


def test_a_file_opens_as_a_copy_that_can_only_be_read(run_journey: RunJourney, programs: Programs) -> None:
    async def journey(desk: Desk) -> None:
        await attached(desk, "the report", REPORT)
        desk.press(Qt.Key.Key_Return, CONTROL)
        await desk.until(lambda: programs.opened)
        (copy,) = programs.opened
        assert copy.name == "the report.pdf"
        assert copy.read_bytes() == REPORT
        assert not copy.stat().st_mode & stat.S_IWUSR

    run_journey(journey)


def test_a_picture_opens_where_it_is_shown(run_journey: RunJourney, programs: Programs) -> None:
    async def journey(desk: Desk) -> None:
        await open_note(desk, "")
        data = QMimeData()
        data.setImageData(drawn())
        paste(desk, data)
        await desk.until(lambda: any(placed.image for placed in shown(desk)))
        QTest.mouseClick(
            desk.window.note.editor.body.viewport(),
            Qt.MouseButton.LeftButton,
            CONTROL,
            shown(desk)[0].place.center().toPoint(),
        )
        await desk.until(lambda: programs.opened)
        assert programs.opened[0].suffix == ".png"

    run_journey(journey)


def test_the_menu_of_an_attachment_opens_and_saves_it(
    run_journey: RunJourney, programs: Programs, tmp_path: Path
) -> None:
    async def menu_at(desk: Desk, position: int) -> QMenu:
        body = desk.window.note.editor.body
        cursor = QTextCursor(body.document())
        cursor.setPosition(position)
        place = body.cursorRect(cursor).center()
        reason, viewport = QContextMenuEvent.Reason.Mouse, body.viewport()
        QApplication.sendEvent(viewport, QContextMenuEvent(reason, place, viewport.mapToGlobal(place)))
        await desk.until(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        menu.close()
        return menu

    def entry(menu: QMenu, text: str) -> QAction:
        return next(action for action in menu.actions() if action.text() == text)

    async def journey(desk: Desk) -> None:
        await attached(desk, "report.pdf", REPORT, "\nplain text")
        entry(await menu_at(desk, 3), "Open the attachment").trigger()
        await desk.until(lambda: programs.opened)
        entry(await menu_at(desk, 3), "Save the attachment as…").trigger()
        dialog = await desk.dialog(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "mine.pdf"))
        dialog.reject()
        await desk.until_told("was saved")
        plain = await menu_at(desk, len(body_of(desk)) - 2)
        assert "Open the attachment" not in [action.text() for action in plain.actions()]

    run_journey(journey)


@pytest.mark.parametrize(
    ("name", "content"),
    [("setup.exe", b"MZ"), ("run me", b"#!/bin/sh\nrm -rf /\n"), ("a.desktop", b"[Desktop Entry]\n")],
)
def test_a_program_is_never_run(
    run_journey: RunJourney, programs: Programs, name: str, content: bytes
) -> None:
    async def journey(desk: Desk) -> None:
        await attached(desk, name, content)
        desk.press(Qt.Key.Key_Return, CONTROL)
        await desk.until_told("its folder was opened instead")
        (folder,) = programs.opened
        assert folder.is_dir()

    run_journey(journey)


def test_an_attachment_is_saved_where_the_user_wants(run_journey: RunJourney, tmp_path: Path) -> None:
    async def journey(desk: Desk) -> None:
        await attached(desk, "report.pdf", REPORT)
        desk.window.action_book.qt_action("note.save-attachment").trigger()
        dialog = await desk.dialog(QFileDialog)
        assert Path(dialog.selectedFiles()[0]).name == "report.pdf"
        dialog.fileSelected.emit(str(tmp_path / "mine.pdf"))
        dialog.reject()
        await desk.until_told("was saved")
        assert (tmp_path / "mine.pdf").read_bytes() == REPORT

    run_journey(journey)


def test_files_are_chosen_in_a_dialog(run_journey: RunJourney, tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(REPORT)

    async def journey(desk: Desk) -> None:
        await open_note(desk, "")
        desk.press(Qt.Key.Key_B, CONTROL | Qt.KeyboardModifier.ShiftModifier)
        dialog = await desk.dialog(QFileDialog)
        dialog.filesSelected.emit([str(report)])
        dialog.reject()
        await desk.until(lambda: "[report.pdf](attachment:" in body_of(desk))

    run_journey(journey)


def test_a_picture_that_nobody_has_says_so_and_comes_when_it_is_asked_for_again(
    run_journey: RunJourney, tmp_path: Path
) -> None:
    path = tmp_path / "tree.png"
    drawn().save(str(path))
    file = FileHash(hashlib.sha256(path.read_bytes()).hexdigest())

    async def journey(desk: Desk) -> None:
        note = await open_note(desk, f"a\n\n{attachment_link('A tree', file, is_picture=True)}", 0)
        await desk.until(lambda: "Click to try again" in shown(desk)[0].words)
        await desk.peer.attachments.add(note, path)
        QTest.mouseClick(
            desk.window.note.editor.body.viewport(),
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
            shown(desk)[0].place.center().toPoint(),
        )
        await desk.until(lambda: shown(desk)[0].image)
        assert pixel(desk, shown(desk)[0]) == GREEN

    run_journey(journey)


def test_a_file_that_is_no_picture_says_so_where_a_picture_would_be(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        note = await open_note(desk, "")
        file = await desk.peer.attachments.add(note, REPORT)
        await desk.library.append(note, attachment_link("report", file, is_picture=True))
        await desk.until(lambda: shown(desk) and "cannot be shown" in shown(desk)[0].words)

    run_journey(journey)


def test_a_picture_of_the_web_is_not_loaded(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await open_note(desk, "![spy](https://a.example/pixel.png)")
        assert shown(desk) == []

    run_journey(journey)
