"""Notes and spaces as replicated documents: edit, exchange updates, watch, undo; no I/O, synchronous."""

from core.documents.authorship import AuthorRun
from core.documents.changes import ApplyOutcome, DocumentChange, TextChange
from core.documents.comparing import Run, RunKind, compare
from core.documents.content import NoteContent
from core.documents.edits import Edit, EditSummary
from core.documents.news import NewPlace, News
from core.documents.note import NoteDocument
from core.documents.past import Past
from core.documents.receipts import MergeReceipt
from core.documents.replica import Replica
from core.documents.space import NotebookNode, SpaceDocument
from core.documents.text import one_line, plain_text, utf16_length
from core.documents.turns import Turns
from core.documents.version import Coverage, Version, spans_of

__all__ = [
    "ApplyOutcome",
    "AuthorRun",
    "Coverage",
    "DocumentChange",
    "Edit",
    "EditSummary",
    "MergeReceipt",
    "NewPlace",
    "News",
    "NoteContent",
    "NoteDocument",
    "NotebookNode",
    "Past",
    "Replica",
    "Run",
    "RunKind",
    "SpaceDocument",
    "TextChange",
    "Turns",
    "Version",
    "compare",
    "one_line",
    "plain_text",
    "spans_of",
    "utf16_length",
]
