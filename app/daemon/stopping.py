"""Notices when the user or the system asks this process to stop."""

import asyncio
import signal
from collections.abc import Iterator
from contextlib import contextmanager

_STOPPING = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@contextmanager
def stop_signal() -> Iterator[asyncio.Event]:
    """Give an event that Ctrl+C, SIGTERM or a closed terminal sets; needs a running loop."""
    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()
    # What nohup or a service ignores on purpose stays ignored.
    heard = [number for number in _STOPPING if signal.getsignal(number) is not signal.SIG_IGN]
    for number in heard:
        loop.add_signal_handler(number, stopped.set)
    try:
        yield stopped
    finally:
        for number in heard:
            loop.remove_signal_handler(number)
