"""Where a bus listens and as whom to speak to it."""

from dataclasses import dataclass, field
from typing import Protocol


class Credential(Protocol):
    """What a device shows to a hub that lets devices in by their keys."""

    @property
    def token(self) -> str:
        """The hub's word on who may enter."""

    @property
    def inbox(self) -> str:
        """The prefix of the subjects on which this device alone may hear answers."""

    def sign(self, nonce: str) -> bytes:
        """Prove to be the device of the token; raises AccessRefused for what no honest hub asks to sign."""


@dataclass(frozen=True, slots=True)
class BusAddress:
    """One account at one server: `user` is the space's id, `password` the token of its join link.

    A hub that lets devices in by their keys is shown the `credential` instead.
    """

    host: str
    port: int
    user: str
    password: str = field(repr=False)
    credential: Credential | None = field(default=None, repr=False)

    @property
    def inbox(self) -> str:
        """The prefix of the subjects for answers."""
        return self.credential.inbox if self.credential else "_INBOX"

    @property
    def place(self) -> str:
        """Name the server to people, without the secret."""
        return f"{self.host}:{self.port}"
