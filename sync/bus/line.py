"""One line to a bus: a single TCP connection from its greeting to its loss; it never comes back by itself."""

import asyncio
import logging
from collections.abc import Mapping
from contextlib import suppress
from typing import Self

from nats import errors as nats_errors

from core.errors import AccessRefused, BusProblem, HubUnreachable
from sync.bus.address import BusAddress, Place
from sync.bus.certificates import explain, trusting
from sync.bus.client import QuickClient, finish
from sync.bus.configuration import LOOPBACK
from sync.bus.errors import BusDown, MessageTooLarge
from sync.bus.message import Message, Receive

_CONNECT_DEADLINE = 2.0
_CLOSE_DEADLINE = 1.0
_FLUSH_DEADLINE = 5.0
_PING_PAUSE = 2.0
_PONG_DEADLINE = 2.0
_PONG_CHANCES = 2
"""A second chance for the answer, as it may lie unread after this process itself stood still."""
_HEADER_ROOM = 4096
"""Bytes kept free: the server counts headers too and closes the connection when they pass the limit."""
_NEVER = 86_400
_REFUSALS = ("authorization violation", "authentication expired", "authentication revoked")
_log = logging.getLogger(__name__)


class Line:
    """A connection that is up until `watch` returns."""

    def __init__(self) -> None:
        self.published = 0
        """Messages that were sent on it."""
        self._client = QuickClient(self._deliver, self.leave)
        self._receivers: dict[int, Receive] = {}
        self._lost: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @classmethod
    async def open(cls, address: BusAddress, name: str) -> Self:
        """Connect within two seconds; raises HubUnreachable, HubUntrusted or AccessRefused."""
        line = cls()
        try:
            async with asyncio.timeout(_CONNECT_DEADLINE):
                await line._connect(address, name)
            return line
        except (OSError, ValueError, nats_errors.Error) as error:
            await line.close()
            raise _problem(address, error) from error
        except BaseException:  # cancelled, too: no line stays open
            await line.close()
            raise

    async def _connect(self, address: BusAddress, name: str) -> None:
        # So does every computer call itself, also where no file says so (RFC 6761).
        host = LOOPBACK if address.host == "localhost" else address.host
        await self._client.connect(
            f"nats://{Place(host, address.port)}",
            name=name,
            user_jwt_cb=address.credential.token.encode,
            signature_cb=address.credential.sign,
            inbox_prefix=address.inbox,
            # A server that speaks first could leave out that it wants TLS, and would be told the token.
            tls=trusting(address.authority),
            tls_handshake_first=True,
            error_cb=self._note_error,
            closed_cb=self._note_loss,
            # Coming back is the connection's work: nats-py's own gives up, resends and dies in corners.
            allow_reconnect=False,
            max_reconnect_attempts=1,
            reconnect_time_wait=0,
            # Liveness is watched here.
            ping_interval=_NEVER,
            # Nothing is kept for later, and no number of commands in one loop turn makes a caller wait.
            pending_size=0,
            flusher_queue_size=0,
        )
        if not self._client.is_connected:
            raise ConnectionError("closed during the greeting")

    def subscribe(self, subject: str, receive: Receive) -> int:
        """Ask for a subject's messages; returns the number to unsubscribe by."""
        try:
            subscription = finish(self._client.subscribe(subject))
        except nats_errors.ConnectionClosedError as error:
            raise BusDown from error
        number = subscription._id  # noqa: SLF001
        self._receivers[number] = receive
        return number

    def unsubscribe(self, number: int) -> None:
        """Stop a subscription; on a lost line there is nothing to stop."""
        del self._receivers[number]
        subscription = self._client._subs.get(number)  # noqa: SLF001
        if subscription is not None:
            with suppress(nats_errors.Error):
                finish(subscription.unsubscribe())

    def publish(self, subject: str, payload: bytes, headers: Mapping[str, str] | None, reply: str) -> None:
        """Put a message on the wire in this loop turn or the next; raises BusDown or MessageTooLarge."""
        largest = self._client.max_payload - _HEADER_ROOM
        size = len(payload) + (_size(headers) if headers else 0)
        if size > largest:
            raise MessageTooLarge(size, largest)
        if not self._client.is_open:
            raise BusDown
        try:
            finish(self._client.publish(subject, payload, reply, dict(headers) if headers else None))
        except (nats_errors.ConnectionClosedError, nats_errors.OutboundBufferLimitError) as error:
            raise BusDown from error
        self.published += 1

    async def flush(self) -> None:
        """Return when the hub has read all that was sent, and we all that it had sent; raises BusDown."""
        if not self._client.is_open:
            raise BusDown
        pong = self._client.ping()
        await asyncio.wait({pong, self._lost}, timeout=_FLUSH_DEADLINE, return_when=asyncio.FIRST_COMPLETED)
        if not pong.done():
            raise BusDown

    def leave(self) -> None:
        """Let `watch` return though the line is up: another one has taken its place."""
        if not self._lost.done():
            self._lost.set_result(None)

    async def watch(self) -> None:
        """Return when the line is dead: closed by either side, or silent for four seconds after a ping."""
        while not self._lost.done():
            await asyncio.wait({self._lost}, timeout=_PING_PAUSE)
            if not self._lost.done() and not await self._is_answering():
                _log.info("the hub does not answer any more")
                return

    async def _is_answering(self) -> bool:
        if not self._client.is_open:
            return False
        pong = self._client.ping()
        for _ in range(_PONG_CHANCES):
            before = self._client.received
            await asyncio.wait(
                {pong, self._lost}, timeout=_PONG_DEADLINE, return_when=asyncio.FIRST_COMPLETED
            )
            # On a slow link the answer waits behind megabytes: those are a sign of life as well.
            if pong.done() or self._lost.done() or self._client.received > before:
                return True
        return False

    async def close(self) -> None:
        """Send what is written and hang up, within a second."""
        try:
            async with asyncio.timeout(_CLOSE_DEADLINE):
                await self._client.close()
        except OSError as error:  # a TimeoutError is one
            _log.debug("the line did not close in order: %r", error)
        finally:
            self._client.abort()

    def _deliver(self, number: int, subject: str, reply: str, payload: bytes, head: bytes) -> None:
        receive = self._receivers.get(number)
        if receive is None:
            return
        try:
            receive(Message(subject, payload, head, reply))
        except Exception:  # noqa: BLE001 (the edge of nats-py's read task: what escapes would end all reading)
            _log.exception("a receiver of %s failed", subject)

    async def _note_error(self, error: Exception) -> None:
        _log.debug("nats-py: %r", error)

    async def _note_loss(self) -> None:
        self.leave()


def refusal(address: BusAddress) -> AccessRefused:
    """Say in words that the hub does not know the credentials."""
    return AccessRefused(
        f"The hub at {address.place} does not let this device in.",
        safe="Your notes are safe on this device.",
        cure="Ask whoever runs the hub, or an owner of the space, whether this device still belongs to it.",
    )


def unreachability(address: BusAddress) -> HubUnreachable:
    """Say in words that nobody answers."""
    return HubUnreachable(
        f"No hub answers at {address.place}.",
        safe="Your notes are safe on this device, and you can keep writing.",
        cure="Check that the sharing device is running and reachable.",
    )


def _problem(address: BusAddress, error: Exception) -> BusProblem:
    said = str(error).lower()
    if any(words in said for words in _REFUSALS):
        return refusal(address)
    return explain(address.place, error) or unreachability(address)


def _size(headers: Mapping[str, str]) -> int:
    return sum(len(name) + len(value) + len(": \r\n") for name, value in headers.items())
