"""Joining a space with a link that somebody gave."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.gui.card import Card
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.errors import Problem
from sync.control import InviteLink
from sync.peer import Peer

_SENTENCE = "Paste the link you were given. The notes come to this computer and stay here, online or not."
_SCHEME = "tandem://"


class JoinDialog(Card):
    """Takes a link, says plainly what is wrong with it, and tells the space that was `joined`."""

    joined = Signal(object)

    def __init__(
        self, theme: Theme, peer: Peer, tasks: Tasks, set_name: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(theme, "Join with a link", _SENTENCE, parent)
        self._peer, self._tasks, self._set_name = peer, tasks, set_name
        self.link, self.name = QLineEdit(), QLineEdit(peer.display_name)
        for field in (self.link, self.name):
            field.setProperty("role", "field")
        self.link.setPlaceholderText("tandem://join/…")
        self.add_field("Link", self.link)
        self.add_field("Others see you as", self.name)
        self.cancel_button = self.add_button("Cancel")
        self.join_button = self.add_button("Join", is_primary=True)
        self.cancel_button.clicked.connect(self.reject)
        self.join_button.clicked.connect(self.join)
        self.link.textChanged.connect(self._link_changed)
        self._take_copied_link()

    def join(self) -> None:
        """Try to join with the link in the field."""
        try:
            link = InviteLink.parse(self.link.text())
        except Problem as problem:
            self._show_wrong_link(problem)
            return
        self.join_button.setEnabled(False)
        self.join_button.setText("Joining…")
        self._set_name(self.name.text())
        self._tasks.start("join space", self._join(link))

    async def _join(self, link: InviteLink) -> None:
        try:
            space = await self._peer.join(link)
        except Problem as problem:
            if not self.is_open:
                raise
            self.show_trouble(problem)
            self.join_button.setEnabled(True)
            self.join_button.setText("Join")
            return
        if self.is_open:
            self.joined.emit(space)
            self.accept()

    def _show_wrong_link(self, problem: Problem) -> None:
        self.show_trouble(problem)
        self._mark_link(True)
        self.link.setFocus()

    def _link_changed(self) -> None:
        self.join_button.setEnabled(bool(self.link.text().strip()))
        self._mark_link(False)
        self.show_trouble(None)

    def _mark_link(self, is_wrong: bool) -> None:
        self.link.setProperty("invalid", is_wrong)
        self.link.style().polish(self.link)

    def _take_copied_link(self) -> None:
        copied = QApplication.clipboard().text().strip()
        self.link.setText(copied if copied.startswith(_SCHEME) else "")
        self._link_changed()
