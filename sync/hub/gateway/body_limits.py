"""How large and how slow a request's body may be, whatever the application does with it."""

import asyncio
from collections.abc import Callable

from starlette.datastructures import Headers

from sync.hub.gateway.envelope import Application, Message, Receive, Scope, Send
from sync.hub.gateway.errors import BodyTooLarge, BodyTooSlow, TooMuchAtOnce
from sync.hub.gateway.problems import Refusal, respond
from sync.hub.gateway.settings import BodyLimits

Largest = Callable[[str], int]
"""Says for a path how many bytes a body there may have."""


class BodyGuard:
    """Wraps an application: too large is 413, too slow 408, more at once than the hub can hold 503."""

    def __init__(self, application: Application, limits: BodyLimits, largest: Largest) -> None:
        self._application = application
        self._limits = limits
        self._largest = largest
        self._held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        body = _Body(receive, self._limits, self._largest(scope["path"]))
        started = _Started(send)
        try:
            body.require_declared(Headers(scope=scope).get("content-length", ""))
            await self._application(scope, self._holding(body), started.send)
        except Refusal as refused:
            if not started.is_started:
                await respond(refused.problem)(scope, receive, send)
        finally:
            self._held -= body.size

    def _holding(self, body: "_Body") -> Receive:
        async def receive() -> Message:
            message = await body.receive()
            self._held += len(message.get("body", b""))
            if self._held > self._limits.all_at_once:
                raise Refusal(TooMuchAtOnce())
            return message

        return receive


class _Body:
    """Counts what comes of a body, and how long it takes."""

    def __init__(self, receive: Receive, limits: BodyLimits, largest: int) -> None:
        self.size = 0
        self._receive = receive
        self._limits = limits
        self._largest = largest
        self._begun = asyncio.get_running_loop().time()
        self._is_over = False

    def require_declared(self, length: str) -> None:
        """Refuse what says of itself that it is too large, before any of it is taken in."""
        if length.isdecimal() and int(length[:20]) > self._largest:
            raise Refusal(BodyTooLarge(self._largest))

    async def receive(self) -> Message:
        """Give the next part; after the last one, whatever the server tells."""
        if self._is_over:
            return await self._receive()
        message = await self._next()
        self.size += len(message.get("body", b""))
        self._is_over = not message.get("more_body", False)
        if self.size > self._largest:
            raise Refusal(BodyTooLarge(self._largest))
        return message

    async def _next(self) -> Message:
        until = self._begun + self._limits.patience + self.size / self._limits.slowest
        try:
            async with asyncio.timeout_at(until):
                return await self._receive()
        except TimeoutError as error:
            raise Refusal(BodyTooSlow()) from error


class _Started:
    """Remembers whether an answer was begun."""

    def __init__(self, send: Send) -> None:
        self.is_started = False
        self._send = send

    async def send(self, message: Message) -> None:
        self.is_started = True
        await self._send(message)
