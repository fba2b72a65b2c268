"""A lasting connection to a bus: it connects and reconnects in the background for as long as it is open."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from enum import Enum

from nats.nuid import NUID

from core.errors import AccessRefused, Problem
from core.events import Unsubscribe
from core.requests import left as time_left
from core.world import World, real_world
from sync.bus.address import BusAddress
from sync.bus.certificates import HubUntrusted
from sync.bus.entering import Entering, FindAddress
from sync.bus.errors import BusDown, BusSilent
from sync.bus.line import Line
from sync.bus.lingering import Lingering
from sync.bus.message import Message, Receive
from sync.bus.pace import Pace
from sync.bus.patience import ask_again
from sync.bus.renewal import Renewal
from sync.bus.replies import Replies
from sync.bus.silences import Silences
from sync.bus.subscriptions import Subscriptions
from sync.bus.succession import hand_over

_REFUSED_PAUSE = 5.0
_DOOR_PAUSE = 0.25
_ANSWER_DEADLINE = 5.0
_log = logging.getLogger(__name__)


class ConnectionState(Enum):
    """How a connection stands."""

    CONNECTING = "connecting"
    CONNECTED = "connected"
    REFUSED = "refused"
    """The hub answers, and does not let this device in or is not trusted; tried again every five seconds."""
    CLOSED = "closed"


Observe = Callable[[ConnectionState], None]


class Connection:
    """Publishes, asks and subscribes; get one from `open_connection`.

    Everything but `request` and `wait_connected` is synchronous: a message is written in the loop turn of the
    call, in the order of the calls. Nothing is kept for later: while not connected, a publish raises BusDown.
    A receiver is called in the task that reads the socket, as soon as a message is read, and must be short.

    Before its pass ends, a line is replaced by one with another pass. A message may then come twice, and
    under uninterrupted publishing two that are sent at that moment may change places; none is missed.
    """

    def __init__(self, address: BusAddress | FindAddress, name: str, world: World | None = None) -> None:
        self.state = ConnectionState.CONNECTING
        self.problem: Problem | None = None
        """Why there is no line, as far as that is known."""
        self._is_closing = False
        self._pace = Pace(world or real_world())
        self._name = name
        self._line: Line | None = None
        self._observers: list[Observe] = []
        self._changed = asyncio.Event()
        self._replies: Replies | None = None
        self._silences = Silences(self._move)
        self._subscriptions = Subscriptions()
        self._renewal, self._lingering = Renewal(self._renew, name), Lingering(self._subscriptions)
        self._entering = Entering(address, self._renewal, self._open_line)

    @property
    def is_connected(self) -> bool:
        return self._line is not None

    @property
    def replicas(self) -> int:
        """On how many servers a log is to be kept that is made here."""
        return self._entering.address.replicas if self._entering.address else 1

    @property
    def is_of_cluster(self) -> bool:
        """Whether several servers keep the logs together."""
        address = self._entering.address
        return address is not None and (address.replicas > 1 or bool(address.others))

    def note_lag(self, *, lags: bool) -> None:
        """Say whether the server lacks something that the log holds: one that does so for long is left."""
        self._silences.note_lag(lags=lags)

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
        if self._replies is None:
            raise BusDown
        reply, answer = self._replies.expect(subject, timeout)
        try:
            self.publish(subject, payload, headers, reply=reply)
        except BaseException:  # whatever it was, no answer is expected to what was not sent
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
        """Send a request and wait for its answer; raises what `ask` and its future do.

        It is sent again while nobody answers, for half a second at the most: nobody has heard it then. Who
        waits for less than `timeout` is told so as well, which says nothing of the hub.
        """
        deadline = asyncio.get_running_loop().time() + timeout

        async def ask() -> Message:
            left = deadline - asyncio.get_running_loop().time()
            return await self.ask(subject, payload, headers, timeout=left)

        try:
            async with asyncio.timeout(time_left()):
                return await ask_again(ask, timeout=timeout)
        except TimeoutError as error:
            raise BusSilent from error

    def subscribe(self, subject: str, receive: Receive) -> Unsubscribe:
        """Receive a subject's messages, on this and all later lines, until the returned function is called.

        What is published while the line is lost does not arrive. A subject from `new_inbox` is for the
        answers to one question, and hears them on the line on which it is asked.
        """
        return self._subscriptions.add(subject, receive)

    def new_inbox(self) -> str:
        """Draw a subject that nobody else uses, to receive answers on.

        Raises BusDown as long as it is not known as whom the hub is entered.
        """
        if self._entering.address is None:
            raise BusDown
        return f"{self._entering.address.inbox}.{NUID().next().decode()}"

    async def wait_connected(self, timeout: float) -> None:
        """Wait until connected; raises what is in the way: at once if refused, else after `timeout` seconds.

        That is AccessRefused or HubUntrusted; or HubUnreachable, or what the finder of the address raised.
        """
        try:
            async with asyncio.timeout(timeout):
                while self.state is not ConnectionState.CONNECTED:
                    if self.state is ConnectionState.REFUSED and self.problem is not None:
                        raise self.problem
                    await self._changed.wait()
        except TimeoutError as error:
            raise self.problem or self._entering.silence from error

    async def renew(self) -> None:
        """Enter with a fresh pass, as that allows something else now.

        Returns after ten seconds when there is none; it is tried further.
        """
        await self._renewal.ask()

    async def keep(self) -> None:
        """Connect and reconnect until closed."""
        while not self._is_closing:
            try:
                await self._connect()
            except Exception:  # noqa: BLE001 (the task's outer edge)
                _log.exception("a connection is made anew after an error")
                await asyncio.sleep(self._pace.draw())

    async def _connect(self) -> None:
        """Try once; returns when the line is lost, or after a pause when there was none."""
        began_at = asyncio.get_running_loop().time()
        try:
            line = await self._entering.enter_again() or await self._enter_anew()
        except (AccessRefused, HubUntrusted) as problem:
            self._become(ConnectionState.REFUSED, problem)
            # Who waited at the door has paused already, and is to be let in as soon as somebody opens.
            waited = asyncio.get_running_loop().time() - began_at
            await asyncio.sleep(max(_REFUSED_PAUSE - waited, _DOOR_PAUSE))
        except Problem as problem:
            self._become(ConnectionState.CONNECTING, problem)
            await asyncio.sleep(self._pace.draw())
        else:
            entered_at = asyncio.get_running_loop().time()
            await self._use(line)
            await self._rest(asyncio.get_running_loop().time() - entered_at)

    async def _rest(self, lasted: float) -> None:
        """Go on at once after a line that lasted so many seconds, or rest after one that was lost at once."""
        if self._pace.has_lasted(lasted):
            self._pace.ease()
        elif not self._is_closing:
            await asyncio.sleep(self._pace.draw())

    async def _enter_anew(self) -> Line:
        address = await self._entering.find()
        self._know(address)
        return await self._entering.enter(address)

    def _know(self, address: BusAddress) -> None:
        self._entering.know(address)
        if self._replies is None:
            self._replies = Replies(self.new_inbox(), self._silences)
            self._subscriptions.add(self._replies.subjects, self._replies.receive)

    def _move(self) -> None:
        """Leave for another server, where there is one."""
        address = self._entering.address
        if self._line is not None and address is not None and address.others:
            _log.info("the log does not answer, or not with all it holds; another server is tried")
            self._entering.turn()
            self._line.leave()

    async def _open_line(self, address: BusAddress) -> Line:
        return await Line.open(address, self._name)

    async def _use(self, line: Line) -> None:
        """Live on a line, and on those that take its place, until one is lost."""
        try:
            if not self._is_closing:
                await self._live_on(line)
        except BusDown:
            _log.debug("the line was lost while subscribing")
        finally:
            last, self._line = self._line or line, None
            self._entering.lose()
            self._subscriptions.detach(last)
            self._lose()
            await last.close()

    async def _live_on(self, line: Line) -> None:
        self._subscriptions.attach(line)
        self._line = line
        self._become(ConnectionState.CONNECTED, None)
        try:
            async with self._renewal.going_on():
                await line.watch()
                while line is not self._line and self._line is not None:
                    line = self._line
                    await line.watch()
        finally:
            await self._lingering.close()

    async def _renew(self) -> None:
        address, old = await self._entering.find(), self._line
        if old is not None and address != self._entering.address:
            await self._replace(old, await self._entering.enter(address), address)

    async def _replace(self, old: Line, line: Line, address: BusAddress) -> None:
        """Put a line in the place of another one, which then lingers for the answers under way."""
        try:
            await hand_over(self._subscriptions, old, line)
        except BaseException:  # cancelled, too: no line stays open
            await line.close()
            raise
        if not self._renewal.is_going_on:
            self._subscriptions.detach(line)
            await line.close()
            return
        self._line = line
        self._lingering.keep(old)
        self._know(address)

    def _lose(self) -> None:
        if self._replies is not None:
            self._replies.fail_all()
        self._become(ConnectionState.CLOSED if self._is_closing else ConnectionState.CONNECTING, None)

    async def close(self, keeper: asyncio.Task[None]) -> None:
        """Hang up and end the task that keeps the connection.

        The cancellation alone would not do: nats-py, and `asyncio.wait_for` of Python 3.11, may swallow it.
        """
        self._is_closing = True
        keeper.cancel()
        await asyncio.wait({keeper})
        self._become(ConnectionState.CLOSED, None)

    def _become(self, state: ConnectionState, problem: Problem | None) -> None:
        self.problem = problem
        if state is self.state:
            return
        self.state = state
        self._changed.set()
        self._changed = asyncio.Event()
        for observer in tuple(self._observers):
            observer(state)


@asynccontextmanager
async def open_connection(
    address: BusAddress | FindAddress, *, name: str, world: World | None = None
) -> AsyncIterator[Connection]:
    """Open a connection that looks for its hub in the background; the server's log calls it `name`.

    An `address` that may change is an async callable, asked anew for every line and when a pass is renewed.
    """
    connection = Connection(address, name, world)
    keeper = asyncio.create_task(connection.keep(), name=f"connection {name}")
    try:
        yield connection
    finally:
        await connection.close(keeper)
