"""A nats-server as a child process that ends with its parent, and the end of one that was left over."""

import asyncio
import os
import subprocess
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from core.platform import (
    ask_child_to_end,
    ask_child_to_reload,
    end_process,
    kill_child,
    runs_with,
    start_child,
)
from sync.bus.configuration import ServerFiles
from sync.bus.problems import lingering_server

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
            self._child = start_child([program, "-c", files.configuration.absolute()], output)
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
        self._tell(ask_child_to_reload)

    async def stop(self) -> None:
        """Ask the server to end, and end it when it does not within five seconds."""
        await self._end(ask_child_to_end)
        await self._end(kill_child)

    async def kill(self) -> None:
        """End the server without asking it."""
        await self._end(kill_child)

    async def _end(self, tell: Callable[[subprocess.Popen[bytes]], None]) -> None:
        self._tell(tell)
        with suppress(TimeoutError):
            async with asyncio.timeout(_END_DEADLINE):
                await self.wait()

    def _tell(self, tell: Callable[[subprocess.Popen[bytes]], None]) -> None:
        if not self.has_ended:
            tell(self._child)

    def _await_end(self) -> None:
        self._child.wait()
        with suppress(RuntimeError):  # the loop may be closed by now
            self._loop.call_soon_threadsafe(self._ended.set)


async def end_leftover(files: ServerFiles) -> None:
    """End the server that an earlier owner of the directory left behind; raises BusProblem when it stays."""
    pid = _leftover(files)
    if pid is None:
        return
    for at_once in (False, True):
        end_process(pid, at_once=at_once)
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
        ours = os.fsencode(files.configuration.absolute())
        return pid if runs_with(pid, ours) else None
    except (OSError, ValueError):
        return None
