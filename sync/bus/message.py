"""A message as the bus hands it over."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

_STATUS = "Status"


@dataclass(frozen=True, slots=True)
class Message:
    """What arrived on a subject; `reply` is "" when no answer is wanted."""

    subject: str
    payload: bytes
    headers: Mapping[str, str] | None
    reply: str

    @property
    def status(self) -> str:
        """Return the server's inline status, such as "404" or "503", or "" for an ordinary message."""
        return self.headers.get(_STATUS, "") if self.headers else ""

    def header(self, name: str) -> str:
        """Return a header's value, or "" when it is absent."""
        return self.headers.get(name, "") if self.headers else ""


Receive = Callable[[Message], None]
