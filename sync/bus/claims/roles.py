"""What a member may say and hear in a space, by role: the subjects in the token that the hub signs for it.

Every member publishes
    api.STREAM.INFO.*       how the log, its snapshots, the list of members and attachments stand
    api.STREAM.MSG.GET.LOG  one update from the leader, to know where the log ends
    api.DIRECT.GET.*        updates, snapshots, members and attachments, one or a slice at a time
    a.<itself>              how far it has stored the log
    p.<itself>              where its caret is
    h.<to>.<itself>         exchange of what replicas hold, to "all" or to one device
and hears
    d.>, live.>             updates as they are published, and their sequences
    c.>, control.>          changes of members and keys, and that one was stored
    a.>, p.>                cursors and carets of the others
    h.all.>, h.<itself>.>   the exchange, as far as it is meant for this device
    o.<itself>              that another device of its user offers itself, and waits; the hub alone says so
    _INBOX.<itself>.>       answers to its own questions
An editor, and so an owner, also publishes
    d.<note>.<device>       updates; of other devices too, as members send again what the log has lost
What an owner may beyond that (members, roles, invites) is asked of the note service, which answers for it.

These lists alone would not keep a viewer from writing: a server checks who may publish to a subject, but
sends an answer to any reply subject that was named. That is why members are in other accounts than the log,
see `rooms`.
"""

from dataclasses import dataclass
from typing import Any

from core.facts import Role
from core.ids import DeviceId

API, JETSTREAM = "api", "$JS.API"
"""What everybody in a space calls JetStream's API, and what JetStream calls it."""
STREAMS = ("LOG", "SNAP", "CTL", "BLOB")
"""The streams of a space."""
_SHORTENED = ("LOG", "SNAP", "BLOB")
ASK_ONCE = (*(f"STREAM.INFO.{stream}" for stream in STREAMS), "STREAM.MSG.GET.LOG")
"""What members ask of JetStream and get one answer to."""
ASK_MANY = tuple(f"DIRECT.GET.{stream}" for stream in STREAMS)
"""What members ask of JetStream and may get many answers to."""
UPDATES = "d.*.*"
OFFERED = "o"
_SHORT = 16
_EVERYBODY = "all"


@dataclass(frozen=True, slots=True)
class Grants:
    """The subjects that a user of the bus may publish and subscribe, and no others."""

    publish: tuple[str, ...]
    subscribe: tuple[str, ...]

    @property
    def contents(self) -> dict[str, Any]:
        """What a user's token says of them."""
        if not (self.publish and self.subscribe):
            raise ValueError("an empty list would allow everything")
        return {"pub": {"allow": list(self.publish)}, "sub": {"allow": list(self.subscribe)}}


def inbox_of(device: DeviceId) -> str:
    """Give the prefix of the subjects on which a device, and no other, hears answers."""
    return f"_INBOX.{device[:_SHORT]}"


def member_grants(device: DeviceId, role: Role) -> Grants:
    """List what a member's device may do in a space."""
    asked = _below(API, ASK_ONCE + ASK_MANY)
    written = (UPDATES,) if role.may_write else ()
    return Grants((*asked, *_told_by(device), *written), _heard_by(device))


def hub_grants(device: DeviceId) -> Grants:
    """List what the hub's own peer and note service may do in a space's log.

    Beside what a member may: make the streams (CREATE), give them an epoch (UPDATE), remove what was folded
    (PURGE), store snapshots (s.<note>), attachments (b.>) and what is true of members and keys (c.>), and
    tell a device that another one of its user waits (o.<device>). It deletes no stream.
    """
    made = tuple(f"STREAM.{verb}.{stream}" for verb in ("CREATE", "UPDATE") for stream in STREAMS)
    purged = tuple(f"STREAM.PURGE.{stream}" for stream in _SHORTENED)
    # The server maps "api" in the log's room, and checks what became of it.
    asked = _below(JETSTREAM, ASK_ONCE + ASK_MANY + made + purged)
    return Grants(
        (*asked, *_told_by(device), UPDATES, "s.*", "b.>", "c.>", f"{OFFERED}.*"), _heard_by(device)
    )


def steward_grants(device: DeviceId) -> Grants:
    """List what the hub may do in an account to keep its logs on more or fewer servers, or led by another."""
    asked = ("STREAM.NAMES", *(f"STREAM.{verb}.*" for verb in ("INFO", "UPDATE", "LEADER.STEPDOWN")))
    return Grants(_below(JETSTREAM, asked), (f"{inbox_of(device)}.>",))


def _below(prefix: str, requests: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{prefix}.{request}" for request in requests)


def _told_by(device: DeviceId) -> tuple[str, ...]:
    return (f"a.{device}", f"p.{device}", f"h.*.{device}")


def _heard_by(device: DeviceId) -> tuple[str, ...]:
    exchange = (f"h.{_EVERYBODY}.>", f"h.{device}.>")
    told = ("d.>", "live.>", "c.>", "control.>", "a.>", "p.>", f"{OFFERED}.{device}")
    return (*told, *exchange, f"{inbox_of(device)}.>")
