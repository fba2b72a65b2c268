"""An event as it is told to listeners: what it is about, and only what every member may know of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import msgspec

from core.ids import SpaceId, UserId
from core.tracing import NO_TRACE, Trace, headers_of
from core.unreadable import UNREADABLE
from sync.bus import Message

SUBJECTS = ("note.*", "member.*", "space.*", "user.*", "device.*")
_LARGEST = 16 * 1024
_TOLD: Mapping[str, tuple[str, ...]] = {
    "note.created": ("space", "note"),
    "note.updated": ("space", "note"),
    "note.shared": ("space", "note"),
    "note.deleted": ("space", "note"),
    "member.added": ("space", "user", "role", "by"),
    "member.removed": ("space", "user", "by"),
    "member.left": ("space", "user"),
    "member.role_changed": ("space", "user", "role", "by"),
    "space.founded": ("space", "name", "user"),
    "space.renamed": ("space", "name", "by"),
    "space.closed": ("space",),
    "user.registered": ("user", "display_name"),
    "user.updated": ("user", "display_name"),
    "user.deleted": ("user",),
}
"""Events that are told, and their facts that are."""


@dataclass(frozen=True, slots=True)
class Heard:
    """What the bus told; `key` is the same when it tells the same once more, "" when that cannot be said.

    `at` is in seconds since 1970, by the clock of whoever told it.
    """

    name: str
    key: str
    at: float
    facts: dict[str, Any]
    trace: Trace = NO_TRACE

    @property
    def space(self) -> SpaceId | None:
        """The space that it is about."""
        return SpaceId(self.facts["space"]) if "space" in self.facts else None

    @property
    def user(self) -> UserId | None:
        """The user that it is about."""
        return UserId(self.facts["user"]) if "user" in self.facts else None

    @property
    def is_told(self) -> bool:
        """False for what only the hub itself is to know."""
        return self.name in _TOLD

    def spell(self, id_: str, trace: Trace = NO_TRACE) -> bytes:
        """Write the message in which listeners get it, with the trace that goes on with them."""
        told = {name: self.facts[name] for name in _TOLD[self.name] if name in self.facts}
        event = {"type": "event", "id": id_, "event": self.name, "at": self.at, "data": told}
        return msgspec.json.encode({**event, **headers_of(trace)})


class _Payload(msgspec.Struct):
    """What all events have, whoever publishes them."""

    at: float = 0.0
    id: str = ""
    sequence: int = 0
    space: str | None = None
    user: str | None = None


_payloads = msgspec.json.Decoder(_Payload)


def read_event(message: Message) -> Heard | None:
    """Read what the bus told; None for what is no event. Never raises."""
    if len(message.payload) > _LARGEST:
        return None
    try:
        known = _payloads.decode(message.payload)
        facts = msgspec.json.decode(message.payload)
    except UNREADABLE:
        return None
    facts = {name: value for name, value in facts.items() if value is not None}
    mark = known.id or (str(known.sequence) if known.sequence else "")
    # One message of the user service's log may tell two things of two devices.
    key = f"{message.subject} {mark} {facts.get('device', '')}" if mark else ""
    return Heard(message.subject, key, known.at, facts, message.trace)
