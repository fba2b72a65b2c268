"""Brings faults about and writes docs/reliability.md: `python -m tests.faults [NAME …]`, or a soak.

With names, only those are tried. `soak MINUTES [CYCLES]` kills at random until the
time or the number of cycles is used up. Exits with 1 when an edit was lost, replicas differ or a status lied.
"""

import logging
import os
import sys
import time

from rich.console import Console

from tests.faults.catalogue import FAULTS
from tests.faults.outcome import Scale, bring_about
from tests.faults.report import show, write_fault
from tests.faults.soak import soak

_WIDE = 160
"""Columns of the table where no terminal says how many it has."""


def main(words: list[str]) -> int:
    """Do what the words say and return the exit code."""
    os.environ["TANDEM_LISTEN"] = "127.0.0.1"
    # What the peers log is told in the outcomes.
    logging.getLogger().addHandler(logging.NullHandler())
    if words[:1] == ["soak"]:
        numbers = [float(word) for word in words[1:]]
        return soak(*numbers)
    names = {fault.name for fault in FAULTS}
    unknown = [word for word in words if word not in names]
    if unknown:
        sys.stderr.write(f"No such fault: {unknown[0]}. There are: {', '.join(sorted(names))}.\n")
        return 2
    return _try(words)


def _try(names: list[str]) -> int:
    console = Console(width=None if sys.stdout.isatty() else _WIDE)
    rows = []
    for fault in FAULTS:
        if names and fault.name not in names:
            continue
        started = time.monotonic()
        outcome = bring_about(fault, Scale())
        console.print(f"{fault.name}: {outcome.verdict}, {time.monotonic() - started:.0f} s", highlight=False)
        for detail in outcome.details:
            console.print(f"  {detail}", markup=False, highlight=False)
        rows.append((fault, outcome))
        write_fault(fault, outcome, FAULTS)
    show(console, rows)
    return int(not all(outcome.is_sound for _, outcome in rows))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
