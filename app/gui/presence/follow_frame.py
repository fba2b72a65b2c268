"""A frame in somebody's colour around the text, and a pill that says who is followed."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from app.gui.language import tr
from app.gui.presence.avatar import avatar_pixmap
from app.gui.theme import SPACE, Theme, margins_along
from sync.peer.presence import RemoteCaret

_LINE = 3
_FACE_SIZE = 20
_PILL_HEIGHT = 36


class FollowFrame(QWidget):
    """Lies over the editor and lets the mouse through; its pill does not."""

    def __init__(self, theme: Theme, editor: QWidget) -> None:
        super().__init__(editor)
        self.pill = QFrame(editor)
        self.words = QLabel()
        self.stop = QPushButton(tr("Stop"))
        self._theme, self._editor = theme, editor
        self._person: RemoteCaret | None = None
        self._face = QLabel()
        self._arrange()
        self.hide()
        self.pill.hide()
        theme.dress(self.pill)
        theme.changed.connect(self._dress)
        editor.installEventFilter(self)

    def show_person(self, person: RemoteCaret | None) -> None:
        """Say that this person is followed; None: nobody is."""
        self._person = person
        for part in (self, self.pill):
            part.setVisible(person is not None)
        if person is not None:
            self.words.setText(tr("Following {name}", name=person.name))
            self.pill.setAccessibleName(self.words.text())
            self._dress()
            self._lie_down()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Resize and self._person is not None:
            self._lie_down()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802
        with QPainter(self) as painter:
            painter.setPen(QPen(self._color, _LINE))
            inset = _LINE / 2
            painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))

    @property
    def _color(self) -> QColor:
        colors = self._theme.editor_colors()
        return colors.remote_color(self._person.color_index if self._person is not None else 0)

    def _lie_down(self) -> None:
        editor = self._editor
        width = min(self.pill.sizeHint().width(), editor.width() - 2 * SPACE.large)
        left, top = (editor.width() - width) // 2, editor.height() - _PILL_HEIGHT - SPACE.large
        self.setGeometry(editor.rect())
        self.pill.setGeometry(left, top, width, _PILL_HEIGHT)
        self.raise_()
        self.pill.raise_()

    def _arrange(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.pill.setObjectName("followPill")
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setProperty("role", "strong")
        self.stop.setProperty("role", "link")
        self.stop.setAccessibleName(tr("Stop following"))
        row = QHBoxLayout(self.pill)
        row.setContentsMargins(margins_along(SPACE.small, 0, SPACE.medium, 0))
        row.setSpacing(SPACE.small)
        for part in (self._face, self.words, self.stop):
            row.addWidget(part)

    def _dress(self) -> None:
        if self._person is not None:
            ink, scale = self._theme.editor_colors().on_remote, self.devicePixelRatioF()
            self._face.setPixmap(avatar_pixmap(self._person.name, self._color.name(), ink, _FACE_SIZE, scale))
            self.update()
