"""Tells whether somebody has only just begun: nothing is here but what Tandem brought along."""

from app.gui.welcome.first_notes import BEGUN, sample_titles, space_of_first_notes
from core.facts import NoteFilter, SpaceRole
from core.notes import Library


async def is_new(library: Library) -> bool:
    """Say whether there is no note and no space beside the sample notes and the first space."""
    welcome = await space_of_first_notes(library)
    spaces = [space for space in await library.spaces() if space.id != welcome]
    # The space of the sample notes is there before it is known as theirs.
    most = 2 if welcome == BEGUN else 1
    if len(spaces) > most or any(space.role is not SpaceRole.LOCAL for space in spaces):
        return False
    samples, everything = sample_titles(), NoteFilter(trashed=None)
    if await library.store.count_notes(everything) > len(samples):
        return False
    return all(note.title in samples for note in await library.notes(everything))
