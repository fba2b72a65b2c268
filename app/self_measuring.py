"""What a process measures of itself for as long as it runs: processor, memory, how late its event loop is."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from app.diary import handling
from core.measures import Measures
from core.platform import resident_memory
from core.release import version

_EACH = 1.0
"""Seconds between two looks at the event loop."""


@asynccontextmanager
async def measuring_oneself(measures: Measures) -> AsyncIterator[None]:
    """Measure the process, and its running event loop until the block ends."""
    _tell_process(measures)
    counting = _Counting(measures)
    looking = asyncio.create_task(_look_at_the_loop(measures), name="lag of the event loop")
    try:
        with handling(counting):
            yield
    finally:
        looking.cancel()
        await asyncio.wait({looking})


async def _look_at_the_loop(measures: Measures) -> None:
    loop = asyncio.get_running_loop()
    while True:
        due = loop.time() + _EACH
        await asyncio.sleep(_EACH)
        measures.loop_lag.observe(max(loop.time() - due, 0.0))


class _Counting(logging.Handler):
    """Counts what is written down as a warning or as worse."""

    def __init__(self, measures: Measures) -> None:
        super().__init__(logging.WARNING)
        self._measures = measures

    def emit(self, record: logging.LogRecord) -> None:
        self._measures.errors.add("error" if record.levelno >= logging.ERROR else "warning")


def _tell_process(measures: Measures) -> None:
    begun, release = time.time(), version()
    measures.gauge(
        "tandem_build_info", "Which Tandem this is; always 1.", lambda: {(release,): 1}, ("version",)
    )
    measures.gauge(
        "process_start_time_seconds", "When the process began, in seconds since 1970.", lambda: begun
    )
    measures.count_elsewhere(
        "process_cpu_seconds_total", "Seconds for which processors worked for the process.", time.process_time
    )
    if resident_memory() is not None:
        measures.gauge(
            "process_resident_memory_bytes", "Memory that the process has.", lambda: resident_memory() or 0.0
        )
