"""Tortures a cluster and writes down what came of it: `python -m tests.torture MINUTES [NAME …]`.

With names, only those faults are brought about. Exits with 1 when something acknowledged was lost, replicas
differ, a register or a name was not linearizable, a status lied or a program crashed.
"""

import argparse
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console

from sync.hub.hub_settings import LISTEN_VARIABLE
from tests.torture.ending import Ending
from tests.torture.faults import TORTURES
from tests.torture.table import show, write
from tests.torture.torture import Plan, torture

_HUBS, _DEVICES = 3, 6
_WIDE = 160
"""Columns of the table where no terminal says how many it has."""


def main(words: list[str]) -> int:
    """Do what the words say and return the exit code."""
    chosen = _parser().parse_intermixed_args(words)
    unknown = set(chosen.names) - {kind.name for kind in TORTURES}
    if unknown:
        sys.stderr.write(
            f"No such fault: {unknown.pop()}. There are: {', '.join(k.name for k in TORTURES)}.\n"
        )
        return 2
    # Every host listens on its own address.
    os.environ.pop(LISTEN_VARIABLE, None)
    logging.getLogger().addHandler(logging.NullHandler())
    ending = Ending()
    ending.listen()
    console = Console(width=None if sys.stdout.isatty() else _WIDE)
    kinds = tuple(kind for kind in TORTURES if not chosen.names or kind.name in chosen.names)
    plan = Plan(chosen.minutes * 60, chosen.hubs, chosen.devices, chosen.seed, kinds)
    with _place() as place:
        findings = torture(plan, place, lambda line: console.print(line, highlight=False), ending)
        if findings.is_sound:
            shutil.rmtree(place)
    command = _command(chosen)
    show(console, findings, command)
    if place.exists():
        console.print(f"What the programs left behind: {place}", highlight=False)
    if not chosen.unwritten:
        write(findings, command, chosen.hubs)
    return int(not findings.is_sound)


@contextmanager
def _place() -> Iterator[Path]:
    """Make a folder for a run, which goes if that is told to end."""
    place = Path(tempfile.mkdtemp(prefix="tandem-torture-"))
    os.environ["TANDEM_KEYS"] = f"{place}/keys"
    try:
        yield place
    except Exception:
        sys.stderr.write(f"What the programs left behind: {place}\n")
        raise
    except BaseException:  # told to end
        shutil.rmtree(place, ignore_errors=True)
        raise


def _command(chosen: argparse.Namespace) -> str:
    words = [f"make cluster-torture MINUTES={chosen.minutes:g}"]
    words += [f"HUBS={chosen.hubs}"] if chosen.hubs != _HUBS else []
    words += [f'NAMES="{" ".join(chosen.names)}"'] if chosen.names else []
    return " ".join(words)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m tests.torture")
    parser.add_argument("minutes", type=float)
    parser.add_argument("names", nargs="*", metavar="NAME", help="only these faults")
    parser.add_argument("--hubs", type=int, default=_HUBS)
    parser.add_argument("--devices", type=int, default=_DEVICES)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--unwritten", action="store_true", help="leave the page alone")
    return parser


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
