"""One request through three hubs, down to a statement in the last one's database: it shrinks, and it ends."""

import asyncio
import sqlite3
import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx
import pytest
from connectrpc.request import RequestContext
from fastapi import APIRouter, Request

from core.accounts import DeviceKey
from core.errors import HubUnreachable
from core.notes import Library
from core.requests import caller, left
from core.world import real_world
from sync.bus.certificates import Authority, keep_server_certificate, trusting
from sync.hub.gateway import Gateway, Mounted, Services, make_application, open_gateway
from sync.hub.gateway.rpc.calling import telling_problems
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1.cluster_connect import ClusterService, ClusterServiceASGIApplication
from sync.rpc.tandem.hub.v1.cluster_pb import ListPlacesRequest, ListPlacesResponse
from tests.secret_files import trust_in
from tests.sync.waiting import until

_VERY_LONG = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 60000000) SELECT sum(i) FROM n"
)


@dataclass
class Seen:
    """What each hub knew of the request, in the order in which it reached them, and how it ended there."""

    left: list[float] = field(default_factory=list)
    callers: list[str] = field(default_factory=list)
    ends: list[str] = field(default_factory=list)
    reads: threading.Event = field(default_factory=threading.Event)
    answers: list[int] = field(default_factory=list)

    async def hop(self, go_on: Callable[[], Any]) -> None:
        self.left.append(left() or 0.0)
        self.callers.append(caller())
        try:
            await go_on()
        except asyncio.CancelledError:
            self.ends.append("cancelled")
            raise
        except HubUnreachable:  # it gave up itself, in the moment in which its own caller did
            self.ends.append("gave up")
            raise

    def read(self, database: sqlite3.Connection) -> None:
        self.reads.set()
        self.answers.extend(database.execute(_VERY_LONG).fetchone())


class Hop(ClusterService):
    """A service that does one thing for whoever asks."""

    def __init__(self, seen: Seen, go_on: Callable[[], Any]) -> None:
        self._seen = seen
        self._go_on = go_on

    async def list_places(
        self, request: ListPlacesRequest, _context: RequestContext[Any, Any]
    ) -> ListPlacesResponse:
        async with telling_problems():
            await self._seen.hop(self._go_on)
        return ListPlacesResponse()


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return trust_in(tmp_path / "authority", real_world())


@dataclass
class Chain:
    """Three hubs, of which the first is asked over REST."""

    first: Gateway
    seen: Seen
    device: str


@pytest.fixture
async def chain(
    services: Services, library: Library, authority: Authority, tmp_path: Path
) -> AsyncIterator[Chain]:
    seen, key = Seen(), DeviceKey(real_world().random_bytes(32))
    certificate = keep_server_certificate(authority, tmp_path, ["127.0.0.1", "localhost"], real_world())

    async with AsyncExitStack() as stack:

        async def serve(go_on: Callable[[], Any]) -> Gateway:
            hop = ClusterServiceASGIApplication(Hop(seen, go_on))
            router = APIRouter()

            async def far(_request: Request) -> None:
                await seen.hop(go_on)

            router.add_api_route("/v1/far", far)
            application = make_application(services, routers=[router], mounts=[Mounted(hop.path, hop)])
            return await stack.enter_async_context(open_gateway(application, "127.0.0.1", 0, certificate))

        def asking(gateway: Gateway) -> Callable[[], Any]:
            place = f"127.0.0.1:{gateway.port}"
            client = HubClient([place], authority.certificate, key, real_world())
            stack.push_async_callback(client.close)
            return lambda: client.ask_openly(
                lambda point, headers: point.cluster.list_places(ListPlacesRequest(), headers=headers)
            )

        third = await serve(lambda: library.store._readers.run(seen.read))
        second = await serve(asking(third))
        first = await serve(asking(second))
        yield Chain(first, seen, key.id)


async def test_who_hangs_up_at_the_first_hub_ends_the_statement_at_the_third(
    chain: Chain, library: Library, authority: Authority
) -> None:
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", chain.first.port, ssl=trusting(authority.certificate), server_hostname="127.0.0.1"
    )
    writer.write(b"GET /v1/far HTTP/1.1\r\nHost: hub\r\nPrefer: wait=300\r\n\r\n")
    await until(chain.seen.reads.is_set)
    writer.transport.abort()
    await until(lambda: chain.seen.ends == ["cancelled"] * 3)
    assert chain.seen.answers == []
    assert await library.store.spaces() is not None  # and its database is there for others
    del reader


async def test_the_time_shrinks_from_hub_to_hub_and_ends_the_statement_when_it_is_over(
    chain: Chain, authority: Authority
) -> None:
    async with httpx.AsyncClient(verify=trusting(authority.certificate), timeout=60) as client:
        answer = await client.get(
            f"{chain.first.url}/v1/far", headers={"Prefer": "wait=3", "Tandem-Caller": "script"}
        )
    assert answer.status_code in {503, 504}
    await until(lambda: len(chain.seen.ends) == 3)
    assert chain.seen.reads.is_set()
    assert chain.seen.answers == []
    assert 3.0 >= chain.seen.left[0] > chain.seen.left[1] > chain.seen.left[2] > 0.0
    assert chain.seen.callers == ["script"] * 3


async def test_where_nobody_asked_before_it_is_the_device_that_asks(
    chain: Chain, authority: Authority
) -> None:
    async with httpx.AsyncClient(verify=trusting(authority.certificate), timeout=60) as client:
        await client.get(f"{chain.first.url}/v1/far", headers={"Prefer": "wait=2"})
    assert chain.seen.callers == ["", chain.device, chain.device]
