"""Nobody is refused by a hub whose log's leader was cut off from the others and does not know it yet."""

import asyncio
import random
from typing import cast

import pytest

from core.errors import SignedOut
from core.requests import left, within
from core.world import World
from sync.bus import Connection
from sync.hub.users import UserService
from sync.hub.users.accounts_log import AccountsLog
from sync.hub.users.events import ASKED_SUBJECT
from sync.hub.users.following import Following
from sync.hub.users.log_end import LogEnd
from sync.log import LogInfo
from tests.simulation.loop import SimulatedLoop
from tests.sync.hub.users.conftest import Hubs, register


@pytest.fixture
def _several_servers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a log that one server has made be one that several keep."""
    monkeypatch.setattr(Connection, "replicas", 3)


class _SlowLog:
    """Stores one message a second, and knows when it began to."""

    def __init__(self) -> None:
        self.connection = self
        self.replicas = 3
        self.sequence = 0
        self.left: list[float | None] = []

    async def append(self, _subject: str, _wire: bytes) -> int:
        self.left.append(left())
        await asyncio.sleep(1)
        self.sequence += 1
        return self.sequence


async def _ready() -> None:
    pass


@pytest.mark.usefixtures("users", "_several_servers")
async def test_who_signed_in_elsewhere_is_not_told_that_he_signed_out(
    hubs: Hubs, users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Following, "note_sequence", lambda _self, _message: None)
    two = await hubs.open("two")
    await two.catch_up()
    log = AccountsLog(hubs.connections["two"], hubs.world)
    ends, ask = await log.read_info(), AccountsLog.read_info

    async def be_cut_off(self: AccountsLog) -> LogInfo:
        return ends if self.connection is log.connection else await ask(self)

    monkeypatch.setattr(AccountsLog, "read_info", be_cut_off)
    tokens = await register(users)
    assert (await two.refresh(tokens.refresh)).user == tokens.user


async def test_one_server_that_keeps_the_log_is_asked_and_nothing_written(
    hubs: Hubs, users: UserService
) -> None:
    log = AccountsLog(hubs.connections["one"], hubs.world)
    before = (await log.read_info()).last
    with pytest.raises(SignedOut):
        await users.identify("no token")
    await users.catch_up()
    assert (await log.read_info()).last == before


@pytest.mark.usefixtures("users", "_several_servers")
async def test_what_was_written_to_ask_does_not_pile_up(
    hubs: Hubs, users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.hub.users.log_end._PURGED_EVERY", 4)
    for _ in range(13):
        await users.catch_up()
    log = AccountsLog(hubs.connections["one"], hubs.world)
    assert 0 < len(await log.read(1, ASKED_SUBJECT)) <= 4


def test_many_who_ask_at_once_share_what_is_written_after_they_asked() -> None:
    loop = SimulatedLoop(random.Random(1), deadline=600)
    world = World(loop.time, random.Random(1).randbytes)

    async def crowd() -> list[int]:
        end = LogEnd(cast("AccountsLog", _SlowLog()), world, _ready)
        first = asyncio.create_task(end.find())
        await asyncio.sleep(0.5)
        others = [asyncio.create_task(end.find()) for _ in range(20)]
        await asyncio.sleep(1)
        last = asyncio.create_task(end.find())
        return await asyncio.gather(first, *others, last)

    assert loop.run(crowd()) == [1, *[2] * 20, 3]
    loop.abandon()


def test_what_is_shared_does_not_end_with_the_time_of_whoever_asked_first() -> None:
    loop = SimulatedLoop(random.Random(1), deadline=600)
    world = World(loop.time, random.Random(1).randbytes)
    log = _SlowLog()

    async def hurry(end: LogEnd) -> int:
        with within(0.1):
            return await end.find()

    async def crowd() -> tuple[int, int]:
        end = LogEnd(cast("AccountsLog", log), world, _ready)
        return await asyncio.gather(hurry(end), end.find())

    assert tuple(loop.run(crowd())) == (1, 1)
    assert log.left == [None]
    loop.abandon()


def test_nothing_is_written_any_more_once_it_is_closed() -> None:
    loop = SimulatedLoop(random.Random(1), deadline=600)
    world = World(loop.time, random.Random(1).randbytes)
    log = _SlowLog()

    async def leave() -> None:
        end = LogEnd(cast("AccountsLog", log), world, _ready)
        asked = [asyncio.create_task(end.find()) for _ in range(3)]
        await asyncio.sleep(0.5)
        asked.append(asyncio.create_task(end.find()))
        await asyncio.sleep(0.1)
        await end.close()
        await asyncio.wait(asked)
        assert all(task.cancelled() for task in asked)

    loop.run(leave())
    assert log.sequence == 0
    loop.abandon()
