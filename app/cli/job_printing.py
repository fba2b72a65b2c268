"""Prints what the hubs do in the background."""

from app.cli.columns import Column, print_columns
from app.cli.moments import ago, full
from app.cli.terminal import Terminal, notices, one_line, output
from app.cli.wording import count
from app.commands.job_results import JobFailure, JobList, JobRow


def print_jobs(listed: JobList) -> None:
    """Print jobs in columns."""
    terminal = output()
    if listed.jobs:
        columns = [
            Column("JOB", terminal.bold),
            Column("KIND"),
            Column("ABOUT", flexible=True),
            Column("STANDS"),
            Column("HUB", flexible=True),
            Column("TRIED", numeric=True),
            Column("SINCE", terminal.dim),
            Column("WHY", flexible=True),
        ]
        print_columns(terminal, columns, [_cells(job) for job in listed.jobs])
    else:
        terminal.print("Nothing waits, and nothing failed too often.")
    if any(job.state == "dead" for job in listed.jobs):
        notices().print("What is dead is tried again by `tandem jobs retry ID`, or `tandem jobs discard ID`.")
    if listed.over:
        notices().print(f"{count(listed.over, 'job')} more over: `tandem jobs list --all`.")


def print_job(job: JobRow) -> None:
    """Print all that is known of a job."""
    terminal = output()
    again = full(job.again) if job.again and job.state == "waiting" else ""
    told = {
        "Job": job.id,
        "Kind": job.kind,
        "About": job.about,
        "Stands": f"{_stands(job)}, {ago(job.since)}",
        "Priority": job.priority,
        "Hub": f"{job.hub}, and no other can" if job.is_own else job.hub,
        "Asked for": full(job.asked),
        "Tried": f"{job.attempt}" if job.attempt else "",
        "Again at": again,
    }
    for name, value in told.items():
        if value:
            terminal.print(f"{terminal.dim(f'{name:<10}')} {one_line(value)}")
    if job.failure is not None:
        _print_failure(terminal, job.failure)


def _print_failure(terminal: Terminal, failure: JobFailure) -> None:
    terminal.print(f"{terminal.dim('Why       ')} {terminal.bad(one_line(_why(failure)))}")
    for sentence in (failure.safe, failure.cure):
        if sentence:
            terminal.print(f"{'':<10} {one_line(sentence)}")
    if not failure.title:
        terminal.print(f"{'':<10} `tandem logs` on that hub tells more.")


def _cells(job: JobRow) -> tuple[str, ...]:
    return (
        one_line(job.id),
        one_line(job.kind),
        one_line(job.about),
        _stands(job),
        one_line(job.hub),
        f"{job.attempt}" if job.attempt else "",
        ago(job.since),
        one_line(_why(job.failure)) if job.failure else "",
    )


def _stands(job: JobRow) -> str:
    return f"{job.state}, {job.percent} %" if job.percent is not None else job.state


def _why(failure: JobFailure) -> str:
    return failure.title or failure.kind
