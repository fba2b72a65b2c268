"""A line to a simulated server: messages travel in bundles, in their order, and take time both ways."""

import asyncio
import contextvars
from collections import deque
from collections.abc import Mapping
from typing import TYPE_CHECKING

from sync.bus import BusDown, Message, MessageTooLarge, Receive

if TYPE_CHECKING:
    from tests.simulation.bus.server import FakeServer

LARGEST = 8 * 1024 * 1024 - 4096
_STATUTORY = ("_INBOX.", "api.")


class FakeLine:
    """Has the methods of `sync.bus.line.Line`; `name` tells whose it is."""

    def __init__(self, server: "FakeServer", account: str, name: str) -> None:
        self.account = account
        self.name = name
        self.is_held = False
        self.context = contextvars.copy_context()
        self._server = server
        self._loop = asyncio.get_running_loop()
        self._receivers: dict[int, Receive] = {}
        self._count = 0
        self._up: deque[tuple[str, bytes, bytes, str, int]] = deque()
        self._down: deque[tuple[int, Message]] = deque()
        self._rises = self._falls = False
        self._lost: asyncio.Future[None] = self._loop.create_future()
        self.published = 0
        self.is_lost = False

    def subscribe(self, subject: str, receive: Receive) -> int:
        if self.is_lost:
            raise BusDown
        self._count += 1
        self._receivers[self._count] = receive
        self._send((subject, b"", b"", "", self._count))
        return self._count

    def unsubscribe(self, number: int) -> None:
        del self._receivers[number]
        if not self.is_lost:
            self._send(("", b"", b"", "", -number))

    def publish(self, subject: str, payload: bytes, headers: Mapping[str, str] | None, reply: str) -> None:
        if len(payload) > LARGEST:
            raise MessageTooLarge(len(payload), LARGEST)
        if self.is_lost:
            raise BusDown
        head = b""
        if headers:
            told = "".join(f"{name}: {value}\r\n" for name, value in headers.items())
            head = f"NATS/1.0\r\n{told}\r\n".encode()
        self._send((subject, payload, head, reply, 0))
        self.published += 1

    async def watch(self) -> None:
        await asyncio.wait({self._lost})

    async def close(self) -> None:
        self._server.forget(self)
        self.is_lost = True
        await asyncio.sleep(0)

    def lose(self) -> None:
        """Break the line: what is under way is gone, and its owner hears of it."""
        self._server.forget(self)
        if not self.is_lost:
            self.is_lost = True
            self._up.clear()
            self._down.clear()
            self._loop.call_soon(self._note_loss, context=self.context)

    def deliver(self, number: int, message: Message) -> None:
        """Send a message down to its receiver."""
        weather = self._server.weather
        if not message.subject.startswith(_STATUTORY):
            if weather.happens(weather.drops):
                return
            if weather.happens(weather.doubles):
                self._down.append((number, message))
            if weather.happens(weather.swaps) and self._down:
                self._down.insert(self._server.weather.chance.randrange(len(self._down)), (number, message))
                return
        self._down.append((number, message))
        if not self._falls:
            self._falls = True
            self._loop.call_later(weather.delay(), self._fall, context=self.context)

    def release(self) -> None:
        """Let what was held go on."""
        if not self.is_lost:
            self._rise()
            if not self._falls:
                self._falls = True
                self._loop.call_soon(self._fall, context=self.context)

    def _send(self, told: tuple[str, bytes, bytes, str, int]) -> None:
        self._up.append(told)
        if not self._rises:
            self._rises = True
            self._loop.call_later(self._server.weather.delay(), self._rise, context=self._server.context)

    def _rise(self) -> None:
        self._rises = False
        while self._up and not self._is_stopped:
            subject, payload, head, reply, number = self._up.popleft()
            if number > 0:
                self._server.subscribe(self, number, subject)
            elif number < 0:
                self._server.unsubscribe(self, -number)
            else:
                self._server.route(self.account, subject, payload, head, reply)

    def _fall(self) -> None:
        self._falls = False
        while self._down and not self._is_stopped:
            number, message = self._down.popleft()
            receive = self._receivers.get(number)
            if receive is not None:
                receive(message)

    @property
    def _is_stopped(self) -> bool:
        return self.is_held or self.is_lost or self._server.is_paused

    def _note_loss(self) -> None:
        if not self._lost.done():
            self._lost.set_result(None)
