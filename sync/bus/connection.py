"""A lasting connection to a bus: it connects and reconnects in the background for as long as it is open."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from enum import Enum

from nats.nuid import NUID

from core.errors import AccessRefused, HubUnreachable
from core.events import Unsubscribe
from sync.bus.address import BusAddress
from sync.bus.errors import BusDown
from sync.bus.line import Line, refusal, unreachability
from sync.bus.message import Message, Receive
from sync.bus.replies import Replies

_RETRY_PAUSE = 0.25
_REFUSED_PAUSE = 5.0
_ANSWER_DEADLINE = 5.0
_log = logging.getLogger(__name__)


class ConnectionState(Enum):
    """How a connection stands."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    REFUSED = "refused"
    """The hub answers and does not accept the credentials; tried again every five seconds."""
    CLOSED = "closed"


Observe = Callable[[ConnectionState], None]
FindAddress = Callable[[], BusAddress]
"""Says where the hub is now and by which credentials it is entered now."""


class Subscription:
    """A wish for a subject's messages, renewed on every new line until it is closed."""

    def __init__(self, subject: str, receive: Receive) -> None:
        self._subject = subject
        self._receive = receive
        self._line: Line | None = None
        self._number = 0

    def attach(self, line: Line) -> None:
        """Ask for the messages on this line."""
        self._number = line.subscribe(self._subject, self._receive)
        self._line = line

    def detach(self) -> None:
        """Stop asking; the line it was attached to may be lost already."""
        if self._line is not None:
            self._line.unsubscribe(self._number)
            self._line = None


class Connection:
    """Publishes, asks and subscribes; get one from `open_connection`.

    Everything but `request` and `wait_connected` is synchronous: a message is written in the loop turn of the
    call, in the order of the calls. Nothing is kept for later: while not connected, a publish raises BusDown.
    A receiver is called in the task that reads the socket, as soon as a message is read, and must be short.
    """

    def __init__(self, address: BusAddress | FindAddress, name: str) -> None:
        self.state = ConnectionState.CONNECTING
        self._is_closing = False
        self._find_address = address if callable(address) else lambda: address
        self._address = self._find_address()
        self._name = name
        self._line: Line | None = None
        self._observers: list[Observe] = []
        self._changed = asyncio.Event()
        self._replies = Replies(self.new_inbox())
        self._subscriptions = [Subscription(self._replies.subjects, self._replies.receive)]

    @property
    def is_connected(self) -> bool:
        return self._line is not None

    def observe(self, callback: Observe) -> Unsubscribe:
        """Call back with every new state; a lost line is told before the next one is tried."""
        self._observers.append(callback)
        return lambda: self._observers.remove(callback)

    def publish(
        self, subject: str, payload: bytes, headers: Mapping[str, str] | None = None, *, reply: str = ""
    ) -> None:
        """Send a message to whoever listens; raises BusDown or MessageTooLarge, and then sent nothing."""
        if self._line is None:
            raise BusDown
        self._line.publish(subject, payload, headers, reply)

    def ask(
        self,
        subject: str,
        payload: bytes = b"",
        headers: Mapping[str, str] | None = None,
        *,
        timeout: float = _ANSWER_DEADLINE,
    ) -> asyncio.Future[Message]:
        """Send a request now; the future fails with BusSilent after `timeout` seconds or a lost line.

        Raises BusDown or MessageTooLarge when nothing was sent. Nobody serving the subject is NobodyAnswers.
        """
        reply, answer = self._replies.expect(subject, timeout)
        try:
            self.publish(subject, payload, headers, reply=reply)
        except BaseException:
            self._replies.forget(reply)
            raise
        return answer

    async def request(
        self,
        subject: str,
        payload: bytes = b"",
        headers: Mapping[str, str] | None = None,
        *,
        timeout: float = _ANSWER_DEADLINE,
    ) -> Message:
        """Send a request and wait for its answer; raises what `ask` and its future do."""
        return await self.ask(subject, payload, headers, timeout=timeout)

    def subscribe(self, subject: str, receive: Receive) -> Unsubscribe:
        """Receive a subject's messages, on this and all later lines, until the returned function is called.

        What is published while the line is lost does not arrive.
        """
        subscription = Subscription(subject, receive)
        self._subscriptions.append(subscription)
        if self._line is not None:
            with suppress(BusDown):
                subscription.attach(self._line)
        return lambda: self._unsubscribe(subscription)

    def _unsubscribe(self, subscription: Subscription) -> None:
        self._subscriptions.remove(subscription)
        subscription.detach()

    def new_inbox(self) -> str:
        """Draw a subject that nobody else uses, to receive answers on."""
        return f"{self._address.inbox}.{NUID().next().decode()}"

    async def wait_connected(self, timeout: float) -> None:
        """Wait until connected; raises HubUnreachable after `timeout` seconds, AccessRefused at once."""
        try:
            async with asyncio.timeout(timeout):
                while self.state is not ConnectionState.CONNECTED:
                    if self.state is ConnectionState.REFUSED:
                        raise refusal(self._address)
                    await self._changed.wait()
        except TimeoutError as error:
            raise unreachability(self._address) from error

    async def keep(self) -> None:
        """Connect and reconnect until closed."""
        while not self._is_closing:
            try:
                await self._connect()
            except Exception:  # noqa: BLE001 (the task's outer edge)
                _log.exception("a connection is made anew after an error")
                await asyncio.sleep(_RETRY_PAUSE)

    async def _connect(self) -> None:
        """Try once; returns when the line is lost, or after a pause when there was none."""
        try:
            self._address = self._find_address()
            line = await Line.open(self._address, self._name)
        except AccessRefused:
            self._become(ConnectionState.REFUSED)
            await asyncio.sleep(_REFUSED_PAUSE)
        except HubUnreachable:
            self._become(ConnectionState.CONNECTING)
            await asyncio.sleep(_RETRY_PAUSE)
        else:
            await self._use(line)

    async def _use(self, line: Line) -> None:
        try:
            if not self._is_closing:
                await self._live_on(line)
        except BusDown:
            _log.debug("the line was lost while subscribing")
        finally:
            self._lose()
            await line.close()

    async def _live_on(self, line: Line) -> None:
        for subscription in self._subscriptions:
            subscription.attach(line)
        self._line = line
        self._become(ConnectionState.CONNECTED)
        await line.watch()

    def _lose(self) -> None:
        self._line = None
        for subscription in self._subscriptions:
            subscription.detach()
        self._replies.fail_all()
        self._become(ConnectionState.CLOSED if self._is_closing else ConnectionState.CONNECTING)

    async def close(self, keeper: asyncio.Task[None]) -> None:
        """Hang up and end the task that keeps the connection.

        The cancellation alone would not do: nats-py, and `asyncio.wait_for` of Python 3.11, may swallow it.
        """
        self._is_closing = True
        keeper.cancel()
        await asyncio.wait({keeper})
        self._become(ConnectionState.CLOSED)

    def _become(self, state: ConnectionState) -> None:
        if state is self.state:
            return
        self.state = state
        self._changed.set()
        self._changed = asyncio.Event()
        for observer in tuple(self._observers):
            observer(state)


@asynccontextmanager
async def open_connection(address: BusAddress | FindAddress, *, name: str) -> AsyncIterator[Connection]:
    """Open a connection that looks for its hub in the background; the server's log calls it `name`.

    An `address` that may change is a callable, asked anew for every line.
    """
    connection = Connection(address, name)
    keeper = asyncio.create_task(connection.keep(), name=f"connection {name}")
    try:
        yield connection
    finally:
        await connection.close(keeper)
