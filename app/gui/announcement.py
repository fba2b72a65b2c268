"""What a screen reader says without being asked: at its next pause, never in the middle of a sentence."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QWidget


def announce(part: QWidget, words: str) -> None:
    """Let a screen reader say these words about a part of the window; does nothing where none listens."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(part, words))
