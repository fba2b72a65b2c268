"""Notices when the user or the system asks this process to stop, or to read its configuration again."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from core.platform import RELOADS, STOPS, hear_signals


@contextmanager
def stop_signal(reload: Callable[[], object] | None = None) -> Iterator[asyncio.Event]:
    """Give an event that Ctrl+C, SIGTERM or a closed terminal sets; needs a running loop.

    With `reload` a SIGHUP that somebody sends calls that instead.
    """
    stopped = asyncio.Event()
    had_terminal = _has_terminal()

    def hear(number: signal.Signals) -> None:
        is_closed = had_terminal and not _has_terminal()
        if number is RELOADS and reload is not None and not is_closed:
            reload()
        else:
            stopped.set()

    # What nohup or a service ignores on purpose stays ignored.
    with hear_signals([number for number in STOPS if signal.getsignal(number) is not signal.SIG_IGN], hear):
        yield stopped


def _has_terminal() -> bool:
    try:
        return os.isatty(sys.__stdin__.fileno()) if sys.__stdin__ else False
    except (OSError, ValueError):
        return False
