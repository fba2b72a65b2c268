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


def test_in_a_narrow_window_the_status_ends_in_dots(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Ours")
        status = desk.peer.follow((await desk.library.default_space()).id)
        await desk.click_note("Ours")
        status.set_link(LinkState.OFFLINE)
        status.add_waiting(note.id, 12)
        line, words = desk.window.note.status_line, "Offline, 12 changes waiting"
        await desk.until(lambda: line.button.text() == words and line.button.shown_text() == words)
        line.setFixedWidth(120)
        await desk.until(lambda: line.button.shown_text() != words)
        assert line.button.shown_text().startswith("Off")
        assert line.button.shown_text().endswith("…")
        assert line.button.geometry().right() <= line.width()
        assert line.edited.isHidden()
        assert (line.button.text(), line.button.accessibleName()) == (words, words)

    run_journey(journey)


def test_when_the_note_was_edited_is_told_where_there_is_room(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        await desk.write("Mine")
        await desk.click_note("Mine")
        line = desk.window.note.status_line
        await desk.until(lambda: line.button.text() == "Saved here")
        line.show_edited("Edited a moment ago")
        line.setFixedWidth(line.button.sizeHint().width() + 30)
        await desk.until(lambda: line.edited.isHidden() and line.button.shown_text() == "Saved here")
        line.setFixedWidth(600)
        await desk.until(lambda: not line.edited.isHidden())

    run_journey(journey)


def test_words_that_have_the_room_they_ask_for_are_shown_whole(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        button = desk.window.note.status_line.button
        for length in range(1, 40):
            button.setText("Offline, everything saved here and there"[:length])
            button.resize(button.sizeHint())
            assert button.shown_text() == button.text()

    run_journey(journey)
