"""The bundled nats-server of a profile: started, watched, restarted, told of spaces, and ended with us."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Self

from core.accounts import DeviceKey
from core.errors import BusProblem, HubUnreachable, PortTaken
from core.events import Unsubscribe
from core.ids import SpaceId
from core.system_errors import cause
from core.world import World
from sync.bus import certificates, claims
from sync.bus.address import BusAddress, Place
from sync.bus.configuration import LONE_STORE, LOOPBACK
from sync.bus.connection import open_connection
from sync.bus.entering import FindAddress
from sync.bus.errors import BusDown, BusSilent, NobodyAnswers
from sync.bus.launch import START_DEADLINE, launch
from sync.bus.operator import Operator
from sync.bus.port import choose_port, read_port, write_port
from sync.bus.problems import failed_start, ignored_settings, unusable_directory
from sync.bus.process import ServerProcess, end_leftover
from sync.bus.seat import Seat, files_of
from sync.bus.spaces import Spaces
from sync.bus.watchdog import Watchdog

_SETTINGS_DEADLINE = 10.0
_LOOK_PAUSE = 0.02
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 2.0
_PORT_CHANCES = 5
_STEADY = 10.0
"""Seconds after which a server that ends again counts as having run well."""
_log = logging.getLogger(__name__)


class BusState(Enum):
    """How the server stands."""

    STOPPED = "stopped"
    RUNNING = "running"
    RESTARTING = "restarting"
    """It will run again when what `problem` tells of, if anything, is over."""


Observe = Callable[[BusState], None]


class BusServer:
    """Runs one server with its files in a directory, from `start` or the first `serve` to the block's end.

    It is started again whenever it ends, hangs, or has a log that was frozen by a full disk.

    The server believes `authority`, and shows a certificate of the hub's `trust` for `names`, `host` and this
    machine itself, which lies with its key in the folder `certificate_in` and is renewed by itself. `key` is
    the hub's own device, as which it is told what it is to know. `host` is the IP address to listen on. With
    a `seat` it is one server of a cluster, without one its logs lie in the folder `store`.
    """

    def __init__(
        self,
        directory: Path,
        authority: claims.Authority,
        trust: certificates.Authority,
        key: DeviceKey,
        world: World,
        *,
        certificate_in: Path,
        host: str = LOOPBACK,
        port: int | None = None,
        names: Collection[str] = (),
        seat: Seat | None = None,
        store: str = LONE_STORE,
    ) -> None:
        self.state = BusState.STOPPED
        self.problem: BusProblem | None = None
        self._files = files_of(directory, seat, store)
        self._operator = Operator(
            self._files, authority, trust, key, world, host, names, certificate_in, seat
        )
        self._host, self._wanted_port = host, port
        self._port: int | None = None
        self._spaces = Spaces(authority, key.id, seat, self._files.accounts)
        self._is_for_services = False
        self._process: ServerProcess | None = None
        self._tasks: set[asyncio.Task[None]] = set()
        self._lock = asyncio.Lock()
        self._observers: list[Observe] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        async with self._lock:
            self._is_for_services = False
            await self._stop()

    @property
    def port(self) -> int | None:
        """The port it listens on or had last; None before the first `serve` of a new directory."""
        return self._port if self._port is not None else read_port(self._files)

    @property
    def pid(self) -> int | None:
        """The child process, None while there is none that greets."""
        return self._process.pid if self._process and not self._process.has_ended else None

    def observe(self, callback: Observe) -> Unsubscribe:
        """Call back with every new state."""
        self._observers.append(callback)
        return lambda: self._observers.remove(callback)

    def address(self, token: str, key: DeviceKey | None = None) -> BusAddress:
        """Say how the hub's own device, or another key, enters by a token for it.

        Raises BusDown before the first start.
        """
        if self.port is None:
            raise BusDown
        return self._operator.address(self.port, token, key)

    def find(self, admit: Callable[[], str], key: DeviceKey | None = None) -> FindAddress:
        """Make the address of a connection that is given a fresh token whenever it needs one."""
        return self._finder(lambda _port: self.address(admit(), key))

    async def start(self) -> None:
        """Run from now on to the end of the block, for the hub's services, whatever spaces there are.

        Raises BusMissing, PortTaken or another BusProblem.
        """
        async with self._lock:
            if not self._tasks:
                await self._begin()
            self._is_for_services = True

    async def serve(self, spaces: Mapping[SpaceId, claims.Quota]) -> None:
        """Let these spaces exist and be stored on, and no others; with none, stop, unless it was `start`ed.

        Returns when it is so. Starts the server where none runs, and else leaves members connected. Raises
        BusMissing, PortTaken or another BusProblem.
        """
        async with self._lock:
            self._spaces.want(spaces)
            if not spaces and not self._is_for_services:
                await self._stop()
            elif self._tasks:
                await self._tell()
            else:
                await self._begin(self._tell)

    async def tell(self, space: SpaceId, revoked: Mapping[claims.Room, claims.Revocations]) -> None:
        """Send devices away from rooms of a space, at once if the server runs; raises BusProblem.

        It adds to what was told before. The server keeps it on its disk, which a power cut may damage: tell
        again at a start whom an hour-old token could still let in.
        """
        async with self._lock:
            self._spaces.revoke(space, revoked)
            if self._tasks:
                await self._tell()

    async def reseat(self, seat: Seat) -> None:
        """Know other servers of its cluster, or other hubs, from now on; nobody is hung up on.

        Its name, its own places and its store are for ever those of its first seat. Raises BusProblem.
        """
        async with self._lock:
            self._operator.reseat(seat)
            self._spaces.reseat(seat)
            if self._tasks:
                await self._tell()  # before, as a server that reads its settings may let nobody in
                with self._writing():
                    self._operator.write_settings(Place(self._host, self._known_port))
                self._reload()

    async def restart(self, *, by_force: bool = False) -> None:
        """End the server, `by_force` without asking it, and return when another runs in its place.

        Does nothing when none is served. Raises BusProblem when it does not run in time; it is tried further.
        """
        async with self._lock:
            ended = self._process
            if not self._tasks or ended is None:
                return
            await (ended.kill() if by_force else ended.stop())
            try:
                async with asyncio.timeout(START_DEADLINE):
                    while self._process is ended or self.state is not BusState.RUNNING:
                        await asyncio.sleep(_LOOK_PAUSE)
            except TimeoutError as error:
                raise self.problem or failed_start("it did not end", self._files.log) from error

    def lament(self, problem: BusProblem) -> None:
        """Say that the server runs and does not serve."""
        if self.state is not BusState.STOPPED:
            self._become(BusState.RESTARTING, problem)

    def recover(self) -> None:
        """Say that the server serves again, after a lament."""
        if self.state is BusState.RESTARTING and self.pid is not None:
            self._become(BusState.RUNNING, None)

    async def _begin(self, *more: Callable[[], Awaitable[None]]) -> None:
        try:
            for step in (self._start, *more):
                await step()
        except BaseException:  # cancelled, too: no server stays behind
            await self._stop()
            raise

    async def _start(self) -> None:
        with self._writing():
            self._files.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        await end_leftover(self._files)
        await self._launch_on_a_port()
        with self._writing():
            write_port(self._files, self._known_port)
        self._run("nats-server", self._keep())
        self._run("watchdog", Watchdog(self, self._finder(self._operator.watcher), self._files).watch())
        self._run("certificate", self._operator.keep_renewing(self._reload))

    async def _launch_on_a_port(self) -> None:
        """Start the process, on another port if the chosen one is taken meanwhile and any will do."""
        is_any_port = self._wanted_port is None and read_port(self._files) is None
        chances = _PORT_CHANCES if is_any_port else 1
        while True:
            chances -= 1
            self._port = choose_port(self._files, self._wanted_port, self._host)
            with self._writing():
                self._operator.write_settings(Place(self._host, self._port))
            try:
                await self._launch()
            except PortTaken:
                if not chances:
                    raise
            else:
                return

    def _reload(self) -> None:
        if self._process is not None:
            self._process.reload()

    async def _tell(self) -> None:
        """Let the server know of spaces what it does not know yet."""
        if self._spaces.is_told:
            return
        try:
            find = self._finder(self._operator.registrar)
            async with open_connection(find, name="registrar") as connection:
                await connection.wait_connected(_SETTINGS_DEADLINE)
                await self._spaces.tell(connection)
        except (BusDown, BusSilent, NobodyAnswers, HubUnreachable) as error:
            raise ignored_settings(self._files.log) from error

    async def _launch(self) -> None:
        """Start the process and return when it greets; raises BusProblem when it does not."""
        self._process = await launch(self._files, self._operator.reached, self._known_port)
        self._become(BusState.RUNNING, None)

    async def _keep(self) -> None:
        """Start the server again whenever it ends, until cancelled."""
        try:
            await self._keep_running()
        finally:
            self._become(BusState.STOPPED, None)

    async def _keep_running(self) -> None:
        loop = asyncio.get_running_loop()
        pause = _FIRST_PAUSE
        while self._process is not None:
            started = loop.time()
            await self._process.wait()
            pause = _FIRST_PAUSE if loop.time() - started > _STEADY else pause
            self._become(BusState.RESTARTING, self.problem)
            _log.info("nats-server ended; starting it again in %.1f seconds", pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, _LONGEST_PAUSE)
            await self._relaunch()

    async def _relaunch(self) -> None:
        try:
            await self._launch()
        except BusProblem as problem:
            _log.info("nats-server did not start again: %s", problem)
            self._become(BusState.RESTARTING, problem)
            return
        self._spaces.forget_told()
        self._run("telling", self._tell_again())  # the server may end again meanwhile

    async def _tell_again(self) -> None:
        """Mend what a power cut damaged of the accounts that the server keeps."""
        try:
            await self._tell()
        except BusProblem as problem:
            _log.info("nats-server was not told of its spaces again: %s", problem)

    async def _stop(self) -> None:
        tasks, self._tasks = self._tasks, set()
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        if self._process is not None:
            await self._process.stop()
            self._process = None
        self._spaces.forget_told()
        self._become(BusState.STOPPED, None)

    def _run(self, name: str, work: Coroutine[None, None, None]) -> None:
        """Do something for as long as the server runs."""
        task = asyncio.create_task(self._guard(name, work), name=f"{name} on port {self._port}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _guard(self, name: str, work: Coroutine[None, None, None]) -> None:
        try:
            await work
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("the task %s of the bus ended by an error", name)

    def _finder(self, find: Callable[[int], BusAddress]) -> FindAddress:
        async def found() -> BusAddress:
            return find(self._known_port)

        return found

    @property
    def _known_port(self) -> int:
        if self._port is None:
            raise RuntimeError("the port is chosen before the server is started")
        return self._port

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise unusable_directory(self._files.directory, cause(error)) from error

    def _become(self, state: BusState, problem: BusProblem | None) -> None:
        self.problem = problem
        if state is self.state:
            return
        self.state = state
        for observer in tuple(self._observers):
            observer(state)
