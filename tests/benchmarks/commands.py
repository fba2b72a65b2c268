"""How long a command line takes from start to end, beside starting Python."""

import asyncio
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.benchmarks.figures import Row, seconds
from tests.benchmarks.other_process import start_program
from tests.benchmarks.sample_notes import sample_notes, write_folder

NOTES = 10_000
_ROUNDS = 9
_TANDEM = (sys.executable, "-m", "app.cli.entry")


def measure(place: Path) -> list[Row]:
    """Run commands on a profile that nobody else has open, in turn with an empty Python program."""
    asyncio.run(_import(place))
    python = (sys.executable, "-c", "pass")
    rows = []
    for what, arguments in {
        "`tandem --help`": ("--help",),
        f"`tandem note list` with {NOTES:,} notes": ("note", "list"),
        f"`tandem note search` with {NOTES:,} notes": ("note", "search", "zo"),
    }.items():
        own, beside = _in_turn((*_TANDEM, *arguments), python, place / "profile")
        rows.append(Row(what, seconds(own), f"starting and ending Python: {seconds(beside)}", own / beside))
    return rows


async def _import(place: Path) -> None:
    write_folder(place / "folder", sample_notes(NOTES))
    async with start_program("importer", place / "profile", place / "folder") as importer:
        await importer.hear()


def _in_turn(own: tuple[str, ...], beside: tuple[str, ...], profile: Path) -> tuple[float, float]:
    durations = [(_seconds_to_run(own, profile), _seconds_to_run(beside, profile)) for _ in range(_ROUNDS)]
    return statistics.median(each[0] for each in durations), statistics.median(each[1] for each in durations)


def _seconds_to_run(command: tuple[str, ...], profile: Path) -> float:
    environment = os.environ | {"TANDEM_HOME": str(profile)}
    begun = time.perf_counter()
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun
