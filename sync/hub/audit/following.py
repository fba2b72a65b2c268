"""Recording what the services tell on the bus, wherever it was told and however late this hub hears of it.

The server keeps what is told in a stream, EVENTS, from which every hub reads on. How far they have come is
what the last entry says that was recorded from it.
"""

import asyncio
import logging
from contextlib import suppress

from core.errors import Problem
from core.world import World
from sync.bus import ConnectionState, Message
from sync.hub.audit.entry import HEARD, decode
from sync.hub.audit.recording import Recorder
from sync.hub.audit.settings import AuditSettings
from sync.hub.audit.telling import read_telling
from sync.hub.hub_log import HubLog

KEPT = "kept.>"
"""Where the stream tells that it has kept something."""
_RETRY_PAUSE = 0.5
_LONGEST_TRUST = 15.0
_log = logging.getLogger(__name__)


class Listening:
    """Reads the stream of events on."""

    def __init__(
        self, events: HubLog, audit: HubLog, recorder: Recorder, world: World, settings: AuditSettings
    ) -> None:
        self.problem: Problem | None = None
        """What keeps it from reading."""
        self._events = events
        self._audit = audit
        self._recorder = recorder
        self._world = world
        self._settings = settings
        self._epoch = ""
        self._place = 0
        self._news = asyncio.Event()

    def note_news(self, _message: Message) -> None:
        """Take what the stream tells of something it kept."""
        self._news.set()

    def note_state(self, state: ConnectionState) -> None:
        """Take a new state of the connection."""
        if state is ConnectionState.CONNECTED:
            self._news.set()

    async def begin(self) -> None:
        """Make the stream where it is absent, and find the place to read on; raises BusProblem."""
        found = await self._events.find()
        if found.epoch == self._epoch:
            self._place = min(self._place, found.last)  # it may have lost what its mirror had not seen
            return
        last = await self._audit.read_last(f"audit.*.*.{HEARD}.*")
        heard = decode(last.data) if last else None
        self._place = min(heard.place, found.last) if heard and heard.epoch == found.epoch else 0
        self._epoch = found.epoch

    async def catch_up(self) -> None:
        """Record everything that was told; raises BusProblem."""
        await self.begin()
        while (told := await self._events.read_next(self._place + 1)) is not None:
            entry = read_telling(told.subject, told.data, epoch=self._epoch, place=told.seq)
            # What is older may have been recorded, and have gone, so that it would come anew.
            if entry and entry.at > self._world.now() - self._settings.kept:
                await self._recorder.write(entry)
            self._place = told.seq

    async def run(self) -> None:
        """Read on until cancelled."""
        try:
            while True:
                self._news.clear()
                await self._try_to_catch_up()
                with suppress(TimeoutError):
                    async with asyncio.timeout(_LONGEST_TRUST if self.problem is None else _RETRY_PAUSE):
                        await self._news.wait()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("listening for the audit log ended by an error")

    async def _try_to_catch_up(self) -> None:
        try:
            await self.catch_up()
            self.problem = None
        except Problem as problem:
            _log.debug("listening pauses: %s", problem)
            self.problem = problem
