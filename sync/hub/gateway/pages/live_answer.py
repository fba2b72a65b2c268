"""The stream of a page's versions, as server-sent events: a few bytes for each, whatever the note's size."""

import asyncio

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from sync.hub.gateway.pages.site import HEADERS
from sync.hub.pages.publication import PageToken
from sync.hub.pages.watching import WatchedPage, Watching

_HEARTBEAT = 15.0
"""Seconds between signs of life; what a viewer that vanished costs ends with one."""
_COME_BACK = b"retry: 3000\n\n"


class LiveAnswer(Response):
    """Tells a viewer of each version of a page until one of the two is gone."""

    def __init__(self, watching: Watching, token: PageToken) -> None:
        super().__init__(media_type="text/event-stream", headers=HEADERS)
        del self.headers["content-length"]
        self.headers["Cache-Control"] = "no-store"
        self._watching = watching
        self._token = token

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Answer; raises PageGone or ServiceBusy before anything was sent."""
        async with self._watching.watch(self._token) as page:
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            await _send(send, _COME_BACK)
            leaving = asyncio.create_task(_wait_until_left(receive), name="viewer of a page")
            try:
                await _tell(page, send, leaving)
            finally:
                leaving.cancel()
                await asyncio.wait({leaving})
        await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _tell(page: WatchedPage, send: Send, leaving: asyncio.Task[None]) -> None:
    told = ""
    while not leaving.done():
        news = asyncio.create_task(page.newer_than(told), name="news of a page")
        try:
            await asyncio.wait({news, leaving}, timeout=_HEARTBEAT, return_when=asyncio.FIRST_COMPLETED)
        finally:
            news.cancel()
            await asyncio.wait({news})
        if news.cancelled():
            await _send(send, b":\n\n")
        elif told := news.result():
            await _send(send, f"event: version\ndata: {told}\n\n".encode())
        else:
            if page.is_gone:
                await _send(send, b"event: gone\ndata: gone\n\n")
            return


async def _wait_until_left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _send(send: Send, body: bytes) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": True})
