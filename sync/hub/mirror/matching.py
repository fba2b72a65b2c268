"""Looking how a log stands beside its mirror, and what is to be done about it."""

import asyncio
from collections.abc import Callable
from typing import TypeVar

from core.world import World
from sync.hub.mirror.book import Book
from sync.hub.mirror.facts import LogState, Place
from sync.hub.mirror.log import MirroredLog
from sync.hub.mirror.records import Records
from sync.hub.mirror.restoring import Restorer

Result = TypeVar("Result")

_DOUBTS = 3
"""So often in a row a log must hold another number of messages before they are compared one by one."""


class Matching:
    """Brings one log and its mirror together, again and again.

    Everything raises BusProblem or StorageProblem.
    """

    def __init__(self, log: MirroredLog, book: Book, world: World, trust: float) -> None:
        self.restorer = Restorer(log, book, world)
        self._log = log
        self._book = book
        self._world = world
        self._trust = trust
        self._trusted_until = 0.0
        self._doubts = _DOUBTS

    def distrust(self) -> None:
        """Compare message by message at the next look: the server may have read its files anew."""
        self._trusted_until, self._doubts = 0.0, _DOUBTS

    async def look(self) -> Place | None:
        """Mirror what is new, restore what is lost; returns where the mirror is, None without a log."""
        state = await self._log.state()
        if state is not None and state.restores and await self._place() is None:
            await self._open_unknown(state)
            return await self.look()
        place = await self._find_place(state)
        if place is None:
            return None
        if state is None or state.epoch != place.epoch or state.last < place.last:
            await self.restorer.restore(place)
            return await self._place()
        await self._take_settings(state, place)
        if not self._is_trusted and not await self._has_same_top(place):
            await self.restorer.restore(place)
            return await self._place()
        if state.last > place.last:
            await self.restorer.absorb(place, state.last)
        if not self._is_trusted:
            await self._compare()
        return await self._place()

    async def prune(self, subject: str) -> None:
        """Drop from the mirror what was purged from the log before the last message of a subject."""
        held = {one.sequence for one in await self._log.read(1, subject)}
        await self._run(lambda records: records.thin(subject))
        if held:
            await self._run(lambda records: records.prune_subject(subject, held))

    async def _find_place(self, state: LogState | None) -> Place | None:
        """Say where the mirror is, and begin it for a log that is new."""
        place = await self._place()
        if state is None or (place is not None and (place.last or place.epoch == state.epoch)):
            return place
        if not state.epoch:
            return place
        await self._run(lambda records: records.begin_anew(state))
        return await self._place()

    async def _open_unknown(self, state: LogState) -> None:
        """Open a log whose mirror was lost while it was restored: this is all there is of it."""
        await self._log.remove_blanks()
        await self._log.open(state.config)

    async def _take_settings(self, state: LogState, place: Place) -> None:
        now = self._world.now()
        if state.config != place.config:
            await self._run(lambda records: records.begin(state))
        await self._run(lambda records: records.expire(place.limits, state.first, now))

    async def _has_same_top(self, place: Place) -> bool:
        """Say whether the last message of the mirror still is what it was, if it is there at all."""
        if not place.top:
            return True
        found = (await self._log.read(place.top))[:1]
        return not found or found[0].sequence != place.top or found[0].digest == place.top_digest

    async def _compare(self) -> None:
        """Compare how many messages there are, and if that is not it, or at first, each of them."""
        state, place = await self._log.state(), await self._place()
        if state is None or place is None or state.epoch != place.epoch or state.last != place.last:
            return  # it goes on; the next look compares
        if self._doubts < _DOUBTS and state.messages != await self._run(lambda records: records.count()):
            self._doubts += 1
            return
        if self._doubts == _DOUBTS:
            await self.restorer.review(state, place)
        self._doubts = 0
        self._trusted_until = asyncio.get_running_loop().time() + self._trust

    @property
    def _is_trusted(self) -> bool:
        return asyncio.get_running_loop().time() < self._trusted_until

    async def _place(self) -> Place | None:
        return await self._run(lambda records: records.place())

    async def _run(self, work: Callable[[Records], Result]) -> Result:
        return await self._book.run(self._log.stream, work)
