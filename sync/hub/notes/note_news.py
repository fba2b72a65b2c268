"""Telling the bus what became of notes: each kind of change at most once for each note and second."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from core.errors import Problem
from core.ids import NoteId, SpaceId
from core.tracing import NO_TRACE, Trace, headers_of
from core.world import World
from sync.bus import Connection
from sync.hub.notes.events import make_event
from sync.hub.notes.facts import NoteChange

_REST = 1.1
"""Seconds: longer than the one by which events are named, as clocks are slewed and timers may be early; two
events of one name would be taken for one.
"""
_MOST_RESTING = 20_000
"""Changes that are remembered while the bus is away; further ones are not told."""
_log = logging.getLogger(__name__)

_Change = tuple[SpaceId, NoteId, NoteChange]


class NoteNews:
    """Tells of notes; get one from `open_note_news`."""

    def __init__(self, connection: Connection, world: World) -> None:
        self._connection = connection
        self._world = world
        self._resting: dict[_Change, asyncio.TimerHandle] = {}
        self._waiting: dict[_Change, Trace] = {}

    def tell(self, space: SpaceId, note: NoteId, change: NoteChange, trace: Trace = NO_TRACE) -> None:
        """Tell it now, or when the last time is a second ago; never raises."""
        news = (space, note, change)
        if news in self._resting:
            self._waiting.setdefault(news, trace)
        elif len(self._resting) < _MOST_RESTING:
            self._tell(news, trace)

    def close(self) -> None:
        """Tell nothing any more."""
        for timer in self._resting.values():
            timer.cancel()
        self._resting.clear()

    def _tell(self, news: _Change, trace: Trace) -> None:
        self._waiting.pop(news, None)
        self._resting[news] = asyncio.get_running_loop().call_later(_REST, self._wake, news)
        space, note, change = news
        at = self._world.now()
        # Hubs that tell of the same change in the same second give it the same name.
        name = f"{note}-{change.value}-{int(at)}"
        event = make_event(f"note.{change.value}", name, at, {"space": space, "note": note})
        try:
            headers = {"Nats-Msg-Id": event.id, **headers_of(trace)}
            self._connection.publish(event.subject, event.payload, headers)
        except Problem as problem:
            _log.debug("telling of notes pauses: %s", problem)
            self._waiting[news] = trace

    def _wake(self, news: _Change) -> None:
        del self._resting[news]
        if news in self._waiting:
            self._tell(news, self._waiting[news])


@asynccontextmanager
async def open_note_news(connection: Connection, world: World) -> AsyncIterator[NoteNews]:
    """Tell until the end of the block."""
    news = NoteNews(connection, world)
    try:
        yield news
    finally:
        news.close()
