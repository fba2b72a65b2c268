"""`tandem note …`: new, list, show, history, append, attach, edit, rm, restore, purge, search."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.history_printing import print_history, print_version
from app.cli.printing import print_found, print_json, print_note, print_notes, print_purged
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.cli.texts import Draft, given_text
from app.cli.wording import standing
from app.commands.requests import (
    AppendText,
    AttachFile,
    EditNote,
    ListHistory,
    ListNotes,
    NewNote,
    PurgeNotes,
    RestoreNote,
    RestoreVersion,
    SearchNotes,
    ShowNote,
    ShowVersion,
    TrashNote,
)
from app.commands.results import EditList, FoundNotes, NoteList, NoteText, NoteVersion, SavedNote, TrashChange
from core.errors import BadInput, Problem
from core.profile import Profile

NoteArgument = Annotated[
    str, typer.Argument(metavar="NOTE", help="The note's title, or its id, or how that begins.")
]
NotesArgument = Annotated[
    list[str], typer.Argument(metavar="NOTE...", help="The notes' titles, or their ids, or how these begin.")
]
AtOption = Annotated[
    str | None, typer.Option("--at", metavar="VERSION", help="A version, as the history names it.")
]
SpaceOption = Annotated[str | None, typer.Option("--space", help="The space, by name or id.")]
SpaceArgument = Annotated[str, typer.Argument(metavar="SPACE", help="The space, by name or id.")]
_QUERY_HELP = 'Words, "phrases", -without, tag:work, notebook:garden, title:soup, is:todo, after:2026-05.'
JsonOption = Annotated[bool, typer.Option("--json", help="Print JSON for programs.")]


def register(app: typer.Typer) -> None:
    """Add the commands under `note`."""
    notes = typer.Typer(no_args_is_help=True, help="Write, read and find notes.")
    notes.command("new")(new)
    notes.command("list")(list_notes)
    notes.command("show")(show)
    notes.command("history")(history)
    notes.command("append")(append)
    notes.command("attach")(attach)
    notes.command("edit")(edit)
    notes.command("rm")(remove)
    notes.command("restore")(restore)
    notes.command("purge")(purge)
    notes.command("search")(search)
    app.add_typer(notes, name="note")


def new(
    context: typer.Context,
    text: Annotated[str, typer.Argument(help="The text, or - to read standard input.")] = "",
    title: Annotated[str, typer.Option("--title", "-t", help="The note's title.")] = "",
    space: SpaceOption = None,
    notebook: Annotated[str | None, typer.Option(help="The notebook, by name, path or id.")] = None,
    tag: Annotated[list[str] | None, typer.Option(help="A tag; may be given more than once.")] = None,
    json: JsonOption = False,
) -> None:
    """Write a new note and print its id."""
    if not title and not text:
        raise typer.BadParameter("give a --title, a text or both")
    request = NewNote(title, given_text(text), space, notebook, tuple(tag or ()))
    saved = deliver(profile_of(context), request, SavedNote)
    if not json:
        output().print(saved.note.id)
    _report(saved, json=json)


def list_notes(
    context: typer.Context,
    space: SpaceOption = None,
    notebook: Annotated[str | None, typer.Option(help="Only this notebook.")] = None,
    tag: Annotated[str | None, typer.Option(help="Only notes with this tag.")] = None,
    trash: Annotated[bool, typer.Option("--trash", help="Only notes in the trash.")] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="At most so many.")] = None,
    json: JsonOption = False,
) -> None:
    """List notes, the last changed first."""
    request = ListNotes(space, notebook, tag, trash, limit)
    listed = deliver(profile_of(context), request, NoteList)
    if json:
        print_json(listed.notes)
    else:
        print_notes(listed)


def show(context: typer.Context, note: NoteArgument, at: AtOption = None, json: JsonOption = False) -> None:
    """Print a note, as it is or, with --at, as it was."""
    if at is not None:
        _show_version(deliver(profile_of(context), ShowVersion(note, at), NoteVersion), json=json)
        return
    shown = deliver(profile_of(context), ShowNote(note), NoteText)
    if json:
        print_json(shown)
    else:
        print_note(shown)


def history(
    context: typer.Context,
    note: NoteArgument,
    limit: Annotated[int, typer.Option(min=1, help="At most so many, the last ones.")] = 50,
    json: JsonOption = False,
) -> None:
    """Tell who changed a note when, and the versions it went through."""
    listed = deliver(profile_of(context), ListHistory(note, limit), EditList)
    if json:
        print_json(listed.edits)
    else:
        print_history(listed)


def append(
    context: typer.Context,
    note: NoteArgument,
    text: Annotated[str, typer.Argument(help="The text; without it, standard input is read.")] = "-",
    json: JsonOption = False,
) -> None:
    """Add text at the end of a note."""
    saved = deliver(profile_of(context), AppendText(note, given_text(text)), SavedNote)
    _report(saved, json=json)


def attach(
    context: typer.Context,
    note: NoteArgument,
    file: Annotated[Path, typer.Argument(help="The file; a copy of it is kept.")],
    json: JsonOption = False,
) -> None:
    """Attach a file at the end of a note; pictures are shown there."""
    request = AttachFile(note, str(file.expanduser().absolute()))
    _report(deliver(profile_of(context), request, SavedNote), json=json)


def edit(
    context: typer.Context,
    note: NoteArgument,
    text: Annotated[str | None, typer.Option(help="The whole new text, or - for standard input.")] = None,
    title: Annotated[str | None, typer.Option("--title", "-t", help="A new title.")] = None,
    json: JsonOption = False,
) -> None:
    """Change a note in your editor, or with --text and --title."""
    profile = profile_of(context)
    if text is None and title is None:
        saved = _edit_by_hand(profile, note)
    else:
        request = EditNote(note, None if text is None else given_text(text), title=title)
        saved = deliver(profile, request, SavedNote)
    if saved:
        _report(saved, json=json)


def remove(
    context: typer.Context,
    notes: NotesArgument,
) -> None:
    """Move notes to the trash; restore brings them back."""
    for note in notes:
        saved = deliver(profile_of(context), TrashNote(note), SavedNote)
        notices().print(f"Moved “{one_line(saved.note.title)}” to the trash. {_standing(saved)}")


def restore(
    context: typer.Context,
    notes: NotesArgument,
    at: AtOption = None,
) -> None:
    """Bring notes back from the trash or, with --at, a note back to what it was.

    What is there now stays in the history.
    """
    if at is not None:
        _restore_version(context, notes, at)
        return
    for note in notes:
        saved = deliver(profile_of(context), RestoreNote(note), SavedNote)
        notices().print(f"Brought back “{one_line(saved.note.title)}”. {_standing(saved)}")


def purge(
    context: typer.Context,
    notes: Annotated[list[str], typer.Argument(metavar="ID...", help="The ids of notes in the trash.")],
    json: JsonOption = False,
) -> None:
    """Delete notes of the trash for good.

    This cannot be undone. Everyone the space is shared with loses them, too.
    """
    purged = deliver(profile_of(context), PurgeNotes(tuple(notes)), TrashChange)
    if json:
        print_json(purged)
    else:
        print_purged(purged)


def search(
    context: typer.Context,
    query: Annotated[list[str], typer.Argument(metavar="QUERY...", help=_QUERY_HELP)],
    space: SpaceOption = None,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    json: JsonOption = False,
) -> None:
    """Find notes by their words, best first.

    is: knows shared, pinned, todo and trashed; before: and after: take a year, a month or a day.
    """
    found = deliver(profile_of(context), SearchNotes(" ".join(query), space, limit), FoundNotes)
    if json:
        print_json(found.notes)
    else:
        print_found(found)


def _restore_version(context: typer.Context, notes: list[str], version: str) -> None:
    if len(notes) > 1:
        raise typer.BadParameter("a version is one of one note")
    saved = deliver(profile_of(context), RestoreVersion(notes[0], version), SavedNote)
    notices().print(f"“{one_line(saved.note.title)}” is what it was. {_standing(saved)}")


def _show_version(shown: NoteVersion, *, json: bool) -> None:
    if json:
        print_json(shown)
    else:
        print_version(shown)


def _edit_by_hand(profile: Profile, note: str) -> SavedNote | None:
    before = deliver(profile, ShowNote(note), NoteText)
    draft = Draft(before.body)
    text = draft.edited()
    if text == before.body:
        draft.remove()
        notices().print("Nothing was changed.")
        return None
    try:
        saved = deliver(profile, EditNote(before.note.id, text, before.body), SavedNote)
    except Problem as problem:
        raise BadInput(
            problem.title, safe=f"{problem.safe} Your text is kept in {draft.path}".strip(), cure=problem.cure
        ) from problem
    draft.remove()
    return saved


def _report(saved: SavedNote, *, json: bool) -> None:
    if json:
        print_json(saved)
    else:
        notices().print(_standing(saved))


def _standing(saved: SavedNote) -> str:
    return standing(saved.standing, saved.waiting)
