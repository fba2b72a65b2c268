"""The end of a daemon, which comes within ten seconds whatever hangs."""

import asyncio
import faulthandler
import logging
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

_LONGEST_END = 9.0
"""Seconds from the wish to end; what is saved is on the disk long before."""
_FAILED = 70
_log = logging.getLogger(__name__)


@contextmanager
def ended_in_time(stopped: asyncio.Event) -> Iterator[None]:
    """End the process by force when the block is not over nine seconds after `stopped` was set."""
    over = threading.Event()

    async def watch() -> None:
        await stopped.wait()
        threading.Thread(target=_end, args=(over,), name="end of the daemon", daemon=True).start()

    watching = asyncio.create_task(watch(), name="watch for the end")
    try:
        yield
    finally:
        over.set()
        watching.cancel()


def _end(over: threading.Event) -> None:
    if over.wait(_LONGEST_END):
        return
    _log.error("the daemon did not come to its end in time, and is ended; what was saved is kept")
    faulthandler.dump_traceback(sys.__stderr__ or 2)
    os._exit(_FAILED)
