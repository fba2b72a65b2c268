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
    """List what can be brought back.

    Below it stand notes that other devices deleted for good, while they are kept here until you decide.
    """
    listed = deliver(profile_of(context), ListTrash(space), TrashList)
    if json:
        print_json(listed)
    else:
        print_trash(listed)


def empty(context: typer.Context, space: SpaceOption = None, json: JsonOption = False) -> None:
    """Delete all notes of the trash for good.

    This cannot be undone. Everyone the space is shared with loses them, too.
    """
    emptied = deliver(profile_of(context), EmptyTrash(space), TrashChange)
    if json:
        print_json(emptied)
    else:
        print_purged(emptied)


def keep(context: typer.Context, space: SpaceOption = None, json: JsonOption = False) -> None:
    """Keep what other devices deleted for good.

    Everyone the space is shared with has the notes again, as new notes in their old notebooks.
    """
    kept = deliver(profile_of(context), DecidePurges(keep=True, space=space), TrashChange)
    if json:
        print_json(kept)
    elif kept.notes:
        notices().print(f"Kept {count(kept.notes, 'note')}. {standing(kept.standing, kept.waiting)}")
    else:
        notices().print("There is nothing to decide.")


def accept(context: typer.Context, space: SpaceOption = None, json: JsonOption = False) -> None:
    """Delete what other devices deleted, here too.

    This cannot be undone. What they had not seen of a note is kept, in the notebook “Recovered”.
    """
    accepted = deliver(profile_of(context), DecidePurges(keep=False, space=space), TrashChange)
    if json:
        print_json(accepted)
    elif accepted.notes:
        print_purged(accepted)
    else:
        notices().print("There is nothing to decide.")
