"""The others in the open note, as a row of coloured initials."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.gui.language import tr
from app.gui.presence.avatar import avatar_pixmap
from app.gui.theme import SPACE, Theme
from sync.peer.presence import RemoteCaret

_SIZE = 26
_MOST_SHOWN = 5


class AvatarRow(QWidget):
    """Shows each person once; the names are in the tooltips."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._people: tuple[RemoteCaret, ...] = ()
        self._faces: list[QLabel] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, SPACE.hair, 0)
        self._row.setSpacing(SPACE.hair)
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
        for face in self._faces:
            self._row.removeWidget(face)
            face.deleteLater()
        self._faces = [self._face(person) for person in self._people[:_MOST_SHOWN]]
        self._faces += self._rest()
        for face in self._faces:
            self._row.addWidget(face)

    def _rest(self) -> list[QLabel]:
        hidden = self._people[_MOST_SHOWN:]
        if not hidden:
            return []
        more = QLabel(f"+{len(hidden)}")
        more.setToolTip(", ".join(person.name for person in hidden))
        return [more]

    def _face(self, person: RemoteCaret) -> QLabel:
        colors = self._theme.editor_colors()
        ground = colors.remote_color(person.color_index).name()
        face = QLabel()
        face.setPixmap(avatar_pixmap(person.name, ground, colors.on_remote, _SIZE, self.devicePixelRatioF()))
        face.setToolTip(tr("{name} is here", name=person.name))
        face.setAccessibleName(tr("{name} is in this note", name=person.name))
        return face


def _faces(people: Sequence[RemoteCaret]) -> list[tuple[str, str, int]]:
    return [(person.device, person.name, person.color_index) for person in people]
