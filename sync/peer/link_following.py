"""How a link follows its log: opens it, takes what it holds, and tells why nothing is taken from it."""

from collections.abc import Callable
from contextlib import AsyncExitStack

from core.errors import BusProblem, Problem
from core.facts import Cursor, Space, SpaceRole
from core.notes import Library
from sync.bus import Connection
from sync.log import Follower, LogEnd, LoggedMessage, LogInfo, LogWriter, open_log
from sync.peer.hub import Identity
from sync.peer.log_care import LogCare
from sync.peer.note_status import LinkState
from sync.peer.receiver import Receiver
from sync.peer.space_log import OpenLog
from sync.peer.status import SpaceStatus


class LinkFollowing:
    """Has a follower from the moment at which the log was opened first to the end of the link's connection.

    `is_drained` says whether every change made here is in the log.
    """

    def __init__(
        self,
        space: Space,
        library: Library,
        identity: Identity,
        status: SpaceStatus,
        receiver: Receiver,
        care: LogCare,
        is_drained: Callable[[], bool],
    ) -> None:
        self.opened: OpenLog | None = None
        """The log while it is followed."""
        self._space = space
        self._library = library
        self._identity = identity
        self._status = status
        self._receiver = receiver
        self._care = care
        self._is_drained = is_drained
        self._follower: Follower | None = None
        self._obstacle: Problem | None = None

    @property
    def has_begun(self) -> bool:
        """Whether the log is followed over this connection."""
        return self._follower is not None

    @property
    def reaches(self) -> int:
        """Up to which sequence the log is known to reach."""
        return self._follower.confirmed_head if self._follower else 0

    @property
    def has_all(self) -> bool:
        """Whether everything in the log is stored here, as far as the follower knows."""
        is_caught_up = self._follower is not None and self._follower.is_caught_up
        return is_caught_up and self._receiver.has_stored_all

    @property
    def known_end(self) -> LogEnd | None:
        """Up to where the log is known to reach; None while that is not known."""
        return self._follower.known_end if self._follower else None

    def has_stored(self, end: LogEnd) -> bool:
        """Say whether all that the log held up to there is stored here."""
        is_taken = self._follower is not None and self._follower.has_handed_over(end)
        return is_taken and self._receiver.has_stored(end)

    async def open_log(self, connection: Connection) -> LogInfo:
        """Ask the log what it holds; its host makes it when it is not there."""
        is_host = self._space.role is SpaceRole.HOST
        return await open_log(connection, create=is_host, world=self._identity.world)

    async def begin(self, connection: Connection, following: AsyncExitStack) -> None:
        """Follow the log until `following` is closed."""
        await self._library.set_right(self._space.id)
        cursor = await self._library.store.cursor(self._space.id)
        follower = self._new_follower(connection, cursor)
        if self._care.healing.is_due:
            follower.start_over()
        elif cursor is None:
            await self._care.begin_without_cursor()
        self._receiver.snapshots_read = cursor.snapshots if cursor else 0
        await self._receiver.redeliver()
        self._follower = await following.enter_async_context(follower)
        writer = LogWriter(connection, self._identity.key)
        await following.enter_async_context(self._care.given(connection, writer, follower, self._is_drained))
        self.opened = OpenLog(connection, follower, writer, self._care)

    async def wait_checked(self) -> None:
        """Wait until it is known whether the log is the one that was followed before."""
        if self._follower is not None:
            await self._follower.wait_checked()

    def end(self) -> None:
        """Give the follower up with its connection."""
        self._follower = self.opened = None

    def _new_follower(self, connection: Connection, cursor: Cursor | None) -> Follower:
        follower = Follower(
            connection,
            cursor,
            on_live=self._receiver.take_live,
            on_logged=self._take_logged,
            on_lost=lambda info: self._care.log_lost(connection, info, follower.epoch),
            on_hole=lambda: self._care.hole_found(connection),
            is_whole=lambda info: self._care.is_whole(connection, info),
            read_info=lambda: self.open_log(connection),
        )
        return follower

    async def _take_logged(self, messages: list[LoggedMessage]) -> None:
        epoch = self._follower.epoch if self._follower else self._status.epoch
        try:
            await self._receiver.take_logged(epoch, messages)
        except BusProblem as problem:
            self._show_obstacle(problem)
            raise
        self._show_obstacle(None)

    def _show_obstacle(self, problem: BusProblem | None) -> None:
        """Tell why nothing is taken from the log though it can be read."""
        if self._status.link is LinkState.ONLINE and self._status.problem is self._obstacle:
            self._obstacle = problem
            self._status.set_link(LinkState.ONLINE, problem)
