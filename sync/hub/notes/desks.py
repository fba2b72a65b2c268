"""The desks of all spaces that the register has, each kept open for as long as it has them."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from core.errors import Problem
from core.ids import SpaceId
from sync.hub.notes.desk import Desk, open_desk
from sync.hub.notes.office import Office
from sync.hub.notes.records import SpaceRecord, SpaceState
from sync.hub.notes.refusals import no_space
from sync.log import LogSilent

_RETRY_PAUSE = 0.25
_DEADLINE = 15.0
_SETTLING_PAUSE = 3600.0
"""Seconds after which a desk settles though nothing happened: some things follow from time alone."""
_log = logging.getLogger(__name__)


class Keeper:
    """Keeps the desk of one space open, and has it settle whatever becomes new."""

    def __init__(self, office: Office, space: SpaceId) -> None:
        self.desk: Desk | None = None
        self.problem: Problem | None = None
        self._office = office
        self._space = space
        self._news = asyncio.Event()
        self._changed = asyncio.Event()
        self.task = asyncio.create_task(self._run(), name=f"desk of {space}")

    def wake(self) -> None:
        """Say that something may have to be settled."""
        self._news.set()

    async def find(self) -> Desk:
        """Return the desk as soon as it is open; raises BusProblem after 15 seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(_DEADLINE):
                while self.desk is None:
                    await self._changed.wait()
        if self.desk is None:
            raise self.problem or LogSilent()
        return self.desk

    async def wait_tried(self) -> None:
        """Wait until the desk is open, or could not be opened."""
        while self.desk is None and self.problem is None:
            await self._changed.wait()

    async def _run(self) -> None:
        try:
            while True:
                await self._try_to_keep()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("keeping the desk of a space ended by an error")

    async def _try_to_keep(self) -> None:
        try:
            async with open_desk(self._office, self._space) as desk:
                stop = desk.reader.observe(lambda _membership: self._news.set())
                self._become(desk, None)
                try:
                    await self._keep_settled(desk)
                finally:
                    stop()
                    self._become(None, None)
        except Problem as problem:
            _log.debug("opening the desk of a space pauses: %s", problem)
            self._become(None, problem)
            await asyncio.sleep(_RETRY_PAUSE)

    async def _keep_settled(self, desk: Desk) -> None:
        while True:
            self._news.clear()
            try:
                await desk.settle()
                self.problem = None
            except Problem as problem:
                _log.debug("settling a space pauses: %s", problem)
                self.problem = problem
                await asyncio.sleep(_RETRY_PAUSE)
                self._news.set()
            with suppress(TimeoutError):
                async with asyncio.timeout(_SETTLING_PAUSE):
                    await self._news.wait()

    def _become(self, desk: Desk | None, problem: Problem | None) -> None:
        self.desk, self.problem = desk, problem
        self._changed.set()
        self._changed = asyncio.Event()


class Desks:
    """Finds desks; get one from `open_desks`."""

    def __init__(self, office: Office) -> None:
        self._office = office
        self._keepers: dict[SpaceId, Keeper] = {}
        self._records: dict[SpaceId, SpaceRecord] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @property
    def open(self) -> list[tuple[SpaceRecord, Desk]]:
        """List the desks of founded spaces that are open now."""
        kept = ((record, self._keepers.get(record.space)) for record in self._office.register.spaces)
        return [
            (record, keeper.desk)
            for record, keeper in kept
            if record.state is SpaceState.FOUNDED and keeper is not None and keeper.desk is not None
        ]

    @property
    def problem(self) -> Problem | None:
        """What keeps one of the desks from its work."""
        return next((keeper.problem for keeper in self._keepers.values() if keeper.problem), None)

    async def find(self, space: SpaceId) -> Desk:
        """Return the desk of a founded space; raises NotFound, or BusProblem when it cannot be opened."""
        if not self._is_founded(space):
            await self._office.register.refresh()
        if not self._is_founded(space):
            raise no_space()
        return await self.get(space)

    async def get(self, space: SpaceId) -> Desk:
        """Return the desk of a space, founded or not; raises as `find`."""
        if space not in self._keepers:
            self.keep_up()
        keeper = self._keepers.get(space)
        if keeper is None:
            raise no_space()
        return await keeper.find()

    def opened(self, space: SpaceId) -> Desk | None:
        """Return the desk of a space if it is open at this moment."""
        keeper = self._keepers.get(space)
        return keeper.desk if keeper else None

    def keep_up(self) -> None:
        """Open and close desks as the register says now; those of which it says something else settle."""
        records = {record.space: record for record in self._office.register.kept}
        for space in self._keepers.keys() - records.keys():
            self._keepers.pop(space).task.cancel()
        for space in records.keys() - self._keepers.keys():
            self._keepers[space] = self._open(space)
        for space, record in records.items():
            if self._records.get(space) != record:
                self._keepers[space].wake()
        self._records = records

    def wake(self) -> None:
        """Have every desk look whether there is something to settle."""
        for keeper in self._keepers.values():
            keeper.wake()

    async def wait_tried(self) -> None:
        """Wait until every desk is open, or could not be opened."""
        await asyncio.gather(*(keeper.wait_tried() for keeper in self._keepers.values()))

    async def close(self) -> None:
        """Close all desks."""
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    def _open(self, space: SpaceId) -> Keeper:
        keeper = Keeper(self._office, space)
        self._tasks.add(keeper.task)
        keeper.task.add_done_callback(self._tasks.discard)
        return keeper

    def _is_founded(self, space: SpaceId) -> bool:
        record = self._office.register.find(space)
        return record is not None and record.state is SpaceState.FOUNDED


@asynccontextmanager
async def open_desks(office: Office) -> AsyncIterator[Desks]:
    """Open a desk for every space, as far as the bus lets us, and keep up with the register."""
    desks = Desks(office)
    stop = office.register.observe(desks.keep_up)
    try:
        desks.keep_up()
        await desks.wait_tried()
        yield desks
    finally:
        stop()
        await desks.close()
