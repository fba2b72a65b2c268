"""What the requests about jobs answer; as JSON these are what `--json` prints."""

from datetime import datetime

import msgspec


class JobFailure(msgspec.Struct, frozen=True):
    """Why a job was not done: the kind of the error and, as far as nobody's words are in it, what it says."""

    kind: str
    title: str
    safe: str
    cure: str


class JobRow(msgspec.Struct, frozen=True):
    """One job; `state` is waiting, working, done, dead or discarded, since `since`.

    `hub` had it last, "" for none, at the `attempt` of this number; where `is_own`, no other can do it. It is
    tried again at `again`, and has come to `percent`, as far as that was told.
    """

    id: str
    kind: str
    about: str
    state: str
    priority: str
    hub: str
    is_own: bool
    attempt: int
    asked: datetime
    since: datetime
    again: datetime | None
    percent: int | None
    failure: JobFailure | None


class JobList(msgspec.Struct, frozen=True):
    """Jobs, what is not over first; `over` counts those that are and were not asked for."""

    jobs: tuple[JobRow, ...]
    over: int
