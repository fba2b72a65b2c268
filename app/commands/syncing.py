"""Carries out the requests about keeping up with the logs."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime

from app.commands.desk import Desk
from app.commands.online import shown_hub, wait_online
from app.commands.requests import SyncOnce
from app.commands.results import Happening, HubPlaceRow, Nothing, StatusReport, SyncReport
from app.commands.rights import may_write
from app.commands.rows import space_rows
from app.commands.vitals import look_at_vitals
from app.control import Caller
from core.breaker import BreakerStanding
from core.events import NotebooksChanged, NotesChanged, SpacesChanged
from core.facts import NoteFilter, Space, SpaceRole
from core.ids import SpaceId
from core.release import version
from sync.peer import LinkState, StatusChanged

_GLANCE = 0.25
_BREATH = 0.05
_HOPE = 3.0
"""Seconds that a hub may be away before a catch-up is given up."""


async def sync_once(desk: Desk, request: SyncOnce) -> SyncReport:
    """Catch up and send what waits; the report says what is missing, if anything."""
    deadline = asyncio.get_running_loop().time() + request.seconds
    for space in await _shared(desk):
        if space.role is SpaceRole.HOST:
            await wait_online(desk, space)
    caught_up = await _wait(desk, desk.peer.caught_up, deadline)
    drained = caught_up and await _wait(desk, _drained(desk, await _written(desk)), deadline)
    rows = await space_rows(desk)
    reason = await _unsendable(desk) if drained else await _reason(desk)
    return SyncReport(caught_up, sum(row.waiting for row in rows), rows, reason)


async def follow_sync(desk: Desk, caller: Caller) -> Nothing:
    """Tell what happens, one sentence each, until the caller is gone."""
    watcher = _Watcher(desk, caller)
    await watcher.learn_names()
    events = desk.peer.events
    subscriptions = [
        events.subscribe(NotesChanged, watcher.notes_changed),
        events.subscribe(NotebooksChanged, watcher.notebooks_changed),
        events.subscribe(SpacesChanged, watcher.spaces_changed),
        events.subscribe(StatusChanged, watcher.status_changed),
    ]
    try:
        watcher.introduce()
        await caller.gone.wait()
    finally:
        for unsubscribe in subscriptions:
            unsubscribe()
    return Nothing()


async def report_status(desk: Desk) -> StatusReport:
    """Tell how far every space is from its log."""
    rows = await space_rows(desk)
    return StatusReport(
        profile=str(desk.profile.directory),
        owner=desk.kind.value,
        process=desk.process,
        device=desk.peer.device,
        name=desk.peer.display_name,
        version=version(),
        notes=await desk.library.store.count_notes(NoteFilter()),
        waiting=sum(row.waiting for row in rows),
        spaces=rows,
        health=await look_at_vitals(desk),
        hubs=tuple(_place_row(*each) for each in desk.peer.hub_places().items()),
    )


def _place_row(place: str, standing: BreakerStanding) -> HubPlaceRow:
    problem = standing.problem
    title, cure = (problem.title, problem.cure) if problem else ("", "")
    return HubPlaceRow(place, standing.state.value, title, cure, standing.rest)


def _drained(desk: Desk, spaces: Sequence[Space]) -> Callable[[float], Awaitable[bool]]:
    async def drained(timeout: float) -> bool:
        waiting = [desk.peer.drained(timeout, space=space.id) for space in spaces]
        return all(await asyncio.gather(*waiting))

    return drained


async def _written(desk: Desk) -> list[Space]:
    """List the shared spaces into which this device may write."""
    return [space for space in await _shared(desk) if may_write(desk, space)]


async def _unsendable(desk: Desk) -> str:
    """Say where changes wait that were made while this device might still write."""
    told = [
        f"You may only read “{space.name}” now, so what you changed there does not go out."
        for space in await _shared(desk)
        if not may_write(desk, space) and await desk.library.store.count_outbox(space.id)
    ]
    return " ".join(told)


async def _wait(desk: Desk, wait: Callable[[float], Awaitable[bool]], deadline: float) -> bool:
    """Wait until it is so, the deadline has passed, or a hub has been away for too long to hope."""
    clock = asyncio.get_running_loop().time
    seen = clock()
    while not await wait(_GLANCE):
        seen = seen if await _away(desk) else clock()
        if clock() > min(deadline, seen + _HOPE):
            return False
        await asyncio.sleep(_BREATH)
    return True


async def _away(desk: Desk) -> list[Space]:
    return [
        space
        for space in await _shared(desk)
        if desk.peer.status.of(None, space.id).link is not LinkState.ONLINE
    ]


async def _shared(desk: Desk) -> list[Space]:
    return [space for space in await desk.library.spaces() if space.role is not SpaceRole.LOCAL]


async def _reason(desk: Desk) -> str:
    away = await _away(desk)
    return " ".join(_absence(desk, space) for space in away) or "The log did not answer in time."


def _absence(desk: Desk, space: Space) -> str:
    problem = desk.peer.status.of(None, space.id).problem
    return problem.title if problem else f"The hub of “{space.name}” at {shown_hub(space)} cannot be reached."


class _Watcher:
    """Turns events into sentences, and leaves out those that say nothing new."""

    def __init__(self, desk: Desk, caller: Caller) -> None:
        self._desk = desk
        self._caller = caller
        self._names: dict[SpaceId, str] = {}
        self._said: dict[SpaceId, str] = {}

    async def learn_names(self) -> None:
        self._names = {space.id: space.name for space in await self._desk.library.spaces()}

    def introduce(self) -> None:
        for space in self._names:
            self.status_changed(StatusChanged(space))

    def notes_changed(self, event: NotesChanged) -> None:
        count = len(event.notes)
        self._say(event.space, "1 note changed" if count == 1 else f"{count} notes changed")

    def notebooks_changed(self, event: NotebooksChanged) -> None:
        self._say(event.space, "the notebooks changed")

    def spaces_changed(self, _event: SpacesChanged) -> None:
        task = asyncio.ensure_future(self.learn_names())
        task.add_done_callback(lambda _: self._tell("The list of spaces changed."))

    def status_changed(self, event: StatusChanged) -> None:
        sentence = self._desk.peer.status.of(None, event.space).sentence
        if self._said.get(event.space) != sentence:
            self._said[event.space] = sentence
            self._say(event.space, sentence[0].lower() + sentence[1:])

    def _say(self, space: SpaceId, what: str) -> None:
        self._tell(f"{self._names.get(space, 'a space')}: {what}")

    def _tell(self, sentence: str) -> None:
        self._caller.tell(Happening(datetime.now(UTC), sentence))
