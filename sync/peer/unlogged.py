"""Updates of others that are here and that the log has not shown yet; perhaps it never got them."""

import asyncio
import logging
from collections import Counter, OrderedDict, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from core.accounts import Verifier
from core.documents import spans_of
from core.errors import BusProblem, Refused
from core.facts import Update
from core.ids import NoteId, SpaceId
from core.notes import Library
from sync.log import Follower, LogWriter, pack, unpack
from sync.peer.rights import Rights
from sync.peer.status import SpaceStatus

_LOOK_SECONDS = 2.0
_PATIENCE_SECONDS = 3.0
_REMEMBERED = 20_000
"""What came before these is left to the exchange."""
_MOST_OF_A_NOTE = 20_000
_NEWEST = 2_000
"""So many stored updates are looked through after a restart: what was on its way then is among them."""
_log = logging.getLogger(__name__)

Key = tuple[int, int]
Spans = Mapping[int, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class _Waiting:
    """An update that the log has not shown, since when (seconds of the loop), and what it holds."""

    update: Update
    since: float
    spans: Spans


class Unlogged:
    """Sends to the log what it did not get from its author, when hub and author ended in that moment.

    What is written upon such an update can be read by nobody who has only the log, so no note counts as in
    the log while one is missing. It is also missing when its author lost the right to write in that moment:
    it is applied here, so this device vouches for it. A device that may only read waits for the others.

    A restart begins with what the store has of others and no log has shown. What another device handed over
    while the hub was away may wait for days, and is remembered beside: from which number on each of its
    sessions in each note is not in the log.

    What came to the log late was sent to it more than once, and everybody hears each time: what the log has
    shown already is not waited for again, or all would send it to each other for ever.
    """

    def __init__(
        self, space: SpaceId, library: Library, status: SpaceStatus, rights: Rights, verifier: Verifier
    ) -> None:
        self._library = library
        self._status = status
        self._rights = rights
        self._waiting: OrderedDict[Key, _Waiting] = OrderedDict()
        self._logged: OrderedDict[Key, None] = OrderedDict()
        """The newest that the log has shown."""
        self._handed: dict[tuple[NoteId, int], int] = {}
        """For each note and session the first number that was handed over and is not in the log."""
        self._of_session: Counter[tuple[NoteId, int]] = Counter()
        self._of_peer: defaultdict[tuple[NoteId, int], dict[Key, None]] = defaultdict(dict)
        """What waits, by its note and the first of the Loro peers whose operations it holds."""
        self._space = space
        self._verifier = verifier
        self._setting = f"unlogged {space}"

    async def recall(self) -> None:
        """Read from the store what came before a restart and may not be in the log."""
        own = self._library.author.device
        for update in await self._library.store.unlogged(self._space, own, among=_NEWEST):
            self.seen(update)
        remembered = await self._library.store.setting(self._setting)
        rows = msgspec.json.decode(remembered, type=list[tuple[str, int, int]]) if remembered else []
        self._handed = {(NoteId(note), session): first for note, session, first in rows}
        for note in dict.fromkeys(note for note, _ in self._handed):
            for update in await self._library.store.sealed(note, limit=_MOST_OF_A_NOTE):
                first = self._handed.get((note, update.session))
                if first is not None and update.number >= first:
                    self.seen(update)

    def seen(self, update: Update) -> None:
        """An update was published a moment ago."""
        if update.key in self._waiting or not self._is_news(update):
            return
        spans = spans_of(update.body) or {}
        self._waiting[update.key] = _Waiting(update, asyncio.get_running_loop().time(), spans)
        self._of_session[update.note, update.session] += 1
        for peer in _first(spans):
            self._of_peer[update.note, peer][update.key] = None
        self._status.add_unlogged(update.note)
        if len(self._waiting) > _REMEMBERED:
            self._forget(next(iter(self._waiting)))

    def handed(self, update: Update) -> None:
        """Another device handed an update over; the log may not hear of it for long."""
        if not self._is_news(update):
            return
        self.seen(update)
        place = (update.note, update.session)
        if update.number < self._handed.get(place, update.number + 1):
            self._handed[place] = update.number
            self._remember()

    def logged(self, updates: Iterable[Update]) -> None:
        """The log holds these, and what its author merged into them."""
        for update in updates:
            known = self._waiting.get(update.key)
            self._note_logged(update.key)
            if self._waiting and (known is None or known.update.body != update.body):
                self._forget_merged(update)

    def log_lost(self) -> None:
        """The log is another one, or lost what it had: what it has shown says nothing any more."""
        self._logged.clear()

    async def sent_when_overdue(self, writer: LogWriter, follower: Follower) -> None:
        """Send what the log ought to have by now, until cancelled."""
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            if follower.is_caught_up and self._rights.may_write:
                await self._send_overdue(writer)

    async def _send_overdue(self, writer: LogWriter) -> None:
        latest = asyncio.get_running_loop().time() - _PATIENCE_SECONDS
        overdue = [each.update for each in self._waiting.values() if each.since < latest]
        for update in overdue:
            if not self._is_sound(update):
                self._forget(update.key)  # others have it whole, and what is damaged here is put aside
                continue
            try:
                # Under its own message id: of all who send it, the log takes one.
                vouched = not self._rights.may_write_now(update.device)
                sequence = await writer.publish(update, vouched=vouched)
            except BusProblem as problem:
                _log.debug("an update of another device is sent later: %s", problem)
                return
            self._status.know_brought(update.note, sequence)
            self._note_logged(update.key)

    def _forget_merged(self, update: Update) -> None:
        held = spans_of(update.body) or {}
        for peer in held:
            for key in tuple(self._of_peer.get((update.note, peer), ())):
                if _cover(held, self._waiting[key].spans):
                    self._note_logged(key)

    def _is_sound(self, update: Update) -> bool:
        """Say whether it still is what its author signed: some of them were read from this disk."""
        try:
            unpack(pack(update), self._verifier, space=self._space)
        except Refused:
            return False
        return True

    def _is_news(self, update: Update) -> bool:
        return update.key not in self._logged and update.session != self._library.author.session

    def _note_logged(self, key: Key) -> None:
        self._forget(key)
        self._logged[key] = None
        if len(self._logged) > _REMEMBERED:
            self._logged.popitem(last=False)

    def _forget(self, key: Key) -> None:
        known = self._waiting.pop(key, None)
        if known is None:
            return
        note, place = known.update.note, (known.update.note, known.update.session)
        self._status.remove_unlogged(note)
        for peer in _first(known.spans):
            del self._of_peer[note, peer][key]
            if not self._of_peer[note, peer]:
                del self._of_peer[note, peer]
        self._of_session[place] -= 1
        if not self._of_session[place]:
            del self._of_session[place]
            if self._handed.pop(place, None) is not None:
                self._remember()

    def _remember(self) -> None:
        rows = [(note, session, first) for (note, session), first in self._handed.items()]
        self._library.saver.queue().settings[self._setting] = msgspec.json.encode(rows).decode()


def _first(spans: Spans) -> list[int]:
    return list(spans)[:1]


def _cover(held: Spans, spans: Spans) -> bool:
    """Say whether all of an update is held."""
    return all(
        peer in held and held[peer][0] <= start and end <= held[peer][1]
        for peer, (start, end) in spans.items()
    )
