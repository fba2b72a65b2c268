"""Measures what docs/performance.md shows, and writes it: `python -m tests.benchmarks [NAME …]`."""

import os
import sys
import tempfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks import (
    balancing,
    catching_up,
    commands,
    folding,
    importing,
    keystrokes,
    long_note,
    looking_back,
    measuring,
    meeting_nearby,
    opening,
    opening_the_window,
    searching,
    timeline,
    tracing,
    typing_flat_out,
    while_others_arrive,
)
from tests.benchmarks.figures import Row
from tests.benchmarks.report import write_page

_PAGE = Path(__file__).parents[2] / "docs" / "performance.md"
_MEASUREMENTS: dict[str, Callable[[Path], list[Row]]] = {
    "keys": keystrokes.measure,
    "flat-out": typing_flat_out.measure,
    "import": importing.measure,
    "catch-up": catching_up.measure,
    "search": searching.measure,
    "open": opening.measure,
    "history": looking_back.measure,
    "timeline": timeline.measure,
    "long-note": long_note.measure,
    "window": opening_the_window.measure,
    "crowd": while_others_arrive.measure,
    "commands": commands.measure,
    "folding": folding.measure,
    "nearby": meeting_nearby.measure,
    "metrics": measuring.measure,
    "tracing": tracing.measure,
    "balancing": balancing.measure,
}


def main(names: list[str]) -> int:
    """Run all measurements and write the page; with names, only print those."""
    os.environ["TANDEM_LISTEN"] = "127.0.0.1"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    unknown = [name for name in names if name not in _MEASUREMENTS]
    if unknown:
        sys.stderr.write(f"No such measurement: {unknown[0]}. There are: {', '.join(_MEASUREMENTS)}.\n")
        return 2
    rows = [row for name in names or _MEASUREMENTS for row in _run(name)]
    if not names:
        _PAGE.write_text(write_page(rows, datetime.now(UTC).date()))
        sys.stdout.write(f"Written to {_PAGE.relative_to(_PAGE.parents[1])}\n")
    return 0


def _run(name: str) -> list[Row]:
    with tempfile.TemporaryDirectory(prefix="tandem-bench-") as place:
        os.environ["TANDEM_KEYS"] = f"{place}/keys"
        rows = _MEASUREMENTS[name](Path(place))
    for row in rows:
        parts = (row.what, row.figure, row.beside, row.ratio, row.outcome)
        sys.stdout.write("\n  ".join(part for part in parts if part) + "\n\n")
        sys.stdout.flush()
    return rows


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
