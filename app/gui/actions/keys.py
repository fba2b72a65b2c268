"""Keys as people read them."""

from PySide6.QtGui import QKeySequence


def spoken(keys: str) -> str:
    """Spell keys, in Qt's portable text, as the system does in the user's language; "" for none."""
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
