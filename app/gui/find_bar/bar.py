"""The bar below the note in which one says what to find, and what to put in its place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.find_bar.query import Query
from app.gui.language import tr
from app.gui.theme import SPACE, IconButton, Theme, margins_along

_WIDE = 440
"""Pixels from which on the choices fit beside the field."""
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    """Fields and buttons, and nothing of what they lead to."""

    query_changed = Signal()
    template_changed = Signal()
    step_asked = Signal(int)
    """1 for the next place, -1 for the one before."""
    replace_asked = Signal()
    replace_all_asked = Signal()
    close_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.field = _field(tr("Find in this note"))
        self.count = QLabel()
        self.trouble = QLabel(wordWrap=True)
        self.matches_case = _choice(theme, "match-case", tr("Match case"))
        self.is_whole_word = _choice(theme, "whole-word", tr("Whole words only"))
        self.is_pattern = _choice(theme, "pattern", tr("Regular expression"))
        self.previous = IconButton(theme, "chevron-up", tr("Previous place (Shift+Enter)"))
        self.next = IconButton(theme, "chevron-down", tr("Next place (Enter)"))
        self.close_button = IconButton(theme, "close", tr("Close (Escape)"))
        self.replacement = _field(tr("Replace with"))
        self.replace = QPushButton(tr("Replace"))
        self.replace_all = QPushButton(tr("Replace all"))
        self._choices = QWidget()
        self._first, self._second, self._replacing = QHBoxLayout(), QHBoxLayout(), QWidget()
        self._arrange()
        self._connect()
        self.tell("")
        self.hide()

    @property
    def query(self) -> Query:
        """What is looked for."""
        choices = (self.matches_case, self.is_whole_word, self.is_pattern)
        return Query(self.field.text(), *(choice.isChecked() for choice in choices))

    @property
    def template(self) -> str | None:
        """What replaces it; None while nothing shall be replaced."""
        return self.replacement.text() if self._replacing.isVisibleTo(self) else None

    def open(self, words: str, *, replaces: bool) -> None:
        """Show the bar with the focus in it; words, if any, become what is looked for."""
        self._replacing.setVisible(replaces)
        self.show()
        if words:
            self.field.setText(words)
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def tell(self, count: str, trouble: str = "") -> None:
        """Say how many places there are, or what is wrong with what is looked for."""
        self.count.setText(count)
        self.count.setVisible(bool(count))
        self.trouble.setText(trouble)
        self.trouble.setVisible(bool(trouble))
        if self.field.property("invalid") != bool(trouble):
            self.field.setProperty("invalid", bool(trouble))
            self.field.style().polish(self.field)

    def allow(self, *, steps: bool, replacing: bool) -> None:
        """Let go on to other places, and let them be replaced, or not."""
        for button in (self.previous, self.next):
            button.setEnabled(steps)
        for part in (self.replace, self.replace_all):
            part.setEnabled(steps and replacing)
        self.replacement.setReadOnly(not replacing)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.close_asked.emit()
        elif event.key() in _ENTER and self.field.hasFocus():
            self.step_asked.emit(-1 if event.modifiers() & _SHIFT else 1)
        elif event.key() in _ENTER and self.replacement.hasFocus():
            self.replace_asked.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        is_wide = self.width() >= _WIDE
        row, place = (self._first, 2) if is_wide else (self._second, 0)
        if row.indexOf(self._choices) < 0:
            (self._second if is_wide else self._first).removeWidget(self._choices)
            row.insertWidget(place, self._choices)

    def _arrange(self) -> None:
        self.count.setProperty("role", "faint")
        self.count.setContentsMargins(SPACE.hair, 0, SPACE.hair, 0)
        self.trouble.setProperty("role", "danger")
        choices = _row(QHBoxLayout(self._choices), self.matches_case, self.is_whole_word, self.is_pattern)
        choices.setContentsMargins(0, 0, 0, 0)
        choices.setSpacing(SPACE.hair // 2)
        _row(self._first, self.field, self.count, self._choices, self.previous, self.next, self.close_button)
        self._first.setStretch(0, 1)
        self._second.addStretch(1)
        replacing = _row(QHBoxLayout(self._replacing), self.replacement, self.replace, self.replace_all)
        replacing.setContentsMargins(0, 0, 0, 0)
        replacing.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(margins_along(SPACE.medium, SPACE.small, SPACE.small, SPACE.small))
        column.setSpacing(SPACE.hair)
        column.addLayout(self._first)
        column.addWidget(self.trouble)
        column.addLayout(self._second)
        column.addWidget(self._replacing)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.query_changed)
        for choice in (self.matches_case, self.is_whole_word, self.is_pattern):
            choice.toggled.connect(self.query_changed)
        self.replacement.textChanged.connect(self.template_changed)
        self.previous.clicked.connect(lambda: self.step_asked.emit(-1))
        self.next.clicked.connect(lambda: self.step_asked.emit(1))
        self.replace.clicked.connect(self.replace_asked)
        self.replace_all.clicked.connect(self.replace_all_asked)
        self.close_button.clicked.connect(self.close_asked)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setProperty("role", "field")
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setMinimumWidth(90)
    return field


def _choice(theme: Theme, icon: str, name: str) -> IconButton:
    choice = IconButton(theme, icon, name)
    choice.setCheckable(True)
    return choice


def _row(row: QHBoxLayout, *parts: QWidget) -> QHBoxLayout:
    row.setSpacing(SPACE.hair)
    for part in parts:
        row.addWidget(part)
    return row
