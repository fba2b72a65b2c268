r"""What a computer says that becomes a hub, and what it is given: the roster, and the cluster's keys.

It says who it is and where it is reached, signed twice: by the key that is made from the link's secret, as
only whoever has the link can, and by its own device. What is signed is "tandem-hub-joins-1\0", the
fingerprint of the cluster's authority, a zero, and what is said. Whoever says it again gets the same answer,
which only that device can open: the keys are sealed for it. They are

    operator    whoever has it may do anything on the bus, and signs passes
    authority   whoever has it is the hub to everybody who was ever invited
"""

from dataclasses import dataclass

import msgspec

from core.accounts import DeviceKey, Verifier, seal_for
from core.errors import BadInput
from core.ids import DeviceId
from core.unreadable import UNREADABLE
from sync.control import HubPlace, InviteId, InviteSecret
from sync.hub.cluster.errors import UNCHANGED

_CONTEXT = b"tandem-hub-joins-1\x00"
_LONGEST_NAME = 60
_MOST_PLACES = 8
_HIGHEST_PORT = 65_535


class Joining(msgspec.Struct, frozen=True):
    """Who wants to be a hub, by which link, and where it will be reached (see `RosterHub`)."""

    link: InviteId
    device: DeviceId
    name: str
    places: tuple[str, ...]
    bus_port: int
    route_port: int


class HubKeys(msgspec.Struct, frozen=True):
    """The contents of the two files that make a hub one of its cluster."""

    authority: bytes
    operator: bytes

    def __repr__(self) -> str:
        """Keep the keys out of whatever is printed or logged."""
        return "HubKeys()"


@dataclass(frozen=True, slots=True)
class SignedJoining:
    """What is said, as bytes, with both signatures."""

    body: bytes
    by_link: bytes
    by_device: bytes


_encoder = msgspec.msgpack.Encoder()
_joinings = msgspec.msgpack.Decoder(Joining)
_keys = msgspec.msgpack.Decoder(HubKeys)


def sign_joining(joining: Joining, secret: InviteSecret, key: DeviceKey, fingerprint: str) -> SignedJoining:
    """Spell and sign it, for the cluster whose authority has this fingerprint."""
    body = _encoder.encode(joining)
    message = _message(body, fingerprint)
    return SignedJoining(body, secret.sign(message), key.sign(message))


def read_joining(said: SignedJoining, fingerprint: str, verifier: Verifier) -> Joining | None:
    """Read what is said; None unless both signed it for this cluster. Raises BadInput for what cannot be."""
    try:
        joining = _joinings.decode(said.body)
    except UNREADABLE:
        return None
    message = _message(said.body, fingerprint)
    is_signed = verifier.verify(DeviceId(joining.link), message, said.by_link)
    if not is_signed or not verifier.verify(joining.device, message, said.by_device):
        return None
    _check(joining)
    return joining


def seal_keys(keys: HubKeys, device: DeviceId) -> bytes:
    """Seal the keys for the hub that joins."""
    return seal_for(device, _encoder.encode(keys))


def open_keys(sealed: bytes, key: DeviceKey) -> HubKeys:
    """Open what was sealed for this hub; raises ValueError for anything else."""
    return _keys.decode(key.unseal(sealed))


def _message(body: bytes, fingerprint: str) -> bytes:
    return b"\x00".join((_CONTEXT + fingerprint.encode(), body))


def _check(joining: Joining) -> None:
    are_ports = all(0 < port <= _HIGHEST_PORT for port in (joining.bus_port, joining.route_port))
    is_named = joining.name.isprintable() and 0 < len(joining.name) <= _LONGEST_NAME
    are_few = 0 < len(joining.places) <= _MOST_PLACES
    if not (are_ports and is_named and are_few and all(map(_is_place, joining.places))):
        raise BadInput(
            "What this computer says of itself is not what a hub can be.",
            safe=UNCHANGED,
            cure="Check its names and ports with `tandemd --check`, and that both run the same Tandem.",
        )


def _is_place(text: str) -> bool:
    try:
        HubPlace.parse(text)
    except ValueError:
        return False
    return True
