"""Carries out the requests about the history of a note: list it, read a version, bring one back."""

from collections.abc import Mapping, Sequence

from app.commands.choosing import Candidate, choose_one
from app.commands.desk import Desk
from app.commands.notes import saved_note
from app.commands.requests import ListHistory, RestoreVersion, ShowVersion
from app.commands.results import EditList, EditRow, NoteVersion, SavedNote
from app.commands.rights import require_writer
from app.commands.rows import note_row, time_of
from core.documents import Edit
from core.facts import NoteSummary
from core.ids import DeviceId, VersionId
from core.notes import NoteHistory
from sync.peer import Writer


async def list_history(desk: Desk, request: ListHistory) -> EditList:
    note = await desk.library.find_note(request.note)
    history = await desk.library.history(note.id)
    shown = history.edits[-request.limit :]
    return EditList(
        await note_row(desk.library, note), await _rows(desk, note, history, shown), len(history.edits)
    )


async def show_version(desk: Desk, request: ShowVersion) -> NoteVersion:
    note = await desk.library.find_note(request.note)
    history = await desk.library.history(note.id)
    version = _choose(history, request.version)
    content = await history.content(version)
    edits = [edit for edit in history.edits if edit.version == version]
    rows = await _rows(desk, note, history, edits)
    return NoteVersion(
        await note_row(desk.library, note),
        version,
        rows[0] if rows else None,
        content.title,
        content.tags,
        content.body,
    )


async def restore_version(desk: Desk, request: RestoreVersion) -> SavedNote:
    note = await desk.library.find_note(request.note)
    await require_writer(desk, await desk.library.space(note.space))
    version = _choose(await desk.library.history(note.id), request.version)
    await desk.library.restore_version(note.id, version)
    return await saved_note(desk, note.id)


def _choose(history: NoteHistory, wanted: str) -> VersionId:
    """Find what is meant; an edit that went on since leaves a version that no list shows any more."""
    begun = [edit.version for edit in history.edits if wanted and edit.version.startswith(wanted.lower())]
    if wanted in begun or not begun:
        return VersionId(wanted)
    return choose_one([Candidate(version, "", version) for version in begun], wanted, "version")


async def _rows(
    desk: Desk, note: NoteSummary, history: NoteHistory, edits: Sequence[Edit]
) -> tuple[EditRow, ...]:
    writers = await desk.peer.people.writers(note.space)
    return tuple([await _row(history, edit, writers) for edit in edits])


async def _row(history: NoteHistory, edit: Edit, writers: Mapping[DeviceId, Writer]) -> EditRow:
    summary, device = await history.summary(edit), history.devices.get(edit.session)
    writer = writers.get(device) if device else None
    return EditRow(
        version=edit.version,
        device=device or "",
        user=writer.user if writer else "",
        name=writer.name if writer else "",
        is_you=writer is not None and writer.is_self,
        started=time_of(edit.started_at),
        ended=time_of(edit.ended_at),
        inserted=summary.inserted,
        deleted=summary.deleted,
        title_changed=summary.title_changed,
        tags_changed=summary.tags_changed,
        marks_changed=summary.marks_changed,
        restored=edit.restored or "",
    )
