"""A request ends with its deadline; one that only reads ends with its caller, too."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import httpx
import pytest

from core.requests import left
from sync.hub.gateway import Gateway, Mounted, Services, make_application, open_gateway
from sync.hub.gateway.envelope import Receive, Scope, Send
from sync.hub.gateway.settings import GatewaySettings, RequestTimes
from tests.sync.hub.gateway.conftest import client_of
from tests.sync.waiting import until

IMPATIENT = GatewaySettings(times=RequestTimes(usual=0.2))


class Slow:
    """An application that takes its time with the answer, and says how that ended."""

    def __init__(self) -> None:
        self.has_begun = self.goes_on = False
        self.ends: list[str] = []
        self.parts: list[float | None] = []

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive()).get("more_body", False):
            pass
        self.has_begun = True
        try:
            if scope["path"] == "/streamed":
                await self._stream(send)
                return
            while not self.goes_on:
                await asyncio.sleep(0.005)
        except asyncio.CancelledError:
            self.ends.append("cancelled")
            raise
        self.ends.append("done")
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body", "body": b""})

    async def _stream(self, send: Send) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": []})
        for _ in range(4):
            await asyncio.sleep(0.2)
            self.parts.append(left())
            await send({"type": "http.response.body", "body": b".", "more_body": True})
        await send({"type": "http.response.body", "body": b""})


@pytest.fixture
def slow() -> Slow:
    return Slow()


@pytest.fixture
async def gateway(services: Services, slow: Slow) -> AsyncIterator[Gateway]:
    application = make_application(services, mounts=[Mounted("/", slow)])
    async with open_gateway(application, "127.0.0.1", 0, None) as opened:
        yield opened
        slow.goes_on = True


async def hang_up(gateway: Gateway, slow: Slow, request: str) -> None:
    async with AsyncExitStack() as stack:
        _, writer = await asyncio.open_connection("127.0.0.1", gateway.port)
        stack.callback(writer.close)
        writer.write(request.encode())
        await until(lambda: slow.has_begun)


async def test_what_only_reads_ends_when_its_caller_hangs_up(gateway: Gateway, slow: Slow) -> None:
    await hang_up(gateway, slow, "GET /slow HTTP/1.1\r\nHost: hub\r\n\r\n")
    await until(lambda: bool(slow.ends))
    assert slow.ends == ["cancelled"]


async def test_a_change_that_has_begun_is_carried_out_all_the_same(gateway: Gateway, slow: Slow) -> None:
    await hang_up(gateway, slow, "POST /slow HTTP/1.1\r\nHost: hub\r\nContent-Length: 0\r\n\r\n")
    await until(lambda: gateway.connections == 0)
    slow.goes_on = True
    await until(lambda: bool(slow.ends))
    assert slow.ends == ["done"]


@pytest.mark.parametrize(("method", "safe"), [("GET", "Nothing was changed."), ("POST", "is not known")])
async def test_an_answer_that_comes_too_late_is_told(
    services: Services, slow: Slow, method: str, safe: str
) -> None:
    application = make_application(services, mounts=[Mounted("/", slow)], settings=IMPATIENT)
    async with client_of(application) as client:
        answer = await client.request(method, "/slow", content=b"x" if method == "POST" else None)
    assert (answer.status_code, slow.ends) == (504, ["cancelled"])
    assert answer.json()["type"] == "urn:tandem:problem:answer-too-late"
    assert safe in answer.json()["safe"]


async def test_what_is_being_told_may_take_longer(services: Services, slow: Slow) -> None:
    application = make_application(services, mounts=[Mounted("/", slow)], settings=IMPATIENT)
    async with client_of(application) as client:
        answer = await client.get("/streamed")
    assert (answer.content, slow.parts) == (b"....", [None] * 4)


async def test_the_time_begins_when_the_body_is_there(services: Services, slow: Slow) -> None:
    async def drip() -> AsyncIterator[bytes]:
        for _ in range(4):
            await asyncio.sleep(0.2)
            yield b"x"
        slow.goes_on = True

    application = make_application(services, mounts=[Mounted("/", slow)], settings=IMPATIENT)
    async with (
        open_gateway(application, "127.0.0.1", 0, None) as opened,
        httpx.AsyncClient(timeout=60) as client,
    ):
        answer = await client.post(f"{opened.url}/slow", content=drip())
    assert (answer.status_code, slow.ends) == (204, ["done"])


async def test_a_request_whose_body_is_never_read_ends_all_the_same(services: Services) -> None:
    async def deaf(scope: Scope, receive: Receive, send: Send) -> None:
        await asyncio.Event().wait()

    settings = GatewaySettings(times=RequestTimes(with_body=0.2))
    application = make_application(services, mounts=[Mounted("/", deaf)], settings=settings)
    async with client_of(application) as client:
        assert (await client.post("/slow", content=b"x")).status_code == 504
