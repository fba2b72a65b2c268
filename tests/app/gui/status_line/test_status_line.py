"""The line below the note tells what is true, and what it means."""

from core.facts import SpaceRole
from sync.peer import LinkState
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


def test_a_note_of_a_local_space_is_saved_here(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Mine")
        assert desk.window.note.status_line.isHidden()
        await desk.click_note("Mine")
        await desk.until(lambda: desk.window.note.status_line.button.text() == "Saved here")

    run_journey(journey)


def test_the_line_follows_the_way_of_a_change(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Ours")
        space = await desk.library.default_space()
        assert space.role is SpaceRole.LOCAL
        status = desk.peer.follow(space.id)
        await desk.click_note("Ours")
        button = desk.window.note.status_line.button
        status.set_link(LinkState.OFFLINE)
        status.add_waiting(note.id, 12)
        await desk.until(lambda: button.text() == "Offline, 12 changes waiting")
        status.set_link(LinkState.ONLINE)
        status.set_waiting({})
        await desk.until(lambda: button.text() == "In the log")

    run_journey(journey)


def test_a_click_explains_the_status(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Mine")
        await desk.click_note("Mine")
        line = desk.window.note.status_line
        await desk.until(lambda: line.button.text() == "Saved here")
        line.button.click()
        assert line.popover.isVisible()
        assert "disk" in line.popover.explanation.text()
        line.popover.close()

    run_journey(journey)
