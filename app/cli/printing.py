"""Prints results: as JSON for programs, in columns for people."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from typing import Any

import msgspec

from app.cli.columns import Column, print_columns
from app.cli.moments import ago, full
from app.cli.terminal import Terminal, lines, notices, one_line, output
from app.cli.wording import count, held_sentence, standing
from app.commands.results import (
    FileRemark,
    FoundNotes,
    NoteList,
    NoteRow,
    NoteText,
    SpaceRow,
    TransferAudit,
    TrashChange,
    TrashList,
)

_SHORT_ID = 8
_FOUND_FROM, _FOUND_TO = "\x02", "\x03"
_UNTITLED = "Untitled"


def print_json(value: Any) -> None:
    """Print a result as JSON, indented."""
    output().print(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def print_notes(listed: NoteList) -> None:
    """Print a list of notes; with a limit, say how many there are."""
    terminal = output()
    if not listed.notes:
        terminal.print("No notes.")
        return
    now = datetime.now(UTC)
    shows_space = len({note.space_id for note in listed.notes}) > 1
    rows = [_note_cells(terminal, note, now, shows_space=shows_space) for note in listed.notes]
    print_columns(terminal, _note_columns(terminal), rows)
    if len(listed.notes) < listed.total:
        terminal.print(terminal.dim(f"  {len(listed.notes):,} of {count(listed.total, 'note')}"))


def print_trash(listed: TrashList) -> None:
    """Print what lies in the trash, then what other devices deleted and how to decide."""
    print_notes(NoteList(listed.notes, len(listed.notes)))
    if not listed.held:
        return
    terminal = output()
    terminal.print(f"\n{held_sentence(len(listed.held))}")
    print_notes(NoteList(listed.held, len(listed.held)))


def print_purged(change: TrashChange) -> None:
    """Say how many notes are gone for good."""
    if change.notes:
        deleted = f"Deleted {count(change.notes, 'note')} for good."
        notices().print(f"{deleted} {standing(change.standing, change.waiting)}")
    else:
        notices().print("There is nothing to delete.")


def print_found(found: FoundNotes) -> None:
    """Print what a search found, each with the place where its words stand."""
    terminal = output()
    if not found.notes:
        terminal.print("No note has these words.")
        return
    for hit in found.notes:
        title = terminal.bold(_title(hit.note))
        terminal.print(
            f"  {terminal.dim(short_id(terminal, hit.note.id))}  {title}  {terminal.dim(_place(hit.note))}"
        )
        if snippet := _marked(terminal, hit.snippet):
            terminal.print(f"  {' ' * len(short_id(terminal, hit.note.id))}  {snippet}")


def print_note(shown: NoteText) -> None:
    """Print a note: title, place and date on a line, then its text."""
    terminal, note = output(), shown.note
    terminal.print(terminal.bold(_title(note)))
    facts = [short_id(terminal, note.id), _place(note), _tags(note), f"changed {full(note.modified)}"]
    if note.trashed:
        facts.append("in the trash")
    terminal.print(terminal.dim(" · ".join(fact for fact in facts if fact)))
    if shown.body:
        text = lines(shown.body) if terminal.is_interactive else shown.body
        terminal.print("\n" + text.removesuffix("\n"))


def print_spaces(spaces: Sequence[SpaceRow]) -> None:
    """Print the spaces of a profile."""
    terminal = output()
    columns = [
        Column("ID", terminal.dim),
        Column("SPACE", flexible=True),
        Column("NOTES", numeric=True),
        Column("SHARED"),
        Column("WAITING", terminal.notable, numeric=True),
    ]
    rows = [
        (
            short_id(terminal, space.id),
            one_line(space.name),
            f"{space.notes:,}",
            sharing(space),
            waiting(space),
        )
        for space in spaces
    ]
    print_columns(terminal, columns, rows)


def print_audit(audit: TransferAudit, done: str) -> None:
    """Print an import's or export's counts, then every file that was left out with its reason."""
    terminal = output()
    counts = {"found": audit.found, done: audit.taken, "attachments": audit.attachments}
    counts |= {name.replace("_", " "): number for name, number in audit.counts.items() if number}
    width = max(len(name) for name in (*counts, "left out"))
    for name, number in counts.items():
        terminal.print(f"  {terminal.dim(name.ljust(width))}  {number:>7,}")
    left_out = f"{len(audit.left_out):>7,}"
    shown = terminal.notable(left_out) if audit.left_out else left_out
    terminal.print(f"  {terminal.dim('left out'.ljust(width))}  {shown}")
    _print_files(terminal, "LEFT OUT", "REASON", audit.left_out)
    _print_files(terminal, "FILE", "REMARK", audit.remarks)


def sharing(space: SpaceRow) -> str:
    """Say in a few words how a space is shared."""
    facts = ", ".join((space.hub.partition(",")[0], *_links(space)))
    return {
        "local": "only here",
        "host": f"from here ({facts})",
        "member": f"joined ({facts})",
    }.get(space.role, space.role)


def _links(space: SpaceRow) -> Iterator[str]:
    if space.right == "none":
        yield "no member any more"
        return
    if space.link not in ("local", ""):
        yield space.link
    if space.is_leaderless:
        yield "its log is choosing a leader"
    if space.right == "read":
        yield "read only"


def waiting(space: SpaceRow) -> str:
    """Give the number of changes that wait, or nothing."""
    return f"{space.waiting:,}" if space.waiting else ""


def _print_files(terminal: Terminal, heading: str, about: str, files: Sequence[FileRemark]) -> None:
    if files:
        terminal.print()
        columns = [Column(heading), Column(about, terminal.dim)]
        print_columns(terminal, columns, [(one_line(file.path), one_line(file.remark)) for file in files])


def _note_columns(terminal: Terminal) -> list[Column]:
    return [
        Column("ID", terminal.dim),
        Column(""),
        Column("TITLE", flexible=True),
        Column("SPACE", terminal.dim, flexible=True),
        Column("NOTEBOOK", flexible=True),
        Column("TAGS", terminal.dim, flexible=True),
        Column("CHANGED", terminal.dim, numeric=True),
    ]


def _note_cells(terminal: Terminal, note: NoteRow, now: datetime, *, shows_space: bool) -> tuple[str, ...]:
    return (
        short_id(terminal, note.id),
        "•" if note.pinned else "",
        _title(note),
        one_line(note.space) if shows_space else "",
        one_line(note.notebook),
        _tags(note),
        ago(note.modified, now),
    )


def short_id(terminal: Terminal, identity: str) -> str:
    """Cut an id for people; programs get all of it."""
    return identity[:_SHORT_ID] if terminal.is_interactive else identity


def _title(note: NoteRow) -> str:
    return one_line(note.title).strip() or _UNTITLED


def _tags(note: NoteRow) -> str:
    return " ".join(f"#{one_line(tag)}" for tag in note.tags)


def _place(note: NoteRow) -> str:
    return one_line("/".join(part for part in (note.space, note.notebook) if part))


def _marked(terminal: Terminal, snippet: str) -> str:
    """Show the found words bold."""
    shown = ""
    for index, piece in enumerate(snippet.split(_FOUND_FROM)):
        found, mark, after = piece.partition(_FOUND_TO)
        if index == 0 or not mark:
            shown += one_line(piece)
        else:
            shown += terminal.bold(one_line(found)) + one_line(after)
    return " ".join(shown.split())
