"""The tie between the text on screen and the note's document: what changes in one changes in the other."""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.differences import qt_text, slice_units, trimmed, union
from app.gui.editor.reading_place import read_place, restore_place
from core.documents import DocumentChange, NoteDocument, TextChange, utf16_length
from core.errors import Problem
from core.tracing import OFF, Tracing
from core.tracing.hops import SHOWN, TYPED

_log = logging.getLogger(__name__)

_OWN_STEPS = ("undo", "redo")
_REPLACED = "replace"


class BodyBinding(QObject):
    """Keeps the text of `editor`, which must read as `document.body` at the start, and the document equal.

    Both change within the same call. Should they ever differ, they are made equal again without losing
    anything that was typed, and the log gets a warning. All positions are UTF-16 units.
    """

    changed = Signal(tuple, bool)
    """Both texts changed: the `TextChange`s, and whether they came from elsewhere."""
    problem_happened = Signal(object)
    """A `Problem` that whoever watches the document raised; the text is in the document all the same."""

    def __init__(self, document: NoteDocument, editor: QTextEdit, tracing: Tracing = OFF) -> None:
        super().__init__(editor)
        self._tracing = tracing
        self._document = document
        self._editor = editor
        self._text = editor.document()
        self._origin = f"editor {id(self):x}"
        self._is_taking = False
        self._is_doubtful = False
        self._sent: list[TextChange] = []
        self._agreed_length = self._length
        self._text.contentsChange.connect(self._send)
        self._text.contentsChanged.connect(self._settle)
        self._unsubscribe = document.observe(self._take)
        if self._length != document.body_length:
            self._pull()

    def close(self) -> None:
        """Let go of both; neither follows the other from here on."""
        self._unsubscribe()
        self._text.contentsChange.disconnect(self._send)
        self._text.contentsChanged.disconnect(self._settle)
        self.deleteLater()

    @property
    def can_undo(self) -> bool:
        return self._document.can_undo

    @property
    def can_redo(self) -> bool:
        return self._document.can_redo

    def undo(self) -> None:
        """Take back the last step that was made here, and nobody else's."""
        with self._problems_told(), self._tracing.begin(TYPED):
            self._document.undo()

    def redo(self) -> None:
        with self._problems_told(), self._tracing.begin(TYPED):
            self._document.redo()

    def replace_each(self, changes: Sequence[TextChange]) -> None:
        """Make changes one after the other, as one step to undo; the caret stays where it is."""
        with self._problems_told(), self._tracing.begin(TYPED):
            self._document.replace_each(changes, origin=_REPLACED)

    @property
    def _length(self) -> int:
        # Qt counts the separator that ends the last paragraph.
        return self._text.characterCount() - 1

    # From the screen into the document. Qt is in the middle of its edit here: the screen must not be touched.

    def _send(self, position: int, removed: int, added: int) -> None:
        if self._is_taking:
            return
        # Changes of the whole text and at its end also count the final separator, on both sides.
        beyond = max(0, position + added - self._length)
        removed, added = removed - beyond, added - beyond
        fits = self._document.body_length - removed + added == self._length
        if min(removed, added) < 0 or not fits or self._cuts_pair(position, position + added):
            self._is_doubtful = True
        else:
            self._send_change(position, removed, added)

    def _send_change(self, position: int, removed: int, added: int) -> None:
        change = TextChange(position, removed, self._read(position, added))
        if removed and added:
            change = trimmed(change, slice_units(self._document.body, position, removed))
        if change.removed or change.inserted:
            self._replace(change)

    def _replace(self, change: TextChange) -> None:
        self._sent.append(change)
        with self._problems_told():
            if self._tracing.is_on:
                with self._tracing.begin(TYPED):
                    self._enter(change)
            else:
                self._enter(change)

    def _enter(self, change: TextChange) -> None:
        self._document.replace(change.position, change.removed, change.inserted, origin=self._origin)

    def _settle(self) -> None:
        """Qt is done with its edit."""
        if self._is_taking:
            return
        if self._is_doubtful or self._document.body_length != self._length:
            self._push()
        self._is_doubtful = False
        self._agreed_length = self._length
        sent, self._sent = tuple(self._sent), []
        self.changed.emit(sent, False)

    def _push(self) -> None:
        _log.warning("Screen and document differed after a keystroke; the document took the text.")
        with self._problems_told():
            self._document.set_body(self._read(0, self._length), origin=self._origin)
        # A note does not keep every character.
        self._show(self._document.body)

    def _cuts_pair(self, *positions: int) -> bool:
        """Tell whether half a surrogate pair stands alone at one of the positions."""
        at = self._text.characterAt
        return any(
            ("\ud800" <= at(position - 1) <= "\udbff") != ("\udc00" <= at(position) <= "\udfff")
            for position in positions
        )

    # From the document onto the screen.

    def _take(self, change: DocumentChange) -> None:
        if change.origin == self._origin or not change.body:
            return
        if self._length != self._agreed_length:
            self._merge_unsent()
        else:
            with self._tracing.inside(SHOWN):
                self._apply(change.body, follow=change.origin in _OWN_STEPS)
        if self._length != self._document.body_length:
            self._pull()
        self._agreed_length = self._length
        self.changed.emit(change.body, change.origin not in (*_OWN_STEPS, _REPLACED))

    def _apply(self, changes: tuple[TextChange, ...], *, follow: bool) -> None:
        place, was_empty = read_place(self._editor), not self._length
        cursor = QTextCursor(self._text)
        with self._taking():
            cursor.beginEditBlock()
            for change in changes:
                self._apply_one(cursor, change)
            cursor.endEditBlock()
        if follow:
            self._editor.setTextCursor(cursor)
        else:
            # Who looks at an empty page sees its beginning once there is one.
            restore_place(self._editor, place if was_empty else place.after(changes))

    def _apply_one(self, cursor: QTextCursor, change: TextChange) -> None:
        # Qt ignores a position beyond the end, and then edits where the cursor was.
        start = min(change.position, self._length)
        cursor.setPosition(start)
        cursor.setPosition(min(start + change.removed, self._length), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(change.inserted)

    def _merge_unsent(self) -> None:
        _log.warning("The screen held text that never reached the document; both were joined.")
        joined = union(self._read(0, self._length), self._document.body)
        with self._problems_told():
            self._document.set_body(joined, origin=self._origin)
        self._show(self._document.body)

    def _pull(self) -> None:
        _log.warning(
            "Screen and document differed after a change from elsewhere; the screen took the document."
        )
        self._show(self._document.body)

    def _show(self, body: str) -> None:
        seen = self._read(0, self._length)
        if utf16_length(seen) != self._length:
            # PySide leaves out half a surrogate pair, so positions in `seen` are not the screen's.
            self._apply((TextChange(0, self._length, body),), follow=False)
        elif seen != qt_text(body):
            change = trimmed(TextChange(0, self._length, body), seen)
            self._apply((change,), follow=False)

    def _read(self, position: int, length: int) -> str:
        # `toPlainText` would turn no-break spaces into spaces.
        cursor = QTextCursor(self._text)
        cursor.setPosition(position)
        cursor.setPosition(position + length, QTextCursor.MoveMode.KeepAnchor)
        return qt_text(cursor.selectedText())

    @contextmanager
    def _taking(self) -> Iterator[None]:
        self._is_taking = True
        try:
            yield
        finally:
            self._is_taking = False

    @contextmanager
    def _problems_told(self) -> Iterator[None]:
        try:
            yield
        except Problem as problem:
            self.problem_happened.emit(problem)
