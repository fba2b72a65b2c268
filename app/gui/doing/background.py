"""What the hub of this computer does in the background, in a sentence or two."""

from collections.abc import Awaitable, Callable

from app.commands.job_results import JobList, JobRow
from app.gui.language import in_one_line, tr

ReadJobs = Callable[[], Awaitable[JobList | None]]
"""Lists jobs; None where no hub runs."""


def background_words(listed: JobList | None) -> str:
    """Say what is done, waits and failed; "" where no hub runs."""
    if listed is None:
        return ""
    working = [job for job in listed.jobs if job.state == "working"]
    parts = [_doing(job) for job in working]
    if waiting := sum(job.state == "waiting" for job in listed.jobs):
        parts.append(tr("{count} jobs wait.", waiting))
    if dead := sum(job.state == "dead" for job in listed.jobs):
        parts.append(tr("{count} jobs failed too often: `tandem jobs list` shows why.", dead))
    return in_one_line(*parts) or tr("The hub of this computer has nothing to do in the background.")


def _doing(job: JobRow) -> str:
    if job.percent is None:
        return tr("{hub} does this: {kind}.", hub=job.hub, kind=job.kind)
    return tr("{hub} does this: {kind}, {percent} %.", hub=job.hub, kind=job.kind, percent=str(job.percent))
