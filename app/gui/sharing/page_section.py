"""The open note as a page on the web: published, its address copied or opened, taken back."""

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.gui.card import Attempt, Card, begin_change, troubles_told
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import SPACE
from core.notes import OpenNote
from sync.peer import NotePage


class PageSection(QWidget):
    """Stands in a card that says what goes wrong; hidden until the hub has told whether there is a page."""

    def __init__(self, peer: SharedPeer, note: OpenNote | None, tasks: Tasks, card: Card) -> None:
        super().__init__(card)
        self._peer, self._note, self._tasks, self._card = peer, note, tasks, card
        self.words, self.address = QLabel(), QLineEdit()
        self.publish_button = QPushButton(tr("Publish this note as a page"))
        self.copy_button, self.open_button = QPushButton(), QPushButton(tr("Open"))
        self.stop_button = QPushButton(tr("Stop publishing"))
        self._address_row = QWidget()
        self._reading = Refresher(tasks, "read page", self._read)
        self._publishing = Attempt(card, self.publish_button, tasks, busy=tr("Publishing…"))
        self._arrange()
        self._connect()
        self.hide()

    def refresh(self) -> None:
        """Ask the hub; nothing is shown where no note is open."""
        if self._note is not None:
            self._reading.ask()

    def _publish(self) -> None:
        if self._note is not None:
            publishing = self._peer.publish(self._note.space, self._note.id)
            self._publishing.start("publish note", publishing, self._show)

    def _stop(self) -> None:
        if self._note is not None:
            stopping = self._peer.take_page_back(self._note.space, self._note.id)
            begin_change(self._card, self._tasks, "stop publishing", stopping, then=self._reading.ask)

    async def _read(self) -> None:
        if self._note is None:
            return
        with troubles_told(self._card):
            page = await self._peer.page_of(self._note.space, self._note.id)
            if self._card.is_open:
                self._show(page)

    def _show(self, page: NotePage | None) -> None:
        may_write = self._note is not None and self._peer.role_in(self._note.space).may_write
        self.words.setText(describe_page(page))
        self.address.setText(page.address if page else "")
        self.address.setCursorPosition(0)
        self.copy_button.setText(tr("Copy address"))
        self._address_row.setVisible(page is not None)
        self.publish_button.setVisible(page is None)
        self.stop_button.setVisible(page is not None and may_write)
        # Whoever can only read is told of a page that is there, and offered none.
        self.setVisible(page is not None or may_write)
        self._card.fit()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.address.text())
        self.copy_button.setText(tr("Copied"))

    def _open(self) -> None:
        QDesktopServices.openUrl(QUrl(self.address.text()))

    def _connect(self) -> None:
        self.publish_button.clicked.connect(self._publish)
        self.copy_button.clicked.connect(self._copy)
        self.open_button.clicked.connect(self._open)
        self.stop_button.clicked.connect(self._stop)

    def _arrange(self) -> None:
        heading = QLabel(tr("This note as a page"))
        heading.setProperty("role", "faint")
        self.words.setProperty("role", "dim")
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.address.setReadOnly(True)
        self.address.setProperty("role", "field")
        self.address.setAccessibleName(tr("Address of the page"))
        for button in (self.publish_button, self.copy_button, self.open_button, self.stop_button):
            button.setAutoDefault(False)
        self.stop_button.setProperty("role", "link")
        row = QHBoxLayout(self._address_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.small)
        row.addWidget(self.address, 1)
        row.addWidget(self.copy_button)
        row.addWidget(self.open_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.medium, 0, 0)
        column.setSpacing(SPACE.small)
        column.addWidget(heading)
        column.addWidget(self.words)
        column.addWidget(self._address_row)
        for button in (self.publish_button, self.stop_button):
            column.addWidget(button, alignment=Qt.AlignmentFlag.AlignLeading)


def describe_page(page: NotePage | None) -> str:
    """Say who can read a page, and that it lives; of none, what publishing would do."""
    if page is None:
        return tr("A page at an address that nobody guesses. It changes as the note does.")
    if not page.is_elsewhere_readable:
        return tr(
            "Only this computer reaches the hub, so only its browsers show the page. It changes as you write."
        )
    return tr(
        "Everybody who knows the address and reaches the hub can read it. It changes as you write. "
        "A browser may ask once whether to trust the hub."
    )
