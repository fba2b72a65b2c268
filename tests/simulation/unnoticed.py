"""What a log lost without a sign while its server was down, and how long nobody can know of it."""

from math import inf

_GRACE = 20.0
"""Seconds: a log is compared with what is known of it on each new connection and every fifteen seconds, the
host does so for all, and then tells by a new epoch, which the members find when they compare in turn."""


class Unnoticed:
    """The tokens of messages that vanished, each with the moment from which on it may be claimed no more."""

    def __init__(self) -> None:
        self._until: dict[str, float] = {}

    def add(self, tokens: set[str], now: float) -> None:
        """These have just been lost."""
        self._until |= dict.fromkeys(tokens, now + _GRACE)

    def for_good(self, tokens: set[str]) -> None:
        """These lie under bytes that are other ones now; only reading them again shows it."""
        self._until |= dict.fromkeys(tokens, inf)

    def wait_on(self, now: float) -> None:
        """Whoever must notice cannot at this moment."""
        self._until = {token: max(until, now + _GRACE) for token, until in self._until.items()}

    def at(self, now: float) -> set[str]:
        """What may still be claimed."""
        return {token for token, until in self._until.items() if until >= now}
