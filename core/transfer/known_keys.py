"""The front matter keys Tandem knows: `title`, `tags`, `created` or `date`, and what export adds to lose
nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from core.documents import one_line
from core.transfer.file_names import portable, without_number
from core.transfer.front_matter import Entry, FrontMatter
from core.transfer.moments import read_moment

Folders = tuple[str, ...]
_COMMENT = re.compile(r"(?:^|\s)#(?:\s.*)?$")

FILE_NAME_KEY = "tandem-file"
"""Stands in the front matter of a body: the name of the file that the note came from."""


@dataclass(frozen=True, slots=True)
class KnownKeys:
    """What the known keys say; None where they say nothing. `used` are the entries that could be read."""

    title: str | None = None
    notebook: tuple[str, ...] | None = None
    tags: tuple[str, ...] = ()
    created_at: float | None = None
    used: tuple[Entry, ...] = ()
    unreadable: tuple[str, ...] = ()


def read_known_keys(matter: FrontMatter, folders: Folders) -> KnownKeys:
    """Read the known keys of a file that lies in these folders; of a key that stands twice the last one
    counts.
    """
    known = KnownKeys()
    # In the order of the alphabet `created` comes before `date`, which counts only without it.
    for entry in sorted(matter.entries, key=lambda entry: entry.key):
        known = _with(known, entry, folders)
    return known


def is_known(key: str) -> bool:
    """Tell whether Tandem reads this key."""
    return key in _READERS


def _with(known: KnownKeys, entry: Entry, folders: Folders) -> KnownKeys:
    read = _READERS.get(entry.key)
    if read is None or (entry.key == "date" and known.created_at is not None):
        return known
    found = read(known, entry, folders) if entry.is_flat else None
    if found is not None:
        return replace(found, used=(*known.used, entry))
    # Other programs mean other things by `notebook`.
    if entry.key == "notebook":
        return known
    return replace(known, unreadable=(*known.unreadable, entry.key))


def _read_title(known: KnownKeys, entry: Entry, _folders: Folders) -> KnownKeys | None:
    if isinstance(entry.value, tuple):
        return None
    return known if entry.value is None else replace(known, title=one_line(entry.value))


def _read_tags(known: KnownKeys, entry: Entry, _folders: Folders) -> KnownKeys:
    words = entry.value or ()
    # Without quotes YAML takes `#idea #work` for a comment; people mean tags.
    if entry.beside.startswith(words if isinstance(words, str) else "#"):
        words = _COMMENT.sub("", entry.beside)
    if isinstance(words, str):
        words = tuple(words.split(",") if "," in words else words.split())
    tags = (one_line(tag).lstrip("#").strip() for tag in words)
    return replace(known, tags=tuple(dict.fromkeys(tag for tag in tags if tag)))


def _read_created(known: KnownKeys, entry: Entry, _folders: Folders) -> KnownKeys | None:
    if entry.value is None:
        return known
    moment = read_moment(entry.value) if isinstance(entry.value, str) else None
    return None if moment is None else replace(known, created_at=moment)


def _read_notebook(known: KnownKeys, entry: Entry, folders: Folders) -> KnownKeys | None:
    """Read the notebooks' true names, which the folders' names only resemble."""
    value = entry.value
    if not isinstance(value, tuple) or len(value) != len(folders):
        return None
    names = tuple(one_line(name) for name in value)
    fits = (
        portable(name) in (folder, without_number(folder))
        for name, folder in zip(names, folders, strict=True)
    )
    return replace(known, notebook=names) if all(fits) else None


def _read_file_name(known: KnownKeys, _entry: Entry, _folders: Folders) -> KnownKeys:
    """Leave it out: the file has a name."""
    return known


_READERS: dict[str, Callable[[KnownKeys, Entry, Folders], KnownKeys | None]] = {
    "title": _read_title,
    "tags": _read_tags,
    "created": _read_created,
    "date": _read_created,
    "notebook": _read_notebook,
    FILE_NAME_KEY: _read_file_name,
}
