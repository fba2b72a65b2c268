"""Faults of a hub and a member that run, each really made and mended, with the answer doctor has to give."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from app.commands.desk import Desk
from app.configuration.model import Configuration
from app.daemon.scheduled_backups import backups_scheduled
from core.facts import Space
from sync.peer import LinkState, Right
from tests.app.daemon.running_hub import PATIENCE, Clock, RunningHub
from tests.faults.losing import _delete_log
from tests.sync.waiting import until

DAY = 86_400.0


@dataclass(frozen=True)
class Company:
    """A hub and a member of its space, that run; both go by clocks that can be put wrong."""

    hub: RunningHub
    member: Desk
    space: Space
    clock: Clock
    member_clock: Clock
    place: Path


@dataclass(frozen=True)
class RunningFault:
    """A fault: how it is made, at whose desk it is seen, and what doctor says then."""

    name: str
    make: Callable[[Company], AbstractAsyncContextManager[None]]
    subject: str
    health: str
    cause: str
    cure: str
    at_member: bool = False

    def desk(self, company: Company) -> Desk:
        return company.member if self.at_member else company.hub.desk


@asynccontextmanager
async def _put_clock(company: Company, ahead: float) -> AsyncIterator[None]:
    company.clock.ahead = ahead
    try:
        yield
    finally:
        company.clock.ahead = 0.0


@asynccontextmanager
async def _put_member_clock(company: Company) -> AsyncIterator[None]:
    company.member_clock.ahead = 900.0
    try:
        yield
    finally:
        company.member_clock.ahead = 0.0


@asynccontextmanager
async def _have_no_place_for_backups(company: Company) -> AsyncIterator[None]:
    file = company.place / "no-folder"
    file.write_bytes(b"")
    told = Configuration(backup_folder=str(file / "backups"))
    async with backups_scheduled(company.hub.desk, lambda: told, print, first=0):
        yield
    company.hub.desk.overdue_backup = None


@asynccontextmanager
async def _put_cursor(company: Company, epoch: str | None, sequence: int | None) -> AsyncIterator[None]:
    """Change how far the member has read the log, under the hands of the program that runs."""
    with closing(sqlite3.connect(company.member.profile.database, isolation_level=None)) as connection:
        before = connection.execute("SELECT epoch, sequence FROM cursors").fetchone()
        put = "UPDATE cursors SET epoch = coalesce(?, epoch), sequence = coalesce(?, sequence)"
        connection.execute(put, (epoch, sequence))
        yield
        connection.execute(put, before)


@asynccontextmanager
async def _lose_stream(company: Company) -> AsyncIterator[None]:
    """Delete the log while the hub's own peer, which would make it again at once, takes no part."""
    links = company.hub.desk.peer._links
    await links[company.space.id].stop()
    await _delete_log(company.hub.desk.peer)
    # As after a line that was lost.
    await company.member.peer._links[company.space.id].stop()
    company.member.peer._links[company.space.id].start()
    yield
    links[company.space.id].start()
    await until(lambda: _is_online(company.member, company.space), PATIENCE)


def _is_online(desk: Desk, space: Space) -> bool:
    return desk.peer.status.of(None, space.id).link is LinkState.ONLINE


@asynccontextmanager
async def _remove_member(company: Company) -> AsyncIterator[None]:
    people = company.hub.desk.peer.people
    [other] = [person for person in await people.members(company.space.id) if person.name == "Ben"]
    await people.remove_member(company.space.id, other.user)
    status = company.member.peer.status
    await until(lambda: status.of(None, company.space.id).right is Right.NONE, PATIENCE)
    yield


RUNNING = (
    RunningFault(
        "certificate near its end", lambda company: _put_clock(company, 80 * DAY), "certificate", "notable",
        "was not renewed", "start the hub anew",
    ),
    RunningFault(
        "certificate that ended", lambda company: _put_clock(company, 95 * DAY), "certificate", "faulty",
        "ended on .* no device trusts this hub", "start the hub anew",
    ),
    RunningFault(
        "clock that went back", lambda company: _put_clock(company, -30 * DAY), "clock", "faulty",
        "before what this hub has already written", "Set the clock",
    ),
    RunningFault(
        "backups that cannot be made", _have_no_place_for_backups, "scheduled backups", "faulty",
        "no-folder", ".",
    ),
    RunningFault(
        "clock apart from the hub's", _put_member_clock, "clock of “Notes”", "notable",
        "15 minutes ahead of the hub's", "Set the clock", at_member=True,
    ),
    RunningFault(
        "cursor ahead of the log", lambda company: _put_cursor(company, None, 5000), "log of “Notes”",
        "faulty", "messages as read that the log does not have", "tandem log heal", at_member=True,
    ),
    RunningFault(
        "another epoch of the log", lambda company: _put_cursor(company, "another", None),
        "log of “Notes”", "notable", "another one than that which was read here", "tandem log heal",
        at_member=True,
    ),
    RunningFault(
        "stream that is missing", _lose_stream, "hub of “Notes”", "faulty", "has no log for this space",
        "it makes the log again", at_member=True,
    ),
    RunningFault(
        "removed from the space", _remove_member, "membership of “Notes”", "faulty", "no member", "invit",
        at_member=True,
    ),
)  # fmt: skip
