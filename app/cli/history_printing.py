"""Prints the history of a note in columns, and a version of it."""

from datetime import UTC, datetime

from app.cli.columns import Column, print_columns
from app.cli.moments import ago, full
from app.cli.printing import short_id
from app.cli.terminal import lines, one_line, output
from app.cli.wording import count
from app.commands.results import EditList, EditRow, NoteVersion

_NOBODY = "somebody"
_UNTITLED = "Untitled"


def print_history(listed: EditList) -> None:
    """Print who changed a note when, the last edit at the end."""
    terminal, now = output(), datetime.now(UTC)
    columns = [
        Column("VERSION", terminal.dim),
        Column("WHEN"),
        Column("WHO", flexible=True),
        Column("CHANGED", flexible=True),
        Column("", terminal.dim, numeric=True),
    ]
    rows = [
        (short_id(terminal, edit.version), full(edit.ended), _who(edit), _changed(edit), ago(edit.ended, now))
        for edit in listed.edits
    ]
    if not rows:
        terminal.print("Nobody has written anything yet.")
        return
    print_columns(terminal, columns, rows)
    if len(listed.edits) < listed.total:
        terminal.print(terminal.dim(f"  the last {len(listed.edits):,} of {count(listed.total, 'edit')}"))


def print_version(shown: NoteVersion) -> None:
    """Print a note as it was: title, version and date on a line, then its text."""
    terminal = output()
    terminal.print(terminal.bold(one_line(shown.title).strip() or _UNTITLED))
    tags = " ".join(f"#{one_line(tag)}" for tag in shown.tags)
    facts = [short_id(terminal, shown.version), tags]
    if shown.edit:
        facts += [f"as of {full(shown.edit.ended)}", _who(shown.edit)]
    terminal.print(terminal.dim(" · ".join(fact for fact in facts if fact)))
    if shown.body:
        text = lines(shown.body) if terminal.is_interactive else shown.body
        terminal.print("\n" + text.removesuffix("\n"))


def _who(edit: EditRow) -> str:
    return "you" if edit.is_you else one_line(edit.name) or _NOBODY


def _changed(edit: EditRow) -> str:
    """Say in a few words what an edit did."""
    if edit.restored:
        return f"brought back {edit.restored[:8]}"
    parts = [
        f"+{edit.inserted:,}" if edit.inserted else "",
        f"−{edit.deleted:,}" if edit.deleted else "",
        "title" if edit.title_changed else "",
        "tags" if edit.tags_changed else "",
        "pin or trash" if edit.marks_changed else "",
    ]
    return " ".join(part for part in parts if part)
