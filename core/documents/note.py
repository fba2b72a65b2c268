"""The note: a Markdown body and a title that many hands may edit at once, tags and marks beside them."""

import math
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Self

from loro import (
    ContainerID,
    Diff,
    DiffEvent,
    Frontiers,
    ImportStatus,
    LoroMap,
    LoroText,
    TextDelta,
    ValueOrContainer,
)

from core.documents.anchors import anchor_at, find_anchor
from core.documents.authorship import AuthorRun, authors_between
from core.documents.batch import Batch
from core.documents.changes import DocumentChange, TextChange
from core.documents.content import NoteContent, read_content, read_tags, read_title
from core.documents.deltas import Before, text_changes
from core.documents.editions import edition_of, is_edition, merge_edit
from core.documents.edits import cutting, restoring
from core.documents.past import Past
from core.documents.positions import whole_range
from core.documents.receipts import MergeReceipt, bring_back
from core.documents.replica import Replica, Result
from core.documents.rewriting import replace_each, rewrite
from core.documents.text import one_line, plain_text
from core.documents.undo import Undo
from core.ids import VersionId

_BESIDE_BODY = "beside-body:"


class NoteDocument(Replica):
    """One replica of a note; positions count UTF-16 units, as Qt does, times are seconds since 1970, UTC."""

    _before: Frontiers
    _length_before: int
    """Where the document was, and how long the body, before the act that is being told to observers."""

    def __init__(self, peer: int) -> None:
        super().__init__(peer)
        self._text: LoroText | None = None
        self._undo: Undo | None = None

    @classmethod
    def compose(
        cls, peer: int, *, title: str, body: str, created_at: float, tags: Iterable[str] = ()
    ) -> Self:
        """Write a new note in one step, which is smaller and faster than one step for each part."""
        note = cls(peer)
        note._doc.get_text("title").insert(0, one_line(title))
        note._body.insert(0, plain_text(body))
        note._doc.get_map("meta").insert("created_at", created_at)
        for tag in sorted(_kept_tags(tags)):
            note._tags.insert(tag, True)
        note._doc.commit()
        return note

    @property
    def body(self) -> str:
        return self._body.to_string()

    @property
    def body_length(self) -> int:
        """The length of the body in UTF-16 units; costs no walk through it."""
        return self._body.len_utf16

    @property
    def title(self) -> str:
        """One line, whatever other peers wrote."""
        return read_title(self._doc)

    @property
    def tags(self) -> tuple[str, ...]:
        """Sorted without regard to case; case is kept."""
        return read_tags(self._doc)

    @property
    def content(self) -> NoteContent:
        """Title, body and tags."""
        return read_content(self._doc)

    @property
    def pinned(self) -> bool:
        return self._mark("pinned") is True

    @property
    def trashed_at(self) -> float | None:
        return _time(self._mark("trashed_at"))

    @property
    def created_at(self) -> float | None:
        return _time(self._mark("created_at"))

    def replace(self, position: int, removed: int, inserted: str, *, origin: str = "") -> None:
        """Put `plain_text(inserted)` in the place of `removed` units at `position`.

        A range beyond the text is clamped; one that cuts a character in two is widened to whole characters.
        """
        body = self._body
        start, end = whole_range(body, position, removed)
        text = plain_text(inserted)
        if start == end and not text:
            return
        length = body.len_utf16
        body.splice_utf16(start, end - start, text)
        self._doc.commit_with(origin, commit_msg=cutting(self._doc, end - start, length))
        if self._observers is not None:
            self._tell(DocumentChange((TextChange(start, end - start, text),), False, False, origin))

    def replace_each(self, changes: Sequence[TextChange], *, origin: str = "") -> None:
        """Make changes as one step to undo, all told as of the present text and in order, none overlap."""
        with self._undone_alone():
            self._act(origin, lambda: self._edit_body(lambda body: replace_each(body, changes), origin))

    def set_body(self, text: str, *, origin: str = "") -> None:
        """Turn the body into `plain_text(text)` by few small edits; others' edits to the rest survive."""
        self._act(origin, lambda: self._edit_body(lambda body: rewrite(body, plain_text(text)), origin))

    def set_title(self, text: str, *, origin: str = "") -> None:
        """Turn the title into `one_line(text)` by few small edits."""
        if self.title == one_line(text):
            return
        rewrite(self._doc.get_text("title"), one_line(text))
        self._commit_beside_body(DocumentChange((), True, False, origin))

    @property
    def edition(self) -> bytes:
        """Names what the note holds now, in few bytes, for `merge_text` and `is_at`."""
        return edition_of(self._doc)

    def is_at(self, edition: bytes) -> bool:
        """Tell whether an edition is the present one."""
        return is_edition(self._doc, edition)

    def merge_text(
        self, edition: bytes, *, title: str | None = None, body: str | None = None, origin: str = ""
    ) -> bool:
        """Make the edits that lead from title and body in an edition to these; what others wrote stays.

        False, and nothing is changed, for an edition that is not known here, or an edit of an earlier one
        that is too large to be merged.
        """
        wanted = None if title is None else merge_edit(self._doc, edition, "title", one_line(title))
        merged = None if body is None else merge_edit(self._doc, edition, "body", plain_text(body))
        if (wanted is None) != (title is None) or (merged is None) != (body is None):
            return False
        if merged is not None:
            self.set_body(merged, origin=origin)
        if wanted is not None:
            self.set_title(wanted, origin=origin)
        return True

    def past(self) -> Past:
        """Look back on the note as it has become up to now."""
        return Past(self._doc)

    def authors(self, position: int, length: int) -> tuple[AuthorRun, ...]:
        """Tell which session wrote which part of these units of the body; a range beyond it is clamped."""
        start, end = whole_range(self._body, position, length)
        return authors_between(self._body, start, end - start)

    def restore(self, version: VersionId, content: NoteContent, *, origin: str = "") -> None:
        """Turn the note into what it was in a version, by few small edits in one step.

        Nothing is lost: the history goes on, says what was restored, and leads back; undo takes it back.
        """
        with self._undone_alone():
            self._act(origin, lambda: self._rewrite(version, content, origin))

    def bring_back(self, receipt: MergeReceipt, *, origin: str = "") -> None:
        """Put a passage that was deleted around what was written in it, in one step that undo takes back."""

        def write() -> None:
            bring_back(self._doc, receipt)
            self._doc.commit_with(origin)

        with self._undone_alone():
            self._act(origin, write)

    def set_tags(self, tags: Iterable[str], *, origin: str = "") -> None:
        """Add and remove tags until these are left; others' tags that arrive later stay beside them."""
        if self._replace_tags(tags):
            self._commit_beside_body(DocumentChange((), False, True, origin))

    def set_pinned(self, pinned: bool, *, origin: str = "") -> None:
        self._set_mark("pinned", pinned, origin)

    def set_trashed_at(self, moment: float | None, *, origin: str = "") -> None:
        """Put the note into the trash, or with None take it out."""
        self._set_mark("trashed_at", moment, origin)

    def enable_undo(self, merge_interval: int = 700) -> None:
        """Remember this replica's edits to the body from now on.

        Edits within `merge_interval` milliseconds of the first of them are undone as one.
        """
        if self._undo is None:
            self._undo = Undo(self._doc, merge_interval, excluded=_BESIDE_BODY)

    @property
    def can_undo(self) -> bool:
        return self._undo is not None and self._undo.can_undo

    @property
    def can_redo(self) -> bool:
        return self._undo is not None and self._undo.can_redo

    def undo(self) -> bool:
        """Take back this replica's last edits to the body, and nobody else's; False when there are none."""
        return self._undo is not None and self._act("undo", self._undo.undo)

    def redo(self) -> bool:
        """Make again what was undone last; False when there is nothing."""
        return self._undo is not None and self._act("redo", self._undo.redo)

    def anchor(self, position: int) -> bytes:
        """Name a position that stays with the character after it while all edit; the end stays the end."""
        return anchor_at(self._body, position)

    def position_of(self, anchor: bytes) -> int | None:
        """Find where an anchor is now; None when it is damaged or names text that has not arrived."""
        return find_anchor(self._doc, self._body, anchor)

    @property
    def _body(self) -> LoroText:
        if self._text is None:
            self._text = self._doc.get_text("body")
        return self._text

    @property
    def _tags(self) -> LoroMap:
        return self._doc.get_map("tags")

    def _mark(self, name: str) -> object:
        found = self._doc.get_map("meta").get(name)
        return found.value if isinstance(found, ValueOrContainer.Value) else None

    def _set_mark(self, name: str, value: float | None, origin: str) -> None:
        if self._mark(name) != value:
            self._doc.get_map("meta").insert(name, value)
            self._commit_beside_body(DocumentChange((), False, True, origin))

    def _commit_beside_body(self, change: DocumentChange) -> None:
        self._doc.commit_with(_BESIDE_BODY + change.origin)
        self._tell(change)

    def _undone_alone(self) -> AbstractContextManager[None]:
        """Keep what is done in the block apart from what was typed just before."""
        return nullcontext() if self._undo is None else self._undo.alone()

    def _replace_tags(self, tags: Iterable[str]) -> bool:
        wanted, present = _kept_tags(tags), set(self._tags.keys())
        for tag in sorted(wanted - present):
            self._tags.insert(tag, True)
        for tag in sorted(present - wanted):
            self._tags.delete(tag)
        return wanted != present

    def _rewrite(self, version: VersionId, content: NoteContent, origin: str) -> None:
        rewrite(self._doc.get_text("title"), content.title)
        rewrite(self._body, content.body)
        self._replace_tags(content.tags)
        self._doc.commit_with(origin, commit_msg=restoring(version))

    def _edit_body(self, edit: Callable[[LoroText], None], origin: str) -> None:
        length = self._body.len_unicode
        edit(self._body)
        # What came and what went are counted together.
        removed = (self._doc.get_pending_txn_len() + length - self._body.len_unicode) // 2
        self._doc.commit_with(origin, commit_msg=cutting(self._doc, removed, length))

    def _take_in(self, batch: Batch) -> ImportStatus:
        if self._undo is None:
            return super()._take_in(batch)
        return self._undo.take_in(batch)

    def _act(self, origin: str, act: Callable[[], Result]) -> Result:
        if self._observers is not None:
            self._before, self._length_before = self._doc.oplog_frontiers, self._body.len_utf16
        return super()._act(origin, act)

    def _describe(self, events: Sequence[DiffEvent], origin: str) -> DocumentChange:
        deltas: list[list[TextDelta]] = []
        title_changed = properties_changed = False
        for part in (part for event in events for part in event.events):
            name = part.target.name if isinstance(part.target, ContainerID.Root) else ""
            if name == "body" and isinstance(part.diff, Diff.Text):
                deltas.append(part.diff.diff)
            elif name == "title":
                title_changed = True
            else:
                properties_changed = True
        before = Before(self._length_before, self._body_before)
        changes = text_changes(deltas, self._body, before)
        return DocumentChange(changes, title_changed, properties_changed, origin)

    def _body_before(self) -> str:
        return self._doc.fork_at(self._before).get_text("body").to_string()


def _kept_tags(tags: Iterable[str]) -> set[str]:
    return {one_line(tag) for tag in tags} - {""}


def _time(value: object) -> float | None:
    """Read a moment that any peer may have written."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return float(value)
