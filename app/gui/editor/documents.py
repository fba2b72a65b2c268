"""Making the text document that a note is shown in."""

from PySide6.QtCore import QObject, QSizeF
from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from app.gui.editor.colors import EditorColors
from app.gui.editor.highlighter import MarkdownHighlighter, highlighter_of

DOCUMENT_MARGIN = 16
"""Pixels between the text and the edge of its field."""
_LINE_HEIGHT = 145.0
"""Per cent of the font's own."""
_SPACE_ABOVE = 18.0
"""Pixels above the first line, so that a name fits over a caret in it."""
_SPACE_BELOW = 160.0
"""Pixels below the last line, so that one does not write at the window's edge."""


def make_text_document(body: str, colors: EditorColors, parent: QObject) -> QTextDocument:
    """Return a highlighted document that reads as `body`."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    # A page of no size is not laid out before a field gives it one.
    document.setPageSize(QSizeF(0.0, 0.0))
    document.setDefaultFont(colors.body_font())
    document.setDocumentMargin(DOCUMENT_MARGIN)
    frame = document.rootFrame().frameFormat()
    frame.setTopMargin(_SPACE_ABOVE)
    frame.setBottomMargin(_SPACE_BELOW)
    document.rootFrame().setFrameFormat(frame)
    _set_line_height(document)
    MarkdownHighlighter(document, colors).fill(body)
    return document


def _set_line_height(document: QTextDocument) -> None:
    # New lines take the format of the line they come from, so the first one is enough.
    line = QTextBlockFormat()
    line.setLineHeight(_LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    QTextCursor(document).mergeBlockFormat(line)


def restyle(document: QTextDocument, colors: EditorColors) -> None:
    """Give a document on screen other colours and fonts."""
    document.setDefaultFont(colors.body_font())
    highlighter = highlighter_of(document)
    if highlighter is not None:
        highlighter.set_colors(colors)
