"""What a mirror keeps of a stream: its messages, and how it is made."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sync.bus import Message
from sync.log import sequence_of

BLANK = "blank"
"""The subject of what stands, while a log is restored, where a message had been purged."""
_DIGEST_BYTES = 16
_SERVERS_OWN = b"nats-"
_NANOSECONDS = 1_000_000_000


@dataclass(frozen=True, slots=True)
class Kept:
    r"""One message; `head` is a line "name: value\r\n" for each header that is not the server's own.

    Headers that begin with "Nats-" were commands to the server, or added by it. `at` is when the server
    stored it, in seconds since 1970.
    """

    sequence: int
    subject: str
    head: bytes
    payload: bytes
    at: float

    @property
    def digest(self) -> bytes:
        """The first 16 bytes of the SHA-256 of subject, headers and payload."""
        parts = b"\0".join((self.subject.encode(), self.head, self.payload))
        return hashlib.sha256(parts).digest()[:_DIGEST_BYTES]

    @property
    def headers(self) -> dict[str, str]:
        """The headers, as they are published."""
        lines = (line.partition(": ") for line in self.head.decode(errors="replace").split("\r\n") if line)
        return {name: value for name, _, value in lines}


@dataclass(frozen=True, slots=True)
class LogState:
    """What a stream says of itself; `epoch` is "" and `restores` names one while it is being restored."""

    epoch: str
    restores: str
    config: dict[str, Any]
    first: int
    last: int
    messages: int

    @property
    def is_shared(self) -> bool:
        """Whether several servers hold it."""
        return int(self.config.get("num_replicas", 1)) > 1


@dataclass(frozen=True, slots=True)
class Place:
    """How far the mirror of a stream has come; `top` is the last message that it holds, 0 for none."""

    epoch: str
    config: dict[str, Any]
    last: int
    top: int = 0
    top_digest: bytes = b""

    @property
    def limits(self) -> "Limits":
        """What makes the server drop old messages of the stream."""
        return limits_in(self.config)


@dataclass(frozen=True, slots=True)
class Limits:
    """What makes the server drop old messages by itself; 0 for what does not. `age` is in seconds."""

    per_subject: int
    age: float
    is_sized: bool


def limits_in(config: dict[str, Any]) -> Limits:
    """Read the limits of a stream."""
    sizes = (int(config.get(name, -1)) for name in ("max_msgs", "max_bytes"))
    return Limits(
        max(0, int(config.get("max_msgs_per_subject", -1))),
        int(config.get("max_age", 0)) / _NANOSECONDS,
        any(size > 0 for size in sizes),
    )


def kept_from(message: Message) -> Kept:
    """Take a message that was read from a stream."""
    lines = message.head.split(b"\r\n")[1:]
    own = [line for line in lines if line and not line.lower().startswith(_SERVERS_OWN)]
    return Kept(
        sequence_of(message) or 0,
        message.header("Nats-Subject"),
        b"".join(_tidy(line) for line in own),
        message.payload,
        _seconds(message.header("Nats-Time-Stamp")),
    )


def _tidy(line: bytes) -> bytes:
    name, _, value = line.partition(b":")
    return b"%b: %b\r\n" % (name.strip(), value.strip())


def _seconds(text: str) -> float:
    """Read RFC 3339 with nanoseconds; 0 for what is none."""
    try:
        whole, _, fraction = text.rstrip("Z").partition(".")
        moment = datetime.fromisoformat(whole).replace(tzinfo=UTC)
        return moment.timestamp() + float(f"0.{fraction or 0}")
    except ValueError:
        return 0.0
