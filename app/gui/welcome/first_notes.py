"""What a new profile holds, so that the first window is not empty: sample notes in a space of their own."""

from pathlib import Path, PurePath

from PySide6.QtCore import QLocale

import resources
from app.gui.language import tr
from core.facts import NoteFilter
from core.notes import Library
from core.transfer.importing import import_folder

_SETTING = "first_notes"
"""The id of their space, `BEGUN` before it is known."""
BEGUN = "written"


async def write_first_notes(library: Library) -> None:
    """Put the sample notes into a profile that never had a note; only ever once.

    They stay on this device when the user shares his own space, as they lie in another one.
    """
    store = library.store
    if await store.setting(_SETTING) is not None:
        return
    await store.set_setting(_SETTING, BEGUN)
    if await store.count_notes(NoteFilter(trashed=None)) == 0:
        space = await library.create_space(tr("Welcome"))
        await store.set_setting(_SETTING, space.id)
        await import_folder(library, _folder(), space.id)


async def space_of_first_notes(library: Library) -> str:
    """Give the id of the space in which the sample notes were put; `BEGUN` or "" is no space's."""
    return await library.store.setting(_SETTING) or ""


def sample_titles() -> frozenset[str]:
    """Give the titles of the sample notes, in every language that they are written in."""
    folders = (resources.path_of("samples"), resources.path_of("welcome"))
    return frozenset(PurePath(path.name).stem for folder in folders for path in folder.rglob("*.md"))


def _folder() -> Path:
    """Choose the notes in the window's language; those in English are more."""
    code = QLocale().name()
    translated = resources.path_of("welcome")
    known = (translated / name for name in (code, code.partition("_")[0]))
    return next((folder for folder in known if folder.is_dir()), resources.path_of("samples"))
