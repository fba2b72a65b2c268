"""Asking the hub's replica of all notes where a note is, and whether it is gone for good."""

from core.ids import NoteId, SpaceId
from core.notes import Library
from sync.hub.attachments.facts import FindNote, GoneSince


def find_note_in(library: Library) -> FindNote:
    """Ask a library in which space a note is; one in the trash still is somewhere."""

    async def find(note: NoteId) -> SpaceId | None:
        if library.is_purged(note):
            return None
        summary = await library.store.note(note)
        return summary.space if summary else None

    return find


def gone_since_in(library: Library) -> GoneSince:
    """Ask a library since when a note is deleted for good; one that waits for the user's word is not."""

    async def gone_since(note: NoteId) -> float | None:
        tombstone = (await library.store.tombstones_of([note])).get(note)
        return None if tombstone is None or tombstone.held else tombstone.purged_at

    return gone_since
