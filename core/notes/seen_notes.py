"""Which notes the user has seen here, and in which of them others wrote since."""

import asyncio
import json
import logging
from collections.abc import Callable, Collection

from core.documents import Version
from core.errors import Problem
from core.events import Events, NewsChanged
from core.facts import Update
from core.ids import DeviceId, NoteId, SpaceId
from core.notes.history import Histories
from core.notes.holdings import read_holdings_of
from core.notes.open_note import OpenNote
from core.notes.saver import Saver
from core.notes.sight import Sight
from core.notes.tombstones import Tombstones
from core.notes.visit import Visit
from core.store import Store, sight_key
from core.world import World

_UNSEEN = "notes with news"
_PAUSE = 0.5
"""Seconds in which arrivals are taken together."""
_log = logging.getLogger(__name__)


class SeenNotes:
    """Knows of each note that was opened here what was seen of it; of any other nothing is news.

    `is_own` says whether a device is one of the user's own; what those write is no news.
    """

    def __init__(
        self,
        store: Store,
        device: DeviceId,
        saver: Saver,
        histories: Histories,
        tombstones: Tombstones,
        events: Events,
        world: World,
    ) -> None:
        self.is_own: Callable[[SpaceId, DeviceId], bool] = lambda _space, other: other == device
        self._store = store
        self._saver = saver
        self._histories = histories
        self._tombstones = tombstones
        self._events = events
        self._world = world
        self._with_news: set[NoteId] = set()
        self._visits: dict[NoteId, Visit] = {}
        self._kept: dict[NoteId, Sight] = {}
        """What was written in this run, some of which may still be on its way to the disk."""
        self._arrived: dict[NoteId, SpaceId] = {}
        self._looking: asyncio.Task[None] | None = None

    @property
    def with_news(self) -> Collection[NoteId]:
        """The notes in which others wrote since they were seen here."""
        return self._with_news

    async def start(self) -> None:
        """Remember which notes had news when the profile was open last."""
        stored = await self._store.setting(_UNSEEN)
        self._with_news = set(json.loads(stored)) if stored else set()

    async def close(self) -> None:
        """Look no further; what arrived in the last moment is looked at when its note is opened."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait({self._looking})

    async def enter(self, opened: OpenNote, shown: bytes | None = None) -> Visit:
        """Begin to look at a note; pair with `leave`.

        `shown` is the version that came on screen, which others may change before this is answered; None
        for the present one.
        """
        shown = opened.document.version() if shown is None else shown
        visit = self._visits.get(opened.id)
        if visit is None:
            stored = await self._store.setting(sight_key(opened.id))
            visit = self._visits.get(opened.id) or self._visit(opened, stored, Version.of_loro(shown))
        visit.visitors += 1
        self._show_news(opened.id, has_news=False)
        return visit

    def leave(self, opened: OpenNote, visit: Visit) -> None:
        """Look at the note no more: all that it holds now has been seen."""
        visit.visitors -= 1
        if opened.id not in self._tombstones:
            visit.see()
        if not visit.visitors and self._visits.get(opened.id) is visit:
            del self._visits[opened.id]

    def take(self, update: Update) -> None:
        """Hear of an update of another device that is on its way to the disk."""
        if update.note in self._visits or update.note in self._with_news:
            return
        if not self.is_own(update.space, update.device):
            self._arrived[update.note] = update.space
            if self._looking is None or self._looking.done():
                self._looking = asyncio.create_task(self._keep_looking(), name="news of notes")

    async def _keep_looking(self) -> None:
        while self._arrived:
            await asyncio.sleep(_PAUSE)
            arrived, self._arrived = self._arrived, {}
            try:
                await self._look(arrived)
            except Problem as problem:
                _log.info("it is not known which notes have news: %s", problem.title)

    async def _look(self, arrived: dict[NoteId, SpaceId]) -> None:
        """Show which of these notes hold something that was not seen: much comes more than once."""
        await self._saver.saved()
        stored = await self._store.settings([sight_key(note) for note in arrived])
        told = {note: stored[key] for note in arrived if (key := sight_key(note)) in stored}
        seen = {
            note: sight.seen for note, words in told.items() if (sight := Sight.decode(words)) is not None
        }
        holdings = await read_holdings_of(self._store, seen)
        for note, version in holdings.versions.items():
            if await self._has_news(note, arrived[note], version.beyond(seen[note])):
                self._show_news(note, has_news=note not in self._visits)

    async def _has_news(self, note: NoteId, space: SpaceId, sessions: set[int]) -> bool:
        devices = await self._histories.devices(note, sessions) if sessions else {}
        known = {session for session, device in devices.items() if self.is_own(space, device)}
        return bool(sessions - known)

    def _visit(self, opened: OpenNote, stored: str | None, shown: Version) -> Visit:
        known = self._kept.get(opened.id) or Sight.decode(stored or "")
        sight = known or Sight(shown, self._world.now(), shown)

        def keep(sight: Sight) -> None:
            self._kept[opened.id] = sight
            self._saver.queue().settings[sight_key(opened.id)] = sight.encode()

        visit = Visit(opened, sight, shown, self._histories, self._world, keep)
        visit.is_own = lambda device: self.is_own(opened.space, device)
        self._visits[opened.id] = visit
        if known is None:
            keep(sight)
        return visit

    def _show_news(self, note: NoteId, *, has_news: bool) -> None:
        if has_news == (note in self._with_news):
            return
        self._with_news ^= {note}
        self._saver.queue().settings[_UNSEEN] = json.dumps(sorted(self._with_news))
        self._events.publish(NewsChanged(note))
