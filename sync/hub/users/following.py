"""Keeping the projection up with the log, and waiting for what it must have applied."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from core.errors import AccountsLost, OutcomeUnknown, Problem, StorageProblem
from sync.bus import BusDown, Connection, ConnectionState, Message
from sync.hub.users.accounts_log import SEQUENCED, AccountsLog
from sync.hub.users.giving_back import give_back
from sync.hub.users.log_end import LogEnd
from sync.hub.users.projection import Place, Projection
from sync.hub.users.refusals import lost_accounts, unknown_outcome
from sync.log import LoggedMessage, LogInfo, LogMissing, LogSilent, Settling, sequence_of

_RETRY_PAUSE, _LOST_PAUSE = 0.25, 5.0
_CHECK_DEADLINE = 5.0
_LONGEST_TRUST = 15.0
"""Seconds after which the log is compared again, news or not; what told of its end may have been lost."""
_log = logging.getLogger(__name__)


class Following:
    """Reads the log into the projection for as long as it is followed; get one from `open_following`."""

    def __init__(
        self, connection: Connection, log: AccountsLog, projection: Projection, place: Place
    ) -> None:
        self.problem: Problem | None = None
        self._connection = connection
        self._log = log
        self._projection = projection
        self._epoch = place.epoch
        self._sequence = place.sequence
        self._digest = place.digest
        self._head = 0
        self._is_checked = self._has_followed = False
        self._trusted_until = 0.0
        self._settling = Settling()
        self._news = asyncio.Event()
        self._applied = asyncio.Event()
        self._end = LogEnd(log, log.world, self._ready)
        self._expected: dict[str, asyncio.Future[bool]] = {}
        self.announcing = asyncio.Event()
        """Set whenever something was applied, for whoever tells of it."""

    @property
    def sequence(self) -> int:
        """The last message that was applied."""
        return self._sequence

    @property
    def epoch(self) -> str:
        """Which incarnation of the log that is."""
        return self._epoch

    def expect(self, id_: str) -> asyncio.Future[bool]:
        """Return what will say, once the message with this id is applied, whether it stands."""
        self._expected[id_] = asyncio.get_running_loop().create_future()
        return self._expected[id_]

    def forget(self, id_: str) -> None:
        """Do not expect a message any more."""
        self._expected.pop(id_, None)

    def note_head(self, sequence: int) -> None:
        """Say that the log has a message."""
        if sequence > self._head:
            self._head = sequence
            self._news.set()

    async def wait_applied(self, sequence: int, timeout: float) -> None:
        """Wait until a message and all before it are applied; raises OutcomeUnknown or AccountsLost."""
        self.note_head(sequence)
        try:
            async with asyncio.timeout(timeout):
                while self._sequence < sequence:
                    if isinstance(self.problem, AccountsLost):
                        raise lost_accounts()
                    await self._applied.wait()
        except TimeoutError as error:
            raise unknown_outcome() from error

    async def wait_checked(self, until: float) -> None:
        """Wait until the log is known to be the same as before the connection was lost, if it was.

        What was written before that could take a sequence that the log gave to something else, and lost.
        `until` is a time of the event loop; after it BusDown, or the StorageProblem in the way, is raised.
        Raises AccountsLost.
        """
        try:
            async with asyncio.timeout_at(until):
                while not self._is_checked:
                    if isinstance(self.problem, AccountsLost):
                        raise lost_accounts()
                    self._news.set()
                    await self._applied.wait()
        except TimeoutError as error:
            if isinstance(self.problem, StorageProblem):
                raise self.problem from error
            raise BusDown from error

    async def catch_up(self, timeout: float) -> None:
        """Wait until everything is applied that the log's leader tells of; raises what log and wait do."""
        info = await self._log.read_info()
        await self.wait_applied(info.last, timeout)

    async def catch_up_surely(self, timeout: float) -> None:
        """Wait until everything is applied that was acknowledged to anybody before; raises the same."""
        await self.wait_applied(await self._end.find(), timeout)

    async def close(self) -> None:
        """Ask the log nothing more."""
        await self._end.close()

    async def _ready(self) -> None:
        await self.wait_checked(asyncio.get_running_loop().time() + _CHECK_DEADLINE)

    async def log_end(self) -> int:
        """Ask the log for its last sequence; raises BusProblem."""
        return (await self._log.read_info()).last

    async def lag(self, patience: float) -> int:
        """Say how many messages of what the log holds now are not applied after so many seconds.

        Raises as the log does.
        """
        end = await self.log_end()
        with suppress(OutcomeUnknown):
            await self.wait_applied(end, patience)
        return max(0, end - self._sequence)

    async def reach(self, sequence: int, timeout: float) -> bool:
        """Wait until a message is applied of which a caller says that the log has it; says whether it is."""
        if self._sequence < sequence:
            with suppress(Problem, TimeoutError):
                async with asyncio.timeout(timeout):
                    info = await self._log.read_info()
                    await self.wait_applied(min(sequence, info.last), timeout)
        return self._sequence >= sequence

    async def check(self) -> None:
        """Compare with the log, and make one for a new projection; raises AccountsLost or BusProblem."""
        self._head = 0
        info = await self._find_log()
        if not self._epoch:
            await self._projection.begin(info.epoch)
            self._epoch = info.epoch
        if info.epoch == self._epoch and info.last < self._sequence:
            self._require_lasting(info)
            await give_back(self._log, self._projection, info.last, self._sequence)
            info = await self._log.read_info()
        if info.epoch != self._epoch or info.last < self._sequence or not await self._is_same():
            self._require_lasting(info)
            raise lost_accounts()
        self._settling.settle()
        self._is_checked = True
        self._tell()
        self._trusted_until = asyncio.get_running_loop().time() + _LONGEST_TRUST
        self.note_head(info.last)

    async def run(self) -> None:
        """Follow until cancelled; a log that is another one is looked at again, as it may be restored."""
        try:
            while True:
                await self._try_to_follow()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("following the log of accounts ended by an error")

    def note_state(self, state: ConnectionState) -> None:
        """Take a new state of the connection."""
        if state is ConnectionState.CONNECTED:
            self._is_checked = False
            self._news.set()

    def note_sequence(self, message: Message) -> None:
        """Take what the log tells of a message it stored."""
        if (sequence := sequence_of(message)) is not None:
            self.note_head(sequence)

    def _require_lasting(self, info: LogInfo) -> None:
        """Raise LogLeaderless while the hubs may not have settled who leads the log.

        A hub that starts waited for that.
        """
        if self._has_followed:
            is_shared = self._connection.is_of_cluster
            self._settling.require_lasting(info, self._epoch, is_shared=is_shared)

    async def _find_log(self) -> LogInfo:
        """A projection that has read a log is never given a new one."""
        try:
            return await self._log.read_info()
        except LogMissing:
            if self._epoch:
                raise lost_accounts() from None
            return await self._log.create()

    async def _is_same(self) -> bool:
        """Say whether the last message that was applied still is what it was, if it is there at all."""
        if not self._sequence:
            return True
        found = await self._log.read_message(self._sequence)
        return found is None or found.digest == self._digest

    async def _try_to_follow(self) -> None:
        try:
            await self._follow()
        except Problem as problem:
            _log.debug("following the accounts pauses: %s", problem)
            self.problem = problem
            self._is_checked = False
            self._tell()
            await asyncio.sleep(_LOST_PAUSE if isinstance(problem, AccountsLost) else _RETRY_PAUSE)

    async def _follow(self) -> None:
        while True:
            self._news.clear()
            if not self._connection.is_connected:
                await self._news.wait()
            elif not self._is_trusted:
                await self.check()
            elif self._head > self._sequence:
                await self._read_on()
            else:
                self.problem, self._has_followed = None, True
                await self._wait_for_news()

    @property
    def _is_trusted(self) -> bool:
        return self._is_checked and asyncio.get_running_loop().time() < self._trusted_until

    async def _wait_for_news(self) -> None:
        with suppress(TimeoutError):
            async with asyncio.timeout_at(self._trusted_until):
                await self._news.wait()

    async def _read_on(self) -> None:
        messages = await self._log.read(self._sequence + 1)
        if not messages:
            raise LogSilent  # a replica that lags behind the one that told of more
        await self.apply(messages)

    async def apply(self, messages: list[LoggedMessage]) -> None:
        """Apply what follows, and tell everyone who waits."""
        applied = await self._projection.apply(messages)
        self._sequence, self._digest = messages[-1].sequence, messages[-1].digest
        for one in applied:
            expected = self._expected.get(one.id)
            if expected is not None and not expected.done():
                expected.set_result(one.stands)
        self._tell()
        self.announcing.set()

    def _tell(self) -> None:
        self._applied.set()
        self._applied = asyncio.Event()


@asynccontextmanager
async def open_following(
    connection: Connection, log: AccountsLog, projection: Projection
) -> AsyncIterator[Following]:
    """Open the projection, compare it with the log, and follow until the end of the block.

    Raises AccountsLost, StorageProblem or BusProblem.
    """
    following = Following(connection, log, projection, await projection.open())
    stops = [
        connection.observe(following.note_state),
        connection.subscribe(SEQUENCED, following.note_sequence),
    ]
    try:
        await following.check()
        task = asyncio.create_task(following.run(), name="accounts")
        try:
            yield following
        finally:
            task.cancel()
            await asyncio.wait({task})
            await following.close()
    finally:
        for stop in stops:
            stop()
