"""What only the window needs may not be installed: `tandemd` and the commands do without."""

from collections.abc import Iterator
from contextlib import contextmanager

from core.errors import BadInput

_QT = ("PySide6", "shiboken6", "qasync")


@contextmanager
def needing_qt() -> Iterator[None]:
    """Import within the block what needs the window; raises BadInput where Tandem is here without it."""
    try:
        yield
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in _QT:
            raise
        raise BadInput(
            "Tandem is installed here without its window.",
            safe="Your notes are untouched.",
            cure="Install `tandem-notes[desktop]`, or use the commands (`tandem --help`).",
        ) from error
