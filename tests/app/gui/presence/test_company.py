"""Others in the note are seen, and see this device."""

import msgspec

from core.ids import SpaceId
from sync.peer.presence import PresenceMessage
from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

SPACE = SpaceId("shared")
OTHER = "b" * 52


def _message(desk: Desk, note: str, name: str = "Jonas Weber") -> bytes:
    opened = desk.window.keeper.current
    anchor = opened.document.anchor(0) if opened else b""
    return msgspec.msgpack.encode(PresenceMessage(OTHER, name, note, anchor, anchor))


def test_who_comes_into_the_note_gets_an_avatar_and_loses_it_on_leaving(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Ours")
        await desk.click_note("Ours")
        avatars = desk.window.note.header.avatars
        desk.peer.presence.receive(SPACE, _message(desk, note.id))
        assert avatars.names() == ["Jonas Weber"]
        desk.peer.presence.receive(SPACE, _message(desk, ""))
        assert avatars.names() == []

    run_journey(journey)


def test_who_is_in_another_note_is_not_shown(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        _, other = await desk.write("Ours", "Other")
        await desk.click_note("Ours")
        desk.peer.presence.receive(SPACE, _message(desk, other.id))
        assert desk.window.note.header.avatars.names() == []
        await desk.click_note("Other")
        assert desk.window.note.header.avatars.names() == ["Jonas Weber"]

    run_journey(journey)


def test_the_others_hear_where_the_caret_is(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        [note] = await desk.write("Ours")
        await desk.click_note("Ours")
        desk.window.note.editor.focus_body()
        desk.type("hello")
        await desk.until(lambda: desk.peer.sent)
        space, payload = desk.peer.sent[-1]
        assert space == note.space
        assert msgspec.msgpack.decode(payload, type=PresenceMessage).note == note.id

    run_journey(journey)
