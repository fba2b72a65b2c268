"""The requests about what hubs do in the background."""

from app.commands.request import Request


class ListJobs(Request, frozen=True, tag=True):
    """List jobs: what waits, is being done or failed; with `all` also what is over."""

    all: bool = False


class ShowJob(Request, frozen=True, tag=True):
    """Tell how one job stands, by the beginning of its id."""

    job: str


class StartJob(Request, frozen=True, tag=True):
    """Have a job of a kind done now, about everything, or about a `space` by its name or id."""

    kind: str
    space: str | None = None


class RetryJob(Request, frozen=True, tag=True):
    """Have a job that failed too often tried again, by the beginning of its id."""

    job: str


class DiscardJob(Request, frozen=True, tag=True):
    """See that a job is not done, by the beginning of its id."""

    job: str


JobRequest = ListJobs | ShowJob | StartJob | RetryJob | DiscardJob
