"""The welcome in the place of a note: write, join or import; a key typed here begins a note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.gui.language import tr
from app.gui.sharing.join_dialog import copied_link
from app.gui.theme import SPACE, Theme
from app.gui.welcome.option import Option

_WIDTH = 444
_LOGO_SIZE = 48
_LEAD = "Your notes are kept on this computer. There is no account to make and nothing to set up."
_JOIN = "Paste the invitation that somebody sent you"
_JOIN_COPIED = "The link that you copied opens “{name}”"
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class WelcomeView(QScrollArea):
    """Says what the user wants to begin with; what comes of it is decided elsewhere."""

    start_asked = Signal()
    join_asked = Signal()
    import_asked = Signal()
    sign_in_asked = Signal()
    dismissed = Signal()
    typed = Signal(object)
    """A `QKeyEvent` that types something: the user has begun to write."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self._theme = theme
        self._logo, self.heading, self._lead = QLabel(), QLabel(tr("Welcome to Tandem")), QLabel(tr(_LEAD))
        self.start = Option(
            theme, "compose", tr("Start writing"), tr("Or just type; it is saved as you go"), self
        )
        self.join = Option(theme, "link", tr("Join with a link"), tr(_JOIN), self)
        self.import_folder = Option(
            theme, "import", tr("Import notes"), tr("A folder of Markdown files"), self
        )
        self.sign_in = QPushButton(tr("Sign in with a name and password"))
        self._arrange()
        self._connect()
        self._dress()
        self.setFocusProxy(self.start)

    def offer_copied_link(self) -> None:
        """Tell which space the link on the clipboard opens."""
        link = copied_link()
        self.join.say(tr(_JOIN_COPIED, name=link.name) if link else tr(_JOIN))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() == Qt.Key.Key_Escape:
            self.dismissed.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        elif event.text().isprintable() and event.text() and not event.modifiers() & _COMMANDS:
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self.start.clicked.connect(self.start_asked)
        self.join.clicked.connect(self.join_asked)
        self.import_folder.clicked.connect(self.import_asked)
        self.sign_in.clicked.connect(self.sign_in_asked)
        self._theme.changed.connect(self._dress)
        QApplication.clipboard().dataChanged.connect(self.offer_copied_link)
        self.offer_copied_link()

    def _arrange(self) -> None:
        self.heading.setProperty("role", "title")
        self._lead.setProperty("role", "dim")
        self._lead.setWordWrap(True)
        self.sign_in.setProperty("role", "link")
        self.sign_in.setCursor(Qt.CursorShape.PointingHandCursor)
        page = QWidget()
        page.setObjectName("welcome")
        page.setMaximumWidth(_WIDTH)
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE.large, SPACE.large, SPACE.large, SPACE.large)
        column.setSpacing(SPACE.small)
        column.addWidget(self._logo)
        column.addSpacing(SPACE.small)
        column.addWidget(self.heading)
        column.addWidget(self._lead)
        column.addSpacing(SPACE.medium)
        for option in (self.start, self.join, self.import_folder):
            column.addWidget(option)
        column.addSpacing(SPACE.small)
        column.addWidget(self.sign_in, alignment=Qt.AlignmentFlag.AlignLeft)
        self._center(page)

    def _center(self, page: QWidget) -> None:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(page, 100)
        row.addStretch(1)
        inner = QWidget()
        inner.setObjectName("welcome")
        outer = QVBoxLayout(inner)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _dress(self) -> None:
        scale = self.devicePixelRatioF()
        self._logo.setPixmap(self._theme.icons.pixmap("tandem", "#000000", _LOGO_SIZE, scale))
