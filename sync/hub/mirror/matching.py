"""Looking how a log stands beside its mirror, and what is to be done about it."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from core.world import World
from sync.hub.mirror.book import Book
from sync.hub.mirror.facts import LogState, Place
from sync.hub.mirror.log import MirroredLog, Overtaken
from sync.hub.mirror.records import Records
from sync.hub.mirror.restoring import Restorer
from sync.hub.mirror.settings import MirrorSettings

Result = TypeVar("Result")

_DOUBTS = 3
"""So often in a row a log must look as if it had lost something before it is compared message by message."""


class Matching:
    """Brings one log and its mirror together, again and again.

    Everything raises BusProblem or StorageProblem.
    """

    def __init__(self, log: MirroredLog, book: Book, world: World, settings: MirrorSettings) -> None:
        self.restorer = Restorer(log, book, world, may_restore=settings.restores)
        self._log = log
        self._book = book
        self._world = world
        self._trust = settings.trust
        self._turn = settings.turn
        self._seen_closed: LogState | None = None
        self._turn_ends = 0.0
        self._trusted_until = 0.0
        self._doubts = _DOUBTS
        self._last_place: Place | None = None

    def distrust(self) -> None:
        """Compare message by message at the next look: the server may have read its files anew."""
        self._trusted_until, self._doubts = 0.0, _DOUBTS

    async def take_news(self) -> Place | None:
        """Mirror what is new without asking anything else, as long as the log is trusted; else look."""
        place = self._last_place
        if place is None or not self._is_trusted:
            return await self.look()
        if last := await self.restorer.absorb_slice(place, place.last + 1):
            self._last_place = replace(place, last=last)
        return self._last_place

    async def look(self) -> Place | None:
        """Mirror what is new, restore what is lost; returns where the mirror is, None without a log."""
        self._last_place = None
        self._last_place = await self._look()
        return self._last_place

    async def _look(self) -> Place | None:
        state, place = await self._log.state(), await self._place()
        if state is not None and state.restores:
            self.restorer.require_right()
            self._give_way(state)
        if state is not None and state.restores and place is None:
            await self._open_unknown(state)
            return await self._look()
        place = await self._begin(state, place)
        if place is None:
            return None
        if state is None or state.epoch != place.epoch or state.last < place.last:
            await self.restorer.restore(place)
            return await self._place()
        return await self._keep_up(state, place)

    def _give_way(self, closed: LogState) -> None:
        """Raise Overtaken while another hub restores a log that both hold, and gets on with it.

        Each that goes on with what another has begun closes the log once more after that one opened it.
        """
        now = asyncio.get_running_loop().time()
        if closed != self._seen_closed:
            self._seen_closed, self._turn_ends = closed, now + self._turn
        if closed.is_shared and now < self._turn_ends:
            raise Overtaken

    async def _keep_up(self, state: LogState, place: Place) -> Place | None:
        if state.config != place.config or place.limits.age or place.limits.is_sized:
            await self._take_settings(state, place)
        if self._doubts >= _DOUBTS:  # before anything is added that may not belong to it
            await self.restorer.review(state, place)
            self._trust_it()
        if state.last > place.last:
            await self.restorer.absorb(place, state.last)
        if not self._is_trusted:
            await self._count()
        return await self._place()

    async def prune(self, subject: str) -> None:
        """Drop from the mirror what was purged from the log before the last message of a subject."""
        held = {one.sequence for one in await self._log.read(1, subject)}
        await self._run(lambda records: records.thin(subject))
        if held:
            await self._run(lambda records: records.prune_subject(subject, held))

    async def _begin(self, state: LogState | None, place: Place | None) -> Place | None:
        """Say where the mirror is, after it was begun for a log that is new."""
        if state is None or not state.epoch or (place and (place.last or place.epoch == state.epoch)):
            return place
        await self._run(lambda records: records.begin_anew(state))
        return await self._place()

    async def _open_unknown(self, state: LogState) -> None:
        """Open a log whose mirror was lost while it was restored: this is all there is of it."""
        await self._log.remove_blanks()
        await self._log.open(state.config)

    async def _take_settings(self, state: LogState, place: Place) -> None:
        now = self._world.now()
        await self._run(lambda records: records.begin(state))
        await self._run(lambda records: records.expire(place.limits, state.first, now))

    async def _count(self) -> None:
        """Compare the last message, and how many there are."""
        state, place = await self._log.state(), await self._place()
        if state is None or place is None or (state.epoch, state.last) != (place.epoch, place.last):
            return  # it goes on; the next look compares
        count = await self._run(lambda records: records.count())
        if state.messages == count and await self._has_same_top(place):
            self._trust_it()
        else:
            self._doubts += 1

    async def _has_same_top(self, place: Place) -> bool:
        if not place.top:
            return True
        found = await self._log.read(place.top)
        return bool(found) and (found[0].sequence, found[0].digest) == (place.top, place.top_digest)

    def _trust_it(self) -> None:
        self._doubts = 0
        self._trusted_until = asyncio.get_running_loop().time() + self._trust

    @property
    def _is_trusted(self) -> bool:
        return asyncio.get_running_loop().time() < self._trusted_until

    async def _place(self) -> Place | None:
        return await self._run(lambda records: records.place())

    async def _run(self, work: Callable[[Records], Result]) -> Result:
        return await self._book.run(self._log.stream, work)
