"""Pasting and dropping: text as it is, what comes from a page or an office program as Markdown, and files."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QImage, QTextCursor
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
    """Puts what was copied or dragged into the text of an editor, at its caret.

    `attach` is called with what is no text: files, or a picture; the caret is where they belong.
    """

    def __init__(self, editor: QTextEdit, attach: Callable[[list[Path | QImage]], None]) -> None:
        super().__init__(editor)
        self._editor = editor
        self._attach = attach
        self._off_thread = OffThread(self)

    def insert(self, source: QMimeData) -> None:
        """Insert it; a long page arrives a moment later, where the caret was."""
        if attached := attachable(source):
            self._editor.textCursor().removeSelectedText()
            self._attach(attached)
            return
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


def can_insert(source: QMimeData) -> bool:
    """Say whether something of it can be put into a text."""
    return source.hasText() or source.hasHtml() or source.hasUrls() or source.hasImage()


def attachable(source: QMimeData) -> list[Path | QImage]:
    """Find the files, or the picture, that something copied or dragged is; none for text.

    Office programs copy a picture of what they copy as text, too; then the text counts.
    """
    urls = source.urls()
    if urls and all(url.isLocalFile() for url in urls):
        return [Path(url.toLocalFile()) for url in urls]
    if source.hasImage() and not source.text().strip():
        picture = source.imageData()
        if isinstance(picture, QImage) and not picture.isNull():
            return [picture]
    return []
