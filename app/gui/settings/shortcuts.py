"""Which keys ask for which action, as the user changes it: nothing here knows a widget."""

from collections.abc import Iterable, Mapping
from enum import Enum, auto

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeySequence

from app.gui.actions import Action

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_ALT, _META = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier
_MODIFIERS = (
    Qt.Key.Key_Control,
    Qt.Key.Key_Shift,
    Qt.Key.Key_Alt,
    Qt.Key.Key_AltGr,
    Qt.Key.Key_Meta,
    Qt.Key.Key_unknown,
)
_OF_WRITING = frozenset({"Ctrl+C", "Ctrl+V", "Ctrl+X", "Ctrl+A", "Ctrl+Z", "Ctrl+Y", "Ctrl+Shift+Z"})
"""What every text field takes for itself."""


class Refusal(Enum):
    """Why keys cannot ask for an action at all."""

    TYPES_TEXT = auto()
    IS_OF_WRITING = auto()


class Shortcuts:
    """The keys of some actions; `chosen` is what differs from their defaults."""

    def __init__(self, actions: Iterable[Action], chosen: Mapping[str, str]) -> None:
        self._actions = {action.id: action for action in actions}
        self.chosen = dict(chosen)

    def keys_of(self, action_id: str) -> str:
        """Return the keys of an action, in Qt's portable text; "" for none."""
        return self.chosen.get(action_id, self._actions[action_id].shortcut)

    def is_changed(self, action_id: str) -> bool:
        """Tell whether an action has other keys than at first."""
        return action_id in self.chosen

    def clash(self, action_id: str, keys: str) -> Action | None:
        """Find the other action that has these keys."""
        others = (action for action in self._actions.values() if action.id != action_id)
        return next((other for other in others if keys and self.keys_of(other.id) == keys), None)

    def give(self, action_id: str, keys: str) -> None:
        """Let these keys ask for an action; "" lets none. Whoever has them loses them."""
        other = self.clash(action_id, keys)
        if other is not None:
            self.chosen[other.id] = ""
        if keys == self._actions[action_id].shortcut:
            self.chosen.pop(action_id, None)
        else:
            self.chosen[action_id] = keys

    def reset(self) -> None:
        """Give every action the keys that it had at first."""
        self.chosen.clear()


def keys_pressed(key: int, modifiers: Qt.KeyboardModifier) -> str:
    """Return what was pressed in Qt's portable text; "" while there are only modifiers."""
    if key in _MODIFIERS:
        return ""
    held = modifiers & (_CONTROL | _SHIFT | _ALT | _META)
    plain = Qt.Key.Key_Tab if key == Qt.Key.Key_Backtab else Qt.Key(key)
    return QKeySequence(QKeyCombination(held, plain)).toString(QKeySequence.SequenceFormat.PortableText)


def refusal_of(key: int, modifiers: Qt.KeyboardModifier) -> Refusal | None:
    """Say why these keys cannot ask for an action; None when they can."""
    is_function_key = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    if not (is_function_key or modifiers & (_CONTROL | _ALT | _META)):
        return Refusal.TYPES_TEXT
    return Refusal.IS_OF_WRITING if keys_pressed(key, modifiers) in _OF_WRITING else None
