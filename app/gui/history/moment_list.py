"""The versions of a note below each other, by days."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from app.gui.history.moment_delegate import MomentDelegate
from app.gui.history.moment_model import MomentModel
from app.gui.history.moments import Moment
from app.gui.language import tr
from app.gui.theme import Theme


class MomentList(QListView):
    """Numbers count from the oldest moment on; `chosen` tells to which one the user went."""

    chosen = Signal(int)

    def __init__(self, theme: Theme, now: Callable[[], float], parent: QWidget) -> None:
        super().__init__(parent)
        self.moments = MomentModel(now, self)
        self._is_following = False
        self.setObjectName("momentList")
        self.setAccessibleName(tr("Versions, the newest first"))
        self.setModel(self.moments)
        self.setItemDelegate(MomentDelegate(theme, now, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(self._tell)
        theme.changed.connect(self.viewport().update)

    def show_moments(self, moments: Sequence[Moment], number: int) -> None:
        """Hold these, and mark one of them; what is seen stays where it is."""
        scrolled, is_at_top = self.verticalScrollBar().value(), not self.verticalScrollBar().value()
        self._is_following = True
        self.moments.show(moments)
        self._is_following = False
        self.mark(number)
        self.verticalScrollBar().setValue(0 if is_at_top else scrolled)

    def mark(self, number: int) -> None:
        """Mark a moment that was chosen elsewhere."""
        index = self.moments.index(self.moments.row_of(number), 0)
        self._is_following = True
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._is_following = False

    def _tell(self, index: QModelIndex) -> None:
        if not self._is_following and index.isValid():
            self.chosen.emit(self.moments.row_of(index.row()))
