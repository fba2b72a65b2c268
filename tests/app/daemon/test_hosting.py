"""The hub of a daemon that cannot run at its start, as its keyring is locked or away, or its port taken."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands import hubs
from app.commands.desk import Desk
from app.daemon import hosting, late_secrets
from app.daemon.hosting import hub_running
from core.accounts.secrets import Means, SecretsProblem, means_in
from core.accounts.secrets.keyring_keeper import Keyring
from core.facts import Space
from core.profile import OwnerKind, Profile
from sync.hub.hub import Hub
from sync.hub.kept_port import read_port
from sync.peer import LinkState, SyncMode
from tests.core.accounts.secrets.memory_keyring import MemoryKeyring
from tests.sync.waiting import until

SLOW = 60.0
"""Seconds: a hub takes some to start while others use the cores."""


@dataclass
class Computer:
    """A computer with one profile, whose keyring may run or not."""

    place: Path
    keyring: MemoryKeyring = field(default_factory=MemoryKeyring)
    is_keyring_there: bool = True

    @property
    def means(self) -> Means:
        def find() -> Keyring | None:
            return self.keyring if self.is_keyring_there else None

        means = means_in({"TANDEM_KEYS": str(self.place / "keys")})
        return replace(means, find_keyring=find, prefers_keyring=True)

    @asynccontextmanager
    async def daemon(self, *, is_wanted: bool = True) -> AsyncIterator[Desk]:
        profile = Profile(self.place / "profile")
        async with (
            open_desk(profile, OwnerKind.DAEMON, SyncMode.FOLLOW, means=self.means) as desk,
            hub_running(desk, print, is_wanted=is_wanted),
        ):
            yield desk


@pytest.fixture
async def computer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Computer:
    """One whose hub has run before, so that its keys are sealed by the keyring."""
    monkeypatch.setattr(late_secrets, "_FIRST_PAUSE", 0.05)
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    computer = Computer(tmp_path)
    async with computer.daemon() as desk:
        await until(lambda: runs(desk) and read_port(desk.profile.hub) is not None, SLOW)
    return computer


def runs(desk: Desk) -> bool:
    return desk.peer.hub.server_pid is not None


def is_kept_by_secrets(desk: Desk) -> bool:
    problem = desk.peer.hub.problem
    return problem is not None and isinstance(problem.__cause__, SecretsProblem)


async def test_the_hub_starts_when_the_keyring_is_unlocked(computer: Computer) -> None:
    computer.keyring.is_locked = True
    async with computer.daemon() as desk:
        await until(lambda: is_kept_by_secrets(desk), SLOW)
        assert not runs(desk)
        computer.keyring.is_locked = False
        await until(lambda: runs(desk), SLOW)
        assert desk.peer.hub.problem is None


async def test_the_hub_starts_when_a_keyring_comes(computer: Computer) -> None:
    computer.is_keyring_there = False
    async with computer.daemon() as desk:
        await until(lambda: is_kept_by_secrets(desk), SLOW)
        computer.is_keyring_there = True
        await until(lambda: runs(desk), SLOW)


async def test_the_hub_starts_when_a_slow_keyring_answers_and_it_is_asked_once(
    computer: Computer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("core.accounts.secrets.secrets.DEADLINE", 0.05)
    computer.keyring.asked = 0
    computer.keyring.answers.clear()
    try:
        async with computer.daemon() as desk:
            await until(lambda: is_kept_by_secrets(desk), SLOW)
            assert computer.keyring.asked == 1
            computer.keyring.answers.set()
            await until(lambda: runs(desk), SLOW)
    finally:
        computer.keyring.answers.set()


async def test_what_is_shared_comes_online_too_when_the_keyring_is_unlocked(computer: Computer) -> None:
    async with computer.daemon() as desk:
        space = await desk.library.default_space()
        await desk.peer.share(space.id)
    computer.keyring.is_locked = True
    async with computer.daemon(is_wanted=False) as desk:
        await until(lambda: isinstance(problem_of(desk, space), SecretsProblem), SLOW)
        computer.keyring.is_locked = False
        await until(lambda: desk.peer.status.of(None, space.id).link is LinkState.ONLINE, SLOW)


def problem_of(desk: Desk, space: Space) -> object:
    return desk.peer.status.of(None, space.id).problem


async def test_a_keyring_that_was_reset_is_not_asked_again(computer: Computer) -> None:
    computer.keyring.entries.clear()
    async with computer.daemon() as desk:
        await until(lambda: is_kept_by_secrets(desk), SLOW)
        assert not await late_secrets.open_late(desk.secrets)
        await until(lambda: not is_starting(), SLOW)
        assert not runs(desk)


def is_starting() -> bool:
    return any(task.get_name() == "hub of the daemon" for task in asyncio.all_tasks())


async def test_a_port_that_another_program_held_is_used_when_it_is_free(
    computer: Computer, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    tries, told = 0, ""

    def hears_place() -> bool:
        nonlocal told
        told += capsys.readouterr().out
        return "Its hub is at" in told

    async def run_own_hub(desk: Desk, port: int | None) -> Hub:
        nonlocal tries
        tries += 1
        return await hubs.run_own_hub(desk, port)

    monkeypatch.setattr(hosting, "_FIRST_PAUSE", 0.05)
    monkeypatch.setattr(hosting, "run_own_hub", run_own_hub)
    port = read_port(computer.place / "profile" / "hub")
    assert port is not None
    capsys.readouterr()
    with socket.create_server(("127.0.0.1", port)) as other:
        async with computer.daemon() as desk:
            await until(lambda: tries > 2, SLOW)
            assert not runs(desk)
            other.close()
            await until(hears_place, SLOW)
            assert runs(desk)
    assert told.count("The hub does not run") == 1
    assert told.endswith(f"Its hub is at 127.0.0.1:{port}.\n")
