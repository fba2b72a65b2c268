"""Keeping the mirror of one stream for as long as it is open: on news, and every second."""

import asyncio
import logging
from contextlib import suppress

from core.errors import BusProblem, Problem
from core.events import Unsubscribe
from core.world import World
from sync.bus import Connection, ConnectionState
from sync.hub.mirror.book import Book
from sync.hub.mirror.facts import Place
from sync.hub.mirror.log import MirroredLog, Overtaken
from sync.hub.mirror.matching import Matching
from sync.hub.mirror.settings import MirrorSettings
from sync.log import LogRefused

_RETRY_PAUSE = 0.25
_NEWS_PAUSES = (0.02, 0.1)
"""Seconds: who hears a message as it is published may be quicker than its log."""
_log = logging.getLogger(__name__)


class Keeper:
    """Keeps one stream's mirror."""

    def __init__(
        self, connection: Connection, stream: str, book: Book, world: World, settings: MirrorSettings
    ) -> None:
        self.stream = stream
        self.problem: Problem | None = None
        self._connection = connection
        self._settings = settings
        self._matching = Matching(MirroredLog(connection, stream, world), book, world, settings)
        self._busy = asyncio.Lock()
        self._news = asyncio.Event()
        self._purged: set[str] = set()
        self._last = 0
        self._heard: dict[str, Unsubscribe] = {}

    @property
    def has_put_aside(self) -> bool:
        """Whether messages of the log were put aside."""
        return self._matching.restorer.has_put_aside

    def note_state(self, state: ConnectionState) -> None:
        """Take a new state of the connection."""
        if state is ConnectionState.CONNECTED:
            self._matching.distrust()
            self._news.set()

    def note_purge(self, subject: str) -> None:
        """Hear that what was before the last message of a subject is no more."""
        self._purged.add(subject)
        self._news.set()

    async def open(self) -> None:
        """Restore what is lost and mirror what is there.

        Raises StorageProblem, or BusProblem when the bus does not answer in time.
        """
        until = asyncio.get_running_loop().time() + self._settings.patience
        while True:
            try:
                await self.check()
                return
            except BusProblem as problem:
                if isinstance(problem, LogRefused) and not isinstance(problem, Overtaken):
                    self.problem = problem  # it is tried for as long as the mirror is open
                    return
                if asyncio.get_running_loop().time() > until:
                    raise
            await asyncio.sleep(_RETRY_PAUSE)

    async def run(self) -> None:
        """Keep the mirror until cancelled."""
        try:
            while True:
                await self._try_to_keep()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("mirroring the log %s ended by an error", self.stream)

    def stop(self) -> None:
        """Listen no more."""
        for stop in self._heard.values():
            stop()
        self._heard.clear()

    async def check(self, *, is_news: bool = False) -> bool:
        """Bring log and mirror together, or just take news; says whether something was new.

        Raises BusProblem or StorageProblem.
        """
        async with self._busy:
            await self._prune()
            place = await (self._matching.take_news() if is_news else self._matching.look())
            if place is None:
                return False
            self._listen(place)
            before, self._last = self._last, place.last
            return place.last > before

    async def _prune(self) -> None:
        while self._purged:
            subject = next(iter(self._purged))
            await self._matching.prune(subject)
            self._purged.discard(subject)

    async def _try_to_keep(self) -> None:
        try:
            await self._keep()
        except Problem as problem:
            _log.debug("mirroring the log %s pauses: %s", self.stream, problem)
            self.problem = problem
            await asyncio.sleep(_RETRY_PAUSE)

    async def _keep(self) -> None:
        pauses: list[float] = []
        while True:
            self._news.clear()
            if self._connection.is_connected:
                pauses = [] if await self.check(is_news=bool(pauses)) else pauses
                self.problem = None
            if await self._wait_for_news(pauses.pop(0) if pauses else self._settings.look_pause):
                pauses = list(_NEWS_PAUSES)

    async def _wait_for_news(self, seconds: float) -> bool:
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._news.wait()
        return self._news.is_set()

    def _listen(self, place: Place) -> None:
        """Hear of messages where the log tells their sequences, or else as they are published."""
        republish = place.config.get("republish") or {}
        subjects = [republish["dest"]] if "dest" in republish else place.config.get("subjects", [])
        for subject in set(subjects) - self._heard.keys():
            self._heard[subject] = self._connection.subscribe(subject, lambda _message: self._news.set())
