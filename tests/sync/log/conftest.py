"""A log, its writer, and a reader that keeps all it is told."""

import asyncio
import itertools
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, suppress
from dataclasses import dataclass, field

import pytest

from core.accounts import DeviceKey
from core.facts import Cursor, Update
from core.ids import NoteId, SpaceId
from core.world import World, real_world
from sync.bus import Connection
from sync.log import (
    Follower,
    LoggedMessage,
    LogInfo,
    LogRefused,
    LogWriter,
    open_log,
    pack,
    read_log_info,
    seal,
)

NOTE = NoteId("n" * 24)


@pytest.fixture
def world() -> World:
    return real_world()


@pytest.fixture
def key() -> DeviceKey:
    return DeviceKey(b"\x01" * 32)


async def _nothing() -> None:
    pass


@dataclass
class Reader:
    """What a follower told, and hooks that a test may fill."""

    space: SpaceId
    live: list[bytes] = field(default_factory=list)
    lists: list[list[LoggedMessage]] = field(default_factory=list)
    losses: list[LogInfo] = field(default_factory=list)
    holes: list[int] = field(default_factory=list)
    """How many messages had been told when each hole was met."""
    misses: list[int] = field(default_factory=list)
    """Heads of the log at which it is declared to have lost something."""
    before_each: Callable[[], Awaitable[None]] = _nothing
    """Awaited before each list is taken."""
    allowed: asyncio.Event = field(default_factory=asyncio.Event)
    is_busy: bool = False
    problems: list[Exception] = field(default_factory=list)

    async def on_logged(self, messages: list[LoggedMessage]) -> None:
        self.is_busy = True
        await self.allowed.wait()
        self.is_busy = False
        await self.before_each()
        if self.problems:
            raise self.problems.pop()
        self.lists.append(messages)

    async def on_lost(self, log: LogInfo) -> LogInfo:
        self.losses.append(log)
        return log

    async def on_hole(self) -> None:
        self.holes.append(len(self.messages))

    async def is_whole(self, log: LogInfo) -> bool:
        return not (self.misses and log.last >= self.misses.pop())

    @property
    def messages(self) -> list[LoggedMessage]:
        return list(itertools.chain.from_iterable(self.lists))

    @property
    def wires(self) -> list[bytes]:
        return [message.wire for message in self.messages]

    @property
    def sequences(self) -> list[int]:
        return [message.sequence for message in self.messages]

    def cursor(self, follower: Follower) -> Cursor:
        last = self.messages[-1]
        return Cursor(self.space, follower.epoch, last.sequence, last.digest)

    def follow(self, connection: Connection, cursor: Cursor | None = None) -> Follower:
        return Follower(
            connection,
            cursor,
            on_live=lambda wire, _trace: self.live.append(wire),
            on_logged=self.on_logged,
            on_lost=self.on_lost,
            on_hole=self.on_hole,
            is_whole=self.is_whole,
            read_info=lambda: read_log_info(connection),
        )


@pytest.fixture
def reader(space: SpaceId) -> Reader:
    made = Reader(space)
    made.allowed.set()
    return made


@pytest.fixture
async def log(connection: Connection, world: World) -> LogInfo:
    return await open_log(connection, create=True, world=world)


async def replace_log(vandal: Connection, world: World) -> LogInfo:
    """Remove the log and make another; the server may still be clearing the old one's files away."""
    await vandal.request("api.STREAM.DELETE.LOG")
    async with asyncio.timeout(10):
        while True:
            with suppress(LogRefused):
                return await open_log(vandal, create=True, world=world)


class Author:
    """Seals one update after the other and writes them."""

    def __init__(self, connection: Connection, key: DeviceKey, space: SpaceId, epoch: str) -> None:
        self.connection = connection
        self.writer = LogWriter(connection, key, deadline=60)
        self.key, self._space, self._epoch = key, space, epoch
        self._numbers = itertools.count(1)

    def seal(self, body: bytes = b"body") -> Update:
        plain = Update(self._space, NOTE, self.key.id, 7, next(self._numbers), body)
        return seal(self.key, plain, self._epoch, 1_700_000_000.0)

    async def write(self, count: int, body: bytes = b"body") -> list[bytes]:
        updates = [self.seal(body) for _ in range(count)]
        await asyncio.gather(*(self.writer.publish(update) for update in updates))
        return [pack(update) for update in updates]


@pytest.fixture
def author(connection: Connection, key: DeviceKey, space: SpaceId, log: LogInfo) -> Author:
    return Author(connection, key, space, log.epoch)


Connect = Callable[[str], AbstractAsyncContextManager[Connection]]


@pytest.fixture
async def other(connect: Connect) -> AsyncIterator[Connection]:
    """Another device's connection, that is up."""
    async with connect("other") as connection:
        await connection.wait_connected(10)
        yield connection


Following = Callable[..., AbstractAsyncContextManager[Follower]]


@pytest.fixture
def following(reader: Reader, other: Connection) -> Following:
    """Follow from the other device until the block ends, starting when caught up."""

    @asynccontextmanager
    async def follow(cursor: Cursor | None = None) -> AsyncIterator[Follower]:
        async with reader.follow(other, cursor) as follower:
            assert await follower.wait_caught_up(10), follower.problem
            yield follower

    return follow
