"""The others in the open note, as a row of coloured initials."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from app.gui.language import tr
from app.gui.presence.avatar import avatar_pixmap
from app.gui.theme import SPACE, Theme, margins_along
from sync.peer.presence import RemoteCaret

_SIZE = 26
_BUTTON = 32
_MOST_SHOWN = 4


class AvatarRow(QWidget):
    """Shows each person once; a click tells whose face it was, or that the others are wanted."""

    chosen = Signal(str)
    """The device of the person."""
    rest_asked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[RemoteCaret, ...] = ()
        self.faces: list[QToolButton] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(margins_along(0, 0, SPACE.hair, 0))
        self._row.setSpacing(0)
        theme.changed.connect(self._rebuild)

    def show_people(self, people: Sequence[RemoteCaret]) -> None:
        """Show these people."""
        if _faces(people) != _faces(self._people):
            self._people = tuple(people)
            self._rebuild()

    def names(self) -> list[str]:
        """Give the names of those who are shown."""
        return [person.name for person in self._people]

    def _rebuild(self) -> None:
        for face in self.faces:
            self._row.removeWidget(face)
            face.hide()
            face.deleteLater()
        self.faces = [self._face(person) for person in self._people[:_MOST_SHOWN]]
        self.faces += self._rest()
        for face in self.faces:
            self._row.addWidget(face)

    def _rest(self) -> list[QToolButton]:
        hidden = self._people[_MOST_SHOWN:]
        if not hidden:
            return []
        more = QToolButton(self)
        more.setText(f"+{len(hidden)}")
        more.setToolTip(", ".join(person.name for person in hidden))
        more.setAccessibleName(tr("{number} more people in this note", number=len(hidden)))
        more.setFixedSize(_BUTTON, _BUTTON)
        more.clicked.connect(self.rest_asked)
        return [more]

    def _face(self, person: RemoteCaret) -> QToolButton:
        colors = self._theme.editor_colors()
        ground, scale = colors.remote_color(person.color_index).name(), self.devicePixelRatioF()
        face = QToolButton(self)
        face.setIcon(QIcon(avatar_pixmap(person.name, ground, colors.on_remote, _SIZE, scale)))
        face.setIconSize(QSize(_SIZE, _SIZE))
        face.setFixedSize(_BUTTON, _BUTTON)
        face.setCursor(Qt.CursorShape.PointingHandCursor)
        face.setToolTip(tr("{name} is here. Click to see where.", name=person.name))
        face.setAccessibleName(tr("{name} is in this note", name=person.name))
        face.clicked.connect(lambda: self.chosen.emit(person.device))
        return face


def _faces(people: Sequence[RemoteCaret]) -> list[tuple[str, str, int]]:
    return [(person.device, person.name, person.color_index) for person in people]
