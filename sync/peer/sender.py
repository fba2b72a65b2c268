"""Brings the outbox of a space into its log: in order, many in flight, each until it is acknowledged."""

import asyncio
import logging
from collections import Counter, deque
from collections.abc import Callable
from contextlib import suppress

from core.accounts import Verifier
from core.errors import Problem, TandemError
from core.facts import Update
from core.ids import SpaceId, space_document_id
from core.notes import Library
from core.store import Acknowledged, Waiting
from sync.bus import MessageTooLarge
from sync.log import LogWriter
from sync.peer.key_times import KeyTimes
from sync.peer.outbox_check import Soundness, check_rows
from sync.peer.status import SpaceStatus
from sync.peer.traced_sending import TracedSending

_MOST_IN_FLIGHT = 512
_MOST_QUEUED = 4096
_BATCH = 256
_RETRY_SECONDS = 0.5
_log = logging.getLogger(__name__)

_DAMAGED = Soundness.DAMAGED

Key = tuple[int, int]


class Sender:
    """Publishes what waits in the outbox first, then each new update in the turn it was made.

    An update leaves the outbox only with the log's acknowledgement. A silent log means the outcome is
    unknown: the update is sent again with the same message id, which the log takes once. What does not fit
    in memory is read again from the outbox. Before the outbox is read, what waits there in great number and
    was not sent in this run is merged; what is read is checked as every receiver will check it.
    """

    def __init__(
        self,
        space: SpaceId,
        library: Library,
        writer: LogWriter,
        status: SpaceStatus,
        sending: Callable[[Update], None],
        verifier: Verifier,
        doubt: Callable[[], None],
        unsure: set[Key] | None = None,
        times: KeyTimes | None = None,
    ) -> None:
        self._space = space
        self._library = library
        self._writer = writer
        self._status = status
        self._sending = sending
        self._verifier = verifier
        self._doubt = doubt
        """Called when the log did not take an update."""
        self.on_damaged: Callable[[], None] = lambda: None
        """Called when something was put aside that the log, or another device, may have."""
        self._queue: deque[Update] = deque()
        self._in_flight: dict[Key, Update] = {}
        self._too_large: dict[Key, Update] = {}
        self._acknowledged: set[Key] = set()
        self._unsure: set[Key] = set() if unsure is None else unsure
        """What the log, or another device, may have as it is."""
        self._traced = TracedSending(library.tracing)
        self._times = times or KeyTimes(library.measures)
        self._is_live = False
        self._must_read_outbox = True
        self._has_failed = False
        self._is_outbox_whole = False
        """False while the disk refuses some of what waits: the outbox then lacks it."""
        self._wake = asyncio.Event()

    @property
    def is_drained(self) -> bool:
        """True when the outbox has been read and everything sent was acknowledged."""
        return self._is_live and not (
            self._queue or self._in_flight or self._too_large or self._must_read_outbox
        )

    @property
    def queued(self) -> int:
        """How many updates are in line to be published."""
        return len(self._queue)

    @property
    def in_flight(self) -> int:
        """How many were published and are not acknowledged."""
        return len(self._in_flight)

    def hand(self, update: Update) -> None:
        """Take an update that this device has just made; its outbox row is being written meanwhile."""
        self._status.add_waiting(update.note)
        if len(self._queue) >= _MOST_QUEUED or update.signature is None:
            self._must_read_outbox = True
            return
        self._queue.append(update)
        if self._is_live:
            self._send_queue()

    async def run(self) -> None:
        """Send for as long as the log can be reached; cancel it when the link is down."""
        try:
            while True:
                self._has_failed = False
                await self._send_outbox()
                self._go_live()
                await self._until_the_outbox_is_needed()
                self._is_live = False
                if self._has_failed:
                    await asyncio.sleep(_RETRY_SECONDS)
        finally:
            self._is_live = False
            self._must_read_outbox = True
            self._take_back()

    async def _send_outbox(self) -> None:
        # Once everything is on disk, acknowledged rows are gone and what overflowed the queue is readable.
        self._is_outbox_whole = False
        with suppress(Problem):
            await self._library.saver.saved()
            self._is_outbox_whole = True
            self._acknowledged.clear()
            await self._merge()
        self._must_read_outbox = not self._is_outbox_whole
        position = 0
        while rows := await self._library.store.outbox(self._space, after=position, limit=_BATCH):
            for update in await self._sound(rows):
                await self._wait_for_room()
                if self._has_failed:
                    return
                self._publish(update)
            position = rows[-1].position

    async def _merge(self) -> None:
        """Let few updates take the place of many, but for those whose outcome is not known."""
        merged = await self._library.merging.merge(self._space, besides=self._unsure)
        if merged:
            _log.info("%d updates that wait for the log were merged", len(merged))
            self._times.forget(merged)
            self._queue = deque(update for update in self._queue if update.key not in merged)

    async def _sound(self, rows: list[Waiting]) -> list[Update]:
        """Leave out what the disk damaged; what can be sealed anew comes again at the end of the outbox."""
        checked = await check_rows(rows, self._verifier, self._library.author.device)
        merging = self._library.merging
        sound = []
        for row, (soundness, truth) in zip(rows, checked, strict=True):
            match soundness:
                case Soundness.SOUND:
                    sound.append(truth)
                case Soundness.UNSEALED:
                    sound.append(await merging.seal(row))
                case Soundness.BODY_SOUND:
                    merging.renew(row, truth)
                case Soundness.DAMAGED:
                    self._library.put_aside([row.position])
                    self.on_damaged()
                case Soundness.FOREIGN:
                    merging.withdraw(row)
        if any(soundness is Soundness.UNSEALED for soundness, _ in checked):
            await self._library.saver.saved()  # under one signature, whatever happens
        if len(sound) < len(rows):
            _log.warning("%d updates in the outbox were damaged on this disk", len(rows) - len(sound))
            await self._library.saver.saved()
            lost = {row.update.note for row, (each, _) in zip(rows, checked, strict=True) if each is _DAMAGED}
            await self._library.relist(self._space, sorted(lost - {space_document_id(self._space)}))
        return sound

    def _go_live(self) -> None:
        if self._has_failed:
            return
        queued = {update.key: update for update in self._queue}
        # What was read from the outbox may be in the log by now, though it is in the queue as well.
        unsent = {key: update for key, update in queued.items() if key not in self._acknowledged}
        if self._is_outbox_whole:
            waiting = (unsent | self._in_flight | self._too_large).values()
            self._status.set_waiting(Counter(update.note for update in waiting))
        self._is_live = True
        self._send_queue()

    async def _until_the_outbox_is_needed(self) -> None:
        while not self._has_failed and (not self._must_read_outbox or self._queue):
            self._wake.clear()
            await self._wake.wait()
            # There may be room now for what nobody else sends.
            if not self._has_failed:
                self._send_queue()

    async def _wait_for_room(self) -> None:
        while not self._has_room:
            self._wake.clear()
            await self._wake.wait()

    @property
    def _has_room(self) -> bool:
        # Nothing overtakes an update that goes out in chunks.
        return len(self._in_flight) < _MOST_IN_FLIGHT and not self._writer.is_busy

    def _send_queue(self) -> None:
        while self._queue and self._has_room:
            self._publish(self._queue.popleft())

    def _publish(self, update: Update) -> None:
        key = update.key
        if key in self._in_flight or key in self._acknowledged or key in self._too_large:
            return
        self._in_flight[key] = update
        self._unsure.add(key)
        self._sending(update)
        # What a device wrote that this one was before is brought as what this one vouches for.
        vouched = update.device != self._library.author.device
        with self._traced.publishing(update) as sent:
            answer = self._writer.publish(sent, vouched=vouched)
        answer.add_done_callback(lambda done: self._answered(key, update, done))

    def _answered(self, key: Key, update: Update, done: asyncio.Future[int]) -> None:
        # Whatever it was, the writer may be free now for what waits behind it.
        self._wake.set()
        self._traced.answered(key, done)
        if done.cancelled():
            return
        error = done.exception()
        if self._in_flight.get(key) is not update:
            return
        if isinstance(error, MessageTooLarge):
            self._set_aside(key, update, error)
            return
        if error is not None:
            self._fail(error)
            return
        del self._in_flight[key]
        self._keep(key, update, done.result())

    def _set_aside(self, key: Key, update: Update, problem: MessageTooLarge) -> None:
        """Leave an update that the bus cannot carry in the outbox, and let those behind it pass."""
        del self._in_flight[key]
        self._too_large[key] = update
        self._status.set_link(self._status.link, problem)
        self._wake.set()

    def _keep(self, key: Key, update: Update, sequence: int) -> None:
        self._acknowledged.add(key)
        self._unsure.discard(key)
        acknowledged = Acknowledged(update.session, update.number, sequence)
        self._library.saver.queue().acknowledged.append(acknowledged)
        self._status.acknowledge(update.note, sequence)
        self._times.logged(key, sequence)
        if self._is_live:
            self._send_queue()
        self._wake.set()

    def _fail(self, error: BaseException) -> None:
        """Send everything unacknowledged again, in order: what became of it is not known."""
        if isinstance(error, TandemError):
            _log.debug("publishing: %s", error)
        else:
            _log.error("publishing failed", exc_info=error)
        self._take_back()
        self._doubt()
        self._is_live = False
        self._has_failed = True
        self._must_read_outbox = True
        self._wake.set()

    def _take_back(self) -> None:
        """Queue what was in flight again: its row in the outbox may not be on the disk yet."""
        self._queue.extendleft(reversed(self._in_flight.values()))
        self._in_flight.clear()
