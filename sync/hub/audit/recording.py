"""Writing entries in the background: what is recorded neither waits for the log nor fails with it."""

import asyncio
import logging
from collections import deque

from core.errors import Problem
from sync.hub.audit.entry import Written, encode, subject_of
from sync.hub.hub_log import Conflict, HubLog

_RETRY_PAUSE = 0.5
_log = logging.getLogger(__name__)


class Recorder:
    """A bounded queue in front of the log."""

    def __init__(self, log: HubLog, most_waiting: int) -> None:
        self.problem: Problem | None = None
        """What keeps the log from taking entries."""
        self.missed = 0
        """Entries that found the queue full."""
        self._audit = log
        self._most_waiting = most_waiting
        self._waiting: deque[Written] = deque()
        self._news = asyncio.Event()
        self._written = asyncio.Event()

    def put(self, written: Written) -> None:
        """Take an entry, if there is room."""
        if len(self._waiting) >= self._most_waiting:
            self.missed += 1
            return
        self._waiting.append(written)
        self._news.set()

    async def flush(self) -> None:
        """Wait until everything is in the log that was put before."""
        while self._waiting:
            self._written.clear()
            await self._written.wait()

    async def run(self) -> None:
        """Write what there is, until cancelled."""
        try:
            while True:
                self._news.clear()
                await self._try_to_empty()
                await self._news.wait()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("recording for the audit log ended by an error")

    async def write(self, written: Written) -> None:
        """Write one entry, or find that it is in the log; raises BusProblem."""
        try:
            await self._audit.write(subject_of(written), encode(written), 0)
        except Conflict:
            return  # another hub was first, or this one was not told that it had been

    async def _try_to_empty(self) -> None:
        try:
            while self._waiting:
                await self.write(self._waiting[0])
                self._waiting.popleft()
                self._written.set()
            self.problem = None
        except Problem as problem:
            _log.debug("recording pauses: %s", problem)
            self.problem = problem
            await asyncio.sleep(_RETRY_PAUSE)
            self._news.set()
