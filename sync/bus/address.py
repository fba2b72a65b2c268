"""Where a bus listens, whom to trust there, and as whom to speak to it."""

from dataclasses import dataclass, field
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
class BusAddress:
    """One account at one server, which proves to be of the `authority` (its certificate as DER)."""

    host: str
    port: int
    credential: Credential = field(repr=False)
    authority: bytes = field(repr=False)

    @property
    def inbox(self) -> str:
        """The prefix of the subjects for answers."""
        return self.credential.inbox

    @property
    def place(self) -> str:
        """Name the server to people, without the secret."""
        return place_of(self.host, self.port)


def place_of(host: str, port: int) -> str:
    """Write host and port as one; an IPv6 address has colons of its own."""
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
