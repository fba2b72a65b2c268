"""The one line that invites somebody to a space."""

import ipaddress
import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, quote, urlencode, urlsplit

from core.ids import SpaceId, is_space_id
from sync.control.errors import BadInviteLink
from sync.control.invite import InviteSecret

_START = "tandem://join/"
_LONGEST_LINK = 2000
_LONGEST_NAME = 120
_MOST_HUBS = 8
_HASH = re.compile(r"\A[a-z2-7]{52}\Z")
_HOST = re.compile(r"\A(?:[A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\[[0-9a-fA-F:.]{2,45}\])\Z")
_PORT = re.compile(r"\A[1-9][0-9]{0,4}\Z")
_ONCE = frozenset({"ca", "secret", "name", "root"})


@dataclass(frozen=True, slots=True)
class HubPlace:
    """Where a hub listens; an IPv6 address is written without its brackets."""

    host: str
    port: int

    def __str__(self) -> str:
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"

    @classmethod
    def parse(cls, text: str) -> "HubPlace":
        """Read a place; raises ValueError for any other text."""
        host, _, port = text.rpartition(":")
        if not _HOST.match(host) or not _PORT.match(port) or int(port) >= 2**16:
            raise ValueError("no hub")
        return cls(host.strip("[]"), int(port))

    @property
    def is_loopback(self) -> bool:
        """Say whether it is this computer for whoever goes there."""
        return is_loopback(self.host)


@dataclass(frozen=True, slots=True)
class InviteLink:
    """Where the hubs of a space listen, the fingerprint of their authority, the secret, and the space's name.

    As text: `tandem://join/<space>?hub=<host>:<port>&ca=<fingerprint>&secret=<secret>&name=<name>`, with up
    to eight hubs, best first. `root`, if not "", is the base32 hash of the first entry of the space's
    control log: with it the hub cannot show a newcomer a chain of its own making.
    """

    space: SpaceId
    hubs: tuple[HubPlace, ...]
    authority: str
    secret: InviteSecret = field(repr=False)
    name: str
    root: str = ""

    def __str__(self) -> str:
        fields = [("hub", str(hub)) for hub in self.hubs]
        fields += [("ca", self.authority), ("secret", self.secret.text), ("name", self.name)]
        fields += [("root", self.root)] if self.root else []
        return f"{_START}{self.space}?{urlencode(fields, quote_via=quote, safe=':[]')}"

    @classmethod
    def parse(cls, text: str) -> "InviteLink":
        """Read a link; raises BadInviteLink for any other text, such as one with a part missing or twice."""
        try:
            return cls._parsed(text.strip())
        except (ValueError, KeyError) as error:
            raise BadInviteLink from error

    @classmethod
    def _parsed(cls, text: str) -> "InviteLink":
        if len(text) > _LONGEST_LINK or not text.startswith(_START):
            raise ValueError("no link")
        parts = urlsplit(text)
        space = parts.path.removeprefix("/")
        if not is_space_id(space) or parts.fragment:
            raise ValueError("no space")
        pairs = parse_qsl(parts.query, strict_parsing=True, keep_blank_values=True, errors="strict")
        hubs = tuple(HubPlace.parse(value) for key, value in pairs if key == "hub")
        fields = _once([pair for pair in pairs if pair[0] != "hub"])
        if not 1 <= len(hubs) <= _MOST_HUBS:
            raise ValueError("no hub, or too many")
        authority, root = _hash(fields["ca"]), fields.get("root")
        return cls(
            SpaceId(space),
            hubs,
            authority,
            InviteSecret(fields["secret"]),
            _name(fields["name"]),
            _hash(root) if root is not None else "",
        )


def _once(pairs: list[tuple[str, str]]) -> dict[str, str]:
    fields = dict(pairs)
    if len(fields) != len(pairs) or not fields.keys() <= _ONCE:
        raise ValueError("a part is there twice, or is none")
    return fields


def _hash(text: str) -> str:
    if not _HASH.match(text):
        raise ValueError("no hash")
    return text


def _name(text: str) -> str:
    if not text or len(text) > _LONGEST_NAME or not text.isprintable():
        raise ValueError("no name")
    return text


def is_loopback(host: str) -> bool:
    """Say whether a host is this computer for whoever asks."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
