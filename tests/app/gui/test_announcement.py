"""What a screen reader says without being asked: what is new, once, when it has come to rest."""

import msgspec
import pytest
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from core.errors import Problem
from sync.peer import LinkState
from sync.peer.presence import PresenceMessage
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Listen as a screen reader does; Qt hands on nothing where none runs."""
    words: list[str] = []

    def hear(event: object) -> None:
        if isinstance(event, QAccessibleAnnouncementEvent):
            assert event.politeness() == QAccessible.AnnouncementPoliteness.Polite
            words.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", staticmethod(hear))
    return words


def test_a_problem_is_told_with_what_is_safe_and_what_to_do(run_journey: RunJourney, said: list[str]) -> None:
    async def journey(desk: Desk) -> None:
        desk.window.note.banner.show_problem(
            Problem("The disk is full.", safe="All is safe.", cure="Free some.")
        )
        assert said == ["The disk is full. All is safe. Free some"]

    run_journey(journey)


def test_a_status_is_told_once_it_stands(run_journey: RunJourney, said: list[str]) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Ours")
        status = desk.peer.follow(note.space)
        status.set_link(LinkState.ONLINE)
        await desk.click_note("Ours")
        await desk.until(lambda: "In the log" in said)
        status.set_link(LinkState.OFFLINE)
        status.set_link(LinkState.ONLINE)
        status.set_link(LinkState.OFFLINE)
        await desk.until(lambda: len(said) > 1)
        assert said == ["In the log", "Offline, everything saved here"]

    run_journey(journey)


def test_who_comes_writes_and_leaves_is_told_of(run_journey: RunJourney, said: list[str]) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Ours")
        await desk.click_note("Ours")
        opened = desk.window.keeper.current
        assert opened is not None
        anchor = opened.document.anchor(0)
        desk.peer.presence.receive(note.space, _told(note.id, anchor))
        assert said[-1] == "Jonas Weber is in this note"
        for letter in "hello":
            opened.document.replace(0, 0, letter)
        await desk.until(lambda: "Jonas Weber changed this note" in said)
        desk.peer.presence.receive(note.space, _told("", anchor))
        assert said[-1] == "Jonas Weber left this note"
        assert said.count("Jonas Weber changed this note") == 1

    run_journey(journey)


def test_nobody_is_told_of_his_own_writing(run_journey: RunJourney, said: list[str]) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Mine")
        await desk.click_note("Mine")
        desk.window.note.editor.focus_body()
        desk.type("hello")
        # What the status says is said later than changes would be.
        desk.peer.follow(note.space).set_link(LinkState.OFFLINE)
        await desk.until(lambda: [words for words in said if words.startswith("Offline")])
        assert not [words for words in said if "changed" in words]

    run_journey(journey)


def _told(note: str, anchor: bytes) -> bytes:
    return msgspec.msgpack.encode(PresenceMessage("b" * 52, "Jonas Weber", note, anchor, anchor))
