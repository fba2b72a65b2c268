"""The row above the note: where it lies, who else is in it, and what can be done with it."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from app.gui.card import NameLabel
from app.gui.language import tr
from app.gui.presence import AvatarRow
from app.gui.theme import SPACE, IconButton, Theme
from app.gui.window.reading_sign import ReadingSign

_HEIGHT = 52
_WIDE = 520
"""Pixels from which on there is room for more words."""


class Header(QWidget):
    """Holds the place's name, the avatars, the Share button and the menu button."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_HEIGHT)
        way_back = "chevron-right" if self.isRightToLeft() else "back"
        self.back = IconButton(theme, way_back, tr("Back to the list"), parent=self)
        self.show_sidebar = IconButton(theme, "sidebar", tr("Show or hide the sidebar"), parent=self)
        self.place = NameLabel("")
        self.reading = ReadingSign(theme, self)
        self.avatars = AvatarRow(theme, self)
        self.restore = IconButton(
            theme, "restore", tr("Bring this note back"), word=tr("Restore"), parent=self
        )
        self.read = IconButton(theme, "book", tr("Reading view"), parent=self)
        self.read.setCheckable(True)
        self.share = IconButton(theme, "share", tr("Share this space"), word=tr("Share"), parent=self)
        self.more = IconButton(theme, "more", tr("More"), parent=self)
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._arrange()
        self.show_note_place("", is_trashed=False)
        self.show_reading(False)
        self.show_way_back(False)

    def set_menu(self, menu: QMenu) -> None:
        """Open this menu from the menu button."""
        self.more.setMenu(menu)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self.reading.words.setVisible(self.width() >= _WIDE)

    def show_way_back(self, is_shown: bool) -> None:
        """Lead back to the list, where list and note take turns; else to the sidebar."""
        self.back.setVisible(is_shown)
        self.show_sidebar.setVisible(not is_shown)

    def show_note_place(self, place: str, *, is_trashed: bool) -> None:
        """Say where the note lies; a note in the trash can be brought back, not shared."""
        self.place.setText(tr("Trash") if is_trashed else place)
        self.restore.setVisible(is_trashed)

    def show_reading(self, is_reading: bool) -> None:
        """Say that the note can only be read, or say nothing."""
        self.reading.setVisible(is_reading)

    def _arrange(self) -> None:
        self.place.setProperty("role", "faint")
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE.small, 0, SPACE.small, 0)
        row.setSpacing(SPACE.hair)
        row.addWidget(self.back)
        row.addWidget(self.show_sidebar)
        row.addSpacing(SPACE.hair)
        row.addWidget(self.place, 1)
        for button in (self.reading, self.avatars, self.restore, self.read, self.share, self.more):
            row.addWidget(button)
