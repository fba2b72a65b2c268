"""The line below the note tells what is true, and what it means."""

import pytest

from app.gui.status_line.status_button import StatusButton
from app.gui.theme import Theme
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


@pytest.mark.parametrize("words", ["Saved here", "Hier gespeichert", "Guardado aquí", "On 2 other devices"])
def test_words_that_have_their_width_are_whole(theme: Theme, words: str) -> None:
    button = StatusButton()
    button.setProperty("role", "status")
    theme.dress(button)
    button.setText(words)
    button.resize(button.sizeHint())
    assert button.shown_text() == words


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


def test_who_types_while_the_log_chooses_a_leader_is_told_so_and_has_nothing_to_do(
    run_journey: RunJourney,
) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Ours")
        status = desk.peer.follow((await desk.library.default_space()).id)
        await desk.click_note("Ours")
        line = desk.window.note.status_line
        status.set_link(LinkState.ONLINE)
        status.set_leaderless(is_leaderless=True)
        desk.window.note.editor.focus_body()
        desk.type("on and on")
        status.add_waiting(note.id)
        sentence = "Saved here, the team's log is choosing a leader"
        await desk.until(lambda: line.button.text() == sentence)
        assert line.button.accessibleName() == sentence
        line.button.click()
        assert "sent by itself" in line.popover.explanation.text()
        assert line.popover.deed.isHidden()
        line.popover.close()
        status.set_leaderless(is_leaderless=False)
        status.set_waiting({})
        await desk.until(lambda: line.button.text() == "In the log")

    run_journey(journey)
