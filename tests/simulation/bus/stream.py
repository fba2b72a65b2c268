"""A JetStream stream in memory: what it holds, and how it numbers, drops and forgets."""

import copy
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

_VERSION = b"NATS/1.0\r\n"


@dataclass(frozen=True, slots=True)
class Stored:
    """One stored message; `head` is as it was published, "" without headers."""

    sequence: int
    subject: str
    head: bytes
    payload: bytes
    at: float

    def told(self, stream: str, extra: str = "") -> bytes:
        """The headers under which the server hands it out."""
        own = self.head[len(_VERSION) : -2] if self.head else b""
        facts = (
            f"Nats-Stream: {stream}\r\nNats-Subject: {self.subject}\r\nNats-Sequence: {self.sequence}\r\n"
            f"Nats-Time-Stamp: {self.at:.9f}\r\n{extra}\r\n"
        )
        return b"%b%b%b" % (_VERSION, own, facts.encode())


class Stream:
    """Numbered messages in their order; `last` never goes back but by `rewound` copies of the whole."""

    def __init__(self, configuration: dict[str, Any]) -> None:
        self.configuration = configuration
        self.messages: dict[int, Stored] = {}
        self.last = 0
        self._ids: dict[str, tuple[int, float]] = {}
        self._newest: dict[str, int] = {}

    @property
    def name(self) -> str:
        return str(self.configuration["name"])

    @property
    def first(self) -> int:
        return next(iter(self.messages), self.last + 1 if self.last else 0)

    def takes(self, subject: str) -> bool:
        """Whether messages on this subject belong here."""
        return any(fits(pattern, subject) for pattern in self.configuration["subjects"])

    def add(self, subject: str, head: bytes, payload: bytes, message_id: str, now: float) -> tuple[int, bool]:
        """Store a message; returns its sequence and whether it was there before."""
        window = self.configuration.get("duplicate_window", 120_000_000_000) / 1e9
        known = self._ids.get(message_id) if message_id else None
        if known is not None and now - known[1] <= window:
            return known[0], True
        self.last += 1
        self.messages[self.last] = Stored(self.last, subject, head, payload, now)
        self._newest[subject] = self.last
        if message_id:
            self._ids[message_id] = (self.last, now)
        self._drop_older(subject)
        return self.last, False

    def last_of(self, subject: str) -> int:
        """The newest sequence of a subject, 0 without one."""
        newest = self._newest.get(subject, 0)
        return newest if newest in self.messages else 0

    def after(self, sequence: int, pattern: str) -> list[Stored]:
        """The messages from `sequence` on whose subject fits."""
        return [each for at, each in self.messages.items() if at >= sequence and fits(pattern, each.subject)]

    def newest(self, subject: str) -> Stored | None:
        """The newest message of a subject."""
        return self.messages.get(self.last_of(subject))

    def purge(self, pattern: str, before: int, keep: int = 0) -> int:
        """Forget the messages of these subjects below `before` (0: all), but the newest `keep`."""
        chosen = [
            at
            for at, each in self.messages.items()
            if (not before or at < before) and fits(pattern, each.subject)
        ]
        gone = chosen[: len(chosen) - keep] if keep else chosen
        for sequence in gone:
            del self.messages[sequence]
        return len(gone)

    def state(self, subjects: str = "") -> dict[str, Any]:
        """What STREAM.INFO tells of it."""
        first = self.first
        state: dict[str, Any] = {"messages": len(self.messages), "first_seq": first, "last_seq": self.last}
        span = self.last - first + 1 if self.messages else 0
        if span > len(self.messages):
            state["num_deleted"] = span - len(self.messages)
        if subjects:
            counts: dict[str, int] = {}
            for each in self.messages.values():
                if fits(subjects, each.subject):
                    counts[each.subject] = counts.get(each.subject, 0) + 1
            if counts:
                state["subjects"] = counts
        return state

    def copied(self) -> "Stream":
        """A copy as it is now; messages themselves never change."""
        other = copy.copy(self)
        other.configuration = dict(self.configuration)
        other.messages = dict(self.messages)
        other._ids = dict(self._ids)
        other._newest = dict(self._newest)
        return other

    def _drop_older(self, subject: str) -> None:
        most = self.configuration.get("max_msgs_per_subject", -1)
        if most > 0:
            self.purge(subject, 0, keep=most)


@lru_cache(maxsize=65_536)
def fits(pattern: str, subject: str) -> bool:
    """Whether a subject falls under a pattern with `*` and `>`."""
    if pattern in {">", subject}:
        return True
    if pattern.endswith(".>") and "*" not in pattern:
        return subject.startswith(pattern[:-1]) and len(subject) >= len(pattern)
    wanted, given = pattern.split("."), subject.split(".")
    for index, token in enumerate(wanted):
        if token == ">":
            return len(given) > index
        if index >= len(given) or token not in {"*", given[index]}:
            return False
    return len(wanted) == len(given)
