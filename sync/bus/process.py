"""A nats-server as a child process that ends with its parent, and the end of one that was left over."""

import asyncio
import ctypes
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from sync.bus.configuration import ServerFiles
from sync.bus.problems import lingering_server

_PR_SET_PDEATHSIG = 1
_END_DEADLINE = 5.0
_LOOK_PAUSE = 0.02


class ServerProcess:
    """A running server. It must be started by a thread that lives on, as Linux ends it with that thread.

    Neither asyncio's subprocesses nor its child watchers are used, so that it runs alike under every event
    loop; a thread of its own waits for the end of the child.
    """

    def __init__(self, program: Path, files: ServerFiles) -> None:
        self._loop = asyncio.get_running_loop()
        self._ended = asyncio.Event()
        with files.output.open("wb") as output:
            self._child = _start(program, files.configuration, output)
        threading.Thread(target=self._await_end, name=f"nats-server {self.pid}", daemon=True).start()

    @property
    def pid(self) -> int:
        return self._child.pid

    @property
    def has_ended(self) -> bool:
        return self._ended.is_set()

    async def wait(self) -> None:
        """Wait for the end of the process."""
        await self._ended.wait()

    def reload(self) -> None:
        """Ask the server to read its settings again."""
        self._send(signal.SIGHUP)

    async def stop(self) -> None:
        """Ask the server to end, and end it when it does not within five seconds."""
        await self._end(signal.SIGTERM)
        await self._end(signal.SIGKILL)

    async def kill(self) -> None:
        """End the server without asking it."""
        await self._end(signal.SIGKILL)

    async def _end(self, number: signal.Signals) -> None:
        self._send(number)
        with suppress(TimeoutError):
            async with asyncio.timeout(_END_DEADLINE):
                await self.wait()

    def _send(self, number: signal.Signals) -> None:
        if not self.has_ended:
            self._child.send_signal(number)

    def _await_end(self) -> None:
        self._child.wait()
        with suppress(RuntimeError):  # the loop may be closed by now
            self._loop.call_soon_threadsafe(self._ended.set)


async def end_leftover(files: ServerFiles) -> None:
    """End the server that an earlier owner of the directory left behind; raises BusProblem when it stays."""
    pid = _leftover(files)
    if pid is None:
        return
    for number in (signal.SIGTERM, signal.SIGKILL):
        with suppress(ProcessLookupError, PermissionError):
            os.kill(pid, number)
        if await _is_gone(files):
            return
    raise lingering_server(pid, files.directory)


async def _is_gone(files: ServerFiles) -> bool:
    with suppress(TimeoutError):
        async with asyncio.timeout(_END_DEADLINE):
            while _leftover(files) is not None:
                await asyncio.sleep(_LOOK_PAUSE)
            return True
    return False


def _leftover(files: ServerFiles) -> int | None:
    """Return the process in the pid file if it is a server with our settings, and not just anyone."""
    try:
        pid = int(files.pid.read_text())
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except (OSError, ValueError):
        return None
    ours = os.fsencode(files.configuration.absolute())
    return pid if ours in command.split(b"\0") else None


def _start(program: Path, configuration: Path, output: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [program, "-c", configuration.absolute()],
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        start_new_session=True,  # so that Ctrl-C in a terminal reaches us alone, and we end it in order
        preexec_fn=_die_with_parent(),  # noqa: PLW1509 (two system calls, prepared before the fork)
    )


def _die_with_parent() -> Callable[[], None] | None:
    """Prepare what the child does first: ask Linux for a SIGTERM when its parent dies, however it dies."""
    if sys.platform != "linux":
        return None
    set_option = ctypes.CDLL(None, use_errno=True).prctl
    parent = os.getpid()

    def prepare() -> None:
        set_option(_PR_SET_PDEATHSIG, int(signal.SIGTERM), 0, 0, 0)
        if os.getppid() != parent:
            os._exit(1)

    return prepare
