"""The bundled nats-server of a profile: started, watched, restarted, told of spaces, and ended with us."""

import asyncio
import logging
import secrets
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Self

from core.errors import BusProblem
from core.events import Unsubscribe
from core.ids import SpaceId
from sync.bus.address import BusAddress
from sync.bus.configuration import HOST, WATCHER, ServerFiles, write_configuration
from sync.bus.greeting import is_accepted, read_server_name
from sync.bus.last_words import LastWords
from sync.bus.port import choose_port, read_port, write_port
from sync.bus.problems import failed_start, ignored_settings, unusable_directory
from sync.bus.process import ServerProcess, end_leftover
from sync.bus.program import find_server_program
from sync.bus.watchdog import Watchdog

_START_DEADLINE = 60.0
"""Seconds: a server that was killed reads its whole store before it greets."""
_SETTINGS_DEADLINE = 10.0
_LOOK_PAUSE = 0.02
_FIRST_PAUSE, _LONGEST_PAUSE = 0.1, 2.0
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
    """Runs one server with its files in a directory, from the first `serve` to the end of the block.

    It is started again whenever it ends, hangs, or has a log that was frozen by a full disk.
    """

    def __init__(self, directory: Path, *, port: int | None = None) -> None:
        self.state = BusState.STOPPED
        self.problem: BusProblem | None = None
        self._files = ServerFiles(directory)
        self._wanted_port = port
        self._port: int | None = None
        self._watcher_password = secrets.token_urlsafe()
        self._accounts: dict[SpaceId, str] = {}
        self._process: ServerProcess | None = None
        self._keeper: asyncio.Task[None] | None = None
        self._watch: asyncio.Task[None] | None = None
        self._lock = asyncio.Lock()
        self._observers: list[Observe] = []

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        async with self._lock:
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

    async def serve(self, accounts: Mapping[SpaceId, str]) -> None:
        """Let the members of these spaces in, each by its token, and nobody else; with none, stop.

        Returns when it is so. Starts the server where none runs, and else leaves other members connected.
        Raises BusMissing, PortTaken or another BusProblem.
        """
        async with self._lock:
            if not accounts:
                await self._stop()
            elif self._keeper is None:
                await self._start(accounts)
            elif accounts != self._accounts:
                await self._change(accounts)

    async def restart(self, *, by_force: bool = False) -> None:
        """End the server, `by_force` without asking it, and return when another runs in its place.

        Does nothing when none is served. Raises BusProblem when it does not run in time; it is tried further.
        """
        async with self._lock:
            ended = self._process
            if self._keeper is None or ended is None:
                return
            await (ended.kill() if by_force else ended.stop())
            try:
                async with asyncio.timeout(_START_DEADLINE):
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

    async def _start(self, accounts: Mapping[SpaceId, str]) -> None:
        with self._writing():
            self._files.directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        await end_leftover(self._files)
        self._port = choose_port(self._files, self._wanted_port)
        self._write(accounts)
        await self._launch()
        with self._writing():
            write_port(self._files, self._port)
        self._keeper = asyncio.create_task(self._keep(), name=f"nats-server on port {self._port}")
        watchdog = Watchdog(self, self._address(WATCHER, self._watcher_password), self._files)
        self._watch = asyncio.create_task(self._guard(watchdog), name=f"watchdog of port {self._port}")

    async def _change(self, accounts: Mapping[SpaceId, str]) -> None:
        before = self._accounts
        self._write(accounts)
        if self._process is not None:
            self._process.reload()
        wanted = {space: token for space, token in accounts.items() if before.get(space) != token}
        unwanted = {space: token for space, token in before.items() if accounts.get(space) != token}
        try:
            async with asyncio.timeout(_SETTINGS_DEADLINE):
                await self._wait_accepted(wanted, accepted=True)
                await self._wait_accepted(unwanted, accepted=False)
        except TimeoutError as error:
            raise ignored_settings(self._files.log) from error

    async def _wait_accepted(self, accounts: Mapping[SpaceId, str], *, accepted: bool) -> None:
        for space, token in accounts.items():
            while await is_accepted(self._address(space, token)) is not accepted:
                await asyncio.sleep(_LOOK_PAUSE)

    async def _launch(self) -> None:
        """Start the process and return when it greets; raises BusProblem when it does not."""
        program = find_server_program()
        words = LastWords(self._files)
        try:
            process = ServerProcess(program, self._files)
        except OSError as error:
            raise failed_start(f"{program}: {error.strerror or error}", self._files.log) from error
        await self._wait_ready(process, words)
        self._process = process
        self._become(BusState.RUNNING, None)

    async def _wait_ready(self, process: ServerProcess, words: LastWords) -> None:
        try:
            async with asyncio.timeout(_START_DEADLINE):
                await self._wait_greeting(process, words)
        except TimeoutError as error:
            await process.stop()
            raise failed_start("it did not greet in time", self._files.log) from error
        except BaseException:
            await process.stop()
            raise

    async def _wait_greeting(self, process: ServerProcess, words: LastWords) -> None:
        while await read_server_name(HOST, self._known_port) != self._files.server_name:
            if process.has_ended:
                raise words.problem(self._known_port)
            await asyncio.sleep(_LOOK_PAUSE)

    async def _keep(self) -> None:
        """Start the server again whenever it ends, until cancelled."""
        try:
            await self._keep_running()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("the watch over nats-server ended by an error")
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

    async def _guard(self, watchdog: Watchdog) -> None:
        try:
            await watchdog.watch()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("the watchdog of nats-server ended by an error")

    async def _relaunch(self) -> None:
        try:
            await self._launch()
        except BusProblem as problem:
            _log.info("nats-server did not start again: %s", problem)
            self._become(BusState.RESTARTING, problem)

    async def _stop(self) -> None:
        tasks = {task for task in (self._keeper, self._watch) if task is not None}
        for task in tasks:
            task.cancel()
        if tasks:
            await asyncio.wait(tasks)
        self._keeper = self._watch = None
        if self._process is not None:
            await self._process.stop()
            self._process = None
        self._accounts = {}
        self._become(BusState.STOPPED, None)

    @property
    def _known_port(self) -> int:
        if self._port is None:
            raise RuntimeError("the port is chosen before the server is started")
        return self._port

    def _address(self, user: str, password: str) -> BusAddress:
        return BusAddress(HOST, self._known_port, user, password)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise unusable_directory(self._files.directory, error.strerror or str(error)) from error

    def _write(self, accounts: Mapping[SpaceId, str]) -> None:
        with self._writing():
            write_configuration(self._files, self._known_port, accounts, self._watcher_password)
        self._accounts = dict(accounts)

    def _become(self, state: BusState, problem: BusProblem | None) -> None:
        self.problem = problem
        if state is self.state:
            return
        self.state = state
        for observer in tuple(self._observers):
            observer(state)
