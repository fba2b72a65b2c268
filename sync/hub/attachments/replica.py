"""Asking the hub's replica of all notes where a note is, and whether it is gone for good."""

from collections.abc import Collection

from core.ids import FileHash, NoteId, SpaceId
from core.notes import Library
from sync.hub.attachments.facts import FilesNamed, FindNote, GoneSince


def find_note_in(library: Library) -> FindNote:
    """Ask a library in which space a note is; one in the trash still is somewhere."""

    async def find(note: NoteId) -> SpaceId | None:
        if library.is_purged(note):
            return None
        summary = await library.store.note(note)
        return summary.space if summary else None

    return find


def files_named_in(library: Library) -> FilesNamed:
    """Ask a library which files its notes refer to, or did."""

    async def files_named(space: SpaceId) -> Collection[FileHash]:
        return (await library.store.attached_in(space)).keys()

    return files_named


def gone_since_in(library: Library) -> GoneSince:
    """Ask a library since when a note is deleted for good; one that waits for the user's word is not."""

    async def gone_since(note: NoteId) -> float | None:
        tombstone = (await library.store.tombstones_of([note])).get(note)
        return None if tombstone is None or tombstone.held else tombstone.purged_at

    return gone_since
