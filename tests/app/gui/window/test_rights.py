"""A viewer reads: the note says so, follows what others write, and nothing here changes it."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from app.gui.sidebar.places import TRASH, notebook_place, space_place
from app.gui.window.purge_dialog import PurgeDialog
from core.facts import NoteFilter, NoteSummary, Role, Space
from sync.peer import Right
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


async def reading(desk: Desk) -> tuple[Space, NoteSummary]:
    """Open a note of a space in which one is a viewer."""
    space = await desk.peer.join_as(Role.VIEWER)
    note = await desk.library.create_note(space.id, "Minutes", "First line")
    await desk.click_note("Minutes")
    await desk.until(desk.window.note.header.reading.isVisible)
    return space, note


def refusal(desk: Desk) -> str:
    banner = desk.window.note.banner
    return banner.title.text() if banner.isVisible() else ""


def test_what_a_viewer_types_changes_nothing(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, note = await reading(desk)
        editor = desk.window.note.editor
        editor.focus_body()
        desk.type("x")
        desk.press(Qt.Key.Key_Return)
        desk.press(Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        editor.focus_title()
        desk.type("y")
        assert (editor.title.text(), editor.body.toPlainText()) == ("Minutes", "First line")
        assert await desk.library.body(note.id) == "First line"

    run_journey(journey)


def test_a_viewer_sees_what_others_write_as_they_write_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        opened = desk.window.keeper.current
        assert opened is not None
        opened.document.set_body("First line\nSecond line", origin="elsewhere")
        assert desk.window.note.editor.body.toPlainText() == "First line\nSecond line"

    run_journey(journey)


def test_whoever_was_removed_is_not_called_a_viewer(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, _ = await reading(desk)
        sign = desk.window.note.header.reading
        assert sign.words.text() == "You can read this space"
        desk.peer.follow(space.id).set_right(Right.NONE)
        assert sign.words.text() == "You are no member any more"
        assert "does not arrive" in sign.toolTip()

    run_journey(journey)


def test_who_becomes_an_editor_writes_at_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, note = await reading(desk)
        desk.peer.be(space.id, Role.EDITOR)
        assert desk.window.note.header.reading.isHidden()
        desk.window.note.editor.focus_body()
        desk.type("Now ")
        await desk.library.saver.saved()
        assert await desk.library.body(note.id) == "Now First line"

    run_journey(journey)


def test_another_space_is_written_as_ever(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        await desk.write("Mine")
        await desk.click_note("Mine")
        assert desk.window.note.header.reading.isHidden()
        assert not desk.window.note.editor.body.isReadOnly()

    run_journey(journey)


def test_a_viewer_deletes_no_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, note = await reading(desk)
        desk.window.notes.view.setFocus()
        desk.press(Qt.Key.Key_Delete)
        assert refusal(desk) == "You can read this space, but not change it."
        assert not (await desk.library.note(note.id)).is_trashed

    run_journey(journey)


def test_a_viewer_makes_no_note_in_the_space(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, _ = await reading(desk)
        await desk.click_place(space_place(space.id))
        desk.press(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
        await desk.until(lambda: refusal(desk))
        assert len(await desk.library.notes(NoteFilter(space=space.id))) == 1

    run_journey(journey)


def test_a_viewer_moves_no_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, note = await reading(desk)
        notebook = await desk.library.create_notebook(space.id, "Old")
        desk.window.note_actions.move([note.id], notebook_place(space.id, notebook))
        await desk.until(lambda: refusal(desk))
        assert (await desk.library.note(note.id)).notebook is None

    run_journey(journey)


def test_a_viewer_makes_and_renames_no_notebook(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, _ = await reading(desk)
        desk.window.notebook_actions.make_notebook(space_place(space.id))
        await desk.until(lambda: refusal(desk))
        assert await desk.library.notebooks(space.id) == []

    run_journey(journey)


def test_a_shared_space_is_renamed_by_its_owner_alone(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space, _ = await reading(desk)
        desk.window.notebook_actions.rename(space_place(space.id), "Ours")
        await desk.until(lambda: "only an owner" in refusal(desk))
        desk.peer.be(space.id, Role.OWNER)
        desk.window.notebook_actions.rename(space_place(space.id), "Ours")
        await desk.until(lambda: "Ours" in desk.places())

    run_journey(journey)


def test_the_menu_of_a_note_that_can_only_be_read_says_so(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await reading(desk)
        desk.window.note_menus.open(QPoint(5, 5))
        await desk.until(QApplication.activePopupWidget)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        entries = [(each.text(), each.isEnabled()) for each in menu.actions() if each.text()]
        assert entries == [
            ("Open in a new tab", True),
            ("Open in a new window", True),
            ("Copy link", True),
            ("Add to favourites", True),
            ("You can read this space", False),
        ]
        menu.close()

    run_journey(journey)


def test_emptying_the_trash_leaves_what_can_only_be_read(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, note = await reading(desk)
        [mine] = await desk.write("Mine")
        for each in (note, mine):
            await desk.library.trash_note(each.id)
        desk.window.note_actions.empty_trash()
        (await desk.dialog(PurgeDialog)).deed.click()
        await desk.until(lambda: desk.window.note.banner.title.text() == "Deleted for good.")
        assert [left.id for left in await desk.library.notes(TRASH.wanted)] == [note.id]

    run_journey(journey)
