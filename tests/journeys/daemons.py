"""Daemons of profiles on this machine, the commands that are given to them, and what they answer."""

import asyncio
import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from app.commands.cluster_requests import ReportCluster
from app.commands.cluster_results import ClusterState
from app.commands.handover import OwnerLeft, hand_over
from app.commands.requests import AnyRequest, ShowNote
from app.commands.results import NoteText
from core.errors import Problem
from core.profile import Profile, read_owner
from tests.nursery import Program

PATIENCE = 90
Result = TypeVar("Result", bound=msgspec.Struct)


@contextmanager
def daemon(profile: Path) -> Iterator[Program]:
    """Run `tandemd` on a profile; whoever still runs at the end is killed."""
    process = Program("app.daemon.entry", "--profile", str(profile))
    try:
        said = process.stdout.readline()
        assert said.startswith("tandemd holds"), said or process.stderr.read()
        yield process
    finally:
        process.end()


def run(module: str, profile: Path, *arguments: str) -> tuple[int, str, str]:
    """Run a program to its end; returns its code and what it printed."""
    program = Program(module, "--profile", str(profile), *arguments)
    try:
        out, err = program.stdout.read(), program.stderr.read()
        return program.wait(PATIENCE), out, err
    finally:
        program.end()


def tandem(profile: Path, *arguments: str) -> str:
    """Run a command that succeeds; returns what it printed."""
    code, out, err = run("app.cli.entry", profile, *arguments)
    assert code == 0, out + err
    return out


def cluster(profile: Path) -> Any:
    """Read how the cluster is as a hub sees it; None while the hub does not answer."""
    state = asked(profile, ReportCluster(), ClusterState)
    return None if state is None else json.loads(msgspec.json.encode(state))


def stands(profile: Path, standing: str) -> bool:
    """Say whether the cluster stands so, as a hub sees it."""
    seen = cluster(profile)
    return seen is not None and seen["standing"] == standing


def shown(profile: Path, note: str) -> str:
    """Read a note; nothing while the hub does not answer."""
    text = asked(profile, ShowNote(note), NoteText)
    return "" if text is None else text.body


def asked(profile: Path, request: AnyRequest, expected: type[Result]) -> Result | None:
    """Ask the daemon of a profile what a command would, without a process for it; None for no answer."""
    held = Profile(profile)

    async def ask() -> Result | None:
        owner = read_owner(held)
        if owner is None:
            return None
        try:
            return await hand_over(held, owner, request, expected, lambda _progress: None)
        except (Problem, OwnerLeft):
            return None

    with ThreadPoolExecutor(1) as thread:  # the test may have a loop of its own
        return thread.submit(asyncio.run, ask()).result()
