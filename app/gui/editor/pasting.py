"""Pasting and dropping: text as it is, and what was copied from a page or an office program as Markdown."""

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.blocks import is_literal
from app.gui.editor.differences import qt_text
from app.gui.editor.off_thread import OffThread
from core.documents import plain_text
from core.transfer.html_markdown import to_markdown

_MUCH = 30_000
"""Characters of HTML; more is turned into Markdown beside the keys."""
_OWN_FORMATS = ("vscode-editor-data", 'application/x-qt-windows-mime;value="vscode"')
"""Programs that copy code say so; its looks are no Markdown."""


class Pasting(QObject):
    """Puts what was copied or dragged into the text of an editor, at its caret."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._off_thread = OffThread(self)

    def insert(self, source: QMimeData) -> None:
        """Insert it; a long page arrives a moment later, where the caret was."""
        cursor, html, text = self._editor.textCursor(), source.html(), source.text()
        if not html or is_literal(cursor.block()) or any(map(source.hasFormat, _OWN_FORMATS)):
            self._put(cursor, text)
        elif len(html) <= _MUCH:
            self._put(cursor, to_markdown(html) or text)
        else:
            self._off_thread.run(lambda: to_markdown(html), lambda made: self._put(cursor, str(made or text)))

    def _put(self, cursor: QTextCursor, text: str) -> None:
        cursor.insertText(qt_text(plain_text(text)))
        self._editor.setTextCursor(cursor)
        self._editor.ensureCursorVisible()
