"""Joining a space with a link that somebody gave."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.gui.card import Attempt, Card
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.errors import Problem
from core.facts import Space
from sync.control import InviteLink

_SENTENCE = "Paste the link you were given. The notes come to this computer and stay here, online or not."
_OPENS = "The link opens “{name}”. Its notes come to this computer and stay here, online or not."


class JoinDialog(Card):
    """Takes a link and a name, says plainly what is wrong, and tells the space that was `joined`."""

    joined = Signal(object)

    def __init__(
        self,
        theme: Theme,
        peer: SharedPeer,
        tasks: Tasks,
        parent: QWidget,
        link: InviteLink | None = None,
    ) -> None:
        super().__init__(theme, tr("Join with a link"), tr(_SENTENCE), parent)
        self._peer = peer
        self.link, self.name = QLineEdit(), QLineEdit(peer.display_name)
        for field in (self.link, self.name):
            field.setProperty("role", "field")
        self.link.setPlaceholderText("tandem://join/…")
        self.add_field(tr("Link"), self.link)
        self.add_field(tr("Others see you as"), self.name)
        self.cancel_button = self.add_button(tr("Cancel"))
        self.join_button = self.add_button(tr("Join"), is_primary=True)
        self._joining = Attempt(
            self,
            self.join_button,
            tasks,
            busy=tr("Joining…"),
            is_ready=lambda: bool(self.link.text().strip()),
        )
        self.cancel_button.clicked.connect(self.reject)
        self.join_button.clicked.connect(self.join)
        self.link.textChanged.connect(self._link_changed)
        known = link or copied_link()
        self.link.setText(str(known) if known else "")
        self._link_changed()
        (self.name if known else self.link).setFocus()

    def join(self) -> None:
        """Try to join with the link in the field."""
        try:
            link = InviteLink.parse(self.link.text())
        except Problem as problem:
            self._show_wrong_link(problem)
            return
        name = self.name.text().strip()
        self._joining.start("join space", self._peer.join(link, name=name), self._joined)

    def _joined(self, space: Space) -> None:
        self.joined.emit(space)
        self.accept()

    def _show_wrong_link(self, problem: Problem) -> None:
        self.show_trouble(problem)
        self._mark_link(True)
        self.link.setFocus()

    def _link_changed(self) -> None:
        link = read_link(self.link.text())
        self.sentence.setText(tr(_OPENS, name=link.name) if link else tr(_SENTENCE))
        self._joining.settle()
        self._mark_link(False)
        self.show_trouble(None)

    def _mark_link(self, is_wrong: bool) -> None:
        self.link.setProperty("invalid", is_wrong)
        self.link.style().polish(self.link)


def read_link(text: str) -> InviteLink | None:
    """Read an invitation out of a text; None for any other text."""
    try:
        return InviteLink.parse(text)
    except Problem:
        return None


def copied_link() -> InviteLink | None:
    """Give the invitation that lies on the clipboard."""
    return read_link(QApplication.clipboard().text())
