"""The row's own widget: tabs that are clicked, dragged, and closed by their cross or the middle button."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QMouseEvent, QPainter, QPixmap
from PySide6.QtWidgets import QTabBar, QWidget

from app.gui.language import tr
from app.gui.theme import IconButton, Theme

_CROSS_SIZE = 20
_DOT_SIZE = 16
_DOT_RADIUS = 3
_WIDEST = 220
_NARROWEST = 96


@dataclass(frozen=True, slots=True)
class TabWords:
    """What a tab says: its title, and whether it bears the mark of news."""

    title: str
    has_news: bool = False


class TabBar(QTabBar):
    """Shows what it is told; what is done with a tab is told by its number."""

    gone_to = Signal(int)
    close_asked = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("tabBar")
        self.setAccessibleName(tr("Open notes"))
        self.setMovable(True)
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setUsesScrollButtons(True)
        self.setElideMode(Qt.TextElideMode.ElideRight)
        self.setIconSize(QSize(_DOT_SIZE, _DOT_SIZE))
        self.currentChanged.connect(self._tell_current)
        self._is_told = False
        theme.changed.connect(self._dress)

    def show_tabs(self, tabs: Sequence[TabWords], current: int) -> None:
        """Show these tabs."""
        self._is_told = True
        while self.count() > len(tabs):
            self.removeTab(self.count() - 1)
        while self.count() < len(tabs):
            self._add()
        for index, words in enumerate(tabs):
            self._show(index, words)
        self.setCurrentIndex(current)
        self._is_told = False

    def tabSizeHint(self, index: int) -> QSize:  # noqa: N802
        hint = super().tabSizeHint(index)
        return QSize(max(_NARROWEST, min(hint.width(), _WIDEST)), hint.height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.tabAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.MiddleButton and index >= 0:
            self.close_asked.emit(index)
            return
        super().mouseReleaseEvent(event)

    def _add(self) -> None:
        index = self.addTab("")
        cross = IconButton(self._theme, "close", tr("Close tab"), parent=self)
        cross.setFixedSize(_CROSS_SIZE, _CROSS_SIZE)
        cross.setIconSize(QSize(_CROSS_SIZE - 8, _CROSS_SIZE - 8))
        cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        cross.clicked.connect(lambda: self._ask_to_close(cross))
        self.setTabButton(index, QTabBar.ButtonPosition.RightSide, cross)

    def _ask_to_close(self, cross: QWidget) -> None:
        side = QTabBar.ButtonPosition.RightSide
        numbers = (index for index in range(self.count()) if self.tabButton(index, side) is cross)
        self.close_asked.emit(next(numbers))

    def _show(self, index: int, words: TabWords) -> None:
        # A single & would underline the next letter.
        text = words.title.replace("&", "&&")
        if self.tabText(index) != text:
            self.setTabText(index, text)
            self.setTabToolTip(index, words.title)
        self.setTabData(index, words.has_news)
        self.setTabIcon(index, self._dot() if words.has_news else QIcon())
        spoken = tr("{title}, changed by somebody else", title=words.title) if words.has_news else words.title
        self.setAccessibleTabName(index, spoken)

    def _dot(self) -> QIcon:
        scale = self.devicePixelRatioF()
        pixmap = QPixmap(round(_DOT_SIZE * scale), round(_DOT_SIZE * scale))
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        with QPainter(pixmap) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colors.accent)
            middle = _DOT_SIZE / 2
            painter.drawEllipse(
                round(middle - _DOT_RADIUS), round(middle - _DOT_RADIUS), 2 * _DOT_RADIUS, 2 * _DOT_RADIUS
            )
        return QIcon(pixmap)

    def _tell_current(self, index: int) -> None:
        if not self._is_told:
            self.gone_to.emit(index)

    def _dress(self) -> None:
        for index in range(self.count()):
            if self.tabData(index):
                self.setTabIcon(index, self._dot())
