"""What a list and the full-text index hold of a note, told from its document."""

import re

from core.documents import NoteDocument
from core.facts import NoteSummary
from core.ids import NotebookId, NoteId, SpaceId
from core.markdown import plain_text, read_attachments, read_contents
from core.store import NoteText

_PREVIEW_LENGTH = 180
_PREVIEW_SOURCE = 400
_FRONT_MATTER = re.compile(r"\A---\n.*?\n---\n", re.DOTALL)


def describe(
    document: NoteDocument, note: NoteId, space: SpaceId, notebook: NotebookId | None, now: float
) -> NoteText:
    """Tell a note's listed facts and its text for the index; `now` stands in for times it lacks."""
    body = document.body
    title = document.title
    created_at = document.created_at
    contents = read_contents(body)
    summary = NoteSummary(
        id=note,
        space=space,
        notebook=notebook,
        title=title or first_line(body),
        preview=preview(body, title),
        tags=document.tags,
        pinned=document.pinned,
        trashed_at=document.trashed_at,
        created_at=now if created_at is None else created_at,
        modified_at=document.modified_at or now,
        open_tasks=contents.open_tasks,
        done_tasks=contents.done_tasks,
    )
    return NoteText(summary, body, contents.links, read_attachments(body))


def first_line(body: str) -> str:
    """Give an untitled note the name a reader would: its first words."""
    return preview(body, "")[:80].rstrip()


def preview(body: str, title: str) -> str:
    """Give the first words of a body as plain text, without Markdown marks or the title again."""
    start = body[:_PREVIEW_SOURCE]
    if start.startswith("---\n"):
        start = _FRONT_MATTER.sub("", start, count=1)
    plain = " ".join(plain_text(start).split())
    if title and plain.startswith(title):
        plain = plain[len(title) :].strip()
    return plain[:_PREVIEW_LENGTH]
