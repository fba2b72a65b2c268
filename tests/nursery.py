"""Starts programs of Tandem within some milliseconds, each as a process of its own.

They are forked from a process that has imported Tandem already, as importing
takes most of the time of a start. What a start is by itself is seen where real commands are
typed (`tests/app/cli/test_processes.py`, `tests/docs`).
"""

import ctypes
import multiprocessing
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from importlib import import_module
from multiprocessing.context import ForkServerContext
from pathlib import Path

_IMPORTED = [
    "app.cli.entry",
    "app.cli.serving",
    "app.cli.visit",
    "app.daemon.entry",
    "sync.hub.hub_gateway",
    "tests.faults.programs.writer",
]
_CLONE_NEWNET = 0x40000000
_NAMESPACES = Path("/run/netns")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Where a program runs: in a network namespace, if it names one, by a clock that is some seconds off."""

    namespace: str = ""
    seconds_off: float = 0.0

    def enter(self) -> None:
        """Run there from now on; to be called before the program has threads or sockets."""
        if self.namespace:
            with (_NAMESPACES / self.namespace).open("rb") as namespace:
                if ctypes.CDLL(None, use_errno=True).setns(namespace.fileno(), _CLONE_NEWNET):
                    raise OSError(ctypes.get_errno(), "setns")
        if self.seconds_off:
            real, ahead = time.time, self.seconds_off
            time.time = lambda: real() + ahead


HERE = Surroundings()


def nursery() -> ForkServerContext:
    """Give the place where programs are forked from a process that has imported them already."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED)
    return context


class Program:
    """A running `python -m module arguments` with nothing on its standard input; like `subprocess.Popen`."""

    def __init__(self, module: str, *arguments: str, surroundings: Surroundings = HERE) -> None:
        ours, theirs = zip(*(socket.socketpair() for _ in range(2)), strict=True)
        told = (module, arguments, dict(os.environ), surroundings, theirs)
        self._process = nursery().Process(target=_run, args=told)
        self._process.start()
        for end in theirs:
            end.close()
        self.stdout, self.stderr = (end.makefile(encoding="utf-8") for end in ours)
        for end in ours:
            end.close()

    @property
    def pid(self) -> int:
        return int(self._process.pid or 0)

    def send_signal(self, number: signal.Signals) -> None:
        """Send a signal to it, if it runs."""
        with suppress(ProcessLookupError):  # it may have ended since it was looked at
            if self._process.is_alive():
                os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        """End it at once; what it held is free when this returns."""
        self.send_signal(signal.SIGKILL)
        self._process.join()

    def wait(self, timeout: float | None = None) -> int:
        """Return its code when it has ended; raises subprocess.TimeoutExpired."""
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired(str(self._process), timeout or 0)
        return self._process.exitcode

    def end(self) -> None:
        """Kill it if it still runs, and keep nothing of it."""
        self.kill()
        self.stdout.close()
        self.stderr.close()


def _run(
    module: str,
    arguments: Sequence[str],
    environment: dict[str, str],
    surroundings: Surroundings,
    streams: Sequence[socket.socket],
) -> None:
    surroundings.enter()
    os.environ.clear()
    os.environ.update(environment)
    for stream, number in zip(streams, (1, 2), strict=True):
        os.dup2(stream.fileno(), number)
        stream.close()
    sys.argv = [module, *arguments]
    import_module(module).main()
