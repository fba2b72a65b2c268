"""Attacks a running hub and writes the table of docs/security.md: `python -m tests.attacks [WORD …]`.

With words, only the attacks whose names contain one of them are tried and nothing is written. Exits with 1
when an attacker succeeds, or when an attack breaks and so proves nothing.
"""

import logging
import sys

from rich.console import Console

from tests.attacks.catalogue import FIELDS, find_attacks
from tests.attacks.report import show, write_table
from tests.attacks.trying import Result, try_all

_WIDE = 160
"""Columns of the table where no terminal says how many it has."""


def main(words: list[str]) -> int:
    """Do what the words say and return the exit code."""
    # What the hub logs of the attacks is told in the verdicts.
    logging.getLogger().addHandler(logging.NullHandler())
    chosen = [each for each in find_attacks() if not words or any(word in each.name for word in words)]
    if not chosen:
        sys.stderr.write("No such attack.\n")
        return 2
    console, verdicts = Console(width=None if sys.stdout.isatty() else _WIDE), []
    for verdict in try_all(chosen):
        verdicts.append(verdict)
        console.print(f"{verdict.attack.name}: {verdict.result.value}", highlight=False, markup=False)
        if verdict.result is not Result.REFUSED:
            console.print(f"  {verdict.seen}", highlight=False, markup=False)
    show(console, verdicts)
    if not words:
        write_table(FIELDS, verdicts, "make attacks")
    return int(any(verdict.result is not Result.REFUSED for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
