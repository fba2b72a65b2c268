"""The three accounts of a space, its rooms, and the doors between them.

    LOG       the streams, and the hub's own peer and note service; no member ever enters
    EDITORS   owners and editors
    VIEWERS   viewers

Who asks something of a nats-server may name any subject for the answer, and the server publishes it there, in
the account of the one who asked, without looking at what that one may publish. In the room where the streams
listen, a viewer could so have chosen bytes stored: it need only read an update with the reply subject
`d.<note>.<device>`. So nobody but the hub asks there. The other rooms reach JetStream by *service* imports,
one for each request that is allowed. The answer comes back into the room of the one who asked, where no
stream listens, and goes no further:

- VIEWERS imports nothing that writes. EDITORS imports `d.*.*`, and neither `s.*` nor `c.>`.
- What is said to all (updates, cursors, carets, exchange) passes by *stream* imports. LOG imports only the
  last three, so nothing that passes there can reach a stream. On one server an answer does not even pass, as
  what came by a service import is not given on to a stream import. Between the servers of a cluster it may
  be heard in other rooms as a caret or a question that is none: it has headers, or is JSON.

Two rooms may not import the same subject from each other, which would be a cycle. So what is told in another
room is heard with that room's name in it: an editor's `p.<device>` is `p.editors.<device>` to all others.

Updates are heard from EDITORS, and from LOG those that a hub wrote itself: to take all of them from there
would bring those of editors at other servers of a cluster twice.

Requests are imported under the prefix "api": in a room without JetStream the server itself answers to
$JS.API, and first. In LOG "api" is mapped to $JS.API, and so it is in the account of the hub's services:
everybody uses the same words.
"""

from collections.abc import Collection
from enum import Enum
from typing import Any

from core.facts import Role
from core.ids import DeviceId, SpaceId
from sync.bus.claims.nkeys import Nkey
from sync.bus.claims.roles import API, ASK_MANY, ASK_ONCE, JETSTREAM, OFFERED, UPDATES

_LIVE = ("live.>", "c.>", "control.>", f"{OFFERED}.*")
_WRITTEN = "d.>"
_TALK = {"a.*": "a.{room}.*", "p.*": "p.{room}.*", "h.*.*": "h.$1.{room}.$2"}
"""What is told in a room, and as what it is heard in the others."""


class Room(Enum):
    """One of the accounts of a space; the value stands in subjects and labels."""

    LOG = "log"
    EDITORS = "editors"
    VIEWERS = "viewers"


Rooms = dict[Room, Nkey]
"""The accounts of one space."""


def room_of(role: Role) -> Room:
    """Say which room a member enters."""
    return Room.EDITORS if role.may_write else Room.VIEWERS


def room_label(space: SpaceId, room: Room) -> str:
    """Name a room for people and for the derivation of its key."""
    return f"{space} {room.value}"


def space_in(label: str) -> SpaceId | None:
    """Read whose room a label names; None for what is no room."""
    space, _, room = label.rpartition(" ")
    return SpaceId(space) if room in {each.value for each in Room} else None


def doors(room: Room, rooms: Rooms, hubs: Collection[DeviceId]) -> dict[str, Any]:
    """List what a room gives to the others and takes from them, for the claims of its account.

    `hubs` are the devices that write their updates in the room of the log.
    """
    told = [_stream(subject) for subject in _TALK]
    heard = [entry for other in Room if other is not room for entry in _heard_from(other, rooms)]
    match room:
        case Room.LOG:
            return {"exports": _log_exports() + told, "imports": heard, "mappings": api_mapping()}
        case Room.EDITORS:
            writing = _imported(rooms[Room.LOG], UPDATES, "service")
            return {
                "exports": [_stream(_WRITTEN), *told],
                "imports": [*_reading(rooms, hubs), writing, *heard],
            }
        case Room.VIEWERS:
            editing = _imported(rooms[Room.EDITORS], _WRITTEN, "stream")
            return {"exports": told, "imports": [*_reading(rooms, hubs), editing, *heard]}


def api_mapping() -> dict[str, Any]:
    """Let JetStream's API be called "api" in an account that has streams."""
    return {f"{API}.>": [{"subject": f"{JETSTREAM}.>", "weight": 100}]}


def _log_exports() -> list[dict[str, Any]]:
    once = [_service(f"{JETSTREAM}.{request}", "Singleton") for request in ASK_ONCE]
    many = [_service(f"{JETSTREAM}.{request}", "Stream") for request in ASK_MANY]
    return [
        *once,
        *many,
        _service(UPDATES, "Singleton"),
        *(_stream(subject) for subject in (_WRITTEN, *_LIVE)),
    ]


def _reading(rooms: Rooms, hubs: Collection[DeviceId]) -> list[dict[str, Any]]:
    log = rooms[Room.LOG]
    asked = [
        _imported(log, f"{JETSTREAM}.{request}", "service", f"{API}.{request}")
        for request in ASK_ONCE + ASK_MANY
    ]
    heard = (*(f"d.*.{hub}" for hub in hubs), *_LIVE)
    return asked + [_imported(log, subject, "stream") for subject in heard]


def _heard_from(room: Room, rooms: Rooms) -> list[dict[str, Any]]:
    return [
        _imported(rooms[room], told, "stream", heard.format(room=room.value)) for told, heard in _TALK.items()
    ]


def _service(subject: str, response: str) -> dict[str, Any]:
    return {"subject": subject, "type": "service", "response_type": response}


def _stream(subject: str) -> dict[str, Any]:
    return {"subject": subject, "type": "stream"}


def _imported(account: Nkey, subject: str, kind: str, local: str = "") -> dict[str, Any]:
    renamed = {"local_subject": local} if local else {}
    return {"account": account, "subject": subject, "type": kind, **renamed}
