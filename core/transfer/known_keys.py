"""The front matter keys Tandem knows: `title`, `tags`, `created` or `date`, and what export adds to lose
nothing.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter

from core.documents import one_line
from core.transfer.file_names import portable, without_number
from core.transfer.moments import read_moment
from core.transfer.yaml_mapping import Entry, YamlMapping

Folders = tuple[str, ...]
_COMMENT = re.compile(r"(?:^|\s)#(?:\s.*)?$")

FILE_NAME_KEY = "tandem-file"
"""Stands in the front matter of a body: the name of the file that the note came from."""


@dataclass(slots=True)
class KnownKeys:
    """What the known keys say; None where they say nothing. `used` are the entries that could be read.

    `created_at` is in seconds since 1970.
    """

    title: str | None = None
    notebook: tuple[str, ...] | None = None
    tags: tuple[str, ...] = ()
    created_at: float | None = None
    used: list[Entry] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)


def read_known_keys(matter: YamlMapping, folders: Folders) -> KnownKeys:
    """Read the known keys of a file that lies in these folders.

    Of a key that stands twice the last one counts.
    """
    known = KnownKeys()
    # In the order of the alphabet `created` comes before `date`, which counts only without it.
    for entry in sorted(matter.entries, key=attrgetter("key")):
        read = _READERS.get(entry.key)
        if read is None or (entry.key == "date" and known.created_at is not None):
            continue
        if entry.is_flat and read(known, entry, folders):
            known.used.append(entry)
        elif entry.key != "notebook":
            # Other programs mean other things by `notebook`.
            known.unreadable.append(entry.key)
    return known


def is_known(key: str) -> bool:
    """Tell whether Tandem reads this key."""
    return key in _READERS


def _read_title(known: KnownKeys, entry: Entry, _folders: Folders) -> bool:
    if isinstance(entry.value, tuple):
        return False
    if entry.value is not None:
        known.title = one_line(entry.value)
    return True


def _read_tags(known: KnownKeys, entry: Entry, _folders: Folders) -> bool:
    words = entry.value or ()
    # Without quotes YAML takes `#idea #work` for a comment; people mean tags.
    if entry.beside.startswith(words if isinstance(words, str) else "#"):
        words = _COMMENT.sub("", entry.beside)
    if isinstance(words, str):
        words = tuple(words.split(",") if "," in words else words.split())
    tags = (one_line(tag).lstrip("#").strip() for tag in words)
    known.tags = tuple(dict.fromkeys(tag for tag in tags if tag))
    return True


def _read_created(known: KnownKeys, entry: Entry, _folders: Folders) -> bool:
    moment = read_moment(entry.value) if isinstance(entry.value, str) else None
    known.created_at = known.created_at if moment is None else moment
    return entry.value is None or moment is not None


def _read_notebook(known: KnownKeys, entry: Entry, folders: Folders) -> bool:
    """Read the notebooks' true names, which the folders' names only resemble."""
    if not isinstance(entry.value, tuple) or len(entry.value) != len(folders):
        return False
    names = tuple(one_line(name) for name in entry.value)
    pairs = zip(names, folders, strict=True)
    if not all(portable(name) in (folder, without_number(folder)) for name, folder in pairs):
        return False
    known.notebook = names
    return True


def _read_file_name(_known: KnownKeys, _entry: Entry, _folders: Folders) -> bool:
    """Leave it out: the file has a name."""
    return True


_READERS: dict[str, Callable[[KnownKeys, Entry, Folders], bool]] = {
    "title": _read_title,
    "tags": _read_tags,
    "created": _read_created,
    "date": _read_created,
    "notebook": _read_notebook,
    FILE_NAME_KEY: _read_file_name,
}
