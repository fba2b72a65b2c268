"""One socket from its first word to its last: four tasks, and the first that ends ends all."""

import asyncio
from contextlib import suppress

from fastapi import WebSocket
from starlette.websockets import WebSocketDisconnect

from core.errors import Problem, SignedOut
from core.ids import SpaceId, UserId
from sync.hub.gateway.callers import identify
from sync.hub.gateway.errors import ScopeMissing, TooManyRequests, Unauthenticated
from sync.hub.gateway.gate import gate_of
from sync.hub.gateway.live.ending import Ending
from sync.hub.gateway.live.feed import Feed
from sync.hub.gateway.live.listener import Listener
from sync.hub.gateway.live.requests import Authenticate, Ping, Request, Subscribe, Unsubscribe, read_request
from sync.hub.users import ApiScope

_CLOSE_DEADLINE = 2.0


class _Over(Exception):
    """The socket is to be closed, with this reason."""

    def __init__(self, ending: Ending) -> None:
        super().__init__(ending.reason)
        self.ending = ending


class Session:
    """Serves a socket that was accepted."""

    def __init__(self, socket: WebSocket, feed: Feed) -> None:
        self._socket = socket
        self._feed = feed
        self._limits = feed.limits
        self._gate = gate_of(socket)
        self._authorization = socket.headers.get("authorization", "")

    async def run(self) -> None:
        """Serve until either side hangs up. Never raises."""
        try:
            listener = await self._greet()
            try:
                await self._serve(listener)
            finally:
                self._feed.leave(listener)
        except _Over as over:
            await self._close(over.ending)
        except WebSocketDisconnect:
            return

    async def _greet(self) -> Listener:
        if not self._authorization:
            await self._take_token()
        listener = Listener(await self._identify(), self._limits)
        if not self._feed.enter(listener):
            raise _Over(Ending.TOO_MANY)
        listener.say("ready", user=listener.user, id=self._feed.last_id)
        return listener

    async def _take_token(self) -> None:
        try:
            async with asyncio.timeout(self._limits.first_message):
                request = await self._receive()
        except TimeoutError:
            raise _Over(Ending.LATE) from None
        if not isinstance(request, Authenticate):
            raise _Over(Ending.SIGNED_OUT)
        self._authorization = f"Bearer {request.token}"

    async def _serve(self, listener: Listener) -> None:
        work = (self._read(listener), self._write(listener), self._check(listener), _wait_for_end(listener))
        tasks = [asyncio.create_task(each, name="live socket") for each in work]
        try:
            await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.wait(tasks)
        for failure in [task.exception() for task in tasks if not task.cancelled()]:
            if failure is not None:
                raise failure

    async def _read(self, listener: Listener) -> None:
        while True:
            request = await self._receive()
            try:
                self._gate.callers.take(listener.user)
            except TooManyRequests:
                raise _Over(Ending.TOO_MANY) from None
            await self._obey(listener, request)

    async def _write(self, listener: Listener) -> None:
        while True:
            listener.woken.clear()
            while (wire := listener.take()) is not None:
                try:
                    await asyncio.wait_for(self._socket.send_text(wire.decode()), self._limits.write)
                except TimeoutError:
                    raise _Over(Ending.SLOW) from None
            await listener.woken.wait()

    async def _check(self, listener: Listener) -> None:
        """Look now and then, and when there is a reason, whether the listener still may listen."""
        while True:
            with suppress(TimeoutError):
                async with asyncio.timeout(self._limits.recheck):
                    await listener.doubted.wait()
            listener.doubted.clear()
            await self._require_same(listener)
            await self._feed.recheck(listener)

    async def _obey(self, listener: Listener, request: Request) -> None:
        match request:
            case Authenticate(token=token):
                self._authorization = f"Bearer {token}"
                await self._require_same(listener)
                listener.say("authenticated", user=listener.user)
            case Subscribe():
                await self._subscribe(listener, request)
            case Unsubscribe(spaces=spaces):
                listener.follows_all = False
                listener.spaces.difference_update(SpaceId(space) for space in spaces)
                listener.say("unsubscribed", spaces=sorted(spaces))
            case Ping():
                listener.say("pong")

    async def _subscribe(self, listener: Listener, request: Subscribe) -> None:
        if request.spaces is not None and len(request.spaces) > self._limits.spaces:
            raise _Over(Ending.BAD_MESSAGE)
        spaces = None if request.spaces is None else {SpaceId(space) for space in request.spaces}
        try:
            await self._feed.subscribe(listener, spaces, request.last_event_id)
        except Problem as problem:
            listener.say("refused", title=problem.title, spaces=request.spaces)

    async def _receive(self) -> Request:
        message = await self._socket.receive()
        if message["type"] == "websocket.disconnect":
            raise WebSocketDisconnect(message["code"])
        text = message.get("text")
        if text is not None and len(text) > self._limits.message:
            raise _Over(Ending.TOO_LARGE)
        request = None if text is None else read_request(text)
        if request is None:
            raise _Over(Ending.BAD_MESSAGE)
        return request

    async def _identify(self) -> UserId:
        try:
            caller = await identify(self._gate.services.users, self._authorization)
            caller.require(ApiScope.NOTES_READ)
        except (SignedOut, Unauthenticated):
            raise _Over(Ending.SIGNED_OUT) from None
        except ScopeMissing:
            raise _Over(Ending.REFUSED) from None
        except Problem:
            raise _Over(Ending.BUSY) from None
        return caller.user

    async def _require_same(self, listener: Listener) -> None:
        if await self._identify() != listener.user:
            raise _Over(Ending.SIGNED_OUT)

    async def _close(self, ending: Ending) -> None:
        with suppress(TimeoutError, RuntimeError, WebSocketDisconnect):
            await asyncio.wait_for(self._socket.close(ending.code, ending.reason), _CLOSE_DEADLINE)


async def _wait_for_end(listener: Listener) -> None:
    await listener.ended.wait()
    raise _Over(listener.ending or Ending.BUSY)
