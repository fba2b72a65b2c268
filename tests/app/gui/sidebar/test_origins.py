"""Spaces that are called alike can be told apart."""

from app.gui.sidebar import space_place
from core.facts import Role
from core.ids import UserId
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


def origins(desk: Desk) -> dict[str, str]:
    """Say what stands beside each space in the sidebar, by its id."""
    model = desk.window.sidebar.tree.entries
    entries = (model.entry(item.index()) for item in model.items())
    return {
        entry.place.space: entry.origin
        for entry in entries
        if entry and entry.place and entry.place.space and not entry.place.notebook
    }


def test_a_joined_space_that_is_called_like_another_shows_whose_it_is(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        own = await desk.library.default_space()
        joined = await desk.peer.join_as(Role.EDITOR, own.name)
        await desk.until(lambda: origins(desk).get(joined.id) == "Aiko Mori")
        assert origins(desk)[own.id] == ""
        model = desk.window.sidebar.tree.entries
        index = model.index_of(space_place(joined.id))
        assert index.data() == own.name
        note = await desk.library.create_note(joined.id, "Plan")
        assert desk.window.sidebar_feed.path_of(note.space, None) == f"{own.name} · Aiko Mori"

    run_journey(journey)


def test_a_space_with_a_name_of_its_own_shows_no_more(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        joined = await desk.peer.join_as(Role.EDITOR, "Team")
        await desk.until(lambda: joined.id in origins(desk))
        assert set(origins(desk).values()) == {""}
        assert desk.window.sidebar_feed.path_of(joined.id, None) == "Team"

    run_journey(journey)


def test_another_owner_is_shown_as_soon_as_there_is_one(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        joined = await desk.peer.join_as(Role.OWNER, (await desk.library.default_space()).name)
        await desk.until(lambda: origins(desk).get(joined.id) == "Aiko Mori")
        desk.peer.let_in(joined.id, "Jonas Berg", Role.OWNER)
        await desk.peer.remove_member(joined.id, UserId("aiko"))
        await desk.until(lambda: origins(desk)[joined.id] == "Jonas Berg")

    run_journey(journey)
