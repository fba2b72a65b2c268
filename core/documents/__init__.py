"""Notes and spaces as replicated documents: edit, exchange updates, watch, undo; no I/O, synchronous."""

from core.documents.changes import ApplyOutcome, DocumentChange, TextChange
from core.documents.note import NoteDocument
from core.documents.replica import Replica
from core.documents.space import NotebookNode, SpaceDocument
from core.documents.text import one_line, plain_text, utf16_length
from core.documents.version import Coverage, Version, spans_of

__all__ = [
    "ApplyOutcome",
    "Coverage",
    "DocumentChange",
    "NoteDocument",
    "NotebookNode",
    "Replica",
    "SpaceDocument",
    "TextChange",
    "Version",
    "one_line",
    "plain_text",
    "spans_of",
    "utf16_length",
]
