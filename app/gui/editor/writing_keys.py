"""The keys that a text field for Markdown answers itself: Enter, Tab, pairs, undo, and up out of the text."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor

from app.gui.editor import list_keys, pairs, table_keys

_UP = QKeyCombination(Qt.Key.Key_Up)
_PLAIN = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    # What AltGr is on Windows, by which many keyboards type brackets and bars.
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier,
)


class Writer(Protocol):
    """The field, as far as its keys need it."""

    def isReadOnly(self) -> bool: ...  # noqa: N802
    def textCursor(self) -> QTextCursor: ...  # noqa: N802
    def setTextCursor(self, cursor: QTextCursor) -> None: ...  # noqa: N802
    def ensureCursorVisible(self) -> None: ...  # noqa: N802
    def undo_step(self) -> None: ...
    def redo_step(self) -> None: ...
    def leave_upwards(self) -> None: ...


class WritingKeys:
    """Answers keys; one that it does not take goes on to Qt."""

    def __init__(self, field: Writer) -> None:
        self._field = field
        self._commands = self._make_commands()
        self._reading_commands = {_UP: self._leave_upwards}

    def knows(self, event: QKeyEvent) -> bool:
        """Tell whether the key comes before the window's shortcuts."""
        return self._command(event) is not None

    def take(self, event: QKeyEvent) -> bool:
        """Answer a key; False when it is left to Qt."""
        command = self._command(event)
        if command is not None:
            return command()
        is_typed = event.modifiers() in _PLAIN and not self._field.isReadOnly()
        return is_typed and self._change(lambda cursor: _type(cursor, event.text()))

    def _make_commands(self) -> dict[QKeyCombination, Callable[[], bool]]:
        control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        return {
            QKeyCombination(control, Qt.Key.Key_Z): self._undo,
            QKeyCombination(control | shift, Qt.Key.Key_Z): self._redo,
            QKeyCombination(control, Qt.Key.Key_Y): self._redo,
            QKeyCombination(Qt.Key.Key_Return): lambda: self._change(_break_line),
            QKeyCombination(Qt.Key.Key_Enter): lambda: self._change(_break_line),
            QKeyCombination(shift, Qt.Key.Key_Return): lambda: self._change(_break_plainly),
            QKeyCombination(shift, Qt.Key.Key_Enter): lambda: self._change(_break_plainly),
            QKeyCombination(Qt.Key.Key_Tab): lambda: self._change(_move_in),
            QKeyCombination(shift, Qt.Key.Key_Backtab): lambda: self._change(_move_out),
            QKeyCombination(Qt.Key.Key_Backspace): lambda: self._change(pairs.delete_pair),
            _UP: self._leave_upwards,
        }

    def _command(self, event: QKeyEvent) -> Callable[[], bool] | None:
        modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        commands = self._reading_commands if self._field.isReadOnly() else self._commands
        return commands.get(QKeyCombination(modifiers, Qt.Key(event.key())))

    def _change(self, change: Callable[[QTextCursor], bool]) -> bool:
        cursor = self._field.textCursor()
        is_taken = change(cursor)
        if is_taken:
            self._field.setTextCursor(cursor)
            self._field.ensureCursorVisible()
        return is_taken

    def _undo(self) -> bool:
        self._field.undo_step()
        return True

    def _redo(self) -> bool:
        self._field.redo_step()
        return True

    def _leave_upwards(self) -> bool:
        if QTextCursor(self._field.textCursor()).movePosition(QTextCursor.MoveOperation.Up):
            return False
        self._field.leave_upwards()
        return True


def _type(cursor: QTextCursor, key: str) -> bool:
    return (key == "|" and table_keys.pass_bar(cursor)) or pairs.type_in_pairs(cursor, key)


def _break_line(cursor: QTextCursor) -> bool:
    if not table_keys.break_row(cursor):
        list_keys.break_line(cursor)
    return True


def _break_plainly(cursor: QTextCursor) -> bool:
    # Qt's own answer to Shift+Enter is U+2028, which is no line end in Markdown.
    cursor.insertText("\n")
    return True


def _move_in(cursor: QTextCursor) -> bool:
    return table_keys.go_to_cell(cursor, 1) or list_keys.indent(cursor)


def _move_out(cursor: QTextCursor) -> bool:
    if not table_keys.go_to_cell(cursor, -1):
        list_keys.outdent(cursor)
    # Never on to Qt, which would give the focus away.
    return True
