"""How a cluster is at a moment: its servers, and for each log who leads it and how far the others are."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from core.ids import SpaceId
from sync.bus.claims import Nkey
from sync.bus.cluster.quorum import quorum_of

_CLOSE = 256
"""Entries that may just be on their way."""
_PEER_DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_PEER_LENGTH = 8


def peer_of(server: str) -> str:
    """Say what servers call one of this name among each other: nats-server makes it from the name."""
    digest = hashlib.sha256(server.encode()).digest()[:_PEER_LENGTH]
    return "".join(_PEER_DIGITS[byte % len(_PEER_DIGITS)] for byte in digest)


@dataclass(frozen=True, slots=True)
class ServerFacts:
    """One server; `name` is "" for one that was away when the others started, and is named to nobody."""

    name: str
    peer: str
    """What the servers call it among each other, see `peer_of`."""
    is_online: bool
    is_current: bool
    """Whether it knows all that was agreed upon."""
    stored: int | None
    """Bytes of its logs on its disk; None for one that does not answer."""
    silent_for: float = 0.0
    """Seconds since the leader heard of it."""


@dataclass(frozen=True, slots=True)
class Replica:
    """A log on one server."""

    server: str
    is_online: bool
    is_current: bool
    lag: int = 0
    """Entries that the leader has and this one has not."""

    @property
    def keeps_up(self) -> bool:
        """Whether it has everything, but for what is just being written."""
        return self.is_online and (self.is_current or 0 < self.lag < _CLOSE)


@dataclass(frozen=True, slots=True)
class LogFacts:
    """A log of a space, or of the hubs themselves where `space` is None."""

    account: Nkey
    space: SpaceId | None
    stream: str
    leader: str
    """The server that leads it, "" while one is being chosen."""
    led_since: str
    """Since when, as RFC 3339."""
    replicas: tuple[Replica, ...]
    """All of them, the leader's too."""
    last: int
    """The sequence of what was acknowledged last, 0 for nothing."""
    last_at: str
    """When that was, as RFC 3339."""
    size: int
    """Bytes on one disk."""

    @property
    def is_writable(self) -> bool:
        """Whether it has a leader and enough servers to agree with."""
        present = sum(replica.is_online for replica in self.replicas)
        return self.leader != "" and present >= quorum_of(len(self.replicas))

    @property
    def is_whole(self) -> bool:
        """Whether all of its servers keep up with it."""
        return self.leader != "" and all(replica.keeps_up for replica in self.replicas)


@dataclass(frozen=True, slots=True)
class BusPicture:
    """The servers and logs of a cluster, or of a server that stands alone."""

    servers: tuple[ServerFacts, ...]
    leader: str
    """The server that leads the cluster itself, "" while one is being chosen."""
    size: int
    """How many servers count when they vote; those that only answer do not."""
    logs: tuple[LogFacts, ...]

    @property
    def online(self) -> tuple[str, ...]:
        """The servers that there are now."""
        return tuple(server.name for server in self.servers if server.is_online)

    @property
    def has_quorum(self) -> bool:
        """Whether there are enough servers to agree on anything."""
        return self.leader != "" and len(self.online) >= quorum_of(self.size)

    @property
    def is_whole(self) -> bool:
        """Whether every server is there, and every log is whole."""
        return self.has_quorum and len(self.online) == self.size and all(log.is_whole for log in self.logs)

    def logs_on(self, server: str) -> Sequence[LogFacts]:
        """List the logs that a server keeps."""
        return [log for log in self.logs if any(replica.server == server for replica in log.replicas)]

    def led_by(self, server: str) -> Sequence[LogFacts]:
        """List the logs that a server leads."""
        return [log for log in self.logs if log.leader == server]
