"""Icons, fonts, styles and sample notes, and their one reader.

Resources always lie as plain files beside this module, installed or bundled.
"""

from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

_ROOT: Traversable = files(__name__)
"""Found once: a window reads some hundred files of it when it opens."""


def read_bytes(folder: str, name: str) -> bytes:
    """Read one file of a folder; FileNotFoundError when there is none."""
    return _find(folder, name).read_bytes()


def read_text(folder: str, name: str) -> str:
    """Read one UTF-8 file of a folder; FileNotFoundError when there is none."""
    return _find(folder, name).read_text(encoding="utf-8")


def names(folder: str, ending: str) -> list[str]:
    """List the files of a folder whose names end so, in order."""
    return sorted(entry.name for entry in _find(folder).iterdir() if entry.name.endswith(ending))


def path_of(*parts: str) -> Path:
    """Tell where a folder or a file lies, for programs that want a path."""
    return Path(str(_find(*parts)))


def _find(*parts: str) -> Traversable:
    found = _ROOT
    for part in parts:  # one name at a time: frozen builds resolve no "a/b"
        found = found.joinpath(part)
    return found
