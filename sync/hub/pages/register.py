"""Which notes are pages now: the stream PAGES in the hubs' own account of the bus, held in memory.

It is small (a line for each note that ever was a page), so every hub reads it whole when it starts. If the
log is another one than before, what it says counts: a page too few is a smaller harm than one that was
taken back.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

from core.errors import Problem
from core.events import Unsubscribe
from core.ids import NoteId
from core.world import World
from sync.bus import Connection, ConnectionState
from sync.hub.hub_log import HubLog, LogShape
from sync.hub.pages.publication import SUBJECTS, PageToken, Publication, decode, encode, subject_of
from sync.log import LoggedMessage, LogSilent

SHAPE = LogShape(
    "PAGES",
    (SUBJECTS,),
    {
        "max_msgs_per_subject": 1,
        "discard": "old",
        "republish": {"src": ">", "dest": "live.>", "headers_only": True},
    },
)
_NEWS = f"live.{SUBJECTS}"
_LONGEST_TRUST, _RETRY_PAUSE = 15.0, 0.25
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Entry:
    """The last that was written of a note, and its sequence in the log."""

    sequence: int
    publication: Publication


class Register:
    """Keeps up with the log; get one from `open_register`."""

    def __init__(self, log: HubLog) -> None:
        self._log = log
        self._epoch = ""
        self._sequence = 0
        self._heads: dict[NoteId, Entry] = {}
        self._tokens: dict[PageToken, NoteId] = {}
        self._reading = asyncio.Lock()
        self._news = asyncio.Event()
        self._observers: list[Callable[[NoteId], None]] = []

    def entry_of(self, note: NoteId) -> Entry | None:
        """Return the last that was written of a note."""
        return self._heads.get(note)

    def page_at(self, token: PageToken) -> Publication | None:
        """Return the page at an address."""
        note = self._tokens.get(token)
        return self._heads[note].publication if note is not None else None

    def observe(self, callback: Callable[[NoteId], None]) -> Unsubscribe:
        """Call back with every note of which something new is known."""
        self._observers.append(callback)
        return lambda: self._observers.remove(callback)

    async def write(self, publication: Publication) -> None:
        """Write what is to be known of a note from now on, if nobody else did since it was looked up.

        Returns when it is known here. Raises Conflict or BusProblem; after BusSilent it may be written.
        """
        entry = self._heads.get(publication.note)
        expected = entry.sequence if entry else 0
        await self._log.write(subject_of(publication.note), encode(publication), expected)
        await self.catch_up()

    async def catch_up(self) -> None:
        """Read what the log holds now; raises BusProblem."""
        async with self._reading:
            info = await self._log.find()
            if info.epoch != self._epoch or info.last < self._sequence:
                self._forget()
                self._epoch = info.epoch
            while self._sequence < info.last:
                await self._read_on()

    def note_news(self) -> None:
        """Say that there may be something to read."""
        self._news.set()

    async def run(self) -> None:
        """Keep up until cancelled."""
        try:
            while True:
                self._news.clear()
                await self._try_to_catch_up()
                with suppress(TimeoutError):
                    async with asyncio.timeout(_LONGEST_TRUST):
                        await self._news.wait()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("keeping up with the pages ended by an error")

    async def _try_to_catch_up(self) -> None:
        try:
            await self.catch_up()
        except Problem as problem:
            _log.debug("keeping up with the pages pauses: %s", problem)
            await asyncio.sleep(_RETRY_PAUSE)
            self._news.set()

    async def _read_on(self) -> None:
        messages = await self._log.read(self._sequence + 1)
        if not messages:
            raise LogSilent  # a replica that lags behind the one that told of more
        for message in messages:
            self._apply(message)
            self._sequence = message.sequence

    def _apply(self, message: LoggedMessage) -> None:
        publication = decode(message.wire)
        if publication is None:
            return
        self._drop_token(publication.note)
        self._heads[publication.note] = Entry(message.sequence, publication)
        if publication.is_page:
            self._tokens[publication.token] = publication.note
        self._tell(publication.note)

    def _forget(self) -> None:
        known, self._sequence = list(self._heads), 0
        self._heads.clear()
        self._tokens.clear()
        for note in known:
            self._tell(note)

    def _drop_token(self, note: NoteId) -> None:
        if (known := self._heads.get(note)) is not None:
            self._tokens.pop(known.publication.token, None)

    def _tell(self, note: NoteId) -> None:
        for observer in tuple(self._observers):
            observer(note)


@asynccontextmanager
async def open_register(connection: Connection, world: World) -> AsyncIterator[Register]:
    """Read the log, over a connection that is up, and keep up with it until the end of the block.

    Raises BusProblem.
    """
    register = Register(HubLog(connection, world, SHAPE))
    stops = [
        connection.subscribe(_NEWS, lambda _message: register.note_news()),
        connection.observe(
            lambda state: register.note_news() if state is ConnectionState.CONNECTED else None
        ),
    ]
    try:
        await register.catch_up()
        task = asyncio.create_task(register.run(), name="pages")
        try:
            yield register
        finally:
            task.cancel()
            await asyncio.wait({task})
    finally:
        for stop in stops:
            stop()
