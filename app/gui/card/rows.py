"""A list within a card: a few rows stand as they are, many are scrolled."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QVBoxLayout, QWidget

_HIGHEST = 264


class Rows(QScrollArea):
    """Holds widgets one below the other, with a thin line between them; `highest` is in pixels."""

    def __init__(self, name: str, parent: QWidget | None = None, *, highest: int = _HIGHEST) -> None:
        super().__init__(parent)
        self._highest = highest
        self.rows: tuple[QWidget, ...] = ()
        self.setAccessibleName(name)
        self.setObjectName("rows")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_rows(self, rows: Sequence[QWidget]) -> None:
        """Show these rows in the place of those before; the focus stays in the row of the same number."""
        focused = self._focused_row()
        self.rows = tuple(rows)
        inner = QWidget()
        inner.setObjectName("rowsInner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, row in enumerate(rows):
            if number:
                column.addWidget(_line())
            column.addWidget(row)
        column.addStretch(1)
        self.setWidget(inner)
        self.setFixedHeight(min(self._highest, inner.sizeHint().height()))
        if focused is not None and self.rows:
            self._focus(self.rows[min(focused, len(self.rows) - 1)])

    def _focused_row(self) -> int | None:
        focus = QApplication.focusWidget()
        numbers = (number for number, row in enumerate(self.rows) if focus and row.isAncestorOf(focus))
        return next(numbers, None)

    @staticmethod
    def _focus(row: QWidget) -> None:
        able = (each for each in row.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus)
        first = next(able, None)
        if first is not None:
            first.setFocus()


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line
