"""Looks after a space's log: notices what is lost or damaged on either side, and has it repaired."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from core.errors import Problem
from core.events import GapFound
from core.facts import Space, SpaceRole
from core.ids import DeviceId, NoteId
from core.notes import Library, LoggedUpdate
from sync.bus import Connection
from sync.log import Follower, LogInfo, LogWriter, open_snapshots, read_snapshots, renew_epoch
from sync.peer.exchange import Exchange
from sync.peer.folding import Folded, Folding
from sync.peer.healing import Healing, NotRefilled
from sync.peer.hub import Identity
from sync.peer.log_marks import LogMarks
from sync.peer.receiver import Receiver
from sync.peer.rights import Rights
from sync.peer.status import SpaceStatus
from sync.peer.unlogged import Unlogged

_FIRST_SECONDS = 10.0
_EACH_SECONDS = 3600.0
_PAUSE_SECONDS = 5.0
_RETRY_SECONDS = 2.0
_CATCH_UP_SECONDS = 60.0
_DRAIN_SECONDS = 5.0
_QUIET_SECONDS = 2.0
"""A member refills a log when no other has written to it for one to two times as long."""
_log = logging.getLogger(__name__)


class LogCare:
    """Heals and folds the log of one space between the beginning and the end of `given`."""

    def __init__(
        self,
        space: Space,
        library: Library,
        identity: Identity,
        rights: Rights,
        status: SpaceStatus,
        receiver: Receiver,
        folder: Callable[[], DeviceId],
    ) -> None:
        """Give `folder` as the hub tells which device folds the notes, "" where the host does."""
        self.healing = Healing(
            space.id, library, identity, rights, status, may_pass_on=space.role is SpaceRole.HOST
        )
        self.exchange = Exchange(space.id, identity, library, rights, self.healing)
        self.quarantined = 0
        """How many stored updates were found damaged on this disk and replaced."""
        self._space = space
        self._library = library
        self._identity = identity
        self._rights = rights
        self._status = status
        self._receiver = receiver
        self._folder = folder
        self._marks = LogMarks(space.id, library)
        self._wanted = asyncio.Event()
        self._must_read_again = False
        self._folding: Folding | None = None
        self._unlogged = Unlogged(space.id, library, status, rights, identity.verifier)
        receiver.seen_live = self._unlogged.seen
        receiver.seen_handed = self._unlogged.handed
        receiver.opened = self._note_logged
        receiver.on_damaged = self.heal_soon

    @property
    def _is_host(self) -> bool:
        is_chosen = self._folder() in {"", self._identity.key.id}
        return self._space.role is SpaceRole.HOST and is_chosen

    async def recall(self) -> None:
        """Read what was remembered of the log, and whether it is still to be refilled."""
        await self._marks.recall()
        await self.healing.recall()
        await self._unlogged.recall()

    def heal_soon(self) -> None:
        """Compare with the log and the other devices at the next opportunity, not only within the hour."""
        self._wanted.set()

    def read_again_soon(self) -> None:
        """Have the log read again from its beginning: something of it that was stored here is damaged."""
        self._must_read_again = True
        self.heal_soon()

    def refill_soon(self) -> None:
        """Have the log read from its beginning, and sent what it lacks of all that is held here."""
        self.healing.begin()
        self._library.saver.queue().forgotten_logs.append(self._space.id)
        self.read_again_soon()

    async def begin_without_cursor(self) -> None:
        """Follow the log for the first time, or after a crash or a full disk forgot how far that had come.

        What was acknowledged then, perhaps by a log that has been lost since, is compared with this one.
        """
        if await self._library.store.is_acknowledged(self._space.id):
            self.healing.begin()
            self._library.saver.queue().forgotten_logs.append(self._space.id)
        self.heal_soon()

    async def fold_now(self, notes: Iterable[NoteId]) -> list[Folded]:
        """Fold these notes, however little the log holds of them; only the host does, while it is online.

        Raises BusProblem or StorageProblem.
        """
        return await self._folding.fold_now(notes) if self._folding else []

    # What a follower finds

    async def is_whole(self, connection: Connection, info: LogInfo) -> bool:
        """Say whether the log still holds all that its host knows of."""
        if not self._is_host:
            return True
        least = self._marks.least
        snapshots = await open_snapshots(connection, info.epoch, create=True)
        return self._marks.agrees(info, snapshots, least)

    async def log_lost(self, connection: Connection, info: LogInfo, epoch: str) -> LogInfo:
        """The log is not the one of `epoch`, or lost what it had: have it read again and refilled."""
        _log.warning("the log of a space lost something or is another one; it will be refilled")
        self.healing.begin()
        if self._is_host:
            if info.epoch == epoch:
                info = await renew_epoch(connection, self._identity.world)
            self.exchange.tell_renewed(connection)
            self._marks.remember(info, await open_snapshots(connection, info.epoch, create=True))
        self._status.forget_log()
        self._unlogged.log_lost()
        self._status.epoch = info.epoch
        self._library.saver.queue().forgotten_logs.append(self._space.id)
        self._receiver.snapshots_read = 0
        self.heal_soon()
        return info

    async def hole_found(self, connection: Connection) -> None:
        """Take in what was folded, before anything that was written after it."""
        stored = await open_snapshots(connection, "", create=False)
        if stored.last > self._receiver.snapshots_read:
            async for messages in read_snapshots(connection, self._receiver.snapshots_read):
                self.healing.note(await self._receiver.take_snapshots(messages))
        self.heal_soon()

    # The work

    @asynccontextmanager
    async def given(
        self, connection: Connection, writer: LogWriter, follower: Follower, is_drained: Callable[[], bool]
    ) -> AsyncIterator[None]:
        """Look after the log over this connection until the block ends."""
        async with AsyncExitStack() as stack:
            await stack.enter_async_context(self.exchange.answered(connection, writer))
            stack.callback(self._library.events.subscribe(GapFound, self._note_gap))
            self.exchange.log_renewed = follower.check_soon
            if self._is_host:
                await stack.enter_async_context(self._folded(connection, follower))
            work = {
                asyncio.create_task(self._keep(writer, follower, is_drained), name="log care"),
                asyncio.create_task(self._unlogged.sent_when_overdue(writer, follower), name="unlogged"),
            }
            try:
                yield
            finally:
                for task in work:
                    task.cancel()
                await asyncio.wait(work)

    @asynccontextmanager
    async def _folded(self, connection: Connection, follower: Follower) -> AsyncIterator[None]:
        self._folding = Folding(
            self._space.id, self._library, self._identity, self._rights, connection, self._marks
        )
        try:
            async with self._folding.done(follower):
                yield
        finally:
            self._folding = None

    def _note_logged(self, logged: Sequence[LoggedUpdate]) -> None:
        for entry in logged:
            if entry.update.device == self._identity.key.id:
                # Perhaps the acknowledgement was lost.
                self._status.know_last_own(entry.update.note, entry.sequence)
        updates = [entry.update for entry in logged]
        self._unlogged.logged(updates)
        self.healing.note(updates)
        if self._folding is not None:
            self._folding.note_logged(updates)
        if self.healing.is_due and not self._rights.may_write:
            self.heal_soon()  # perhaps that was what the log lacked

    def _note_gap(self, event: GapFound) -> None:
        if event.space == self._space.id:
            self.heal_soon()

    async def _keep(self, writer: LogWriter, follower: Follower, is_drained: Callable[[], bool]) -> None:
        pause, patience = _FIRST_SECONDS, _RETRY_SECONDS
        while True:
            await self._until_wanted(pause)
            try:
                await self._heal(writer, follower, is_drained)
                pause, patience = _EACH_SECONDS, _RETRY_SECONDS
                await asyncio.sleep(_PAUSE_SECONDS)
            except NotRefilled as problem:
                _log.info("healing waits for others: %s", problem)
                pause, patience = patience, min(2 * patience, _EACH_SECONDS)
            except Problem as problem:
                _log.info("healing is put off: %s", problem)
                self._wanted.set()
                await asyncio.sleep(_RETRY_SECONDS)
            except Exception:  # noqa: BLE001 (the task's outer edge)
                _log.exception("healing failed")
                await asyncio.sleep(_PAUSE_SECONDS)

    async def _until_wanted(self, pause: float) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout(pause):
                await self._wanted.wait()
        self._wanted.clear()

    async def _heal(self, writer: LogWriter, follower: Follower, is_drained: Callable[[], bool]) -> None:
        if self._must_read_again:
            self._must_read_again = False
            follower.start_over()
        await self.replace_damaged(follower)
        await self._until_in_step(follower, is_drained)
        if self.healing.is_due:
            await self._give_others_a_chance()
            await self._until_in_step(follower, is_drained)
            await self._refill(writer, follower)
        await self.exchange.ask(repairs=True)

    async def _refill(self, writer: LogWriter, follower: Follower) -> None:
        measures = self._library.measures
        begun, outcome = measures.seconds(), "put_off"
        try:
            await self.healing.refill(writer, follower)
            outcome = "done"
        except NotRefilled:
            # Whoever may write learns so what is held here.
            await self.exchange.ask(repairs=True)
            raise
        finally:
            measures.heal.observe(measures.seconds() - begun, outcome)

    async def replace_damaged(self, follower: Follower) -> None:
        """Put aside stored updates whose bytes are damaged, and have the log read again if there are any."""

        def found(damaged: int) -> None:
            _log.warning("%d stored updates are damaged; they are read again from the log", damaged)
            self.quarantined += damaged
            follower.start_over()

        await self._library.put_aside_damaged(self._space.id, found)

    async def _give_others_a_chance(self) -> None:
        """A member waits until nobody else is filling the log, so that little is sent twice."""
        if self._is_host:
            return
        pause = _QUIET_SECONDS * (1 + self._identity.world.random_bytes(1)[0] / 256)
        noted = -1
        while noted != self.healing.noted:
            noted = self.healing.noted
            await asyncio.sleep(pause)

    async def _until_in_step(self, follower: Follower, is_drained: Callable[[], bool]) -> None:
        """Wait until the log is read to its end here, and what waits for it was sent, if that can be."""
        loop = asyncio.get_running_loop()
        await follower.wait_caught_up(_CATCH_UP_SECONDS)
        deadline = loop.time() + _DRAIN_SECONDS
        while loop.time() < deadline and not (is_drained() and self._receiver.has_stored_all):
            await asyncio.sleep(0.05)
