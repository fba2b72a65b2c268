"""A message as the bus hands it over."""

from collections.abc import Callable
from dataclasses import dataclass

from core.tracing import NO_TRACE, Trace, trace_in

_VERSION = b"NATS/1.0 "
_STATUS_END = len(_VERSION) + 3
_TRACED = b"traceparent"


@dataclass(frozen=True, slots=True)
class Message:
    r"""What arrived on a subject; `reply` is "" when no answer is wanted.

    `head` is as it came, as most headers are never asked for: "NATS/1.0", perhaps a status, "\r\n", then a
    line for each header. It is empty when there are none.
    """

    subject: str
    payload: bytes
    head: bytes
    reply: str

    @property
    def status(self) -> str:
        """Return the server's inline status, such as "404" or "503", or "" for an ordinary message."""
        status = self.head[len(_VERSION) : _STATUS_END] if self.head.startswith(_VERSION) else b""
        return status.decode() if status.isdigit() else ""

    def header(self, name: str) -> str:
        """Return a header's value, or "" when it is absent."""
        _, _, value = self.head.partition(b"\r\n%b:" % name.encode())
        return value.partition(b"\r\n")[0].strip().decode(errors="replace")

    @property
    def trace(self) -> Trace:
        """Return the trace that it brings; whoever carried it may have written that."""
        return trace_in(self.header) if _TRACED in self.head else NO_TRACE


Receive = Callable[[Message], None]
