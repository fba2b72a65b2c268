"""The socket `/v1/live`: who comes in, and how long they stay."""

from collections.abc import Collection
from urllib.parse import urlsplit

from fastapi import APIRouter, WebSocket

from sync.hub.gateway.live.feed import Feed
from sync.hub.gateway.live.session import Session

_POLICY_VIOLATION = 1008


def live_router(feed: Feed, origins: Collection[str] = ()) -> APIRouter:
    """Make the route; browsers come from the hub's own pages and from these `origins` only."""
    router = APIRouter()

    @router.websocket("/v1/live")
    async def live(socket: WebSocket) -> None:
        # Addresses come to lie in histories and logs, and so no token is taken from there.
        if socket.url.query or not is_welcome(socket, origins):
            await socket.close(_POLICY_VIOLATION)
            return
        await socket.accept()
        await Session(socket, feed).run()

    return router


def is_welcome(socket: WebSocket, origins: Collection[str]) -> bool:
    """Say whether a socket comes from no browser, from the hub's own pages, or from a known origin."""
    origin = socket.headers.get("origin")
    if origin is None or origin in origins:
        return True
    scheme = "https" if socket.url.scheme == "wss" else "http"
    found = urlsplit(origin)
    return (found.scheme, found.netloc) == (scheme, socket.headers.get("host", ""))
