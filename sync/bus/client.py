"""nats-py's client, opened where Tandem needs it quicker or surer than its public face."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.protocol.parser import Parser

from sync.bus.transport import TlsTransport

Deliver = Callable[[int, str, str, bytes, bytes], None]
"""Takes subscription number, subject, reply subject, payload and head."""
Result = TypeVar("Result")
_BURST = 0.00005
"""Seconds between two messages that make them part of a burst."""


class CountingParser(Parser):
    """A parser that knows how many bytes it was given."""

    received = 0

    async def parse(self, data: bytes = b"") -> None:
        self.received += len(data)
        await super().parse(data)


class QuickClient(Client):
    """A client that hands over each message in the loop turn in which it is read.

    nats-py puts a message into a bounded queue for a task to fetch: one more turn of the event loop for
    each, and messages are dropped when the queue is full. Here neither queue nor task is used, so nothing is
    ever dropped on this side: a caller that falls behind is felt by the server as a full socket.
    """

    def __init__(self, deliver: Deliver, lost: Callable[[], None]) -> None:
        super().__init__()
        self._transport = self._way = TlsTransport(lost)
        self._deliver = deliver
        self._written = 0.0
        self._ps = self._counter = CountingParser(self)

    def _build_message(self, sid: int, subject: bytes, reply: bytes, data: bytes, headers: Any) -> Msg | None:
        """Deliver; the None tells nats-py that nothing is left to be queued."""
        self._deliver(sid, subject.decode(), reply.decode(), data, headers or b"")
        return None

    async def _process_headers(self, headers: Any) -> Any:
        """Leave the headers as they came; reading them all takes longer than all else that is done here."""
        return headers

    async def _flush_pending(self, force_flush: bool = False) -> Any:
        """Write to the socket at once after a pause, else leave it to nats-py's task, which writes in bulk.

        The task costs a loop turn (a fifth of the way from key to screen); a system call for each message of
        a burst costs five times as much as writing them together.
        """
        now = asyncio.get_running_loop().time()
        if now - self._written < _BURST or not self.is_connected:
            return await super()._flush_pending(force_flush)
        self._written = now
        self._write_pending()
        return None

    def _write_pending(self) -> None:
        if self._pending and self.is_open:
            pending, self._pending, self._pending_data_size = self._pending, [], 0
            self._way.writelines(pending)  # type: ignore[no-untyped-call]

    def ping(self) -> asyncio.Future[Any]:
        """Send a ping behind all that waits; the future is done when the answer came.

        It must not be cancelled.

        (`flush` and `rtt` cancel theirs, and an answer after that ends nats-py's read loop.)
        """
        self._write_pending()  # nats-py's ping would overtake it
        pong: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        finish(self._send_ping(pong))
        return pong

    @property
    def received(self) -> int:
        """Bytes that were read from the hub."""
        return self._counter.received

    @property
    def is_open(self) -> bool:
        """True while the socket takes bytes; nats-py itself notices a dead one only when it reads."""
        return self._way.is_open

    def abort(self) -> None:
        """Drop the socket with all that is still to be written, as closing may wait for that for ever."""
        self._way.abort()


def finish(coroutine: Coroutine[Any, Any, Result]) -> Result:
    """Run a coroutine of nats-py that only writes to its buffers, now; it must not wait for anything."""
    try:
        coroutine.send(None)
    except StopIteration as done:
        result: Result = done.value
        return result
    coroutine.close()
    raise RuntimeError("nats-py waited where it never did")
