"""Plays the demo: prepares its folders, runs the story, compares the replicas, and leaves nothing behind."""

import asyncio
import shutil
import signal
import tempfile
from collections.abc import Iterator
from contextlib import AsyncExitStack, ExitStack, contextmanager, suppress
from pathlib import Path

from rich.console import Console

import app
import resources
from app.demo.checking import check_body
from app.demo.manuscript import Manuscript, full_manuscript
from app.demo.record import Record
from app.demo.remote_desk import RemoteDesk
from app.demo.replicas import differences, read_replica
from app.demo.report import Verdict, print_report
from app.demo.script import Script
from app.demo.side_by_side import join_pictures
from app.demo.stages import Stages
from core.errors import BadInput, Problem
from core.ids import NoteId, SpaceId
from core.platform import STOPS, hear_signals
from core.system_errors import cause

_TERMINATED = 128 + signal.SIGTERM


def play_demo(notes: Path | None, screens: Path | None) -> int:
    """Play the demo in the terminal; see `app.demo.play`."""
    folders = choose_folders(notes)
    pictures = prepare_screens(screens)
    try:
        return asyncio.run(perform(folders, pictures, full_manuscript(), Console()))
    except asyncio.CancelledError:
        return _TERMINATED


def choose_folders(notes: Path | None) -> list[Path]:
    """Take the folder that was named, else the sample notes and, in a checkout, the documentation."""
    if notes is None:
        documentation = Path(app.__file__).parent.parent / "docs"
        return [resources.path_of("samples"), *([documentation] if documentation.is_dir() else [])]
    if not notes.is_dir():
        raise BadInput(
            f"There is no folder {notes}." if not notes.exists() else f"{notes} is no folder.",
            safe="Nothing was changed.",
            cure="Name a folder with Markdown files, or leave --notes out to use the sample notes.",
        )
    return [notes.absolute()]


def prepare_screens(screens: Path | None) -> Path:
    """Make the folder for the pictures: the one that was named, else a fresh one."""
    if screens is None:
        return Path(tempfile.mkdtemp(prefix="tandem-screens-"))
    try:
        screens.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(
            f"The folder {screens} for the screenshots cannot be made: {cause(error)}.",
            safe="Nothing was changed.",
            cure="Name another folder with --screens, or leave it out.",
        ) from error
    return screens.absolute()


async def perform(folders: list[Path], screens: Path, manuscript: Manuscript, console: Console) -> int:
    """Play the story on two fresh profiles; returns 0 when both replicas hold every keystroke, else 1.

    Every process and both profiles are gone when this returns or raises.
    """
    with (
        _cancelled_when_terminated(),
        tempfile.TemporaryDirectory(prefix="tandem-demo-", ignore_cleanup_errors=True) as folder,
    ):
        home = Path(folder)
        ada, bob = _desk("Ada", "left", home), _desk("Bob", "right", home)
        try:
            async with AsyncExitStack() as cleaning:
                for desk in (ada, bob):
                    cleaning.push_async_callback(desk.end)
                stages = Stages(
                    (ada, bob),
                    lambda line: console.print(line, highlight=False, markup=False, soft_wrap=True),
                )
                script = Script(ada, bob, manuscript, stages, screens)
                await script.play(folders)
            for pair in script.record.pictures:
                join_pictures(pair)
            verdict = await judge(script.record, (ada, bob))
        except Problem as problem:
            raise _with_evidence(problem, home, screens) from problem
        print_report(script.record, verdict, screens, console)
    return 1 if verdict.faults else 0


async def judge(record: Record, desks: tuple[RemoteDesk, RemoteDesk]) -> Verdict:
    """Open both profiles, look for every keystroke, and compare the replicas note by note."""
    replicas = [await read_replica(desk.name, desk.profile, SpaceId(record.space)) for desk in desks]
    checks = {}
    for replica in replicas:
        written = replica.notes.get(NoteId(record.note))
        checks[replica.owner] = check_body(record.before, record.passages, written.body if written else "")
    found = [sentence for owner, check in checks.items() for sentence in check.describe(owner)]
    faults = (*record.faults, *found, *differences(*replicas))
    return Verdict({replica.owner: len(replica.notes) for replica in replicas}, checks, faults)


def _desk(name: str, side: str, home: Path) -> RemoteDesk:
    return RemoteDesk(name, side, home / name.lower(), home / f"{name.lower()}.out")


@contextmanager
def _cancelled_when_terminated() -> Iterator[None]:
    task = asyncio.current_task()
    ends = [number for number in STOPS if number is not signal.SIGINT]
    with ExitStack() as hearing:
        # Only the main thread hears signals; elsewhere whoever runs it ends it.
        with suppress(NotImplementedError, RuntimeError, ValueError):
            hearing.enter_context(hear_signals(ends, lambda _number: task and task.cancel()))
        yield


def _with_evidence(problem: Problem, home: Path, screens: Path) -> Problem:
    """Keep what the desks wrote down, for whoever looks for the cause."""
    if isinstance(problem, BadInput):
        return problem
    for source in (*home.glob("*.out"), *home.glob("*/logs/*.log")):
        name = source.name if source.parent == home else f"{source.parent.parent.name}-{source.name}"
        if source.stat().st_size:
            shutil.copy(source, screens / name)
    return Problem(
        problem.title, safe="Your own notes are untouched.", cure=f"Pictures and logs are in {screens}."
    )
