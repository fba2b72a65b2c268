"""Carries out the requests about what hubs do in the background, at a hub that runs."""

from collections.abc import Mapping
from datetime import UTC, datetime

from app.commands.desk import Desk
from app.commands.hubs import own_hub
from app.commands.job_requests import DiscardJob, ListJobs, RetryJob, ShowJob, StartJob
from app.commands.job_results import JobFailure, JobList, JobRow
from core.errors import BusProblem, NotFound
from core.ids import DeviceId, SpaceId
from sync.hub.cluster.own_places import own_name
from sync.hub.jobs.facts import ANY_HUB, Failure, JobState
from sync.hub.jobs.service import Jobs, Standing

_SHORT = 8
_ENDED = {JobState.DONE, JobState.DISCARDED}


async def list_jobs(desk: Desk, request: ListJobs) -> JobList:
    """List jobs; raises BusProblem while no hub runs here, or its bus does not answer."""
    jobs = await _jobs(desk).list()
    listed = [each for each in jobs if request.all or each.record.state not in _ENDED]
    rows = [await _row(desk, each) for each in listed]
    return JobList(tuple(rows), len(jobs) - len(listed))


async def jobs_of(desk: Desk) -> JobList | None:
    """List what is not over; None while no hub runs here, or nobody can tell now."""
    if own_hub(desk).server_pid is None:
        return None
    try:
        return await list_jobs(desk, ListJobs())
    except BusProblem:
        return None


async def show_job(desk: Desk, request: ShowJob) -> JobRow:
    """Tell of a job; raises NotFound, Ambiguous or BusProblem."""
    return await _row(desk, await _jobs(desk).find(request.job))


async def start_job(desk: Desk, request: StartJob) -> JobRow:
    """Ask for a job; raises NotFound, Ambiguous, JobsFull or another BusProblem."""
    jobs = _jobs(desk)
    if request.kind not in jobs.kinds.names:
        raise NotFound(
            f"This hub knows no kind of job “{request.kind}”.",
            safe="Nothing was changed.",
            cure=f"There are: {', '.join(jobs.kinds.names)}.",
        )
    space = await desk.library.find_space(request.space) if request.space is not None else None
    job = await jobs.ask(request.kind, about=space.id if space else "")
    return await _row(desk, await jobs.find(job))


async def retry_job(desk: Desk, request: RetryJob) -> JobRow:
    """Try a job again; raises NotFound, Ambiguous, JobRefused or BusProblem."""
    return await _row(desk, await _jobs(desk).retry(request.job))


async def discard_job(desk: Desk, request: DiscardJob) -> JobRow:
    """Discard a job; raises NotFound, Ambiguous, JobRefused or BusProblem."""
    return await _row(desk, await _jobs(desk).discard(request.job))


def _jobs(desk: Desk) -> Jobs:
    return own_hub(desk).services.jobs


async def _row(desk: Desk, standing: Standing) -> JobRow:
    record, hubs = standing.record, _hub_names(desk)
    job = record.job
    spaces = {space.id: space.name for space in await desk.library.spaces()}
    place = "" if job.place == ANY_HUB else job.place
    hub = record.hub or DeviceId(place)
    return JobRow(
        id=job.id,
        kind=job.kind,
        about=spaces.get(SpaceId(job.about), job.about),
        state=record.state.value,
        priority=job.priority.value,
        hub=hubs.get(hub, hub[:_SHORT]),
        is_own=bool(place),
        attempt=record.attempt,
        asked=_moment(job.asked_at),
        since=_moment(record.at),
        again=_moment(record.again_at) if record.again_at else None,
        percent=standing.percent,
        failure=_failure(record.failure),
    )


def _hub_names(desk: Desk) -> Mapping[DeviceId, str]:
    roster = own_hub(desk).services.cluster.roster
    return {desk.peer.device: own_name()} | {hub.id: hub.name for hub in (roster.hubs if roster else ())}


def _failure(failure: Failure | None) -> JobFailure | None:
    return JobFailure(failure.kind, failure.title, failure.safe, failure.cure) if failure else None


def _moment(at: float) -> datetime:
    return datetime.fromtimestamp(at, UTC)
