"""Somebody finds what was written: by a few letters, by words, by what notes are, in kanji, and again."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.gui.sidebar.places import ALL_NOTES, search_place
from tests.journeys.desktop.conftest import Live
from tests.journeys.desktop.person import CONTROL, SHIFT, Person


async def write(ada: Person, title: str, body: str, *tags: str) -> None:
    space = await ada.library.default_space()
    await ada.library.create_note(space.id, title, body, tags=tags)
    await ada.until_listed([title])


async def search(ada: Person, *parts: str) -> None:
    """Put these words into the field over the list; what no key stands for is composed."""
    ada.press(Qt.Key.Key_F, CONTROL | SHIFT)
    ada.press(Qt.Key.Key_A, CONTROL)
    for part in parts:
        ada.type(part) if part.isascii() else ada.compose(part)


def choices(ada: Person) -> list[str]:
    model = ada.window.finder.model
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_note_is_found_by_letters_words_and_what_it_is(live: Live) -> None:
    async def look(ada: Person) -> None:
        await write(ada, "Bean soup", "soak the white beans, - [ ] stir", "winter")
        await write(ada, "Bread", "white flour and salt\n\n- [ ] knead", "winter")
        await write(ada, "京都の旅", "金閣寺と抹茶")
        ada.press(Qt.Key.Key_P, CONTROL)
        finder = ada.window.finder
        await ada.until(lambda: finder.isVisible() and len(choices(ada)) >= 3)
        QTest.keyClicks(finder.field, "bs")
        await ada.until(lambda: choices(ada)[0] == "Bean soup")
        QTest.keyClick(finder.field, Qt.Key.Key_Return)
        await ada.until_open("Bean soup")

        await ada.turn_to(ada.window)
        await search(ada, "white")
        await ada.until(lambda: set(ada.titles()) == {"Bread", "Bean soup"})
        await search(ada, "white -soak")
        await ada.until(lambda: ada.titles() == ["Bread"])
        await search(ada, 'tag:winter "white beans"')
        await ada.until(lambda: ada.titles() == ["Bean soup"])
        await search(ada, "is:todo title:bread")
        await ada.until(lambda: ada.titles() == ["Bread"])
        await search(ada, "抹茶")
        await ada.until(lambda: ada.titles() == ["京都の旅"])
        ada.press(Qt.Key.Key_Down)
        await ada.until_open("京都の旅")
        await search(ada, "zebra")
        await ada.until(lambda: ada.titles() == [] and ada.window.notes.empty.isVisible())
        ada.press(Qt.Key.Key_Escape)
        await ada.until(lambda: len(ada.titles()) >= 3)

    live(look)


def test_a_search_is_kept_and_searches_again_the_next_day(live: Live) -> None:
    async def keep(ada: Person) -> None:
        await write(ada, "Bread", "white flour", "winter")
        await write(ada, "Plan", "nothing")
        await search(ada, "tag:winter")
        await ada.until(lambda: ada.titles() == ["Bread"])
        await ada.ask_for("Save this search")
        await ada.until(lambda: "tag:winter" in ada.places())

    async def search_again(ada: Person) -> None:
        tree, place = ada.window.sidebar.tree, search_place("tag:winter")
        await ada.until(lambda: tree.entries.index_of(place).isValid())
        await write(ada, "Broth", "bones", "winter")
        ada.click_row(tree, tree.entries.index_of(place))
        await ada.until(lambda: set(ada.titles()) == {"Bread", "Broth"})
        ada.press(Qt.Key.Key_F2)
        ada.type("Warm")
        ada.press(Qt.Key.Key_Return)
        await ada.until(lambda: "Warm" in ada.places())

    live(keep, search_again)


def test_a_search_asks_for_place_time_and_trash_and_marks_what_it_found(live: Live) -> None:
    async def look(ada: Person) -> None:
        garden = await ada.make_notebook("Garden")
        await ada.click_place(garden)
        await ada.begin_note("Beans")
        ada.type("sow the white beans in May")
        await ada.until_listed(["Beans"])
        await ada.click_place(ALL_NOTES)
        await write(ada, "Soup", "white beans, soaked")
        await search(ada, "notebook:garden white")
        await ada.until(lambda: ada.titles() == ["Beans"])
        view = ada.window.notes.view
        shown = view.grab(view.visualRect(view.notes.index(0, 0))).toImage()
        seen = {shown.pixelColor(x, y).name() for x in range(shown.width()) for y in range(shown.height())}
        assert ada.window.note.editor.body.colors.found in seen
        await search(ada, "white after:2020 -notebook:garden")
        await ada.until(lambda: ada.titles() == ["Soup"])
        await search(ada, "white before:2020")
        await ada.until(lambda: ada.titles() == [])
        await search(ada, "white is:shared")
        await ada.until(lambda: ada.titles() == [])
        ada.press(Qt.Key.Key_Escape)
        await ada.click_note("Soup")
        ada.press(Qt.Key.Key_Delete)
        await search(ada, "is:trashed white")
        await ada.until(lambda: ada.titles() == ["Soup"])

    live(look)


def test_the_graph_leads_from_a_note_to_the_one_that_links_to_it(live: Live) -> None:
    async def look(ada: Person) -> None:
        await write(ada, "Bread", "flour")
        await write(ada, "Breakfast", "fresh [[Bread]]")
        await ada.click_note("Bread")
        ada.press(Qt.Key.Key_G, CONTROL | SHIFT)
        graph = ada.window.graph
        await ada.until(lambda: graph.isVisible() and graph.rows.texts() == ["Breakfast"])
        ada.click_row(graph.rows.list, graph.rows.list.model().index(0, 0))
        await ada.until_open("Breakfast")

    live(look)
