"""What a new profile holds: the sample notes, so that the first window is not empty."""

import resources
from core.facts import NoteFilter
from core.notes import Library
from core.transfer.importing import import_folder

_SETTING = "first_notes"


async def write_first_notes(library: Library) -> None:
    """Put the sample notes into a profile that never had a note; only ever once."""
    store = library.store
    if await store.setting(_SETTING) is not None:
        return
    await store.set_setting(_SETTING, "written")
    if await store.count_notes(NoteFilter(trashed=None)) == 0:
        space = await library.default_space()
        await import_folder(library, resources.path_of("samples"), space.id)
