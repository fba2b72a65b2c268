"""A roster as it is kept and told: signed by the cluster's authority, which only its hubs hold."""

from pathlib import Path

import msgspec

from core.accounts.private_file import write_private
from core.errors import BusProblem
from core.system_errors import cause
from core.unreadable import UNREADABLE
from sync.bus.claims import Authority
from sync.hub.cluster.errors import RosterUnsound
from sync.hub.cluster.roster import Roster

_FILE = "roster"
_CONTEXT = b"tandem-roster-1\x00"
_VERSION = 1


class _Sealed(msgspec.Struct, frozen=True, array_like=True):
    version: int
    body: bytes
    signature: bytes


_encoder = msgspec.msgpack.Encoder()
_envelopes = msgspec.msgpack.Decoder(_Sealed)
_rosters = msgspec.msgpack.Decoder(Roster)


def sign_roster(roster: Roster, authority: Authority) -> bytes:
    """Spell a roster with the authority's signature."""
    body = _encoder.encode(roster)
    return _encoder.encode(_Sealed(_VERSION, body, authority.sign(_CONTEXT + body)))


def open_roster(wire: bytes, authority: Authority, where: str) -> Roster:
    """Read a roster; raises RosterUnsound for what this authority did not sign."""
    try:
        sealed = _envelopes.decode(wire)
        is_ours = authority.has_signed(_CONTEXT + sealed.body, sealed.signature)
        if sealed.version != _VERSION or not is_ours:
            raise RosterUnsound(where)
        return _rosters.decode(sealed.body)
    except UNREADABLE as error:
        raise RosterUnsound(where) from error


def is_in_cluster(directory: Path) -> bool:
    """Say whether the hub in a directory belongs to a cluster."""
    return (directory / _FILE).exists()


def read_roster(directory: Path, authority: Authority) -> Roster | None:
    """Read the roster that the hub in a directory knew last, None for a hub that is in no cluster.

    Raises RosterUnsound.
    """
    path = directory / _FILE
    try:
        wire = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise RosterUnsound(str(path)) from error
    return open_roster(wire, authority, str(path))


def keep_roster(directory: Path, wire: bytes) -> None:
    """Keep a signed roster for the next start; raises BusProblem when the disk refuses."""
    path = directory / _FILE
    try:
        write_private(path, wire)
    except OSError as error:
        raise BusProblem(
            f"The list of this cluster's hubs cannot be written: {cause(error)}.",
            safe="The list of before is still there.",
            cure=f"Check the disk and your access to {path}.",
        ) from error
