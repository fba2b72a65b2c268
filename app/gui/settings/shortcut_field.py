"""A button that shows an action's keys, and takes other ones once it was pressed."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from app.gui.actions import spoken
from app.gui.language import tr
from app.gui.settings.shortcuts import keys_pressed, refusal_of

_WIDTH = 168
_NO_KEYS = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)


class ShortcutField(QPushButton):
    """While it listens every key is its own: Escape ends it, Backspace asks for no keys at all."""

    keys_chosen = Signal(str)
    refused = Signal(object)
    """Why the keys that were pressed cannot be taken; it goes on listening."""

    def __init__(self, name: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._keys = name, keys
        self._is_listening = False
        self.setProperty("role", "keys")
        self.setAutoDefault(False)
        self.setFixedWidth(_WIDTH)
        self.clicked.connect(self._begin)
        self._show()

    def show_keys(self, keys: str) -> None:
        """Show what holds now."""
        self._keys = keys
        self._listen(False)

    def event(self, event: QEvent) -> bool:
        if self._is_listening and isinstance(event, QKeyEvent):
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() is QEvent.Type.KeyPress:
                self._take(event)
                return True
        return super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        self._listen(False)
        super().focusOutEvent(event)

    def _begin(self) -> None:
        self.setFocus()
        self._listen(True)

    def _take(self, event: QKeyEvent) -> None:
        key, modifiers = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        is_plain = modifiers == Qt.KeyboardModifier.NoModifier
        if is_plain and key == Qt.Key.Key_Escape:
            self._listen(False)
        elif is_plain and key in _NO_KEYS:
            self._choose("")
        elif pressed := keys_pressed(key, modifiers):
            refusal = refusal_of(key, modifiers)
            if refusal is None:
                self._choose(pressed)
            else:
                self.refused.emit(refusal)

    def _choose(self, keys: str) -> None:
        self._listen(False)
        self.keys_chosen.emit(keys)

    def _listen(self, is_listening: bool) -> None:
        self._is_listening = is_listening
        self._show()

    def _show(self) -> None:
        keys = spoken(self._keys)
        self.setText(tr("Press keys…") if self._is_listening else keys or tr("None"))
        self.setAccessibleName(tr("{action}: {keys}", action=self._name, keys=keys or tr("no keys")))
