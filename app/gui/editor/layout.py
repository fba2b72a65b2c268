"""Keeping Qt's text layout whole."""

from PySide6.QtGui import QTextDocument


def finish_layout(document: QTextDocument) -> None:
    """Lay out what Qt put off for later; costs nothing when all is done.

    An edit that comes before would end the layout where it is: the lines below stay out of reach for good
    (seen in Qt 6.11). So this is called after whatever starts a layout, and before others' edits.
    """
    layout = document.documentLayout()
    # Asking for the size finishes the layout; telling it sets the scroll bar, which would lag behind.
    layout.documentSizeChanged.emit(layout.documentSize())
