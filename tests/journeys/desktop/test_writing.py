"""Somebody writes: lists and tasks, links and pictures, what is pasted, replaced, misspelt and undone."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage, QTextCursor
from PySide6.QtWidgets import QApplication, QFileDialog

from app.gui.editor.picture_painting import pictures_of
from app.gui.editor.visible_lines import visible_blocks
from tests.journeys.desktop.conftest import Live, Meet
from tests.journeys.desktop.person import ALT, CONTROL, NONE, SHIFT, Person

GREEN = QColor("#338833")


def height(person: Person, line: int) -> float:
    """How high a line is on screen, in pixels."""
    document = person.window.note.editor.body.document()
    block = document.findBlockByNumber(line)
    return document.documentLayout().blockBoundingRect(block).height()


def is_marked_wrong(person: Person, words: str) -> bool:
    """Tell whether the colour of mistakes is seen below some words."""
    body, place = person.window.note.editor.body, person.place_of(words)
    seen = body.viewport().grab().toImage()
    colors = {seen.pixelColor(place.x() + x, place.y() + y).name() for x in range(8) for y in range(16)}
    return body.colors.wrong in colors


def type_lines(person: Person, *lines: str) -> None:
    """Type some lines, with Enter between them."""
    for number, line in enumerate(lines):
        if number:
            person.press(Qt.Key.Key_Return)
        person.type(line)


def left_of(person: Person, words: str) -> int:
    """Where some words begin on screen, in pixels."""
    body = person.window.note.editor.body
    cursor = QTextCursor(body.document())
    cursor.setPosition(person.text().index(words))
    return body.cursorRect(cursor).left()


def inks(person: Person, line: int) -> set[str]:
    """The colours that a line is written in, beside that of plain words."""
    block = person.window.note.editor.body.document().findBlockByNumber(line)
    return {found.format.foreground().color().name() for found in block.layout().formats()}


def drop_at_caret(person: Person, data: QMimeData) -> None:
    """Drag something over the text, and let it go where the caret is."""
    body, action = person.window.note.editor.body, Qt.DropAction.CopyAction
    place, how = body.cursorRect().center(), (data, Qt.MouseButton.LeftButton, NONE)
    QApplication.sendEvent(body.viewport(), QDragEnterEvent(place, action, *how))
    QApplication.sendEvent(body.viewport(), QDropEvent(QPointF(place), action, *how))


def paste(person: Person, data: QMimeData) -> None:
    QApplication.clipboard().setMimeData(data)
    person.press(Qt.Key.Key_V, CONTROL)


def test_a_recipe_is_written_from_its_heading_to_its_last_task(live: Live) -> None:
    async def write(ada: Person) -> None:
        await ada.begin_note("Rye")
        type_lines(ada, "# Dough", "", "- flour", "water", "", "", "- [ ] knead", "bake", "", "rest")
        assert ada.text() == "# Dough\n\n- flour\n- water\n\n- [ ] knead\n- [ ] bake\nrest"
        assert height(ada, 0) > height(ada, 1)
        ada.click_words(" ] bake")
        assert "- [x] bake" in ada.text()

        ada.press(Qt.Key.Key_H, CONTROL)
        bar = ada.window.note.find_bar
        ada.type("water")
        ada.click(bar.replacement)
        ada.type("milk")
        await ada.until(lambda: bar.count.text() == "1 of 1")
        ada.press(Qt.Key.Key_Return)
        await ada.until(lambda: "- milk" in ada.text())
        ada.press(Qt.Key.Key_Escape)
        ada.press(Qt.Key.Key_Z, CONTROL)
        assert "- water" in ada.text()

        ada.press(Qt.Key.Key_End, CONTROL)
        type_lines(ada, "", "the wrold ends ")
        await ada.until(lambda: is_marked_wrong(ada, "wrold"))
        menu = await ada.menu_at(ada.window.note.editor.body.viewport(), ada.place_of("wrold"))
        await ada.choose(menu, "world")
        assert ada.text().endswith("the world ends ")

    live(write)


def test_code_quotes_and_tables_are_shown_as_they_will_look(live: Live) -> None:
    async def write(ada: Person) -> None:
        await ada.begin_note("Notes")
        type_lines(ada, "```python", "if True:", "    return 1", "```", "> quoted", "so", "", "plain", "")
        await ada.until(lambda: len(inks(ada, 2)) > 1)
        assert ada.text().endswith("> quoted\n> so\nplain\n")
        assert left_of(ada, "quoted") > left_of(ada, "plain")
        type_lines(ada, "| bed | sun |", "| --- | --- |", "the south wall")
        ada.press(Qt.Key.Key_Tab)
        ada.type("noon")
        assert left_of(ada, "noon") == left_of(ada, "sun")
        await ada.ask_for("Tidy the table")
        assert "| bed            | sun  |\n" in ada.text()
        length = ada.window.note.status_line.length
        await ada.until(lambda: length.text().startswith("14 words"))

        before, body = ada.text(), ada.window.note.editor.body
        ada.press(Qt.Key.Key_E, CONTROL | SHIFT)
        await ada.until(body.isReadOnly)
        ada.type("x")
        assert ada.text() == before

    live(write)


def test_a_dropped_file_is_attached_and_saved_elsewhere_by_its_menu(live: Live, tmp_path: Path) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(b"%PDF-1.4 all of it")

    async def drop(ada: Person) -> None:
        await ada.begin_note("Trip")
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(report))])
        drop_at_caret(ada, data)
        await ada.until(lambda: "[report.pdf](attachment:" in ada.text())
        await ada.until(lambda: ada.status().startswith("Saved here"))
        report.unlink()

    async def come_back(ada: Person) -> None:
        await ada.until(lambda: "[report.pdf](attachment:" in ada.text())
        menu = await ada.menu_at(ada.window.note.editor.body.viewport(), ada.place_of("report"))
        await ada.choose(menu, "Save the attachment as…")
        dialog = await ada.dialog(QFileDialog)
        dialog.fileSelected.emit(str(tmp_path / "again.pdf"))
        dialog.reject()
        await ada.until_told("was saved")
        assert (tmp_path / "again.pdf").read_bytes() == b"%PDF-1.4 all of it"
        await ada.turn_to(ada.window)

    live(drop, come_back)


def test_a_link_is_completed_followed_and_goes_along_with_another_title(live: Live) -> None:
    async def write(ada: Person) -> None:
        await ada.begin_note("Rye bread")
        await ada.until_listed(["Rye bread"])
        await ada.begin_note("Breakfast")
        ada.type("fresh [[ry")
        await ada.until(ada.window.link_completion.isVisible)
        ada.press(Qt.Key.Key_Return)
        assert ada.text() == "fresh [[Rye bread]]"
        await ada.until_asked(lambda: ada.library.store.backlinks("Rye bread"))
        ada.click_words("bread", CONTROL)
        await ada.until_open("Rye bread")
        ada.press(Qt.Key.Key_F2)
        ada.type("Sourdough")
        ada.press(Qt.Key.Key_Return)
        await ada.until_told("new title")
        await ada.click_note("Breakfast")
        await ada.until(lambda: ada.text() == "fresh [[Sourdough]]")
        ada.click_words("fresh")
        ada.press(Qt.Key.Key_End, CONTROL)
        ada.type(" and [[Jam")
        ada.press(Qt.Key.Key_End)
        ada.click_words("Jam", CONTROL)
        await ada.until_told("There is no note “Jam” yet.")
        ada.click(ada.window.note.banner.action)
        await ada.until_open("Jam")
        ada.press(Qt.Key.Key_Left, ALT)
        await ada.until_open("Breakfast")
        ada.press(Qt.Key.Key_Right, ALT)
        await ada.until_open("Jam")

    live(write)


def test_a_page_and_a_picture_are_pasted_and_are_there_the_next_day(live: Live) -> None:
    def seen(ada: Person) -> list[QImage | None]:
        body = ada.window.note.editor.body
        return [placed.image for placed in pictures_of(body, list(visible_blocks(body)))]

    async def paste_both(ada: Person) -> None:
        await ada.begin_note("Trip")
        page = QMimeData()
        page.setHtml(
            "<h2>Ghent</h2><ul><li>the <b>altar</b></li><li><a href='https://a.example/'>boat</a></li></ul>"
        )
        page.setText("Ghent the altar boat")
        paste(ada, page)
        assert ada.text() == "## Ghent\n\n- the **altar**\n- [boat](https://a.example/)"
        ada.press(Qt.Key.Key_Z, CONTROL)
        assert ada.text() == ""
        ada.press(Qt.Key.Key_Z, CONTROL | SHIFT)
        ada.press(Qt.Key.Key_End, CONTROL)
        ada.press(Qt.Key.Key_Return, SHIFT)
        picture, drawn = QMimeData(), QImage(200, 100, QImage.Format.Format_RGB32)
        drawn.fill(GREEN)
        picture.setImageData(drawn)
        paste(ada, picture)
        await ada.until(lambda: "](attachment:" in ada.text() and any(seen(ada)))
        QApplication.clipboard().clear()

    async def come_back(ada: Person) -> None:
        await ada.until_open("Trip")
        await ada.until(lambda: any(seen(ada)))
        ada.press(Qt.Key.Key_E, CONTROL | SHIFT)
        ada.press(Qt.Key.Key_A, NONE)
        assert ada.text().startswith("## Ghent")

    live(paste_both, come_back)


@pytest.mark.usefixtures("slow_keys_are_one_step")
def test_undo_takes_back_ones_own_words_and_nobody_elses(meet: Meet) -> None:
    async def write(ada: Person, ben: Person) -> None:
        await ada.turn_to(ada.window)
        await ada.begin_note("Ours")
        space = (await ada.library.default_space()).id
        link = await ada.peer.share(space)
        await ben.peer.join(link, name="Ben")
        await ben.click_note("Ours")
        await ada.turn_to(ada.window)
        ada.window.note.editor.focus_body()
        ada.type("Ada was here. ")
        await ben.until(lambda: ben.text() == "Ada was here. ")
        await ben.turn_to(ben.window)
        ben.window.note.editor.focus_body()
        ben.press(Qt.Key.Key_End, CONTROL)
        ben.type("Ben too.")
        await ada.until(lambda: ada.text() == "Ada was here. Ben too.")
        await ada.turn_to(ada.window)
        ada.window.note.editor.focus_body()
        ada.press(Qt.Key.Key_Z, CONTROL)
        await ben.until(lambda: ben.text() == ada.text() == "Ben too.")

    meet(write)
