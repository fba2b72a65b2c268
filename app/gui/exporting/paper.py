"""A note set on pages: black on white, a number at the foot of each."""

import html
import re

from PySide6.QtCore import QLocale, QMarginsF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextDocument,
)

import resources
from app.gui.exporting.paper_pictures import PaperNote, add_pictures, fit_pictures
from app.gui.theme.fonts import interface_font

_TASK = re.compile(r'<li class="task">(\s*(?:<p>)?)<span class="(open|done)"[^>]*></span>')
_BOXES = {"open": "unchecked", "done": "checked"}
"""How Qt's documents call items that have a box."""
_MARGIN = 20.0
"""Millimetres."""
_FOOT = 0.04
"""Of a page's height, for its number."""
_POINTS = 11.0
_INK = QColor("#1d2321")


def usual_page() -> QPageSize:
    """Return the paper of the country: Letter in North America, A4 elsewhere."""
    is_letter = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4)


def write_pdf(path: str, note: PaperNote) -> bool:
    """Write a note to a file; False when that cannot be written. May take seconds."""
    writer = QPdfWriter(path)
    writer.setTitle(note.title)
    writer.setCreator("Tandem")
    writer.setPageLayout(page_layout())
    return paint_pages(writer, note)


def page_layout() -> QPageLayout:
    """Return upright paper with room around the text."""
    margins = QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    upright, unit = QPageLayout.Orientation.Portrait, QPageLayout.Unit.Millimeter
    return QPageLayout(usual_page(), upright, margins, unit)


def paint_pages(device: QPagedPaintDevice, note: PaperNote) -> bool:
    """Paint a note on a printer or into a file; False when that takes no paint."""
    painter = QPainter()
    if not painter.begin(device):
        return False
    page = QRectF(0.0, 0.0, device.width(), device.height())
    document = set_pages(device, page.size(), note)
    for number in range(document.pageCount()):
        if number and not device.newPage():
            painter.end()
            return False
        _paint_page(painter, document, page, number)
    return painter.end()


def set_pages(device: QPagedPaintDevice, page: QSizeF, note: PaperNote) -> QTextDocument:
    """Set a note on pages of this size, in the device's dots."""
    document = QTextDocument()
    document.documentLayout().setPaintDevice(device)
    document.setDocumentMargin(0.0)
    document.setDefaultFont(_font(_POINTS))
    document.setDefaultStyleSheet(resources.read_text("web", "paper.css"))
    document.setPageSize(QSizeF(page.width(), page.height() * (1 - _FOOT)))
    body = _TASK.sub(lambda found: f'<li class="{_BOXES[found[2]]}">{found[1]}', note.html)
    body = body.replace("<table>", '<table border="1" cellspacing="0" cellpadding="4">')
    add_pictures(document, note.pictures)
    document.setHtml(f"<h1>{html.escape(note.title)}</h1>{body}")
    fit_pictures(document, note.pictures)
    return document


def _paint_page(painter: QPainter, document: QTextDocument, page: QRectF, number: int) -> None:
    height = document.pageSize().height()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0.0, number * height, page.width(), height)
    context.palette.setColor(QPalette.ColorRole.Text, _INK)
    painter.save()
    painter.setClipRect(QRectF(0.0, 0.0, page.width(), height))
    painter.translate(0.0, -number * height)
    document.documentLayout().draw(painter, context)
    painter.restore()
    painter.setFont(_font(_POINTS - 2.0))
    painter.setPen(_INK)
    foot = QRectF(0.0, height, page.width(), page.height() - height)
    words = f"{number + 1} / {document.pageCount()}"
    painter.drawText(foot, int(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom), words)


def _font(points: float) -> QFont:
    font = interface_font(1)
    font.setPointSizeF(points)
    return font
