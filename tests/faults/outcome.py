"""What a fault did: the figures that must be zero, and a sentence about the rest."""

import asyncio
import os
import tempfile
import traceback
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(slots=True)
class Outcome:
    """`happened` is for the reader of the table; the counts must all be 0; a skipped fault proves nothing."""

    happened: str
    lost: int = 0
    false_statuses: int = 0
    diverged: int = 0
    crashes: int = 0
    details: list[str] = field(default_factory=list)
    is_skipped: bool = False

    @property
    def is_sound(self) -> bool:
        """True when nothing was lost, told wrongly, left different or crashed."""
        return not (self.lost or self.false_statuses or self.diverged or self.crashes)

    @property
    def verdict(self) -> str:
        if self.is_skipped:
            return "skipped"
        return "sound" if self.is_sound else "FAILED"


def skipped(reason: str) -> Outcome:
    """Say why a fault could not be tried."""
    return Outcome(f"Not tried: {reason}.", is_skipped=True)


@dataclass(frozen=True, slots=True)
class Scale:
    """How much is tried: repeated kills, offsets for each kind of file, examples of hostile bytes, notes."""

    kills: int = 12
    offsets: int = 100
    examples: int = 300
    notes: int = 10_000
    fuzz_seconds: int = 30
    pause_seconds: float = 10.0


Run = Callable[[Path, Scale], Coroutine[Any, Any, Outcome]]


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault: `run` brings it about in an empty folder and judges what became of the notes."""

    name: str
    what: str
    run: Run


def bring_about(fault: Fault, scale: Scale) -> Outcome:
    """Run one fault in a folder of its own; an error that escapes counts as a crash."""
    with tempfile.TemporaryDirectory(prefix="tandem-fault-") as place:
        os.environ["TANDEM_KEYS"] = f"{place}/keys"
        try:
            return asyncio.run(fault.run(Path(place), scale))
        except Exception as error:  # noqa: BLE001 (one fault must not hide the others)
            where = "".join(traceback.format_exception(error)[-2:])
            return Outcome(f"ended by {type(error).__name__}", crashes=1, details=[where[-300:]])
