"""`tandem jobs` asks the process that runs the hub, through its socket."""

import time
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]
_WITHIN = 90.0


@pytest.fixture
def hub(start: Run, tandem: Run, profile: Any) -> Any:
    """A process that shares the space of `profile`, and so runs its hub."""
    tandem("note", "new", "-t", "Plans", "first")
    running = start("app.cli.entry", "--profile", str(profile), "share", "Notes")
    assert running.first_line
    return running


def until_done(tandem: Run, job: str) -> Any:
    """Wait until a job is over; return all that is told of it then."""
    deadline = time.monotonic() + _WITHIN
    while (shown := tandem("jobs", "show", job, "--json").json)["state"] in {"waiting", "working"}:
        assert time.monotonic() < deadline
        time.sleep(0.2)
    return shown


def test_a_job_is_started_shown_and_listed(hub: Any, tandem: Run) -> None:
    started = tandem("jobs", "start", "attachment-check", "--space", "Notes")
    assert started.code == 0, started.err
    job = started.out.strip()
    assert job.startswith("attachment-check-")
    done = until_done(tandem, job)
    assert (done["state"], done["about"], done["failure"]) == ("done", "Notes", None)
    listed = tandem("jobs", "list", "--all", "--json").json
    assert job in {each["id"] for each in listed["jobs"]}
    assert "attachment-check" in tandem("jobs", "list", "--all").out
    assert "done" in tandem("jobs", "show", job).out


def test_what_is_due_from_time_to_time_was_asked_for_by_itself(hub: Any, tandem: Run) -> None:
    deadline = time.monotonic() + _WITHIN
    while True:
        jobs = tandem("jobs", "list", "--all", "--json").json["jobs"]
        if {"attachment-sweep", "attachment-check"} <= {job["kind"] for job in jobs}:
            break
        assert time.monotonic() < deadline
        time.sleep(0.2)
    (sweep,) = [job for job in jobs if job["kind"] == "attachment-sweep"]
    assert sweep["priority"] == "low"
    assert until_done(tandem, sweep["id"])["state"] == "done"


def test_discarding_wants_to_be_meant_and_what_is_discarded_may_be_tried_again(hub: Any, tandem: Run) -> None:
    job = tandem("jobs", "start", "attachment-check").out.strip()
    until_done(tandem, job)
    refused = tandem("jobs", "discard", job)
    assert refused.code == 2
    assert "--yes" in refused.err
    over = tandem("jobs", "discard", job, "--yes")
    assert over.code == 1
    assert "over already" in over.err
    again = tandem("jobs", "retry", job)
    assert again.code == 1
    assert "Only a job that failed too often" in again.err


def test_what_there_is_not_is_said(hub: Any, tandem: Run) -> None:
    unknown = tandem("jobs", "start", "laundry")
    assert unknown.code == 1
    assert "attachment-check" in unknown.err
    assert tandem("jobs", "show", "nothing").code == 1


def test_without_a_hub_that_runs_it_is_said_so(tandem: Run) -> None:
    shown = tandem("jobs", "list")
    assert shown.code == 1
    assert "hub of this computer does not run" in shown.err
