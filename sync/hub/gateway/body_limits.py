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
IsPassedOn = Callable[[str], bool]
"""Says of a path that a body there is passed on as it comes, so that it is never held."""


class BodyGuard:
    """Wraps an application: too large is 413, too slow 408, more at once than the hub can hold 503."""

    def __init__(
        self, application: Application, limits: BodyLimits, largest: Largest, is_passed_on: IsPassedOn
    ) -> None:
        self._application = application
        self._limits = limits
        self._largest = largest
        self._is_passed_on = is_passed_on
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
            is_passed_on = self._is_passed_on(scope["path"])
            receive_more = body.receive if is_passed_on else self._holding(body)
            await self._application(scope, receive_more, started.send)
        except Refusal as refused:
            if not started.is_started:
                await respond(refused.problem)(scope, receive, send)
        finally:
            self._held -= body.held

    def _holding(self, body: "_Body") -> Receive:
        async def receive() -> Message:
            message = await body.receive()
            part = len(message.get("body", b""))
            body.held += part
            self._held += part
            if self._held > self._limits.all_at_once:
                raise Refusal(TooMuchAtOnce())
            return message

        return receive


class _Body:
    """Counts what comes of a body, and how long it takes."""

    def __init__(self, receive: Receive, limits: BodyLimits, largest: int) -> None:
        self.held = 0
        """What of it counts among all that is held."""
        self._size = 0
        self._receive = receive
        self._limits = limits
        self._largest = largest
        self._begun: float | None = None
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
        self._size += len(message.get("body", b""))
        self._is_over = not message.get("more_body", False)
        if self._size > self._largest:
            raise Refusal(BodyTooLarge(self._largest))
        return message

    async def _next(self) -> Message:
        if self._begun is None:
            self._begun = asyncio.get_running_loop().time()
        until = self._begun + self._limits.patience + self._size / self._limits.slowest
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
