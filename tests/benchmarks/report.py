"""The page that shows what was measured, when, on what, and by which command."""

import importlib.metadata
import os
import platform
import sqlite3
import subprocess
from collections.abc import Sequence
from datetime import date

from sync.bus import find_server_program
from tests.benchmarks.figures import Row

_HEAD = """# How fast

Measured by `make bench` on {day}; each ratio is of two measurements taken in turn in one run. Machines
differ, and shared ones are noisy: compare ratios, not durations.

Everything runs as it is shipped: real processes, a real window (drawn offscreen), the bus with every message
synced to the disk, SQLite with every transaction synced. The notes are generated, a kilobyte of Markdown with
some words as frequent as in a language. Durations are the middle of several rounds.

{machine}

| what | figure | beside | ratio | aim |
| --- | --- | --- | --- | --- |
"""


def write_page(rows: Sequence[Row], day: date) -> str:
    """Write the whole page in Markdown."""
    lines = [f"| {row.what} | {row.figure} | {row.beside} | {row.ratio} | {row.outcome} |" for row in rows]
    return _HEAD.format(day=day.isoformat(), machine=_machine()) + "\n".join(lines) + "\n"


def _machine() -> str:
    parts = [
        f"{os.cpu_count()} cores ({platform.machine()}, {platform.system()})",
        f"Python {platform.python_version()}",
        f"SQLite {sqlite3.sqlite_version}",
        _server_version(),
        *(f"{name} {importlib.metadata.version(name)}" for name in ("loro", "nats-py", "PySide6-Essentials")),
    ]
    return ", ".join(parts) + "."


def _server_version() -> str:
    program = [str(find_server_program()), "--version"]
    said = subprocess.run(program, capture_output=True, text=True, check=True).stdout
    return said.strip().replace(": v", " ")
