"""A request lasts as long as somebody waits for its answer: until its deadline, or until the caller hangs up.

Who hangs up ends what only reads, down to the statement in the database and the hub that was asked in turn. A
change goes on to its deadline: half of one is worse than one that nobody heard of. Of its calls, connectrpc
sees by itself that a caller is gone.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, MutableMapping
from contextlib import asynccontextmanager
from typing import Any

from starlette.datastructures import Headers

from core.requests import Request, carried_in, requested
from sync.hub.gateway.deadlines import deadline_of, is_call, tell_library
from sync.hub.gateway.settings import RequestTimes

Message = MutableMapping[str, Any]
_READING = frozenset({"GET", "HEAD"})
_FAREWELL = 0.25
"""Seconds after the deadline, in which whoever waited for something says what became of it."""


class HungUp(Exception):
    """The caller is gone; there is nobody to answer."""


class DeadlineOver(Exception):
    """The caller waits no longer."""


class Attendance:
    """One request, between the server and the application."""

    def __init__(
        self,
        scope: MutableMapping[str, Any],
        receive: Callable[[], Awaitable[Message]],
        send: Callable[[Message], Awaitable[None]],
        request: Request,
        ending: asyncio.Timeout,
        seconds: float,
    ) -> None:
        has_body = _has_body(scope)
        self.watches = scope["method"] in _READING and not has_body and not is_call(scope)
        """Whether it ends with its caller."""
        self._receive, self._send = receive, send
        self._request, self._ending, self._seconds = request, ending, seconds
        self._has_begun = self._is_answered = self._is_body_told = False
        self._gone = asyncio.Event()
        self._begins_at_once = is_call(scope) or not has_body

    def enter(self) -> None:
        """Let the time begin that the caller waits, unless the body is still to come."""
        if self._begins_at_once:
            self._begin()

    async def receive(self) -> Message:
        """Give the next part of the body; the time begins with the last one. Then tell of the hanging up."""
        if self.watches:
            return await self._hear_of_the_end()
        message = await self._receive()
        if not message.get("more_body", False) and not self._has_begun:
            self._begin()
        return message

    async def send(self, message: Message) -> None:
        """Send on; what has begun to be told may take as long as the connection has patience."""
        if message["type"] == "http.response.start":
            self._request.lift()
            if not self._ending.expired():
                self._ending.reschedule(None)
        elif not message.get("more_body", False):
            self._is_answered = True
        await self._send(message)

    async def watch(self) -> None:
        """End the request when the caller hangs up before it is answered."""
        while (await self._receive())["type"] != "http.disconnect":
            pass
        self._gone.set()
        if not self._is_answered and not self._ending.expired():
            self._ending.reschedule(asyncio.get_running_loop().time())

    @property
    def is_left(self) -> bool:
        """Whether the caller has hung up."""
        return self._gone.is_set()

    def _begin(self) -> None:
        self._has_begun = True
        self._request.begin(self._seconds)
        self._ending.reschedule(asyncio.get_running_loop().time() + self._seconds + _FAREWELL)

    async def _hear_of_the_end(self) -> Message:
        if not self._is_body_told:
            self._is_body_told = True
            return {"type": "http.request", "body": b"", "more_body": False}
        await self._gone.wait()
        return {"type": "http.disconnect"}


@asynccontextmanager
async def attending(
    scope: MutableMapping[str, Any],
    receive: Callable[[], Awaitable[Message]],
    send: Callable[[Message], Awaitable[None]],
    times: RequestTimes,
) -> AsyncIterator[Attendance]:
    """Answer an HTTP request in this block, on behalf of its caller; raises HungUp or DeadlineOver."""
    seconds = deadline_of(scope, times)
    if is_call(scope):
        tell_library(scope, seconds)
    # The guard of bodies says how slow one may be; a request whose body nobody reads ends all the same.
    ending = asyncio.timeout(times.with_body)
    headers = Headers(scope=scope)
    with requested(carried_in(lambda name: headers.get(name, "")).caller) as request:
        attendance = Attendance(scope, receive, send, request, ending, seconds)
        try:
            async with ending, _watching(attendance):
                attendance.enter()
                yield attendance
        except TimeoutError as error:
            if not ending.expired():
                raise
            raise (HungUp if attendance.is_left else DeadlineOver) from error


@asynccontextmanager
async def _watching(attendance: Attendance) -> AsyncIterator[None]:
    if not attendance.watches:
        yield
        return
    watch = asyncio.create_task(attendance.watch(), name="caller of a request")
    try:
        yield
    finally:
        watch.cancel()
        await asyncio.wait({watch})


def _has_body(scope: MutableMapping[str, Any]) -> bool:
    headers = Headers(scope=scope)
    return headers.get("content-length", "0") != "0" or "transfer-encoding" in headers
