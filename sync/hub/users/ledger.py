"""Deciding and writing: a decision is made on one state of the projection, and written if it still holds."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from typing import TypeVar

from core.errors import (
    AccountProblem,
    AccountsLost,
    BadInput,
    BusProblem,
    NotFound,
    OutcomeUnknown,
    ServiceBusy,
)
from core.world import World
from sync.bus import BusDown, BusSilent
from sync.hub.hub_log import Conflict
from sync.hub.majority import Majority
from sync.hub.users.accounts_log import AccountsLog
from sync.hub.users.events import Event, subject_of
from sync.hub.users.following import Following
from sync.hub.users.projection import Projection
from sync.hub.users.refusals import lost_accounts, unknown_outcome
from sync.hub.users.tokens import new_id
from sync.hub.users.view import View
from sync.hub.users.wires import encode
from sync.log import LogGone

Result = TypeVar("Result")
Decided = TypeVar("Decided", bound=Event)

_DEADLINE = 10.0
_MOST_DECISIONS = 50
_RETRY_PAUSE = 0.1


class Ledger:
    """The one way of the service's parts to the facts."""

    def __init__(
        self,
        log: AccountsLog,
        following: Following,
        projection: Projection,
        world: World,
        majority: Majority,
    ) -> None:
        self._log = log
        self._following = following
        self._projection = projection
        self._world = world
        self._majority = majority

    async def read(self, question: Callable[[View], Result]) -> Result:
        """Return what a function finds in this hub's projection; it may raise."""
        return await self._projection.read(question)

    async def ask(self, question: Callable[[View], Result]) -> Result:
        """Return what a function finds; nobody is refused for what this hub has just not heard of yet.

        If it raises, it is asked once more when this hub knows all that the log holds; a hub that cannot
        know that raises MajorityMissing.
        """
        try:
            return await self.read(question)
        except (AccountProblem, BadInput, NotFound):
            await self.catch_up()
            return await self.read(question)

    async def catch_up(self) -> None:
        """Wait until this hub knows what the log holds now, whoever wrote it; raises Problem."""
        self._majority.require()
        await self._following.catch_up_surely(_DEADLINE)

    async def change(self, decide: Callable[[View], Decided]) -> Decided:
        """Write what `decide` returns, and return it when this hub has applied it.

        `decide` looks at one state and raises a Problem when it will not have it. It is asked again when
        somebody else wrote on the same subject, or wrote something that makes the decision void. Raises
        OutcomeUnknown when the log says neither yes nor no, ServiceBusy when others are always quicker,
        MajorityMissing where nothing can be written.
        """
        for _ in range(_MOST_DECISIONS):
            self._require_log()
            event, expected = await self.ask(lambda view: _with_head(view, decide(view)))
            with suppress(Conflict):
                if await self._write(event, expected):
                    return event
        raise ServiceBusy(
            "Others changed the same account all the time.", safe="Nothing was changed.", cure="Try again."
        )

    async def try_change(self, event: Event, expected: int) -> bool:
        """Write an event that nobody misses; False when somebody else was quicker, or it is void."""
        self._require_log()
        try:
            return await self._write(event, expected)
        except Conflict:
            return False

    async def purge_before_last(self, subject: str) -> None:
        """Remove what a subject held before its last message; raises BusProblem."""
        await self._log.purge_before_last(subject)

    async def _write(self, event: Event, expected: int) -> bool:
        """Write and wait until it is applied here; says whether it stands.

        Raises Conflict, and then what was in the way is applied here.
        """
        id_ = new_id(self._world)
        wire = encode(event, id=id_, at=self._world.now())
        stands = self._following.expect(id_)
        try:
            await self._send(subject_of(event), wire, expected, stands)
            async with asyncio.timeout(_DEADLINE):
                return await stands
        except TimeoutError as error:
            raise unknown_outcome() from error
        finally:
            self._following.forget(id_)

    async def _send(self, subject: str, wire: bytes, expected: int, stands: asyncio.Future[bool]) -> None:
        """Write once, however often it is sent: the second finds its subject changed by the first.

        (The server compares the sequence before it looks for a message id that it has seen.) It may be
        refused and stored: for a moment two servers may hold themselves to be the leader, one of which does
        not know what the subject holds.
        """
        loop = asyncio.get_running_loop()
        until, was_silent = loop.time() + _DEADLINE, False
        while True:
            try:
                await self._following.wait_checked(until)
                self._following.note_head(await self._log.write(subject, wire, expected))
                return
            except Conflict:
                if await self._is_stored(stands):
                    return
                raise
            except (BusSilent, BusDown, LogGone) as problem:
                was_silent = was_silent or isinstance(problem, BusSilent)
                if loop.time() >= until:
                    if was_silent:
                        raise unknown_outcome() from problem
                    raise
            await asyncio.sleep(_RETRY_PAUSE)

    async def _is_stored(self, stands: asyncio.Future[bool]) -> bool:
        """Apply all that was written before, and say whether what waits for `stands` is among it."""
        try:
            await self.catch_up()
        except (BusProblem, OutcomeUnknown) as problem:
            raise unknown_outcome() from problem
        return stands.done()

    def _require_log(self) -> None:
        """Write nothing into a log that is not the one this hub knows, or has no majority."""
        self._majority.require()
        if isinstance(self._following.problem, AccountsLost):
            raise lost_accounts()


def _with_head(view: View, event: Decided) -> tuple[Decided, int]:
    return event, view.head_of(subject_of(event))
