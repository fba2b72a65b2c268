"""Keys pressed while a new note is being made: held for a moment, then typed into it."""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_LONGEST_MILLISECONDS = 2000
_KEY_EVENTS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.InputMethod)


class HeldKeys(QObject):
    """Keeps a window's key events from `hold` to `release`, so that typing never waits for the disk."""

    def __init__(self, window: QWidget, application: QApplication) -> None:
        super().__init__(window)
        self._window = window
        self._application = application
        self._application = application
        self._held: list[QEvent] = []
        self._is_holding = False
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.timeout.connect(self.release)

    def hold(self) -> None:
        """Keep what is typed from now on."""
        if not self._is_holding:
            self._is_holding = True
            self._deadline.start(_LONGEST_MILLISECONDS)
            self._application.installEventFilter(self)

    def release(self) -> None:
        """Type what was kept, in its order, where the focus is now."""
        if not self._is_holding:
            return
        self._is_holding = False
        self._deadline.stop()
        self._application.removeEventFilter(self)
        held, self._held = self._held, []
        for event in held:
            QApplication.sendEvent(self._window.focusWidget() or self._window, event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() not in _KEY_EVENTS or not self._is_ours(watched):
            return False
        if isinstance(event, QKeyEvent | QInputMethodEvent):
            self._held.append(event.clone())
        return True

    def _is_ours(self, watched: QObject) -> bool:
        return isinstance(watched, QWidget) and watched.window() is self._window
