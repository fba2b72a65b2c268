"""A gateway with a feed, on a real bus, and people who listen to it over real sockets."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, AsyncExitStack, suppress
from dataclasses import dataclass, field
from typing import Any

import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from core.facts import Role
from core.ids import SpaceId
from core.world import real_world
from sync.bus import Connection
from sync.hub.gateway import Gateway, Services, make_application, open_gateway
from sync.hub.gateway.live import Feed, LiveLimits, live_router, open_feed
from sync.hub.gateway.settings import ConnectionLimits
from sync.hub.users import UserService
from tests.sync.hub.gateway.conftest import ROOMY, Caller, signed_in
from tests.sync.hub.gateway.fakes import FakeNotes

KITCHEN, GARDEN = SpaceId("k" * 28), SpaceId("g" * 28)


@dataclass
class Ear:
    """A client of `/v1/live`, and all that it was told."""

    line: ClientConnection
    told: list[dict[str, Any]] = field(default_factory=list)

    async def say(self, type_: str, **facts: Any) -> None:
        await self.line.send(json.dumps({"type": type_, **facts}))

    async def hear(self, type_: str) -> dict[str, Any]:
        """Return the next message of a type."""
        async with asyncio.timeout(10):
            while True:
                message: dict[str, Any] = json.loads(await self.line.recv())
                self.told.append(message)
                if message["type"] == type_:
                    return message

    async def subscribe(self, *spaces: SpaceId, since: str | None = None) -> dict[str, Any]:
        await self.say("subscribe", spaces=list(spaces) or None, last_event_id=since)
        return await self.hear("subscribed")

    async def end(self) -> tuple[int, str]:
        """Wait until the hub hangs up, and say with which code and reason."""
        async with asyncio.timeout(10):
            with suppress(ConnectionClosed):
                while True:
                    self.told.append(json.loads(await self.line.recv()))
        assert self.line.close_code is not None
        return self.line.close_code, self.line.close_reason or ""


@dataclass
class Live:
    """Where the feed is reached, and its other end."""

    url: str
    feed: Feed
    gateway: Gateway
    bus: Connection
    stack: AsyncExitStack
    numbers: int = 0

    async def dial(self, **options: Any) -> ClientConnection:
        options = {"compression": None, "proxy": None, "close_timeout": 1} | options
        return await self.stack.enter_async_context(connect(self.url, **options))

    async def listen(self, caller: Caller, *spaces: SpaceId, since: str | None = None, **options: Any) -> Ear:
        """Listen as somebody, to some spaces or to all of theirs."""
        headers = {"Authorization": f"Bearer {caller.token}"}
        ear = Ear(await self.dial(additional_headers=headers, **options))
        await ear.hear("ready")
        await ear.subscribe(*spaces, since=since)
        return ear

    def publish(self, subject: str, **facts: Any) -> None:
        """Let a service tell something new."""
        self.numbers += 1
        payload = {"version": 1, "id": f"e{self.numbers}", "at": 1.5, **facts}
        self.bus.publish(subject, json.dumps(payload).encode())


@pytest.fixture
def limits() -> LiveLimits:
    return LiveLimits()


@pytest.fixture
async def live(
    services: Services,
    notes: FakeNotes,
    limits: LiveLimits,
    connection: Connection,
    connect: Callable[[str], AbstractAsyncContextManager[Connection]],
) -> AsyncIterator[Live]:
    async with AsyncExitStack() as stack:
        bus = await stack.enter_async_context(connect("services"))
        await bus.wait_connected(10)
        feed = await stack.enter_async_context(open_feed(connection, notes, real_world(), limits))
        await connection.request("$JS.API.INFO")  # the server has seen what the feed wants to hear
        application = make_application(services, routers=[live_router(feed)], settings=ROOMY)
        gateway = await stack.enter_async_context(
            open_gateway(application, "127.0.0.1", 0, None, limits=ConnectionLimits(write_time=1.0))
        )
        url = gateway.url.replace("http", "ws", 1) + "/v1/live"
        callers = await stack.enter_async_context(AsyncExitStack())
        yield Live(url, feed, gateway, bus, callers)


@pytest.fixture
async def ada(anna: Caller, notes: FakeNotes) -> Caller:
    """Owns the kitchen and the garden."""
    notes.found(KITCHEN, "Kitchen", anna.user)
    notes.found(GARDEN, "Garden", anna.user)
    return anna


@pytest.fixture
async def bela(users: UserService, ada: Caller, notes: FakeNotes) -> Caller:
    """May read in the kitchen."""
    bela = await signed_in(users, ada.client, "bela")
    notes.set_role(KITCHEN, bela.user, Role.VIEWER)
    return bela
