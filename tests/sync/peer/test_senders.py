"""Who told something: nobody but the device that the subject ends in, and no server's answer."""

import msgspec
import pytest

from core.accounts import DeviceKey
from core.ids import DeviceId, NoteId, SpaceId
from core.world import World
from sync.bus import Message
from sync.peer.presence import Presence, PresenceMessage
from sync.peer.senders import is_told_by

SPACE, NOTE = SpaceId("space"), NoteId("note")


@pytest.mark.parametrize("subject", ["p.ada", "p.editors.ada", "h.all.viewers.ada"])
def test_the_last_token_of_the_subject_is_the_sender(subject: str) -> None:
    assert is_told_by(Message(subject, b"", b"", ""), "ada")
    assert not is_told_by(Message(subject, b"", b"", ""), "bob")


def test_an_answer_that_was_aimed_at_the_subject_was_told_by_nobody() -> None:
    assert not is_told_by(Message("p.ada", b"", b"NATS/1.0 404\r\n\r\n", ""), "ada")


@pytest.mark.parametrize("subject", ["p.eve", "p.editors.eve", "p"])
def test_a_caret_in_anothers_name_is_not_shown(subject: str) -> None:
    presence = Presence(
        DeviceKey.closed(DeviceId("bob")), "Bob", World(now=lambda: 0.0, random_bytes=bytes), lambda _: None
    )
    told = msgspec.msgpack.encode(PresenceMessage("ada", "Ada", NOTE, b"", b""))
    presence.hear(SPACE, Message(subject, told, b"", ""))
    assert presence.others(NOTE) == ()
    presence.hear(SPACE, Message("p.editors.ada", told, b"", ""))
    assert [caret.name for caret in presence.others(NOTE)] == ["Ada"]
