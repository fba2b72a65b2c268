"""What can be set for the audit log; everything has a value that does for a hub."""

from dataclasses import dataclass

_DAY = 86_400.0


@dataclass(frozen=True, slots=True)
class AuditSettings:
    """Times in seconds, sizes in bytes; what is older, or more, goes."""

    kept: float = 400 * _DAY
    largest: int = 256 << 20
    heard: float = 7 * _DAY
    """For which what the services tell waits for a hub that records it."""
    largest_heard: int = 64 << 20
    most_waiting: int = 10_000
    """Entries that wait for the log to take them; more are missed."""
