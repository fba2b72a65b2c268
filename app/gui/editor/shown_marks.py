"""Where the marks of Markdown are shown: at the caret of whoever writes; elsewhere they are out of sight."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit

from app.gui.editor.documents import page_of

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class ShownMarks(QObject):
    """Shows the marks of what the editor's caret touches, while it has the focus; its line stays in place."""

    def __init__(self, editor: QTextEdit) -> None:
        super().__init__(editor)
        self._editor = editor
        self._is_pressed = False
        self._is_focused = False
        self._is_shown_unfocused = False
        editor.cursorPositionChanged.connect(self.follow)
        editor.installEventFilter(self)
        editor.viewport().installEventFilter(self)

    def follow(self) -> None:
        """Show the marks where the caret is now; while the mouse is down nothing moves under it."""
        page = page_of(self._editor.document())
        caret = self._caret()
        if self._is_pressed or _is_same(page.typesetter.marks_at, caret):
            return
        before = self._editor.cursorRect().top()
        page.show_marks_at(caret)
        moved = self._editor.cursorRect().top() - before
        if moved:
            bar = self._editor.verticalScrollBar()
            bar.setValue(bar.value() + moved)

    def show_unfocused(self, is_shown: bool) -> None:
        """Show marks at the caret also while the focus is elsewhere, or only with it."""
        self._is_shown_unfocused = is_shown
        self.follow()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QFocusEvent) and watched is self._editor:
            if event.gotFocus() or event.reason() not in _PASSING:
                self._is_focused = event.gotFocus()
                # Not within the event: an editor that is being deleted loses the focus, too.
                QTimer.singleShot(0, self, self.follow)
        elif event.type() is QEvent.Type.MouseButtonPress:
            self._is_pressed = True
        elif event.type() is QEvent.Type.MouseButtonRelease:
            self._is_pressed = False
            self.follow()
        return super().eventFilter(watched, event)

    def _caret(self) -> QTextCursor | None:
        is_shown = self._is_focused or self._is_shown_unfocused
        return self._editor.textCursor() if is_shown and not self._editor.isReadOnly() else None


def _is_same(one: QTextCursor | None, other: QTextCursor | None) -> bool:
    if one is None or other is None:
        return one is other
    return one.position() == other.position()
