"""`tandem import` and `tandem export`."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption, SpaceOption
from app.cli.printing import print_audit, print_json
from app.cli.progress import progress_bar
from app.cli.session import profile_of
from app.cli.terminal import notices
from app.cli.wording import standing
from app.commands.requests import ExportFolder, ImportFolder
from app.commands.results import TransferAudit


def register(app: typer.Typer) -> None:
    """Add the two commands."""
    app.command("import")(import_notes)
    app.command("export")(export_notes)


def import_notes(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(help="A folder of Markdown files.")],
    space: SpaceOption = None,
    json: JsonOption = False,
) -> None:
    """Read a folder of Markdown files into notebooks."""
    request = ImportFolder(_absolute(path), space)
    with progress_bar("Importing") as show:
        audit = deliver(profile_of(context), request, TransferAudit, show)
    _print(audit, "imported", json=json)
    notices().print(standing(audit.standing, audit.waiting))


def export_notes(
    context: typer.Context,
    path: Annotated[Path, typer.Argument(metavar="DIR", help="The folder to write to.")],
    space: SpaceOption = None,
    json: JsonOption = False,
) -> None:
    """Write notes as a folder of Markdown files."""
    with progress_bar("Exporting") as show:
        audit = deliver(profile_of(context), ExportFolder(_absolute(path), space), TransferAudit, show)
    _print(audit, "exported", json=json)


def _absolute(path: Path) -> str:
    """Name the path so that a process in another folder understands it."""
    return str(path.expanduser().absolute())


def _print(audit: TransferAudit, done: str, *, json: bool) -> None:
    if json:
        print_json(audit)
    else:
        print_audit(audit, done)
