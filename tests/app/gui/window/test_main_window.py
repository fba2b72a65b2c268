"""Journeys through the window: writing, finding, moving, trashing, by keys and clicks."""

from PySide6.QtCore import Qt

from app.gui.sidebar.places import ALL_NOTES, TRASH, notebook_place, space_place
from core.facts import NoteFilter, SpaceRole
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_a_new_profile_shows_its_space_and_invites_to_write(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        assert desk.places() == ["All notes", "Trash", "Spaces", "Notes"]
        await desk.until(desk.window.notes.empty.isVisible)
        assert desk.window.notes.empty.button.text() == "New note"

    run_journey(journey)


def test_typing_goes_on_at_once_after_asking_for_a_new_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.press(Qt.Key.Key_N, CONTROL)
        desk.type("Plan")  # the note does not exist yet
        desk.press(Qt.Key.Key_Return)
        desk.type("Buy tea")
        await desk.until_open("Plan")
        await desk.until(lambda: desk.titles() == ["Plan"])
        [note] = await desk.library.notes(NoteFilter())
        await desk.library.saver.saved()
        assert await desk.library.body(note.id) == "Buy tea"

    run_journey(journey)


def test_the_button_of_the_empty_list_makes_a_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.until(desk.window.notes.empty.isVisible)
        desk.window.notes.empty.button.click()
        await desk.until_open("")
        assert desk.window.note.editor.title.hasFocus()

    run_journey(journey)


def test_a_new_note_goes_where_the_sidebar_is(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.library.default_space()
        notebook = await desk.library.create_notebook(space.id, "Recipes")
        await desk.click_place(notebook_place(space.id, notebook))
        desk.press(Qt.Key.Key_N, CONTROL)
        desk.type("Soup")
        await desk.until(lambda: desk.titles() == ["Soup"])
        [note] = await desk.library.notes(NoteFilter(notebook=notebook))
        assert note.title == "Soup"

    run_journey(journey)


def test_clicking_a_note_opens_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("One", "Two")
        await desk.click_note("One")
        assert desk.window.note.editor.body.toPlainText() == "Body of One"
        await desk.until(lambda: desk.window.windowTitle() == "One — Tandem")

    run_journey(journey)


def test_going_down_the_list_by_keys_ends_at_the_last_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("C", "B", "A")
        await desk.click_note("A")
        desk.press(Qt.Key.Key_Down)
        desk.press(Qt.Key.Key_Down)
        await desk.until_open("C")

    run_journey(journey)


def test_search_finds_as_one_types_and_escape_ends_it(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Apples", "Pears", "Plums")
        desk.press(Qt.Key.Key_F, CONTROL | SHIFT)
        desk.type("pears")
        await desk.until(lambda: desk.titles() == ["Pears"])
        desk.press(Qt.Key.Key_Escape)
        await desk.until(lambda: len(desk.titles()) == 3)

    run_journey(journey)


def test_a_search_without_hits_says_so_and_can_be_cleared(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Apples")
        desk.press(Qt.Key.Key_F, CONTROL | SHIFT)
        desk.type("zebra")
        await desk.until(desk.window.notes.empty.isVisible)
        assert desk.window.notes.empty.button.text() == "Clear search"
        desk.window.notes.empty.button.click()
        await desk.until(lambda: desk.titles() == ["Apples"])

    run_journey(journey)


def test_delete_moves_to_the_trash_and_opens_the_next_note(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Low", "Middle", "Top")
        await desk.click_note("Middle")
        desk.press(Qt.Key.Key_Delete)
        await desk.until(lambda: desk.titles() == ["Top", "Low"])
        await desk.until_open("Low")

    run_journey(journey)


def test_a_trashed_note_comes_back_by_undo(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Kept")
        await desk.click_note("Kept")
        desk.press(Qt.Key.Key_Delete)
        await desk.until(lambda: desk.titles() == [] and desk.window.note.banner.isVisible())
        desk.window.note.banner.action.click()
        await desk.until(lambda: desk.titles() == ["Kept"])

    run_journey(journey)


def test_a_note_in_the_trash_can_be_restored(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Kept")
        await desk.library.trash_note(note.id)
        await desk.click_place(TRASH)
        await desk.click_note("Kept")
        await desk.until(desk.window.note.header.restore.isVisible)
        desk.window.note.header.restore.click()
        await desk.until(lambda: desk.titles() == [])
        await desk.until(desk.window.note.header.restore.isHidden)

    run_journey(journey)


def test_f2_goes_to_the_title_at_once(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Old")
        await desk.click_note("Old")
        desk.press(Qt.Key.Key_F2)
        desk.type("New")
        await desk.until(lambda: desk.titles() == ["New"])

    run_journey(journey)


def test_what_is_known_of_a_note_is_forgotten_once_another_is_on_screen(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        kept, other = await desk.write("Kept", "Other")
        await desk.click_note("Kept")
        await desk.until(lambda: desk.window.facts.summary)
        desk.window.keeper.open(other.id)
        await desk.until_open("Other")
        desk.window.open_note_actions.trash()
        await desk.until(lambda: desk.window.facts.summary)
        assert not (await desk.library.note(kept.id)).is_trashed

    run_journey(journey)


def test_a_new_notebook_is_named_where_it_stands(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.press(Qt.Key.Key_N, CONTROL | SHIFT)
        await desk.until(lambda: "New notebook" in desk.places() and desk.focus().inherits("QLineEdit"))
        desk.type("Kitchen")
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: desk.places()[-1] == "Kitchen")
        await desk.until(lambda: desk.window.notes.heading.text() == "Kitchen")
        space = await desk.library.default_space()
        assert [notebook.name for notebook in await desk.library.notebooks(space.id)] == ["Kitchen"]

    run_journey(journey)


def test_the_place_of_the_open_note_goes_by_the_names_that_notebooks_have_now(
    run_journey: RunJourney,
) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.library.default_space()
        notebook = await desk.library.create_notebook(space.id, "Old")
        await desk.library.create_note(space.id, "Soup", notebook=notebook)
        await desk.click_note("Soup")
        await desk.until(lambda: desk.window.note.header.place.text() == "Notes  ›  Old")
        await desk.library.rename_notebook(space.id, notebook, "Kitchen")
        await desk.until(lambda: desk.window.note.header.place.text() == "Notes  ›  Kitchen")

    run_journey(journey)


def test_deleting_a_notebook_keeps_its_notes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.library.default_space()
        notebook = await desk.library.create_notebook(space.id, "Old")
        await desk.library.create_note(space.id, "Inside", notebook=notebook)
        await desk.click_place(notebook_place(space.id, notebook))
        desk.press(Qt.Key.Key_Delete)
        await desk.until(lambda: "Old" not in desk.places())
        await desk.until(lambda: desk.titles() == ["Inside"])
        assert desk.window.sidebar.tree.current_place() == ALL_NOTES

    run_journey(journey)


def test_a_note_dropped_on_a_notebook_moves_there(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Wanderer")
        notebook = await desk.library.create_notebook(note.space, "Home")
        tree = desk.window.sidebar.tree.entries
        place = notebook_place(note.space, notebook)
        await desk.until(lambda: tree.index_of(place).isValid())
        notes = desk.window.notes.view.notes
        dragged = notes.mimeData([notes.index(0, 0)])
        assert tree.canDropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, tree.index_of(place))
        tree.dropMimeData(dragged, Qt.DropAction.MoveAction, -1, -1, tree.index_of(place))
        await desk.click_place(place)
        await desk.until(lambda: desk.titles() == ["Wanderer"])

    run_journey(journey)


def test_a_note_dropped_on_another_space_stays_and_the_reason_is_told(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Mine")
        other = await desk.library.create_space("Team")
        desk.window.note_actions.move([note.id], space_place(other.id))
        await desk.until(desk.window.note.banner.isVisible)
        assert "stays in its space" in desk.window.note.banner.title.text()
        assert (await desk.library.note(note.id)).space == note.space

    run_journey(journey)


def test_what_others_change_leaves_selection_and_open_note_alone(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        titles = [f"Note {number:02}" for number in range(40)]
        notes = await desk.write(*titles)
        desk.window.action_book.qt_action("view.sort-title").trigger()
        await desk.until(lambda: desk.titles() == titles)
        await desk.click_note("Note 00")
        view = desk.window.notes.view
        for _ in range(20):
            desk.press(Qt.Key.Key_Down)
        chosen = "Note 20"
        await desk.until_open(chosen)
        top = view.notes.note_at(view.indexAt(view.viewport().rect().topLeft()).row())
        assert top
        assert top.title > "Note 00"
        await desk.library.set_pinned(notes[39].id, True)
        await desk.until(lambda: desk.titles()[0] == "Note 39")
        # The list keeps its place in a turn of its own.
        await desk.until(
            lambda: view.notes.note_at(view.indexAt(view.viewport().rect().topLeft()).row()) == top
        )
        assert view.currentIndex().data() == chosen
        assert desk.open_title() == chosen

    run_journey(journey)


def test_notes_that_are_marked_stay_marked_when_others_change(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        notes = await desk.write("Ann", "Ben", "Cat", "Dan")
        await desk.click_note("Dan")
        desk.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
        view = desk.window.notes.view
        assert [note.title for note in view.selected_notes()] == ["Dan", "Cat"]
        await desk.library.set_pinned(notes[0].id, True)
        await desk.until(lambda: desk.titles()[0] == "Ann")
        assert [note.title for note in view.selected_notes()] == ["Dan", "Cat"]

    run_journey(journey)


def test_pinned_notes_come_first(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Old", "New")
        await desk.click_note("Old")
        desk.window.note_actions.set_pinned(desk.window.notes.view.selected_notes(), True)
        await desk.until(lambda: desk.titles() == ["Old", "New"])

    run_journey(journey)


def test_ctrl_s_says_that_everything_is_saved(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.press(Qt.Key.Key_S, CONTROL)
        await desk.until(desk.window.note.banner.isVisible)
        assert desk.window.note.banner.title.text().startswith("Already saved")

    run_journey(journey)


def test_a_shared_space_is_marked_in_the_sidebar(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        space = await desk.library.default_space()
        await desk.peer.share(space.id)
        tree = desk.window.sidebar.tree.entries

        def entry_icon() -> str:
            entry = tree.entry(tree.index_of(space_place(space.id)))
            return entry.icon if entry else ""

        await desk.until(lambda: entry_icon() == "people")
        assert (await desk.library.default_space()).role is SpaceRole.HOST

    run_journey(journey)


def test_the_sidebar_leaves_a_narrow_window_and_comes_back_on_demand(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.resize(700, 600)
        await desk.until(desk.window.sidebar.isHidden)
        desk.window.note.header.show_sidebar.click()
        await desk.until(desk.window.sidebar.isVisible)

    run_journey(journey)


def test_no_two_actions_listen_to_the_same_keys(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        keys = [action.shortcut for action in desk.window.action_book if action.shortcut]
        assert sorted(keys) == sorted(set(keys))

    run_journey(journey)
