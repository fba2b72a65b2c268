"""What surrounds every request: its id and trace, the headers of every answer, the last word on errors."""

import asyncio
import logging
import re
from collections.abc import Awaitable, Callable, MutableMapping
from email.utils import formatdate
from typing import Any

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import ClientDisconnect

from core.world import World
from sync.hub.gateway.attending import DeadlineOver, HungUp, attending
from sync.hub.gateway.errors import AnswerTooLate, GatewayProblem, HubEnding, HubFault
from sync.hub.gateway.metrics import Metrics
from sync.hub.gateway.problems import respond
from sync.hub.gateway.settings import RequestTimes
from sync.hub.gateway.traced_requests import serving

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
Application = Callable[[Scope, Receive, Send], Awaitable[None]]

_REQUEST_ID = re.compile(r"\A[A-Za-z0-9._-]{8,64}\Z")
_ID_BYTES = 12
_SECURITY = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
"""An answer that has one of these itself keeps its own."""
_log = logging.getLogger(__name__)


class Envelope:
    """Wraps an application; a bug in it is logged here, once, with its traceback, and answered with 500.

    `scope["state"]` gets `request_id`; what is done for the request belongs to the trace of its caller, and
    ends with the time that this waits.
    """

    def __init__(self, application: Application, metrics: Metrics, world: World, times: RequestTimes) -> None:
        self._application = application
        self.metrics = metrics
        self._world = world
        self._times = times

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or serve one socket."""
        if scope["type"] == "lifespan":
            await self._application(scope, receive, send)
            return
        answer = _Answer(send, self._identify(scope), self._world.now())
        with self.metrics.watching(scope, answer), serving(self._world.tracing, scope, answer):
            await self._run(scope, receive, answer)

    async def _run(self, scope: Scope, receive: Receive, answer: "_Answer") -> None:
        try:
            if scope["type"] != "http":  # what is told over a socket has a deadline of its own
                await self._application(scope, receive, answer.send)
                return
            async with attending(scope, receive, answer.send, self._times) as attendance:
                await self._application(scope, attendance.receive, attendance.send)
        except (ClientDisconnect, HungUp):
            _log.debug("who sent request %s hung up before it was answered", answer.request_id)
        except DeadlineOver:
            await _answer(AnswerTooLate(scope["method"]), scope, receive, answer)
        except Exception:  # noqa: BLE001 (a request's outer edge)
            _log.exception("request %s failed", answer.request_id)
            await _answer(HubFault(), scope, receive, answer)
        except asyncio.CancelledError:  # the gateway ends, and this task with it
            await _answer(HubEnding(), scope, receive, answer)

    def _identify(self, scope: Scope) -> str:
        """Take over the caller's id if it is sound, and give the request one if not."""
        given = Headers(scope=scope).get("x-request-id", "")
        request_id = given if _REQUEST_ID.match(given) else self._world.random_bytes(_ID_BYTES).hex()
        scope.setdefault("state", {})["request_id"] = request_id
        return request_id


async def _answer(problem: GatewayProblem, scope: Scope, receive: Receive, answer: "_Answer") -> None:
    if scope["type"] == "http" and answer.status is None:
        await respond(problem)(scope, receive, answer.send)


class _Answer:
    """Sends an answer on with the headers that all have, and remembers its status."""

    def __init__(self, send: Send, request_id: str, at: float) -> None:
        self._at = at
        self.request_id = request_id
        self.status: int | None = None
        self._send = send

    async def send(self, message: Message) -> None:
        """Send on."""
        if message["type"] == "http.response.start":
            self.status = int(message["status"])
            headers = MutableHeaders(scope=message)
            headers["X-Request-Id"] = self.request_id
            headers["Date"] = formatdate(self._at, usegmt=True)
            for name, value in _SECURITY.items():
                headers.setdefault(name, value)
        await self._send(message)
