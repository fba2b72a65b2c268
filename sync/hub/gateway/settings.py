"""What can be set for a gateway; everything has a value that does for a hub."""

from dataclasses import dataclass, field

KIBIBYTE = 1024
MEBIBYTE = 1024 * KIBIBYTE
_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class Rate:
    """A bucket of `burst` requests that fills by `per_second`."""

    burst: float
    per_second: float


@dataclass(frozen=True, slots=True)
class ConnectionLimits:
    """How many connections are held, and for how long they may do nothing; times in seconds."""

    all: int = 512
    per_address: int = 64
    """Of IPv6, of one /64. A reverse proxy is one address: give it as many as all."""
    header_time: float = 10.0
    """Until the head of a request is there, from the first byte or the connection on."""
    idle_time: int = 20
    write_time: float = 30.0
    """For which a client may take nothing of an answer."""
    end_time: float = 5.0
    """For requests that run when the gateway ends."""


@dataclass(frozen=True, slots=True)
class BodyLimits:
    """Of requests: sizes in bytes, times in seconds."""

    small: int = 64 * KIBIBYTE
    """Where nobody has reason to send more, as to sign in."""
    largest: int = 7 * MEBIBYTE
    """A million characters, each spelled with six bytes of JSON."""
    all_at_once: int = 64 * MEBIBYTE
    """Of all bodies that are being read; above it the hub is busy."""
    patience: float = 10.0
    slowest: float = 16 * KIBIBYTE
    """Bytes a second: a body must have come `patience` seconds after this speed would have brought it."""


@dataclass(frozen=True, slots=True)
class RequestTimes:
    """For how many seconds an answer is prepared, from when the request is there."""

    usual: float = 60.0
    """For a caller that says nothing of it."""
    longest: float = 600.0
    """Whatever a caller says."""
    with_body: float = 3600.0
    """For a request whose body comes as slowly as it may."""


@dataclass(frozen=True, slots=True)
class IdempotencyLimits:
    """How many answers are kept for callers who ask again, and for how many seconds."""

    life: float = _DAY
    answers: int = 10_000
    size: int = 32 * MEBIBYTE
    of_one_user: int = 1_000


@dataclass(frozen=True, slots=True)
class GatewaySettings:
    """Limits of a gateway."""

    per_address: Rate = Rate(burst=400, per_second=40)
    per_caller: Rate = Rate(burst=200, per_second=20)
    connections: ConnectionLimits = field(default_factory=ConnectionLimits)
    bodies: BodyLimits = field(default_factory=BodyLimits)
    times: RequestTimes = field(default_factory=RequestTimes)
    idempotency: IdempotencyLimits = field(default_factory=IdempotencyLimits)
    metrics_from: tuple[str, ...] = ("127.0.0.0/8", "::1/128")
    """Networks that may read `/metrics`; to all others it is not there."""
