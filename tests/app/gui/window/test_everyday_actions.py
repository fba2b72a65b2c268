"""Journeys of every day: today's note, templates, copies of notes, and lists in another order."""

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.sidebar.places import tag_place
from core.facts import NoteFilter, NoteOrder
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


async def notebook_of(desk: Desk, title: str) -> str | None:
    space = await desk.library.default_space()
    notebooks = {notebook.id: notebook.name for notebook in await desk.library.notebooks(space.id)}
    (note,) = [note for note in await desk.library.notes(NoteFilter()) if note.title == title]
    return notebooks[note.notebook] if note.notebook else None


async def choose_template(desk: Desk, title: str) -> None:
    desk.press(Qt.Key.Key_N, CONTROL | ALT)
    finder = desk.window.finder
    await desk.until(lambda: finder.isVisible() and finder.model.rowCount())
    assert finder.model.index(0, 0).data() == title
    QTest.keyClick(finder.field, Qt.Key.Key_Return)


def test_todays_note_is_made_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        today = f"{datetime.now().astimezone():%Y-%m-%d}"
        desk.press(Qt.Key.Key_D, CONTROL | ALT)
        await desk.until_open(today)
        assert await notebook_of(desk, today) == "Daily"
        await desk.write("Other")
        await desk.click_note("Other")
        desk.press(Qt.Key.Key_D, CONTROL | ALT)
        await desk.until_open(today)
        assert desk.titles().count(today) == 1

    run_journey(journey)


def test_a_template_called_daily_begins_todays_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.library.default_space()
        notebook = await desk.library.create_notebook(space.id, "Templates")
        await desk.library.create_note(space.id, "Daily", "# {{title}}", notebook=notebook)
        today = f"{datetime.now().astimezone():%Y-%m-%d}"
        desk.press(Qt.Key.Key_D, CONTROL | ALT)
        await desk.until_open(today)
        assert desk.window.note.editor.body.toPlainText() == f"# {today}"

    run_journey(journey)


def test_a_note_is_written_from_a_template(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.library.default_space()
        await desk.library.create_note(
            space.id, "Meeting {{date}}", "{{title}}\n\nWho:", tags=["template", "work"]
        )
        await choose_template(desk, "Meeting {{date}}")
        title = f"Meeting {datetime.now().astimezone():%Y-%m-%d}"
        await desk.until_open(title)
        assert desk.window.note.editor.body.toPlainText() == f"{title}\n\nWho:"
        opened = desk.window.keeper.current
        assert opened is not None
        assert opened.document.tags == ("work",)
        desk.type("Lunch")
        await desk.until_open("Lunch")

    run_journey(journey)


def test_a_copy_has_text_and_tags_and_leaves_the_note_alone(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.library.default_space()
        note = await desk.library.create_note(space.id, "Soup", "beans", tags=["food"])
        await desk.click_note("Soup")
        await desk.until(lambda: desk.window.facts.summary)
        desk.window.action_book.qt_action("note.duplicate").trigger()
        await desk.until_open("Soup (copy)")
        opened = desk.window.keeper.current
        assert opened is not None
        assert (opened.document.body, opened.document.tags) == ("beans", ("food",))
        assert await desk.library.body(note.id) == "beans"

    run_journey(journey)


def test_each_place_keeps_its_order(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Bean", "Apple", "Corn")
        space = await desk.library.default_space()
        await desk.library.create_note(space.id, "Dill", tags=["herb"])
        await desk.library.create_note(space.id, "Basil", tags=["herb"])
        await desk.until_listed(["Dill", "Basil"])
        desk.window.action_book.qt_action("view.sort-title").trigger()
        await desk.until(lambda: desk.titles() == ["Apple", "Basil", "Bean", "Corn", "Dill"])
        await desk.library.create_note(space.id, "Beet")
        await desk.until(lambda: desk.titles()[:4] == ["Apple", "Basil", "Bean", "Beet"])
        await desk.click_place(tag_place("herb"))
        await desk.until(lambda: desk.titles() == ["Basil", "Dill"])
        assert desk.window.notes_feed.wanted.order is NoteOrder.MODIFIED
        assert list(desk.window.preferences.choices.orders.values()) == [NoteOrder.TITLE]

    run_journey(journey)
