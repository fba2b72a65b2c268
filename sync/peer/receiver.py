"""Takes in what the log and the bus bring: verify, hand to the library, keep the cursor."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import compress
from types import MappingProxyType
from typing import TypeVar

from core.accounts import Verifier
from core.errors import DamagedUpdate, Refused, UnknownUpdate
from core.facts import Cursor, Update, UpdateKind
from core.ids import SpaceId
from core.notes import Library, LoggedUpdate
from core.store import Parked, ParkedKind
from core.tracing import NO_TRACE, Trace
from sync.log import LogEnd, LoggedMessage, Opened, open_message, open_messages, pack
from sync.peer.assembly import Assembly, Found
from sync.peer.known_wires import KnownWires
from sync.peer.rights import Rights
from sync.peer.traced_receiving import TracedReceiving

_WORTH_A_THREAD = 16
_BYTES_WORTH_A_THREAD = 100_000
_MOST_UNSTORED = 2
"""Stretches on their way to the disk while the next one is read, checked and made ready."""
_TURN = 32
_log = logging.getLogger(__name__)

_Judged = TypeVar("_Judged")


class Receiver:
    """Hands verified updates to the library: live ones in the same turn, logged ones with their cursor.

    What does not count by `rights` is passed over: neither applied nor stored, and the cursor goes on behind
    it. `stored` is told every cursor that is on disk.
    """

    def __init__(
        self,
        space: SpaceId,
        library: Library,
        verifier: Verifier,
        rights: Rights,
        stored: Callable[[Cursor], None],
    ) -> None:
        self.refused = 0
        """How many messages of the log were passed over in this run, as they do not count."""
        self.snapshots_read = 0
        """Up to which sequence the snapshots beside the log are stored here."""
        self.opened: Callable[[Sequence[LoggedUpdate]], None] = lambda _logged: None
        """Told what every stretch of the log holds."""
        self.seen_live: Callable[[Update], None] = lambda _update: None
        """Told of every edit of another that was just published."""
        self.shown: Callable[[Update], None] = lambda _update: None
        """Told of each of them as well, to be timed."""
        self.seen_handed: Callable[[Update], None] = lambda _update: None
        """Told of every edit that another device handed over, of which the log need not have heard."""
        self.on_damaged: Callable[[], None] = lambda: None
        """Called when something damaged was put aside: others may have it whole."""
        self._space = space
        self._library = library
        self._verifier = verifier
        self._rights = rights
        self._stored = stored
        self._assembly = Assembly(space, library, verifier, self._tell_damaged)
        self._traced = TracedReceiving(library.tracing)
        self._known = KnownWires()
        self._newest: Cursor | None = None
        self._newest_stored: Cursor | None = None
        self._unstored: list[Cursor] = []
        self._was_stored = asyncio.Event()
        self._taking = asyncio.Lock()

    def expect(self, update: Update) -> None:
        """Know an update that this device is sending, so that its echo needs no check."""
        self._known.add(pack(update), update)

    def take_live(self, wire: bytes, trace: Trace = NO_TRACE) -> None:
        """Show an edit that was just published; everything else is left for the log's order."""
        if wire in self._known:
            return
        with self._traced.taking(trace) as step:
            self._take_live(wire, step)

    def _take_live(self, wire: bytes, trace: Trace) -> None:
        update = open_message(wire, self._verifier, space=self._space)
        if isinstance(update, Refused):
            _log.info("an update was refused: %s", update)
            self._library.measures.refused.add("unreadable")
        if not isinstance(update, Update):
            return  # or a piece of a long one, which is put together in the log's order
        self._known.add(wire, update)
        if update.kind is UpdateKind.CHANGE and self._rights.counts_live(update):
            self._library.arrivals.take_live(replace(update, trace=trace) if trace else update)
            self.shown(update)
            self.seen_live(update)

    async def take_handed(self, wires: Sequence[bytes]) -> bool:
        """Take in signed edits that another device handed over; what is taken is on disk on return.

        They are judged as what comes live; False when any of them was not taken. Raises StorageProblem.
        """
        opened = await self.open_all([LoggedMessage(0, wire) for wire in wires])
        taken = 0
        for number, (wire, each) in enumerate(zip(wires, opened, strict=True), start=1):
            if isinstance(each, Update) and each.kind is UpdateKind.CHANGE:
                self._known.add(wire, each)
                if self._rights.counts_live(each) and self._library.arrivals.take_live(each):
                    self.seen_handed(each)
                    taken += 1
            if not number % _TURN:
                await asyncio.sleep(0)  # the window gets its turn
        await self._library.saver.saved()
        return taken == len(wires)

    @property
    def has_stored_all(self) -> bool:
        """True when all that was taken from the log is on disk."""
        return not self._unstored

    def has_stored(self, end: LogEnd) -> bool:
        """Say whether what was taken from the log up to there is on disk."""
        stored = self._newest_stored
        is_stored = stored is not None and stored.epoch == end.epoch and stored.sequence >= end.sequence
        return is_stored or self.has_stored_all

    async def take_logged(self, epoch: str, messages: Sequence[LoggedMessage]) -> None:
        """Take in a stretch of the log, while the one before it may still be on its way to the disk.

        The cursor goes to the disk with or after what it covers, never before. Raises StorageProblem when the
        store cannot be read, or the Problem that keeps it from being known what counts; then take the same
        stretch in again.
        """
        last = messages[-1]
        cursor = Cursor(self._space, epoch, last.sequence, last.digest, self.snapshots_read)
        async with self._taking:
            unseen = [each for each in messages if each.trace and each.wire not in self._known]
            paired = _paired(messages, await self.open_all(messages))
            counting = await self._counting(epoch, paired)
            found, unparked = await self._assembly.put_together(counting)
            self._park(found)
            with self._traced.taking_all(unseen) as steps:
                await self._hand_over(found, cursor, lambda: self._note_stored(cursor), steps)
            if self._newest_stored is not None and messages[0].sequence <= self._newest_stored.sequence:
                self._newest_stored = None  # it is read anew, as what was stored of it is damaged
            self._unstored.append(cursor)
            self._newest = cursor
            # What was whole again is in the store before its pieces leave it.
            self._library.saver.queue().unparked.extend(unparked)
        await self._until_few_are_unstored()

    async def take_snapshots(self, messages: Sequence[LoggedMessage]) -> list[Update]:
        """Take in what was folded and return it; it is on the disk before whatever is taken in after it."""
        async with self._taking:
            opened = await self.open_all(messages)
            verdicts = await self._rights.judge_snapshots(opened)
            self._park([each for each in _paired(messages, opened) if isinstance(each.opened, UnknownUpdate)])
            snapshots = _of_kind(self._passed(opened, verdicts), UpdateKind.SNAPSHOT)
            await self._library.arrivals.take_snapshots(self._space, snapshots)
            self.snapshots_read = messages[-1].sequence
        return snapshots

    async def redeliver(self) -> int:
        """Take in what an older Tandem put aside and this one understands; returns how many messages.

        Raises StorageProblem; what was not taken in stays where it is.
        """
        async with self._taking:
            await self._library.saver.saved()
            cursor = self._newest or await self._library.store.cursor(self._space)
            parked = await self._library.store.parked(self._space)
            rows = [row for row in parked if row.kind is ParkedKind.UNKNOWN]
            if cursor is None or not rows:
                return 0
            opened = await self.open_all([LoggedMessage(row.sequence, row.wire) for row in rows])
            # What does not count stays where it is: nothing that only an update made readable is thrown away.
            verdicts = await self._rights.judge(
                cursor.epoch, [(row.sequence, each) for row, each in zip(rows, opened, strict=True)]
            )
            understood = [
                (row, each)
                for row, each, counts in zip(rows, opened, verdicts, strict=True)
                if counts and not isinstance(each, Refused)
            ]
            await self._redeliver(understood, cursor)
        return len(understood)

    async def _redeliver(self, understood: Sequence[tuple[Parked, Opened]], cursor: Cursor) -> None:
        messages = [LoggedMessage(row.sequence, row.wire) for row, _ in understood]
        opened = [each for _, each in understood]
        found, unparked = await self._assembly.put_together(_paired(messages, opened))
        self._park(found)
        await self._library.arrivals.take_snapshots(self._space, _of_kind(opened, UpdateKind.SNAPSHOT))
        await self._hand_over(found, cursor, lambda: None)
        whole = [row.serial for row, each in understood if isinstance(each, Update)]
        self._library.saver.queue().unparked.extend([*unparked, *whole])

    async def _counting(self, epoch: str, found: Sequence[Found]) -> list[Found]:
        """Leave out what its device had no right to write at its place in the log."""
        verdicts = await self._rights.judge(epoch, [(each.sequence, each.opened) for each in found])
        return self._passed(found, verdicts)

    def _passed(self, each_one: Sequence[_Judged], verdicts: Sequence[bool]) -> list[_Judged]:
        passed = list(compress(each_one, verdicts))
        if len(passed) < len(verdicts):
            self.refused += len(verdicts) - len(passed)
            self._library.measures.refused.add("no_right", by=len(verdicts) - len(passed))
            _log.info(
                "%d messages of the log were passed over: who brought them had no right to write",
                len(verdicts) - len(passed),
            )
        return passed

    async def _hand_over(
        self,
        found: Sequence[Found],
        cursor: Cursor,
        stored: Callable[[], None],
        steps: Mapping[int, Trace] = MappingProxyType({}),
    ) -> None:
        """Give the library the edits and tombstones; snapshots have a stream of their own.

        `steps` are the traces to which some of them belong, by sequence.
        """
        logged = [
            LoggedUpdate(each.sequence, _traced(each.opened, steps.get(each.sequence)))
            for each in found
            if isinstance(each.opened, Update) and each.opened.kind is not UpdateKind.SNAPSHOT
        ]
        self.opened(logged)
        await self._library.arrivals.take_logged(logged, cursor, stored)

    def _park(self, found: Sequence[Found]) -> None:
        """Put aside what is damaged, or what only a newer Tandem understands."""
        refused = [(each, each.opened) for each in found if isinstance(each.opened, Refused)]
        if not refused:
            return
        _log.warning("%d messages of the log were put aside", len(refused))
        self._library.measures.refused.add("put_aside", by=len(refused))
        self._library.saver.queue().parked.extend(
            Parked(self._space, each.sequence, str(error), each.wire, _parked_kind(error))
            for each, error in refused
        )
        if any(isinstance(error, DamagedUpdate) for _, error in refused):
            self._tell_damaged()

    def _tell_damaged(self) -> None:
        self.on_damaged()

    def _note_stored(self, cursor: Cursor) -> None:
        self._unstored.remove(cursor)
        self._newest_stored = cursor
        self._was_stored.set()
        self._stored(cursor)

    async def _until_few_are_unstored(self) -> None:
        """Bound what waits in memory; a disk that refuses is waited for, as the saver tries it again."""
        while len(self._unstored) > _MOST_UNSTORED:
            self._was_stored.clear()
            await self._was_stored.wait()

    async def open_all(self, messages: Sequence[LoggedMessage]) -> list[Opened]:
        """Check messages and say what they are; changes nothing."""
        known = [self._known.pop(message.wire) for message in messages]
        unknown = [message.wire for message, update in zip(messages, known, strict=True) if update is None]
        if len(unknown) >= _WORTH_A_THREAD or sum(map(len, unknown)) >= _BYTES_WORTH_A_THREAD:
            opened = await asyncio.to_thread(open_messages, unknown, self._verifier, space=self._space)
        else:
            opened = open_messages(unknown, self._verifier, space=self._space)
        fresh = iter(opened)
        return [next(fresh) if update is None else update for update in known]


def _paired(messages: Sequence[LoggedMessage], opened: Sequence[Opened]) -> list[Found]:
    return [
        Found(message.sequence, message.wire, each) for message, each in zip(messages, opened, strict=True)
    ]


def _traced(update: Update, trace: Trace | None) -> Update:
    return replace(update, trace=trace) if trace else update


def _of_kind(opened: Sequence[Opened], kind: UpdateKind) -> list[Update]:
    return [each for each in opened if isinstance(each, Update) and each.kind is kind]


def _parked_kind(error: Refused) -> ParkedKind:
    return ParkedKind.UNKNOWN if isinstance(error, UnknownUpdate) else ParkedKind.DAMAGED
