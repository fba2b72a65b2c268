"""Tells whether somebody has only just begun: nothing is here but what Tandem brought along."""

from app.gui.welcome.first_notes import sample_titles, space_of_first_notes
from core.facts import NoteFilter, SpaceRole
from core.notes import Library


async def is_new(library: Library) -> bool:
    """Say whether there is no note and no space beside the sample notes and the first space."""
    welcome = await space_of_first_notes(library)
    spaces = [space for space in await library.spaces() if space.id != welcome]
    if len(spaces) > 1 or any(space.role is not SpaceRole.LOCAL for space in spaces):
        return False
    samples, everything = sample_titles(), NoteFilter(trashed=None)
    if await library.store.count_notes(everything) > len(samples):
        return False
    return all(note.title in samples for note in await library.notes(everything))
