"""Journeys with favourites and saved searches in the sidebar."""

from PySide6.QtCore import Qt

from app.gui.sidebar.places import note_place, search_place
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


async def search(desk: Desk, query: str) -> None:
    desk.press(Qt.Key.Key_F, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    desk.type(query)
    await desk.until(desk.window.notes.save_search.isVisible)


def test_a_favourite_stands_in_the_sidebar_and_opens_by_a_click(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        notes = await desk.write("Soup", "Bread")
        await desk.click_note("Soup")
        await desk.until(lambda: desk.window.facts.summary)
        desk.press(Qt.Key.Key_F, CONTROL | ALT)
        await desk.until(lambda: desk.places()[2:4] == ["Favourites", "Soup"])
        await desk.click_note("Bread")
        tree = desk.window.sidebar.tree
        desk.click_row(tree, tree.entries.index_of(note_place(notes[0].id)))
        await desk.until_open("Soup")
        desk.press(Qt.Key.Key_F, CONTROL | ALT)
        await desk.until(lambda: "Favourites" not in desk.places())

    run_journey(journey)


def test_a_favourite_goes_by_the_title_it_has_now(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        (note,) = await desk.write("Soup")
        desk.window.kept_places.toggle([note.id])
        await desk.until(lambda: "Soup" in desk.places())
        await desk.library.rename(note.id, "Stew")
        await desk.until(lambda: "Stew" in desk.places())
        await desk.library.trash_note(note.id)
        await desk.until(lambda: "Favourites" not in desk.places())

    run_journey(journey)


def test_a_saved_search_searches_again(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Soup", "Bread")
        await search(desk, "soup")
        desk.window.notes.save_search.click()
        await desk.until(lambda: desk.places()[2:4] == ["Searches", "soup"])
        desk.window.notes.search.clear()
        await desk.until_listed(["Soup", "Bread"])
        tree = desk.window.sidebar.tree
        desk.click_row(tree, tree.entries.index_of(search_place("soup")))
        await desk.until(lambda: desk.titles() == ["Soup"])
        await desk.library.create_note((await desk.library.default_space()).id, "Soup of the day")
        await desk.until(lambda: set(desk.titles()) == {"Soup", "Soup of the day"})
        assert tree.current_place() == search_place("soup")

    run_journey(journey)


def test_a_saved_search_gets_another_name_and_goes(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Soup")
        await search(desk, "soup")
        desk.window.notes.save_search.click()
        await desk.until(lambda: "soup" in desk.places())
        tree = desk.window.sidebar.tree
        desk.click_row(tree, tree.entries.index_of(search_place("soup")))
        tree.setFocus()
        desk.press(Qt.Key.Key_F2)
        desk.type("Warm things")
        desk.press(Qt.Key.Key_Return)
        await desk.until(lambda: "Warm things" in desk.places())
        assert desk.window.preferences.choices.searches == {"soup": "Warm things"}
        tree.setFocus()
        desk.press(Qt.Key.Key_Delete)
        await desk.until(lambda: "Searches" not in desk.places())
        assert "Soup" in desk.titles()

    run_journey(journey)
