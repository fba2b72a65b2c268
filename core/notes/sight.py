"""What the user of this device has seen of a note, and which merges were looked at; a few bytes for each."""

import base64
import json
from dataclasses import dataclass
from typing import Any, Self

from core.documents import Version
from core.errors import DamagedUpdate


@dataclass(frozen=True, slots=True)
class Sight:
    """`seen` is the version that was on screen last, at `seen_at` (seconds since 1970).

    Up to `merged` no merge is left to tell of but those that lie open; `settled` are the keys of receipts
    beyond it that the user is done with.
    """

    seen: Version
    seen_at: float
    merged: Version
    settled: frozenset[str] = frozenset()

    def encode(self) -> str:
        """Spell it as text."""
        spelled: dict[str, Any] = {"seen": _spell(self.seen), "at": self.seen_at}
        if self.merged != self.seen:
            spelled["merged"] = _spell(self.merged)
        if self.settled:
            spelled["settled"] = sorted(self.settled)
        return json.dumps(spelled)

    @classmethod
    def decode(cls, text: str) -> Self | None:
        """Read what `encode` gave; None for anything else."""
        try:
            spelled = json.loads(text)
            seen = _read(spelled["seen"])
            merged = _read(spelled["merged"]) if "merged" in spelled else seen
            return cls(seen, float(spelled["at"]), merged, frozenset(map(str, spelled.get("settled", ()))))
        except (ValueError, KeyError, TypeError, DamagedUpdate):
            return None


def _spell(version: Version) -> str:
    return base64.b64encode(version.encode()).decode()


def _read(text: str) -> Version:
    return Version.decode(base64.b64decode(text, validate=True))
