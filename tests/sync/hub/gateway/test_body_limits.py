"""What all bodies together may hold."""

from collections.abc import AsyncIterator

import httpx

from sync.hub.gateway.body_limits import BodyGuard
from sync.hub.gateway.envelope import Receive, Scope, Send
from sync.hub.gateway.settings import BodyLimits
from tests.sync.hub.gateway.conftest import client_of

LIMITS = BodyLimits(largest=100, all_at_once=150)


class Holding:
    """Reads a body, and asks a second one meanwhile."""

    def __init__(self) -> None:
        self.inner: httpx.Response | None = None
        self.guard = BodyGuard(self, LIMITS, lambda _path: 100, lambda _path: False)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        while (await receive()).get("more_body"):
            pass
        if scope["path"] == "/outer":
            self.inner = await post(self.guard, "/inner", 80)
        await send({"type": "http.response.start", "status": 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})


async def post(guard: BodyGuard, path: str, size: int) -> httpx.Response:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(size // 10):
            yield b"x" * 10

    async with client_of(guard) as client:
        return await client.post(path, content=parts())


async def test_more_than_the_hub_can_hold_at_once_waits() -> None:
    holding = Holding()
    assert (await post(holding.guard, "/outer", 100)).status_code == 200
    assert holding.inner is not None
    assert holding.inner.status_code == 503
    assert holding.inner.headers["Retry-After"] == "1"


async def test_what_was_refused_is_held_no_longer() -> None:
    holding = Holding()
    for _ in range(5):
        assert (await post(holding.guard, "/inner", 110)).status_code == 413
    assert (await post(holding.guard, "/outer", 60)).status_code == 200
    assert holding.inner is not None
    assert holding.inner.status_code == 200
    assert holding.guard._held == 0
