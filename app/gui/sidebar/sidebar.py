"""The left pane: the tree of places, its context menu, and who one is to others."""

from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from app.gui.language import tr
from app.gui.presence.avatar import avatar_pixmap
from app.gui.sidebar.content import Entry
from app.gui.sidebar.places import Place
from app.gui.sidebar.tree import SidebarTree
from app.gui.theme import SPACE, Theme

_AVATAR_SIZE = 24


class Sidebar(QFrame):
    """Says what the user wants of a place; what comes of it is decided elsewhere."""

    new_notebook_asked = Signal(object)
    delete_asked = Signal(object)
    share_asked = Signal(object)
    members_asked = Signal(object)
    name_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._theme = theme
        self._name, self._color = "", 0
        self.tree = SidebarTree(theme, self)
        self.person = QPushButton()
        self._arrange()
        self.tree.customContextMenuRequested.connect(self._open_menu)
        self.tree.delete_asked.connect(self._ask_delete)
        self.person.clicked.connect(self.name_asked)
        theme.dress(self)
        theme.changed.connect(self._dress)

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show this tree of places."""
        self.tree.show_entries(entries)

    def show_person(self, name: str, color_index: int) -> None:
        """Show how others see this person."""
        if (name, color_index) != (self._name, self._color):
            self._name, self._color = name, color_index
            self._dress()

    def menu_for(self, place: Place | None) -> QMenu:
        """Make the menu of a place; of none, that of the whole sidebar."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(tr("New notebook"), lambda: self.new_notebook_asked.emit(place))
        if place is not None and place.is_kept:
            self._add_kept(menu, place)
        if place is None or not place.takes_notes:
            return menu
        menu.addAction(tr("Rename"), lambda: self.tree.edit_name(place))
        menu.addSeparator()
        if place.notebook is None:
            menu.addAction(tr("Share space…"), lambda: self.share_asked.emit(place))
            menu.addAction(tr("Members…"), lambda: self.members_asked.emit(place))
        else:
            menu.addMenu(self._move_menu(menu, place))
            menu.addAction(tr("Delete notebook"), lambda: self.delete_asked.emit(place))
        return menu

    def _move_menu(self, menu: QMenu, notebook: Place) -> QMenu:
        entries = self.tree.entries
        submenu = QMenu(tr("Move to"), menu)
        for place in entries.homes_of(notebook):
            name = str(entries.index_of(place).data()).replace("&", "&&")
            submenu.addAction(name, partial(entries.notebook_dropped.emit, notebook, place))
        return submenu

    def _add_kept(self, menu: QMenu, place: Place) -> None:
        if place.can_be_renamed:
            menu.addAction(tr("Rename"), lambda: self.tree.edit_name(place))
        menu.addAction(tr("Remove from the sidebar"), lambda: self.delete_asked.emit(place))

    def _arrange(self) -> None:
        self.person.setProperty("role", "person")
        self.person.setToolTip(tr("Your name for others"))
        self.person.setIconSize(QSize(_AVATAR_SIZE, _AVATAR_SIZE))
        self.person.setCursor(Qt.CursorShape.PointingHandCursor)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.medium, 0, SPACE.small)
        column.setSpacing(SPACE.small)
        column.addWidget(self.tree)
        foot = QVBoxLayout()
        foot.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
        foot.addWidget(self.person)
        column.addLayout(foot)
        self.setMinimumWidth(160)

    def _dress(self) -> None:
        color = self._theme.editor_colors().remote_color(self._color)
        ink = self._theme.editor_colors().on_remote
        avatar = avatar_pixmap(self._name, color.name(), ink, _AVATAR_SIZE, self.devicePixelRatioF())
        self.person.setIcon(QIcon(avatar))
        self.person.setText(f" {self._name}")
        self.person.setAccessibleName(tr("Your name for others: {name}", name=self._name))

    def _open_menu(self, position: QPoint) -> None:
        place = self.tree.entries.place(self.tree.indexAt(position))
        self.menu_for(place).popup(self.tree.viewport().mapToGlobal(position))

    def _ask_delete(self) -> None:
        place = self.tree.current_place()
        if place is not None and (place.notebook is not None or place.is_kept):
            self.delete_asked.emit(place)
