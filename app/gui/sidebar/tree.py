"""The sidebar's tree view: choosing, folding, renaming in place, dragging notebooks, dropping notes."""

import msgspec
from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyleOptionViewItem, QTreeView, QWidget

from app.gui.language import tr
from app.gui.sidebar.content import Entry
from app.gui.sidebar.delegate import SidebarDelegate
from app.gui.sidebar.model import SidebarModel
from app.gui.sidebar.places import ALL_NOTES, Place
from app.gui.theme import RADIUS, SPACE, Theme
from core.facts import NoteFilter

_INDENTATION = 18
_CHEVRON_SIZE = 12
_MOST_AT_ONCE = 2
"""Rows that get other numbers before a key may come between: they are painted for a millisecond."""

Index = QModelIndex | QPersistentModelIndex


class SidebarKept(msgspec.Struct, frozen=True):
    """What is remembered: the chosen place, and the places whose notebooks are folded away."""

    chosen: NoteFilter = NoteFilter()
    folded: tuple[NoteFilter, ...] = ()


class SidebarTree(QTreeView):
    """Shows the entries; the chosen place and what is folded survive every change."""

    chosen = Signal(object)
    filled = Signal()
    """All rows say what they are to say; names may be others than before."""
    delete_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.entries = SidebarModel(self)
        self._folded: set[NoteFilter] = set()
        self._awaited: NoteFilter | None = None
        self._is_restoring = False
        self._drop_target = QPersistentModelIndex()
        self._filling = QTimer(self, interval=0)
        self.setModel(self.entries)
        self.setItemDelegate(SidebarDelegate(theme, self))
        self._configure()
        self._connect()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show this tree; when the chosen place is gone, all notes are chosen."""
        self._filling.start()
        if self.entries.is_same_tree(entries):
            self.entries.arrange(entries)
            return
        place = self.current_place()
        is_awaited = self._awaited is not None
        wanted, self._awaited = self._awaited or (place.wanted if place else None), None
        self._is_restoring = True
        self.entries.arrange(entries)
        self._unfold()
        stays = place is not None and not is_awaited and self.entries.index_of(place).isValid()
        found = place if place and stays else self.entries.place_that_lists(wanted) or ALL_NOTES
        self._choose(found)
        self._is_restoring = False
        if found != place:
            self.chosen.emit(found)

    def _fill(self) -> None:
        if not self.entries.fill(_MOST_AT_ONCE):
            self._filling.stop()
            self.filled.emit()

    def current_place(self) -> Place | None:
        """Give the chosen place."""
        return self.entries.place(self.currentIndex())

    def choose(self, place: Place) -> None:
        """Go to a place, as if the user had clicked it."""
        self._choose(place)

    def kept(self) -> SidebarKept:
        """Tell what is to be remembered."""
        place = self.current_place()
        return SidebarKept(place.wanted if place else NoteFilter(), tuple(self._folded))

    def go_back_to(self, kept: SidebarKept) -> None:
        """Be as it was remembered, as soon as the entries are there."""
        self._folded, self._awaited = set(kept.folded), kept.chosen

    def edit_name(self, place: Place) -> None:
        """Let the user type another name for a place."""
        index = self.entries.index_of(place)
        if index.isValid():
            self.setFocus()
            self.scrollTo(index)
            self.edit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        is_editing = self.state() is QAbstractItemView.State.EditingState
        if event.key() == Qt.Key.Key_Delete and not is_editing:
            self.delete_asked.emit()
            return
        super().keyPressEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802
        super().dragMoveEvent(event)
        target = self.indexAt(event.position().toPoint()) if event.isAccepted() else QModelIndex()
        self._mark_target(target)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        super().dragLeaveEvent(event)
        self._mark_target(QModelIndex())

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        super().dropEvent(event)
        self._mark_target(QModelIndex())

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802
        ground = self._ground(options, index)
        if ground:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            by_keys = options.state & QStyle.StateFlag.State_KeyboardFocusChange
            if by_keys and index == self.currentIndex() and self.hasFocus():
                painter.setPen(QPen(QColor(self._theme.colors.accent), 1.5))
            card = QRectF(0, options.rect.top(), self.viewport().width(), options.rect.height())
            painter.drawRoundedRect(
                card.adjusted(SPACE.small, 1, -SPACE.small, -1), RADIUS.medium, RADIUS.medium
            )
            painter.restore()
        # Qt would fill the space before the icon of a chosen row once more.
        options.palette.setColor(QPalette.ColorRole.Highlight, Qt.GlobalColor.transparent)
        super().drawRow(painter, options, index)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:  # noqa: N802
        if not self.entries.hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        scale = self.devicePixelRatioF()
        chevron = self._theme.icons.pixmap(name, self._theme.colors.faint, _CHEVRON_SIZE, scale)
        left = rect.right() - _CHEVRON_SIZE - 2
        painter.drawPixmap(QPointF(left, rect.top() + (rect.height() - _CHEVRON_SIZE) / 2), chevron)

    def _configure(self) -> None:
        self.setObjectName("sidebarTree")
        self.setAccessibleName(tr("Spaces, notebooks and tags"))
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(_INDENTATION)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)
        self.setExpandsOnDoubleClick(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def _connect(self) -> None:
        self.selectionModel().currentChanged.connect(self._tell_current)
        self._filling.timeout.connect(self._fill)
        self.collapsed.connect(self._fold)
        self.expanded.connect(self._forget_fold)
        self._theme.changed.connect(self.viewport().update)

    def _mark_target(self, index: QModelIndex) -> None:
        self._drop_target = QPersistentModelIndex(index)
        self.viewport().update()

    def _choose(self, place: Place) -> None:
        index = self.entries.index_of(place)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _unfold(self) -> None:
        for item in self.entries.items():
            place = self.entries.place(item.index())
            self.setExpanded(item.index(), place is None or place.wanted not in self._folded)

    def _fold(self, index: QModelIndex) -> None:
        place = self.entries.place(index)
        if place is not None and not self._is_restoring:
            self._folded.add(place.wanted)

    def _forget_fold(self, index: QModelIndex) -> None:
        place = self.entries.place(index)
        if place is not None and not self._is_restoring:
            self._folded.discard(place.wanted)

    def _tell_current(self) -> None:
        place = self.current_place()
        if place is not None and not self._is_restoring:
            self.chosen.emit(place)

    def _ground(self, options: QStyleOptionViewItem, index: Index) -> str | None:
        if self.entries.place(index) is None:
            return None
        colors = self._theme.colors
        if index == self._drop_target:
            return colors.selected
        if self.selectionModel().isSelected(index):
            return colors.selected if self.hasFocus() else colors.selected_quiet
        is_under_mouse = options.state & QStyle.StateFlag.State_MouseOver
        return colors.hover if is_under_mouse else None
