"""`tandem trash …`: list, empty, and the decision about what other devices deleted for good."""

import typer

from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption, SpaceOption
from app.cli.printing import print_json, print_purged, print_trash
from app.cli.session import profile_of
from app.cli.terminal import notices
from app.cli.wording import count, standing
from app.commands.requests import DecidePurges, EmptyTrash, ListTrash
from app.commands.results import TrashChange, TrashList


def register(app: typer.Typer) -> None:
    """Add the commands under `trash`."""
    trash = typer.Typer(no_args_is_help=True, help="Look into the trash and empty it.")
    trash.command("list")(list_trash)
    trash.command("empty")(empty)
    trash.command("keep")(keep)
    trash.command("accept")(accept)
    app.add_typer(trash, name="trash")


def list_trash(context: typer.Context, space: SpaceOption = None, json: JsonOption = False) -> None:
    """List the notes in the trash, and those that other devices deleted for good."""
    listed = deliver(profile_of(context), ListTrash(space), TrashList)
    if json:
        print_json(listed)
    else:
        print_trash(listed)


def empty(context: typer.Context, space: SpaceOption = None, json: JsonOption = False) -> None:
    """Delete all notes of the trash for good, for everyone in their space; this cannot be undone."""
    emptied = deliver(profile_of(context), EmptyTrash(space), TrashChange)
    if json:
        print_json(emptied)
    else:
        print_purged(emptied)


def keep(context: typer.Context, space: SpaceOption = None, json: JsonOption = False) -> None:
    """Keep the notes that other devices deleted for good; everyone in their space has them again."""
    kept = deliver(profile_of(context), DecidePurges(keep=True, space=space), TrashChange)
    if json:
        print_json(kept)
    elif kept.notes:
        notices().print(f"Kept {count(kept.notes, 'note')}. {standing(kept.standing, kept.waiting)}")
    else:
        notices().print("There is nothing to decide.")


def accept(context: typer.Context, space: SpaceOption = None, json: JsonOption = False) -> None:
    """Delete here, too, the notes that other devices deleted for good; this cannot be undone."""
    accepted = deliver(profile_of(context), DecidePurges(keep=False, space=space), TrashChange)
    if json:
        print_json(accepted)
    elif accepted.notes:
        print_purged(accepted)
    else:
        notices().print("There is nothing to decide.")
