"""The row above the text that names each colour, and whoever wrote what the caret is at."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.gui.history.faces import Face
from app.gui.language import tr
from app.gui.presence.avatar import avatar_pixmap
from app.gui.theme import SPACE, IconButton, Theme, margins_along

_AVATAR = 20
_LONGEST_NAME = 140
_COUNT = 32
"""Pixels for the number of those who have no room."""


class AuthorLegend(QFrame):
    """Shows as many as there is room for, and counts the rest; `closed` asks for the colours to go."""

    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("authorLegend")
        self.setAccessibleName(tr("Who wrote this note"))
        self._theme = theme
        self._faces: tuple[Face, ...] = ()
        self._shown: list[QWidget] = []
        self.here = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.here.setProperty("role", "faint")
        self.more = QLabel(textFormat=Qt.TextFormat.PlainText)
        self.more.setProperty("role", "faint")
        self._people = QHBoxLayout()
        self.close_button = IconButton(theme, "close", tr("Show no colours of authors"), parent=self)
        self.close_button.clicked.connect(self.closed)
        self._lay_out()
        theme.changed.connect(self._rebuild)
        self.hide()

    def names(self) -> list[str]:
        """Give the names that are listed, those without room included."""
        return [face.name for face in self._faces]

    def show_faces(self, faces: Sequence[Face]) -> None:
        """Name these people."""
        if tuple(faces) != self._faces:
            self._faces = tuple(faces)
            self._rebuild()

    def show_here(self, face: Face | None) -> None:
        """Say who wrote what the caret is at."""
        words = tr("At the caret: {name}", name=face.name) if face else ""
        if words != self.here.text():
            self.here.setText(words)
            self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        self._fit()

    def _rebuild(self) -> None:
        for each in self._shown:
            self._people.removeWidget(each)
            each.deleteLater()
        self._shown = [self._person(face) for face in self._faces]
        for each in self._shown:
            self._people.addWidget(each)
        self._fit()

    def _fit(self) -> None:
        beside = (self.here.sizeHint().width(), self.close_button.width(), _COUNT, 4 * SPACE.large)
        room = self.width() - sum(beside)
        used, hidden = 0, list[str]()
        for each, face in zip(self._shown, self._faces, strict=True):
            used += each.sizeHint().width() + SPACE.medium
            is_shown = used <= room
            each.setVisible(is_shown)
            if not is_shown:
                hidden.append(face.name)
        self.more.setText(f"+{len(hidden)}" if hidden else "")
        self.more.setToolTip(", ".join(hidden))
        self.more.setAccessibleName(tr("and {names}", names=", ".join(hidden)) if hidden else "")

    def _person(self, face: Face) -> QWidget:
        colors = self._theme.editor_colors()
        ground = colors.remote_color(face.color_index).name()
        picture, name = QLabel(), QLabel(textFormat=Qt.TextFormat.PlainText)
        scale = self.devicePixelRatioF()
        picture.setPixmap(avatar_pixmap(face.avatar_name, ground, colors.on_remote, _AVATAR, scale))
        fitting = name.fontMetrics().elidedText(face.name, Qt.TextElideMode.ElideRight, _LONGEST_NAME)
        name.setText(fitting)
        person = QWidget(self)
        person.setToolTip(face.name)
        person.setAccessibleName(face.name)
        row = QHBoxLayout(person)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.hair)
        row.addWidget(picture)
        row.addWidget(name)
        return person

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._people.setSpacing(SPACE.medium)
        row = QHBoxLayout(self)
        row.setContentsMargins(margins_along(SPACE.large, SPACE.hair, SPACE.small, SPACE.hair))
        row.setSpacing(SPACE.small)
        row.addLayout(self._people)
        row.addWidget(self.more)
        row.addStretch(1)
        row.addWidget(self.here)
        row.addWidget(self.close_button)
