"""Deciding and writing: a space's facts lie on one subject of the log, claimed one after the other."""

import asyncio
import logging
from collections import OrderedDict
from collections.abc import Callable

from core.errors import OutcomeUnknown, Problem, ServiceBusy
from core.ids import SpaceId
from core.world import World
from sync.bus import BusDown, BusSilent
from sync.hub.attachments.book import Book
from sync.hub.attachments.errors import AttachmentsLost
from sync.hub.attachments.events import Event, decode, encode
from sync.hub.attachments.mark import Mark
from sync.hub.hub_log import Conflict, HubLog, LogShape
from sync.hub.users.tokens import new_id
from sync.log import LoggedMessage, LogGone, LogInfo, LogSilent, Settling

SHAPE = LogShape("ATTACHMENTS", ("attached.*",))
Decide = Callable[[Book], Event | None]
"""Looks at one state of a space; None when there is nothing to write. It may raise a Problem."""

_DEADLINE = 10.0
_RETRY_PAUSE = 0.1
_MOST_DECISIONS = 50
_MOST_PAGES = 256
_KEPT_AFTER = 64
_log = logging.getLogger(__name__)


class Page:
    """One space as this hub knows it."""

    def __init__(self, space: SpaceId) -> None:
        self.subject = f"attached.{space}"
        self.book = Book()
        self.changing = asyncio.Lock()
        self.head = 0
        """The last message of the space."""
        self.digest = b""
        self.place = 0
        """Up to here, the log is known to hold nothing else of the space."""
        self.steps = 0
        """Messages since everything was told in one."""
        self.seen: set[str] = set()
        """The ids of what was read since the last decision."""
        self.settling = Settling()

    def take(self, message: LoggedMessage) -> None:
        """Apply the next message; raises AttachmentsLost for one that only a newer Tandem reads."""
        record = decode(message.wire)
        if record.event is None:
            raise AttachmentsLost("a newer Tandem wrote it")
        self.book.apply(record.event)
        self.seen.add(record.id)
        self.head = self.place = message.sequence
        self.digest = message.digest
        self.steps += 1


class Ledger:
    """The one way to the facts; everything raises AttachmentsLost or BusProblem."""

    def __init__(self, log: HubLog, world: World) -> None:
        self._log = log
        self._world = world
        self._epoch = ""
        self._pages: OrderedDict[SpaceId, Page] = OrderedDict()

    async def open(self) -> None:
        """Find the log, and make it where there is none."""
        self._epoch = (await self._log.find()).epoch

    async def book(self, space: SpaceId) -> Book:
        """Return what the log holds of a space now; whoever keeps it sees later changes, too."""
        page = self._page(space)
        async with page.changing:
            await self._catch_up(page)
        return page.book

    async def mark(self, space: SpaceId) -> Mark:
        """Say how far the log has come for a space, for `check` to compare with later."""
        page = self._page(space)
        async with page.changing:
            await self._catch_up(page)
            return Mark(self._epoch, page.head, page.digest)

    async def check(self, mark: Mark) -> None:
        """Raise AttachmentsLost when the log no longer is the one of the mark, or ends before it."""
        info = await self._log.read_info()
        self._require_same(info, mark.sequence)
        if mark.epoch != info.epoch:
            raise AttachmentsLost("the log is another one")
        found = await self._log.read_message(mark.sequence) if mark.sequence else None
        if found is not None and found.digest != mark.digest:
            raise AttachmentsLost("the log has lost a part")

    async def change(self, space: SpaceId, decide: Decide) -> None:
        """Write what `decide` returns; it is asked again whenever another hub was quicker.

        Raises OutcomeUnknown when the log says neither yes nor no, ServiceBusy when others always are first.
        """
        page = self._page(space)
        async with page.changing:
            for _ in range(_MOST_DECISIONS):
                await self._catch_up(page)
                event = decide(page.book)
                if event is None or await self._try_to_write(page, event):
                    return await self._keep_short(page)
        raise ServiceBusy(
            "Other hubs changed the attachments of this space all the time.",
            safe="Nothing was changed.",
            cure="Try again.",
        )

    def _page(self, space: SpaceId) -> Page:
        page = self._pages.setdefault(space, Page(space))
        self._pages.move_to_end(space)
        while len(self._pages) > _MOST_PAGES:
            self._forget_oldest()
        return page

    def _forget_oldest(self) -> None:
        space, page = self._pages.popitem(last=False)
        if page.changing.locked():
            self._pages[space] = page

    async def _catch_up(self, page: Page) -> None:
        info = await self._log.read_info()
        if info.last < page.place:
            is_shared = self._log.connection.is_of_cluster
            page.settling.require_lasting(info, self._epoch, is_shared=is_shared)
        self._require_same(info, page.place)
        page.settling.settle()
        while page.place < info.last and await self._log.has_more(page.place + 1, page.subject):
            messages = await self._log.read(page.place + 1, page.subject)
            if not messages:
                raise LogSilent  # a replica that lags behind the leader
            for message in messages:
                page.take(message)
        page.place = max(page.place, info.last)

    def _require_same(self, info: LogInfo, known: int) -> None:
        if info.epoch != self._epoch:
            raise AttachmentsLost("the log is another one")
        if info.last < known:
            raise AttachmentsLost("the log has lost its end")

    async def _try_to_write(self, page: Page, event: Event) -> bool:
        """Write once, however often it is sent; False when somebody else was quicker."""
        page.seen.clear()
        id_, deadline = new_id(self._world), asyncio.get_running_loop().time() + _DEADLINE
        wire, expected = encode(event, id=id_, at=self._world.now()), page.head
        was_silent = False
        while True:
            try:
                sequence = await self._log.write(page.subject, wire, expected)
                page.take(LoggedMessage(sequence, wire))
                return True
            except Conflict:
                # By what was sent before, or by a server that leads no more, while another one stored it.
                await self._catch_up(page)
                return id_ in page.seen
            except (BusSilent, BusDown, LogGone) as problem:
                was_silent = was_silent or isinstance(problem, BusSilent)
                if asyncio.get_running_loop().time() >= deadline:
                    raise _unknown_outcome() if was_silent else problem from problem
            await asyncio.sleep(_RETRY_PAUSE)

    async def _keep_short(self, page: Page) -> None:
        """Tell everything in one message when there are many more messages than facts."""
        if page.steps <= _KEPT_AFTER + 2 * len(page.book):
            return
        try:
            if await self._try_to_write(page, page.book.snapshot()):
                await self._log.purge_before_last(page.subject)
                page.steps = 1
        except Problem as problem:
            _log.debug("old messages stay in the log of attachments: %s", problem)


def _unknown_outcome() -> OutcomeUnknown:
    return OutcomeUnknown(
        "The log of attachments did not answer in time.",
        safe="Whether the change was made will show as soon as it answers.",
        cure="Look whether it was made, and try again if not.",
    )
