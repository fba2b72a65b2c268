"""`make capacity`: measures what hubs carry; writes docs/scaling.md and figures for `tandem cluster plan`."""

import asyncio
import os
import platform
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tests.benchmarks.capacity import far, fitting, loads, rates
from tests.benchmarks.capacity.loads import Load, Taken
from tests.benchmarks.capacity.page import fill
from tests.benchmarks.sample_notes import sample_notes

_ROOT = Path(__file__).parents[3]
_PAGE = _ROOT / "docs" / "scaling.md"
_FIGURES = _ROOT / "resources" / "figures" / "capacity.json"


def main() -> int:
    """Measure everything, one thing after the other."""
    os.environ["TANDEM_LISTEN"] = "127.0.0.1"
    with tempfile.TemporaryDirectory(prefix="tandem-keys-") as keys:
        os.environ["TANDEM_KEYS"] = keys
        asyncio.run(_measure())
    return 0


async def _measure() -> None:
    taken: dict[Load, Taken] = {}
    for load in (fitting.BARE, fitting.SPACES, fitting.NOTES, fitting.LINES, fitting.CHECK):
        taken[load] = await loads.measure(load)
        _say(f"{load}: {taken[load]}")
    taken_rates = [await rates.measure(replicas) for replicas in (1, 3, 5)]
    ways = await far.measure()
    _say(f"{taken_rates}\n{ways}")
    text = [len(note.body.encode()) for note in sample_notes(fitting.NOTES.notes)]
    figures = fitting.fit(
        taken,
        taken_rates,
        day=datetime.now(UTC).date().isoformat(),
        machine=f"{os.cpu_count()} cores, {platform.machine()}, {platform.system()}",
        note_size=sum(text) / len(text),
    )
    checks = list(fitting.check(figures, taken[fitting.CHECK]))
    _FIGURES.write_bytes(msgspec.json.format(msgspec.json.encode(figures), indent=2) + b"\n")
    _PAGE.write_text(fill(_PAGE.read_text(), figures, taken, taken_rates, ways, checks))
    _say(f"Written to {_PAGE.relative_to(_ROOT)} and {_FIGURES.relative_to(_ROOT)}.")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
