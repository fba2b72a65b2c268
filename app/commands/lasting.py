"""For how long a command is carried out, and whether it ends with whoever asked for it.

What only reads ends with its caller, down to the statement in the database. A change that has begun is
carried out, whoever waits: what it asks of others has a deadline all the same. Imports, backups and the like
tell how far they are, and take as long as there is something to do; each of their pieces has its own.
"""

from collections.abc import Awaitable
from typing import TypeVar

import msgspec

from app.commands.cluster_requests import ReportCluster, ReportServices
from app.commands.hub_requests import (
    ListDevices,
    ListSessions,
    ListUsers,
    ReadAccountAudit,
    ReadHubAudit,
    ReportHub,
    ShowUser,
)
from app.commands.job_requests import ListJobs, ShowJob
from app.commands.people_requests import ListInvites, ListMembers, ReadSpaceAudit
from app.commands.requests import (
    FollowSync,
    ListHistory,
    ListNotes,
    ListSpaces,
    ListTrash,
    ReadDiary,
    ReportLogs,
    ReportStatus,
    SearchNotes,
    ShowNote,
    ShowVersion,
    VerifyLogs,
)
from app.control import Caller
from core.errors import Problem
from core.requests import within

Result = TypeVar("Result")

LONGEST = 3600.0
"""Seconds for what others are asked for the sake of one command, and in which whole logs are read."""
_USUAL = 60.0
_READING: dict[type[msgspec.Struct], float] = {
    **dict.fromkeys(
        (
            ListDevices,
            ListHistory,
            ListInvites,
            ListJobs,
            ListMembers,
            ListNotes,
            ListSessions,
            ListSpaces,
            ListTrash,
            ListUsers,
            ReadAccountAudit,
            ReadHubAudit,
            ReadSpaceAudit,
            ReportCluster,
            ReportHub,
            ReportLogs,
            ReportServices,
            ReportStatus,
            SearchNotes,
            ShowJob,
            ShowNote,
            ShowUser,
            ShowVersion,
        ),
        _USUAL,
    ),
    VerifyLogs: LONGEST,
}
"""What changes nothing, with the seconds that it may take."""


async def carry_out(request: msgspec.Struct, caller: Caller, work: Awaitable[Result]) -> Result:
    """Return what comes of a request; raises Problem, also when it takes too long, or CallerGone."""
    if isinstance(request, FollowSync | ReadDiary):  # it lasts until the caller is gone
        return await work
    seconds = _READING.get(type(request))
    with within(seconds or LONGEST):
        if seconds is None:
            return await work
        try:
            return await caller.wait_for(work, seconds)
        except TimeoutError as error:
            raise _too_long() from error


def _too_long() -> Problem:
    return Problem(
        "This took too long and was given up.",
        safe="Nothing was changed.",
        cure="Ask for less, or try again when this computer and the hub have less to do.",
    )
