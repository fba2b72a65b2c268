"""A button that shows what is chosen of a few things and opens the menu of them."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QStyle, QStyleOptionButton, QWidget

from app.gui.theme import SPACE, Theme

_CHEVRON_SIZE = 12


class Choice(QPushButton):
    """`index` is what is chosen; `chosen` tells it after the user chose something else."""

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, name: str, words: Sequence[str], index: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.index = index
        self._theme, self._name, self._words = theme, name, tuple(words)
        self.setProperty("role", "choice")
        self.setAutoDefault(False)
        self.options = self._make_menu()
        self.clicked.connect(self._open)
        theme.changed.connect(self.update)
        self._show()

    def choose(self, index: int) -> None:
        """Choose as the user does."""
        if index != self.index:
            self.index = index
            self._show()
            self.chosen.emit(index)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return super().sizeHint()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Give room for the longest of the words, whichever is chosen."""
        option, shown = QStyleOptionButton(), Qt.TextFlag.TextShowMnemonic
        self.initStyleOption(option)
        widest = max((self.fontMetrics().size(shown, word) for word in self._words), key=QSize.width)
        kind = QStyle.ContentsType.CT_PushButton
        return super().sizeHint().expandedTo(self.style().sizeFromContents(kind, option, widest, self))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        super().paintEvent(event)
        color, scale = self._theme.colors.dim, self.devicePixelRatioF()
        chevron = self._theme.icons.pixmap("chevron-down", color, _CHEVRON_SIZE, scale)
        place = QRect(0, 0, _CHEVRON_SIZE, _CHEVRON_SIZE)
        place.moveTo(self.width() - _CHEVRON_SIZE - SPACE.small, (self.height() - _CHEVRON_SIZE) // 2)
        with QPainter(self) as painter:
            shown = QStyle.visualRect(self.layoutDirection(), self.rect(), place)
            painter.drawPixmap(shown.topLeft(), chevron)

    def _open(self) -> None:
        self.options.setActiveAction(self.options.actions()[self.index])
        self.options.popup(self.mapToGlobal(QPoint(0, self.height())))

    def _make_menu(self) -> QMenu:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for index, word in enumerate(self._words):
            action = menu.addAction(word, partial(self.choose, index))
            action.setCheckable(True)
            action.setChecked(index == self.index)
            group.addAction(action)
        return menu

    def _show(self) -> None:
        word = self._words[self.index]
        self.setText(word)
        self.setAccessibleName(f"{self._name}: {word}")
        self.options.actions()[self.index].setChecked(True)
