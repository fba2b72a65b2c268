"""A desk: one editor on screen with its own replica of a note."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest

from app.gui.editor.body_editor import BodyEditor
from app.gui.editor.differences import qt_text
from app.gui.editor.editor_view import EditorView
from core.documents import NoteDocument
from core.ids import DeviceId, NoteId


@dataclass
class Note:
    """An open note as the editor sees it."""

    id: NoteId
    document: NoteDocument


@dataclass(frozen=True)
class Caret:
    """Another person's caret."""

    device: DeviceId
    name: str
    color_index: int
    anchor: bytes
    head: bytes


@dataclass
class Desk:
    """What one person sits at."""

    view: EditorView
    note: Note

    @property
    def document(self) -> NoteDocument:
        return self.note.document

    @property
    def body(self) -> BodyEditor:
        return self.view.body

    @property
    def text(self) -> str:
        """What the screen shows, no-break spaces and all."""
        cursor = QTextCursor(self.body.document())
        cursor.select(QTextCursor.SelectionType.Document)
        return qt_text(cursor.selectedText())

    @property
    def caret(self) -> int:
        return self.body.textCursor().position()

    @property
    def selection(self) -> tuple[int, int]:
        cursor = self.body.textCursor()
        return cursor.selectionStart(), cursor.selectionEnd()

    def sit_down(self) -> None:
        """Have the keyboard: shortcuts work in the active window alone."""
        if not self.view.isActiveWindow():
            self.view.activateWindow()
            assert QTest.qWaitForWindowActive(self.view)
        self.view.focus_body()

    def type(self, keys: str) -> None:
        """Press a key for each ASCII character; "\n" is Enter."""
        for key in keys:
            if key == "\n":
                self.press(Qt.Key.Key_Return)
            else:
                QTest.keyClicks(self.body, key)

    def press(self, key: Qt.Key, control: bool = False, shift: bool = False) -> None:
        modifiers = Qt.KeyboardModifier.NoModifier
        if control:
            modifiers |= Qt.KeyboardModifier.ControlModifier
        if shift:
            modifiers |= Qt.KeyboardModifier.ShiftModifier
        if not self.view.isActiveWindow():
            self.sit_down()
        QTest.keyClick(self.body, key, modifiers)

    def put_caret(self, position: int, end: int | None = None) -> None:
        cursor = self.body.textCursor()
        cursor.setPosition(position)
        cursor.setPosition(position if end is None else end, QTextCursor.MoveMode.KeepAnchor)
        self.body.setTextCursor(cursor)

    def first_line(self) -> tuple[str, int]:
        """Return the text of the first visible line and where it begins, in pixels."""
        cursor = self.body.cursorForPosition(QPoint(0, 0))
        top = self.body.cursorRect(cursor).top()
        return cursor.block().text(), top

    def give(self, other: "Desk") -> None:
        """Hand everything new to the other desk."""
        other.document.apply(self.document.export_since(other.document.version()))

    def agrees(self) -> bool:
        return self.text == self.document.body
