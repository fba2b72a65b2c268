"""Notebooks are put into one another, by dragging them and by their menu."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QMenu

from app.gui.sidebar import notebook_place, space_place
from core.facts import Role
from core.ids import NotebookId
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


async def make(desk: Desk, name: str, parent: NotebookId | None = None) -> NotebookId:
    return await desk.library.create_notebook((await desk.library.default_space()).id, name, parent)


async def parents(desk: Desk) -> dict[str, str | None]:
    known = await desk.library.notebooks((await desk.library.default_space()).id)
    names: dict[NotebookId | None, str] = {each.id: each.name for each in known}
    return {each.name: names.get(each.parent) for each in known}


async def row_of(desk: Desk, notebook: NotebookId | None) -> QModelIndex:
    space, entries = (await desk.library.default_space()).id, desk.window.sidebar.tree.entries
    place = notebook_place(space, notebook) if notebook else space_place(space)
    await desk.until(lambda: entries.index_of(place).isValid())
    return entries.index_of(place)


def row_above(desk: Desk, name: str) -> str:
    """The name of the place that a notebook lies in on screen, "" while it is not there."""
    items = desk.window.sidebar.tree.entries.items()
    return next((item.parent().text() for item in items if item.text() == name), "")


def test_a_notebook_is_dragged_into_another_and_out_again(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        kitchen, bread = await make(desk, "Kitchen"), await make(desk, "Bread")
        tree = desk.window.sidebar.tree
        desk.drag(tree, await row_of(desk, bread), await row_of(desk, kitchen))
        await desk.until(lambda: row_above(desk, "Bread") == "Kitchen")
        assert await parents(desk) == {"Kitchen": None, "Bread": "Kitchen"}
        desk.drag(tree, await row_of(desk, bread), await row_of(desk, None))
        await desk.until(lambda: row_above(desk, "Bread") == "Notes")
        assert await parents(desk) == {"Kitchen": None, "Bread": None}

    run_journey(journey)


def test_a_notebook_is_moved_by_its_menu_and_never_into_itself(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        kitchen = await make(desk, "Kitchen")
        await make(desk, "Bread", kitchen)
        garden = await make(desk, "Garden")
        await row_of(desk, garden)
        place = desk.window.sidebar.tree.entries.place(await row_of(desk, kitchen))
        menu = desk.window.sidebar.menu_for(place)
        (homes,) = [each for each in menu.findChildren(QMenu) if each.title() == "Move to"]
        assert [action.text() for action in homes.actions()] == ["Notes", "Garden"]
        homes.actions()[1].trigger()
        await desk.until(lambda: row_above(desk, "Kitchen") == "Garden")
        assert await parents(desk) == {"Kitchen": "Garden", "Bread": "Kitchen", "Garden": None}

    run_journey(journey)


def test_who_may_only_read_moves_no_notebook(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        kitchen, bread = await make(desk, "Kitchen"), await make(desk, "Bread")
        space = await desk.library.default_space()
        await desk.peer.share(space.id)
        desk.peer.be(space.id, Role.VIEWER)
        desk.drag(desk.window.sidebar.tree, await row_of(desk, bread), await row_of(desk, kitchen))
        await desk.until_told("You can read this space")
        assert await parents(desk) == {"Kitchen": None, "Bread": None}

    run_journey(journey)
