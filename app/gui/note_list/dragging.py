"""How notes travel while they are dragged from the list to a notebook."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from core.ids import NoteId

NOTES_FORMAT = "application/x-tandem-notes"


def mime_of(notes: Sequence[NoteId]) -> QMimeData:
    """Pack the dragged notes."""
    mime = QMimeData()
    mime.setData(NOTES_FORMAT, "\n".join(notes).encode())
    return mime


def notes_of(mime: QMimeData) -> list[NoteId]:
    """Unpack the dragged notes; empty when something else is dragged."""
    packed = bytes(mime.data(NOTES_FORMAT).data()).decode()
    return [NoteId(note) for note in packed.split("\n") if note]
