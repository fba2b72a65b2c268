"""A control log on a real bus, and the note service that writes it."""

from collections.abc import AsyncIterator

import pytest

from core.accounts import DeviceKey, Verifier
from core.ids import DeviceId, SpaceId
from core.world import World
from sync.bus import Connection
from sync.control import (
    ControlReader,
    ControlWriter,
    LogPosition,
    Proposer,
    SpaceFounded,
    open_control,
    read_position,
)
from sync.log import LogInfo, open_log
from tests.sync.control.people import ADA, NOON, Person


@pytest.fixture
def world() -> World:
    """A world whose clock stands still."""
    return World(now=lambda: float(NOON), random_bytes=bytes)


@pytest.fixture
async def log(connection: Connection, world: World) -> LogInfo:
    return await open_log(connection, create=True, world=world)


class Desk:
    """One service with its reader and writer, and whoever has something signed there."""

    def __init__(self, connection: Connection, reader: ControlReader, world: World) -> None:
        self.barred: list[frozenset[DeviceId]] = []
        self.connection = connection
        self.reader = reader
        self.writer = ControlWriter(connection, reader, Verifier(), self._bar)
        self._world = world

    async def _bar(self, devices: frozenset[DeviceId]) -> None:
        self.barred.append(devices)

    async def position(self) -> LogPosition:
        return await read_position(self.connection)

    def proposer(self, author: Person | DeviceKey) -> Proposer:
        key = author.key if isinstance(author, Person) else author
        return Proposer(
            key,
            self.reader,
            Verifier(),
            self._world,
            read_position=self.position,
            submit=self.writer.append,
        )


@pytest.fixture
async def reader(connection: Connection, space: SpaceId, log: LogInfo) -> AsyncIterator[ControlReader]:
    await open_control(connection, create=True)
    async with ControlReader(connection, space, Verifier()) as reading:
        yield reading


@pytest.fixture
async def desk(connection: Connection, reader: ControlReader, world: World) -> Desk:
    """A space that Ada has founded."""
    made = Desk(connection, reader, world)
    await made.proposer(ADA).propose(SpaceFounded(ADA.user, "Garden"))
    return made
