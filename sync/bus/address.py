"""Where a bus listens, whom to trust there, and as whom to speak to it."""

from dataclasses import dataclass, field, replace
from typing import Protocol


class Credential(Protocol):
    """What a device shows to a hub, which lets devices in by their keys."""

    @property
    def token(self) -> str:
        """The hub's word on who may enter."""

    @property
    def inbox(self) -> str:
        """The prefix of the subjects on which this device alone may hear answers."""

    @property
    def renew_after(self) -> float:
        """Seconds after which another one is to be asked for, as this one ends soon."""

    def sign(self, nonce: str) -> bytes:
        """Prove to be the device of the token; raises AccessRefused for what no honest hub asks to sign."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a server listens."""

    host: str
    port: int

    def __str__(self) -> str:
        """Write host and port as one; an IPv6 address has colons of its own."""
        return f"[{self.host}]:{self.port}" if ":" in self.host else f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class BusAddress:
    """One account at one server, or at several of a cluster, which prove to be of the `authority`.

    That is its certificate as DER.
    """

    host: str
    port: int
    credential: Credential = field(repr=False)
    authority: bytes = field(repr=False)
    others: tuple[Place, ...] = ()
    """Where the account is reached as well: other servers of the cluster, best first."""
    replicas: int = 1
    """On how many servers a log is to be kept that is made there."""

    @property
    def inbox(self) -> str:
        """The prefix of the subjects for answers."""
        return self.credential.inbox

    @property
    def place(self) -> str:
        """Name the first server to people, without the secret."""
        return str(Place(self.host, self.port))

    @property
    def each(self) -> tuple["BusAddress", ...]:
        """Give one address for each server."""
        alone = replace(self, others=())
        return (alone, *(replace(alone, host=place.host, port=place.port) for place in self.others))
