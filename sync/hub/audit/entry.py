"""An entry of the audit log, how it travels, and on which subject it lies.

The subject is audit.<space>.<user>.<source>.<id>, with "-" for what there is not. The id in it lets the log
itself take each entry once, however many hubs bring it and however late.
"""

import hashlib
import ipaddress
import math
import re
from dataclasses import dataclass

import msgspec

from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId
from core.unreadable import UNREADABLE
from sync.hub.audit.acts import Act

SUBJECTS = "audit.>"
CALLED, HEARD = "called", "heard"
"""Where entries come from: who did it, or what a service told on the bus."""
_VERSION = 1
_NOTHING = "-"
HUB_SUBJECTS = f"audit.{_NOTHING}.>"
"""The subjects of everything that was done in no space."""
_DIGITS = 32
_ID = re.compile(r"[A-Za-z0-9_-]{1,64}")
"""Every id of Tandem. No token of a session or an invite is one, as these have a dot in them."""


class Written(msgspec.Struct, frozen=True, array_like=True):
    """The wire of an entry; `place` is the sequence of what was heard in the stream of that `epoch`.

    `at` is in seconds since 1970.
    """

    version: int
    id: str
    at: float
    act: str
    user: str
    device: str
    space: str
    about: str
    role: int
    address: str
    epoch: str = ""
    place: int = 0


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what, about whom or what, in which space, when, and from which address.

    `at` is in seconds since 1970, by the clock of the hub where it was done. What is not known or does not
    apply is None, or "". `sequence` orders entries and continues a list.
    """

    sequence: int
    at: float
    act: Act
    user: UserId | None
    device: DeviceId | None
    space: SpaceId | None
    about: str
    role: Role | None
    address: str


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Written)


def write_entry(
    act: Act,
    *,
    id: str,  # noqa: A002 (the word of the wire)
    at: float,
    user: str | None = None,
    device: str | None = None,
    space: str | None = None,
    about: str | None = None,
    role: Role | None = None,
    address: str = "",
    epoch: str = "",
    place: int = 0,
) -> Written:
    """Put an entry together; whatever is no id, or no address, is left out."""
    return Written(
        _VERSION,
        id,
        at,
        act.value,
        keep_id(user),
        keep_id(device),
        keep_id(space),
        keep_id(about),
        int(role or 0),
        _keep_address(address),
        epoch,
        place,
    )


def name_told(*what: str | float | None) -> str:
    """Name an entry by what is told in it, alike at every hub and however often it is told."""
    return hashlib.sha256(msgspec.json.encode(what)).hexdigest()[:_DIGITS]


def encode(written: Written) -> bytes:
    """Spell the wire of an entry."""
    return _encoder.encode(written)


def decode(wire: bytes) -> Written | None:
    """Read a wire; None for what is none, or only a newer Tandem reads. Never raises."""
    try:
        written = _decoder.decode(wire)
    except UNREADABLE:
        return None
    is_known = written.version == _VERSION and math.isfinite(written.at)
    return written if is_known else None


def read_entry(sequence: int, wire: bytes) -> AuditEntry | None:
    """Read an entry; None for what only a newer Tandem reads."""
    written = decode(wire)
    if written is None or written.act not in _ACTS or written.role not in _ROLES:
        return None
    return AuditEntry(
        sequence,
        written.at,
        Act(written.act),
        UserId(written.user) if written.user else None,
        DeviceId(written.device) if written.device else None,
        SpaceId(written.space) if written.space else None,
        written.about,
        Role(written.role) if written.role else None,
        written.address,
    )


def subject_of(written: Written) -> str:
    """Name the subject of an entry."""
    source = HEARD if written.place else CALLED
    return f"audit.{written.space or _NOTHING}.{written.user or _NOTHING}.{source}.{written.id}"


def space_subjects(space: SpaceId) -> str | None:
    """Name the subjects of everything in a space; None for what is no id."""
    return f"audit.{kept}.>" if (kept := keep_id(space)) else None


def account_subjects(user: UserId) -> str | None:
    """Name the subjects of everything about an account itself; None for what is no id."""
    return f"audit.{_NOTHING}.{kept}.>" if (kept := keep_id(user)) else None


def keep_id(given: str | None) -> str:
    """Return an id, and "" for everything else."""
    return given if given and _ID.fullmatch(given) and given != _NOTHING else ""


def _keep_address(given: str) -> str:
    try:
        return str(ipaddress.ip_address(given))
    except ValueError:
        return ""


_ACTS = frozenset(act.value for act in Act)
_ROLES = frozenset({0, *(role.value for role in Role)})
