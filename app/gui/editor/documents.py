"""Making the text document that a note is shown in."""

from typing import cast

from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QWidget

from app.gui.editor.code_dresser import CodeDresser
from app.gui.editor.colors import EditorColors
from app.gui.editor.line_states import LineStates
from app.gui.editor.page_layout import PageLayout
from app.gui.editor.pictures import Pictures, PictureSource
from app.gui.editor.table_dresser import TableDresser
from app.gui.editor.typesetter import MARGIN, Typesetter


def make_text_document(
    body: str, colors: EditorColors, parent: QWidget, source: PictureSource | None = None
) -> QTextDocument:
    """Return a document that reads as `body` and looks like what it means, with pictures from `source`."""
    document = QTextDocument(parent)
    document.setUndoRedoEnabled(False)
    document.setDefaultFont(colors.body_font())
    states = LineStates(document)
    code = CodeDresser(document)
    dressers = (code, TableDresser(states, colors))
    pictures = Pictures(source, parent.devicePixelRatioF(), document)
    page = PageLayout(document, states, Typesetter(states, colors, dressers, pictures))
    code.dressed_anew.connect(page.forget)
    pictures.changed.connect(page.grow)
    document.setDocumentLayout(page)
    document.setDocumentMargin(MARGIN)
    page.fill(body)
    return document


def page_of(document: QTextDocument) -> PageLayout:
    """Return the layout of a document that was made here."""
    return cast("PageLayout", document.documentLayout())


def restyle(document: QTextDocument, colors: EditorColors) -> None:
    """Give a document on screen other colours and fonts."""
    page_of(document).typesetter.set_colors(colors)
    # Lays everything out anew.
    document.setDefaultFont(colors.body_font())
    page_of(document).forget_all()
