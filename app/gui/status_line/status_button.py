"""A button whose words end in dots where there is no room for them."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter

_FEWEST_CHARACTERS = 4


class StatusButton(QPushButton):
    """Is as wide as its words, or as narrow as it has to be; `text` is always whole."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        hint = super().sizeHint()
        spared = self.fontMetrics().horizontalAdvance(self.text()) - self._narrowest()
        return QSize(hint.width() - max(0, spared), hint.height())

    def shown_text(self) -> str:
        """Give the words as they are drawn."""
        lacking = self.sizeHint().width() - self.width()
        if lacking <= 0:  # a whole number of pixels may be a hair less than the words need
            return self.text()
        room = self.fontMetrics().horizontalAdvance(self.text()) - lacking
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = self.shown_text()
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()

    def _narrowest(self) -> int:
        return self.fontMetrics().horizontalAdvance(self.text()[:_FEWEST_CHARACTERS] + "…")
