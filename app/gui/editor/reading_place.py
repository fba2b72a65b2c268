"""Where a reader is in a text: caret, selection and scroll, kept while others write above and below."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.visible_lines import first_visible_line
from core.documents import NoteDocument, TextChange, utf16_length

_AT_START = b""
"""Whoever is at the start of a text stays there: tied to an empty text, he would end up behind what comes."""


@dataclass(frozen=True, slots=True)
class ReadingPlace:
    """Positions in UTF-16 units: the selection from `anchor` to `head`, and `first`, the first visible line.

    `offset` is how many pixels below the upper edge that line begins.
    """

    anchor: int
    head: int
    first: int
    offset: int

    def after(self, changes: Sequence[TextChange]) -> "ReadingPlace":
        """Return the same place in the text once others' changes are in it.

        Text that arrives at a bare caret goes after it; at either end of a selection it stays outside.
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
        return replace(self, anchor=anchor, head=head, first=moved(self.first, change, follows=True))


@dataclass(frozen=True, slots=True)
class AnchoredPlace:
    """A reading place that finds its text again, whatever was written while the note was not on screen."""

    anchor: bytes
    head: bytes
    first: bytes
    offset: int

    @classmethod
    def of(cls, place: ReadingPlace, document: NoteDocument) -> "AnchoredPlace":
        """Tie a place to the text around it."""
        anchor, head, first = (
            document.anchor(position) if position else _AT_START
            for position in (place.anchor, place.head, place.first)
        )
        return cls(anchor, head, first, place.offset)

    def found_in(self, document: NoteDocument) -> ReadingPlace:
        """Give the place as it is now; what is gone is taken to be at the text's start."""
        anchor, head, first = (
            document.position_of(each) or 0 if each else 0 for each in (self.anchor, self.head, self.first)
        )
        return ReadingPlace(anchor, head, first, self.offset)


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
    cursor = editor.textCursor()
    first = first_visible_line(editor)
    return ReadingPlace(cursor.anchor(), cursor.position(), first.position(), editor.cursorRect(first).top())


def restore_place(editor: QTextEdit, place: ReadingPlace) -> None:
    """Bring the reader back; positions beyond the text mean its end, those in a character its start."""
    document = editor.document()
    cursor = editor.textCursor()
    anchor, head = _whole(document, place.anchor), _whole(document, place.head)
    if (cursor.anchor(), cursor.position()) != (anchor, head):
        cursor.setPosition(anchor)
        cursor.setPosition(head, QTextCursor.MoveMode.KeepAnchor)
        editor.setTextCursor(cursor)
    first = QTextCursor(document)
    first.setPosition(_whole(document, place.first))
    bar = editor.verticalScrollBar()
    bar.setValue(bar.value() + editor.cursorRect(first).top() - place.offset)


def _whole(document: QTextDocument, position: int) -> int:
    position = min(position, document.characterCount() - 1)
    return position - 1 if "\udc00" <= document.characterAt(position) <= "\udfff" else position
