"""What an update did to a document, and what a change to a document consists of."""

from dataclasses import dataclass
from enum import Enum


class ApplyOutcome(Enum):
    """What became of an update that was given to a document."""

    APPLIED = "applied"
    """It brought something new."""
    DUPLICATE = "duplicate"
    """The document knew all of it."""
    PENDING = "pending"
    """It builds on updates that are missing; keep its bytes, for a snapshot does not hold it."""
    DAMAGED = "damaged"
    """It is no sound update; the document is unchanged."""


@dataclass(frozen=True, slots=True)
class TextChange:
    """`removed` UTF-16 units at `position` gave way to `inserted`; changes hold one after the other."""

    position: int
    removed: int
    inserted: str


@dataclass(frozen=True, slots=True)
class DocumentChange:
    """One step of a document.

    `origin` is "" for updates from elsewhere, "undo" and "redo" for those, else what the editor passed.
    """

    body: tuple[TextChange, ...]
    title_changed: bool
    properties_changed: bool
    origin: str
