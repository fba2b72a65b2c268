"""Starts programs of Tandem within some milliseconds, each as a process of its own.

They are forked from a process that has imported Tandem already, as importing
takes most of the time of a start. What a start is by itself is seen where real commands are
typed (`tests/app/cli/test_processes.py`, `tests/docs`).
"""

import multiprocessing
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from multiprocessing.context import ForkServerContext

_IMPORTED = [
    "app.cli.entry",
    "app.cli.serving",
    "app.cli.visit",
    "app.daemon.entry",
    "sync.hub.hub_gateway",
    "tests.faults.programs.writer",
]


def nursery() -> ForkServerContext:
    """Give the place where programs are forked from a process that has imported them already."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_IMPORTED)
    return context


class Program:
    """A running `python -m module arguments` with nothing on its standard input; like `subprocess.Popen`."""

    def __init__(self, module: str, *arguments: str) -> None:
        ours, theirs = zip(*(socket.socketpair() for _ in range(2)), strict=True)
        self._process = nursery().Process(target=_run, args=(module, arguments, dict(os.environ), theirs))
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
        if self._process.is_alive():
            os.kill(self.pid, number)

    def terminate(self) -> None:
        self.send_signal(signal.SIGTERM)

    def kill(self) -> None:
        self.send_signal(signal.SIGKILL)

    def wait(self, timeout: float | None = None) -> int:
        """Return its code when it has ended; raises subprocess.TimeoutExpired."""
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise subprocess.TimeoutExpired(str(self._process), timeout or 0)
        return self._process.exitcode

    def end(self) -> None:
        """Kill it if it still runs, and keep nothing of it."""
        self.kill()
        self.wait()
        self.stdout.close()
        self.stderr.close()


def _run(
    module: str, arguments: Sequence[str], environment: dict[str, str], streams: Sequence[socket.socket]
) -> None:
    os.environ.clear()
    os.environ.update(environment)
    for stream, number in zip(streams, (1, 2), strict=True):
        os.dup2(stream.fileno(), number)
        stream.close()
    sys.argv = [module, *arguments]
    import_module(module).main()
