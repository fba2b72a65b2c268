"""A quiet list of rows for the panels of the inspector: a text, perhaps a second one, perhaps further in."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.gui.theme import SPACE, Theme

_INDENT = "\u2003"
"""An em: how much further in each level stands."""


@dataclass(frozen=True, slots=True)
class Row:
    """`text` in one line, `aside` below it; `depth` from 0 on says how far in it stands."""

    text: str
    aside: str = ""
    depth: int = 0


class RowList(QWidget):
    """Fills its parent; `chosen` tells the number of the row that was clicked or entered."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, name: str, hint: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.list = QListWidget()
        self.list.setObjectName("rowList")
        self.list.setAccessibleName(name)
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hint = QLabel(hint)
        self.hint.setProperty("role", "faint")
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.list.hide()
        self.hint.setContentsMargins(SPACE.large, SPACE.small, SPACE.large, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        outer = QVBoxLayout(parent)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
        theme.dress(self)
        # Enter as well as a click, wherever a double click is the system's way.
        self.list.clicked.connect(self._choose)
        self.list.activated.connect(self._choose)

    def texts(self) -> list[str]:
        """What stands in the list, from top to bottom."""
        return [self.list.item(row).text() for row in range(self.list.count())]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Hold these from now on; the marked row and the scroll position stay where they were."""
        if [_words(row) for row in rows] == self.texts():
            return
        marked, scrolled = self.list.currentRow(), self.list.verticalScrollBar().value()
        self.list.clear()
        for row in rows:
            item = QListWidgetItem(_words(row))
            item.setToolTip(row.text)
            self.list.addItem(item)
        self.list.setCurrentRow(min(marked, len(rows) - 1))
        self.list.verticalScrollBar().setValue(scrolled)
        self.hint.setVisible(not rows)
        # Nobody is led by Tab to a list that holds nothing.
        self.list.setVisible(bool(rows))

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())


def _words(row: Row) -> str:
    text = _INDENT * row.depth + row.text
    return f"{text}\n{row.aside}" if row.aside else text
