"""Pictures on paper: read as finely as a printer shows them, none larger than the room that it has."""

from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import (
    QGuiApplication,
    QImage,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from app.gui.attachments.loading import load_picture
from app.gui.exporting.note_pictures import ExportedNote

_FINEST = 2_100
"""Pixels across a picture: some 300 to the inch on a page of any country."""
_DOTS = 96.0
"""Pixels of a picture to the inch, where there is room."""
_TALLEST = 0.9
"""Of a page's height, so that a line with a picture always finds a page that holds it."""


@dataclass(frozen=True, slots=True)
class PaperNote:
    """A note with its pictures by their addresses, ready to be painted."""

    title: str
    html: str
    pictures: dict[str, QImage] = field(default_factory=dict)


def on_paper(note: ExportedNote) -> PaperNote:
    """Read the pictures of a note; in any thread, and may take seconds."""
    pictures = dict[str, QImage]()

    def address(path: Path) -> str:
        name = f"picture:{path.name}"
        image = pictures[name] if name in pictures else load_picture(path, _FINEST)
        if image.isNull():
            return ""
        pictures[name] = image
        return name

    return PaperNote(note.title, note.with_pictures(address), pictures)


def add_pictures(document: QTextDocument, pictures: dict[str, QImage]) -> None:
    """Let a document that has no text yet know its pictures."""
    for name, image in pictures.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(name), image)


def fit_pictures(document: QTextDocument, pictures: dict[str, QImage]) -> None:
    """Give each picture its size, as large as it is or as there is room; the page's size must be set."""
    block = document.begin()
    while block.isValid():
        for start, length in _places(block):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            shown = cursor.charFormat().toImageFormat()
            image = pictures.get(shown.name())
            if image is not None:
                cursor.mergeCharFormat(_fitted(shown, image, _room(document, cursor)))
                _close_up(cursor)
        block = block.next()


def _close_up(cursor: QTextCursor) -> None:
    """Let a line be as high as its picture: spaced as text is, it would take half a page more."""
    form = cursor.blockFormat()
    form.setLineHeight(0.0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
    cursor.setBlockFormat(form)


def _places(block: QTextBlock) -> list[tuple[int, int]]:
    """Say where pictures are in a block, before any of them is changed."""
    places, at = [], block.begin()
    while not at.atEnd():
        fragment = at.fragment()
        if fragment.charFormat().isImageFormat():
            places.append((fragment.position(), fragment.length()))
        at += 1
    return places


def _fitted(shown: QTextImageFormat, image: QImage, room: QSizeF) -> QTextImageFormat:
    dots = _screen_dots()
    wanted = QSizeF(image.width(), image.height()) * (dots / _DOTS)
    if wanted.width() > room.width() or wanted.height() > room.height():
        wanted *= min(room.width() / wanted.width(), room.height() / wanted.height())
    shown.setWidth(wanted.width())
    shown.setHeight(wanted.height())
    return shown


def _room(document: QTextDocument, cursor: QTextCursor) -> QSizeF:
    """Say how large a picture may be where the cursor is, in the pixels of the screen.

    Qt counts the sizes of pictures in those, whatever the paper's are.
    """
    device = document.documentLayout().paintDevice()
    scale = device.logicalDpiY() / _screen_dots()
    page, form, items = document.pageSize() / scale, cursor.blockFormat(), cursor.currentList()
    depth = form.indent() + (items.format().indent() if items is not None else 0)
    width = page.width() - depth * document.indentWidth() - form.leftMargin() - form.rightMargin()
    table = cursor.currentTable()
    if table is not None:
        width = width / table.columns() - 2 * (table.format().cellPadding() + table.format().border())
    return QSizeF(max(width, 1.0), page.height() * _TALLEST)


def _screen_dots() -> float:
    return QGuiApplication.primaryScreen().logicalDotsPerInchY()
