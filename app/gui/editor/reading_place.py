"""Where a reader is in a text: caret, selection and scroll, kept while others write above and below."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.visible_lines import first_visible_line, visible_blocks
from core.documents import NoteDocument, TextChange, utf16_length

_AT_START = b""
"""Whoever is at the start of a text stays there: tied to an empty text, he would end up behind what comes."""


@dataclass(frozen=True, slots=True)
class SeenRow:
    """A row of text in view: a position in it, in UTF-16 units, and its top in the viewport, in pixels."""

    position: int
    top: int


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """The selection from `anchor` to `head`, in UTF-16 units, and rows in view, of which the first one stays.

    That is the caret's where it is in view: whoever writes looks there.
    """

    anchor: int
    head: int
    rows: tuple[SeenRow, ...]

    def after(self, changes: Sequence[TextChange]) -> "ReadingPlace":
        """Return the same place in the text once others' changes are in it.

        Text that arrives at a bare caret goes after it; at either end of a selection it stays outside. A row
        that went is no hold any more, as long as there is another.
        """
        place = self
        for change in changes:
            place = place._after_one(change)
        return place

    def _after_one(self, change: TextChange) -> "ReadingPlace":
        start, end = sorted((self.anchor, self.head))
        moved_start = moved(start, change, follows=start != end)
        moved_end = max(moved_start, moved(end, change, follows=False))
        anchor, head = (moved_start, moved_end) if self.anchor <= self.head else (moved_end, moved_start)
        left = [row for row in self.rows if not _goes(row.position, change)] or self.rows
        rows = tuple(
            SeenRow(head if row.position == self.head else moved(row.position, change, follows=True), row.top)
            for row in left
        )
        return ReadingPlace(anchor, head, rows)


@dataclass(frozen=True, slots=True)
class AnchoredPlace:
    """A reading place that finds its text again, whatever was written while the note was not on screen."""

    anchor: bytes
    head: bytes
    row: bytes
    top: int

    @classmethod
    def of(cls, place: ReadingPlace, document: NoteDocument) -> "AnchoredPlace":
        """Tie a place to the text around it."""
        row = place.rows[0]
        anchor, head, first = (
            document.anchor(position) if position else _AT_START
            for position in (place.anchor, place.head, row.position)
        )
        return cls(anchor, head, first, row.top)

    def found_in(self, document: NoteDocument) -> ReadingPlace:
        """Give the place as it is now; what is gone is taken to be at the text's start."""
        anchor, head, row = (
            document.position_of(each) or 0 if each else 0 for each in (self.anchor, self.head, self.row)
        )
        return ReadingPlace(anchor, head, (SeenRow(row, self.top),))


def moved(position: int, change: TextChange, *, follows: bool) -> int:
    """Return where a position is after a change; `follows`: text inserted exactly there pushes it on."""
    grown = utf16_length(change.inserted)
    if position == change.position:
        return position + grown if follows and not change.removed else position
    if position > change.position and position >= change.position + change.removed:
        return position + grown - change.removed
    return min(position, change.position)


def read_place(editor: QTextEdit) -> ReadingPlace:
    """Note where the reader is."""
    cursor, caret = editor.textCursor(), editor.cursorRect()
    seen = [SeenRow(cursor.position(), caret.top())] if _is_in_view(editor, caret) else []
    first = first_visible_line(editor)
    rows = [SeenRow(first.position(), editor.cursorRect(first).top())]
    for block, rectangle in visible_blocks(editor):
        if block.position() > first.position():
            rows.append(SeenRow(block.position(), round(rectangle.top())))
    return ReadingPlace(cursor.anchor(), cursor.position(), (*seen, *rows))


def restore_place(editor: QTextEdit, place: ReadingPlace) -> None:
    """Bring the reader back; positions beyond the text mean its end, those in a character its start."""
    document = editor.document()
    cursor = editor.textCursor()
    anchor, head = _whole(document, place.anchor), _whole(document, place.head)
    if (cursor.anchor(), cursor.position()) != (anchor, head):
        cursor.setPosition(anchor)
        cursor.setPosition(head, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
    row = QTextCursor(document)
    row.setPosition(_whole(document, place.rows[0].position))
    bar = editor.verticalScrollBar()
    bar.setValue(bar.value() + editor.cursorRect(row).top() - place.rows[0].top)


def _is_in_view(editor: QTextEdit, caret: QRect) -> bool:
    return caret.top() >= 0 and caret.bottom() <= editor.viewport().height()


def _goes(position: int, change: TextChange) -> bool:
    return change.position <= position < change.position + change.removed


def _whole(document: QTextDocument, position: int) -> int:
    position = min(position, document.characterCount() - 1)
    return position - 1 if "\udc00" <= document.characterAt(position) <= "\udfff" else position
