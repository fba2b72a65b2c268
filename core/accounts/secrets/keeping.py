"""Where the key of a profile's secrets is kept, as the profile itself writes it down; no secret is in it."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from core.accounts.private_file import write_private
from core.accounts.secrets.errors import DamagedSecret
from core.accounts.secrets.keeper import KeptIn
from core.accounts.secrets.passphrase import LockedKey

_VERSION = 1


@dataclass(frozen=True, slots=True)
class Keeping:
    """The id of the key, who keeps it, and the key itself, locked, if a passphrase opens it."""

    key: str
    kept_in: frozenset[KeptIn]
    locked: LockedKey | None = None

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """Read the file; None when there is none, or none that makes sense. Raises OSError."""
        try:
            return cls._parse(json.loads(path.read_bytes()))
        except FileNotFoundError:
            return None
        except (ValueError, KeyError, TypeError, DamagedSecret):
            return None  # the sealed secrets name the key too, and its keepers can be asked one by one

    @classmethod
    def _parse(cls, facts: dict[str, Any]) -> Self:
        if facts["version"] != _VERSION:
            raise ValueError("of another version")
        locked = facts.get("passphrase")
        kept_in = frozenset(map(KeptIn, facts["kept"]))
        return cls(str(facts["key"]), kept_in, LockedKey.read(locked) if locked else None)

    def write(self, path: Path) -> None:
        """Write the file; raises OSError."""
        facts: dict[str, object] = {
            "version": _VERSION,
            "key": self.key,
            "kept": sorted(each.value for each in self.kept_in),
        }
        if self.locked is not None:
            facts["passphrase"] = self.locked.facts
        write_private(path, json.dumps(facts, indent=1).encode() + b"\n")
