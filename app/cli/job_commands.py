"""`tandem jobs …`: list, show, start, retry, discard."""

from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.job_printing import print_job, print_jobs
from app.cli.note_commands import JsonOption
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.commands.job_requests import DiscardJob, ListJobs, RetryJob, ShowJob, StartJob
from app.commands.job_results import JobList, JobRow

JobArgument = Annotated[str, typer.Argument(metavar="ID", help="The job, by its id or how that begins.")]


def register(app: typer.Typer) -> None:
    """Add the commands under `jobs`."""
    jobs = typer.Typer(no_args_is_help=True, help="What the hubs do in the background.")
    jobs.command("list")(list_jobs)
    jobs.command("show")(show)
    jobs.command("start")(start)
    jobs.command("retry")(retry)
    jobs.command("discard")(discard)
    app.add_typer(jobs, name="jobs")


def list_jobs(
    context: typer.Context,
    all_: Annotated[bool, typer.Option("--all", help="Also what is over.")] = False,
    json: JsonOption = False,
) -> None:
    """List what waits, what is being done, and what failed too often."""
    listed = deliver(profile_of(context), ListJobs(all_), JobList)
    if json:
        print_json(listed)
    else:
        print_jobs(listed)


def show(context: typer.Context, job: JobArgument, json: JsonOption = False) -> None:
    """Tell how one job stands, and why it failed."""
    shown = deliver(profile_of(context), ShowJob(job), JobRow)
    if json:
        print_json(shown)
    else:
        print_job(shown)


def start(
    context: typer.Context,
    kind: Annotated[
        str, typer.Argument(metavar="KIND", help="attachment-sweep, attachment-check or backup.")
    ],
    space: Annotated[
        str | None, typer.Option(metavar="SPACE", help="This space alone, by its name or id.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Have something done now; it does not wait for what is less urgent."""
    _tell(deliver(profile_of(context), StartJob(kind, space), JobRow), "Asked for.", json=json)


def retry(context: typer.Context, job: JobArgument, json: JsonOption = False) -> None:
    """Have a job that failed too often tried again, as often as at first."""
    _tell(deliver(profile_of(context), RetryJob(job), JobRow), "It is tried again.", json=json)


def discard(
    context: typer.Context,
    job: JobArgument,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether it is meant.")] = False,
    json: JsonOption = False,
) -> None:
    """See that a job is not done. What is due from time to time is asked for again at its time."""
    if not yes:
        if not output().is_interactive:
            raise typer.BadParameter("nobody does this job then; say that it is meant with --yes")
        typer.confirm("Discard this job?", abort=True, err=True)
    _tell(deliver(profile_of(context), DiscardJob(job), JobRow), "Discarded.", json=json)


def _tell(job: JobRow, done: str, *, json: bool) -> None:
    if json:
        print_json(job)
        return
    output().print(one_line(job.id))
    notices().print(f"{done} `tandem jobs show {one_line(job.id)}` tells how it stands.")
