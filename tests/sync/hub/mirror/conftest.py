"""A log on a real bus whose files tests destroy, and its mirror."""

import asyncio
import json
import os
import shutil
import signal
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, closing, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil
import pytest

from core.errors import BusProblem
from core.world import real_world
from sync.bus import BusServer, Connection
from sync.hub.hub_log import HubLog, LogShape
from sync.hub.mirror import Mirror, MirrorSettings, open_mirror
from sync.hub.mirror.facts import Kept, kept_from
from sync.log.reading import read_raw_slice
from tests.sync.hub.mirror.restoring_hub import STREAM
from tests.sync.waiting import until

SHAPE = LogShape(STREAM, ("f.>",), {"republish": {"src": ">", "dest": "live.>", "headers_only": True}})
QUICK = MirrorSettings(look_pause=0.1, trust=0.3, patience=20, turn=0.5)

Content = list[tuple[int, str, dict[str, str], bytes]]
Connect = Callable[[str], AbstractAsyncContextManager[Connection]]


@dataclass
class Hub:
    """One log with its mirror."""

    place: Path
    connection: Connection
    stack: AsyncExitStack
    shape: LogShape = SHAPE
    server: BusServer | None = None
    opened: AsyncExitStack = field(default_factory=AsyncExitStack)

    @property
    def bus(self) -> BusServer:
        """The server whose files tests destroy."""
        assert self.server is not None
        return self.server

    @property
    def log(self) -> HubLog:
        return HubLog(self.connection, real_world(), self.shape)

    @property
    def path(self) -> Path:
        return self.place / "mirror.db"

    @property
    def store(self) -> Path:
        return self.place / "bus" / "store"

    async def open(self, settings: MirrorSettings = QUICK) -> Mirror:
        self.opened = await self.stack.enter_async_context(AsyncExitStack())
        await self.connection.wait_connected(10)
        opening = open_mirror(
            self.connection, self.path, (self.shape.stream,), world=real_world(), settings=settings
        )
        return await self.opened.enter_async_context(opening)

    async def close(self) -> None:
        await self.opened.aclose()

    async def write(self, *numbers: int) -> None:
        """Write facts, each on a subject of its own."""
        for number in numbers:
            await self.publish(f"f.one.{number}", b"fact %d" % number)

    async def publish(self, subject: str, payload: bytes, **headers: str) -> None:
        answer = await self.connection.request(subject, payload, headers)
        assert b'"error"' not in answer.payload

    async def content(self) -> Content:
        """Read everything in the log."""
        found: list[Kept] = []
        while messages := await self.slice(found[-1].sequence + 1 if found else 1):
            found += messages
        return [(one.sequence, one.subject, one.headers, one.payload) for one in found]

    async def becomes(self, content: Content) -> None:
        """Wait until the log is open and holds this."""
        async with asyncio.timeout(30):
            while not await self._is(content):
                await asyncio.sleep(0.02)

    async def _is(self, content: Content) -> bool:
        try:
            await self.log.read_info()
            return await self.content() == content
        except BusProblem:
            return False

    async def slice(self, start: int) -> list[Kept]:
        messages = await read_raw_slice(self.connection, start, stream=self.shape.stream)
        return [kept_from(message) for message in messages]

    async def config(self) -> dict[str, Any]:
        answer = await self.connection.request(f"$JS.API.STREAM.INFO.{self.shape.stream}")
        config: dict[str, Any] = json.loads(answer.payload)["config"]
        config["metadata"] = {"tandem.epoch": config["metadata"].get("tandem.epoch")}
        return config

    async def remove(self) -> None:
        await self.connection.request(f"$JS.API.STREAM.DELETE.{self.shape.stream}")

    async def crash(self, damage: Callable[[], object], by: signal.Signals = signal.SIGKILL) -> None:
        """Kill the server, do something to its files, and wait until it runs again."""
        pid = self.bus.pid
        assert pid is not None
        process = psutil.Process(pid)
        os.kill(pid, by)
        _wait_dead(process)
        damage()
        await until(lambda: self.bus.pid not in (None, pid), within=30)
        await until(lambda: self.connection.is_connected, within=30)

    def wipe(self) -> None:
        shutil.rmtree(self.store)

    def copy_store(self) -> Path:
        return Path(shutil.copytree(self.store, self.place / "older"))

    def bring_back(self, copy: Path) -> None:
        self.wipe()
        shutil.copytree(copy, self.store)

    def block(self) -> Path:
        """The file with the log's messages."""
        (found,) = self.store.glob(f"**/streams/{self.shape.stream}/msgs/*.blk")
        return found

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        """Ask the mirror's file."""
        with closing(sqlite3.connect(self.path)) as connection:
            return connection.execute(query).fetchall()

    def mirrored(self) -> list[int]:
        return [n for (n,) in self.rows("SELECT sequence FROM messages ORDER BY sequence")]


def _wait_dead(process: psutil.Process) -> None:
    """Wait without a turn of the loop, in which the server would be started again."""
    with suppress(psutil.NoSuchProcess):
        while process.status() != psutil.STATUS_ZOMBIE:
            pass


@pytest.fixture
async def hub(tmp_path: Path, bus: BusServer, connection: Connection) -> AsyncIterator[Hub]:
    """A log that holds nothing yet, and no mirror of it yet."""
    async with AsyncExitStack() as stack:
        made = Hub(tmp_path, connection, stack, server=bus)
        await made.log.create()
        yield made
