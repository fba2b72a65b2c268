"""What a device tells everybody in its network: that Tandem is here, and nothing that names anybody.

It is a service of the type `_tandem._tcp` (RFC 6763). Its name is random and another one each day; its text
has `v`, the version, and where there are any

- `t0` to `t3`: a tag for each shared space, eight bytes each, filled up with random ones to a multiple of
  eight tags, so that not even their number says much. A tag is the HMAC-SHA256 of the service's name under
  the secret of the space: its members find it, nobody else can tell it from a random one, and two devices of
  one space have different tags.
- `h` and `g`: the fingerprint of the hub's authority, and the port of its gateway.
"""

import hashlib
import hmac
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.ids import SpaceId
from core.world import World

VERSION = b"1"
_SECRET_CONTEXT = b"tandem-nearby-space-1\x00"
_TAG_CONTEXT = b"tandem-nearby-tag-1\x00"
_TAG_BYTES = 8
_TAGS_IN_ENTRY = 30
"""An entry of the text has 255 bytes at most, with its key."""
_MOST_ENTRIES = 4
_ROUND = 8
_NAME_BYTES = 16
_FINGERPRINT = re.compile(rb"\A[a-z2-7]{52}\Z")
_PORT = re.compile(rb"\A[1-9][0-9]{0,4}\Z")


@dataclass(frozen=True, slots=True)
class AnnouncedHub:
    """A hub: the fingerprint of its authority, and the port of its gateway."""

    fingerprint: str
    port: int


@dataclass(frozen=True, slots=True)
class Announcement:
    """What one device tells under the random `name`; at `port` it takes direct lines."""

    name: str
    port: int
    tags: tuple[bytes, ...] = ()
    hub: AnnouncedHub | None = None

    @property
    def text(self) -> dict[bytes, bytes]:
        """The entries of the service's text."""
        told = {b"v": VERSION}
        for number in range(0, len(self.tags), _TAGS_IN_ENTRY):
            key = f"t{number // _TAGS_IN_ENTRY}".encode()
            told[key] = b"".join(self.tags[number : number + _TAGS_IN_ENTRY])
        if self.hub is not None:
            told |= {b"h": self.hub.fingerprint.encode(), b"g": str(self.hub.port).encode()}
        return told

    def names(self, secret: bytes) -> bool:
        """Say whether a tag of the space with this secret is among the tags."""
        return tag_of(secret, self.name) in self.tags


@dataclass(frozen=True, slots=True)
class Found:
    """What somebody in the network tells, and at which addresses they may be reached (IPv4)."""

    announcement: Announcement
    addresses: tuple[str, ...]


def space_secret(space: SpaceId, root: str) -> bytes:
    """Give what only the members of a space know, and its hub; `root` is the hash of its first entry."""
    return hashlib.sha256(_SECRET_CONTEXT + space.encode() + b"\x00" + root.encode()).digest()


def tag_of(secret: bytes, name: str) -> bytes:
    """Give the tag of a space in the announcement of this name."""
    return hmac.digest(secret, _TAG_CONTEXT + name.encode(), "sha256")[:_TAG_BYTES]


def draw_name(world: World) -> str:
    """Draw the name of an announcement."""
    return world.random_bytes(_NAME_BYTES).hex()


def tags_of(secrets: Sequence[bytes], name: str, world: World) -> tuple[bytes, ...]:
    """Give the tags of these spaces, as many as fit, filled up with random ones, in no order."""
    tags = [tag_of(secret, name) for secret in secrets[: _TAGS_IN_ENTRY * _MOST_ENTRIES - _ROUND]]
    missing = -len(tags) % _ROUND
    return tuple(sorted([*tags, *(world.random_bytes(_TAG_BYTES) for _ in range(missing))]))


def read_announcement(name: str, port: int, text: Mapping[bytes, bytes | None]) -> Announcement | None:
    """Read what somebody tells; None for anything else. Nothing of it is believed yet but its shape."""
    if text.get(b"v") != VERSION or not 0 < port < 2**16:
        return None
    tags: list[bytes] = []
    for number in range(_MOST_ENTRIES):
        entry = text.get(f"t{number}".encode()) or b""
        tags += [entry[start : start + _TAG_BYTES] for start in range(0, len(entry), _TAG_BYTES)]
    return Announcement(name, port, tuple(tags), _read_hub(text))


def _read_hub(text: Mapping[bytes, bytes | None]) -> AnnouncedHub | None:
    fingerprint, port = text.get(b"h") or b"", text.get(b"g") or b""
    if not _FINGERPRINT.match(fingerprint) or not _PORT.match(port) or int(port) >= 2**16:
        return None
    return AnnouncedHub(fingerprint.decode(), int(port))
