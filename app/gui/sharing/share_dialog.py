"""Sharing a space: one button, then the link that lets others in."""

from collections.abc import Callable

from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from app.gui.card import Card
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from core.errors import Problem
from core.facts import Space, SpaceRole
from sync.peer import Peer

_OFFER = (
    "Everyone with the link can read and write all notes of this space, at the same time as you. "
    "Tandem serves them from this computer while it is open."
)
_SHARED = "Everyone with this link can read and write all notes of this space. Give it only to them."


class ShareDialog(Card):
    """Shares on demand; a space that is shared already shows its link at once."""

    def __init__(
        self,
        theme: Theme,
        peer: Peer,
        space: Space,
        tasks: Tasks,
        set_name: Callable[[str], None],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, f"Share “{space.name}”", _OFFER, parent)
        self._peer, self._space, self._tasks = peer, space, tasks
        self.link, self.name = QLineEdit(), QLineEdit(peer.display_name)
        self._link_box = self._make_link_box()
        self.fields.addWidget(self._link_box)
        self.name.setProperty("role", "field")
        self.add_field("Others see you as", self.name)
        self.done_button = self.add_button("Done")
        self.share_button = self.add_button("Share this space", is_primary=True)
        self.done_button.clicked.connect(self.accept)
        self.share_button.clicked.connect(self.share)
        self.finished.connect(lambda: set_name(self.name.text()))
        if space.role is not SpaceRole.LOCAL:
            self.share()

    def share(self) -> None:
        """Share the space and show its link."""
        self.share_button.setEnabled(False)
        self.share_button.setText("Sharing…")
        self._tasks.start("share space", self._share())

    async def _share(self) -> None:
        try:
            link = await self._peer.share(self._space.id)
        except Problem as problem:
            if not self.is_open:
                raise
            self.show_trouble(problem)
            self.share_button.setEnabled(True)
            self.share_button.setText("Try again")
            return
        if self.is_open:
            self._show_link(str(link))

    def _show_link(self, link: str) -> None:
        self.show_trouble(None)
        self.sentence.setText(_SHARED)
        self.link.setText(link)
        self.link.setCursorPosition(0)
        self._link_box.show()
        self.share_button.hide()
        self.done_button.setText("Done")
        self.copy_button.setFocus()
        self.adjustSize()

    def _copy(self) -> None:
        QApplication.clipboard().setText(self.link.text())
        self.copy_button.setText("Copied")

    def _make_link_box(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 8, 0, 0)
        self.link.setReadOnly(True)
        self.link.setProperty("role", "field")
        self.link.setAccessibleName("Link to join")
        row.addWidget(self.link)
        self.copy_button = self.add_button("Copy")
        self.buttons.removeWidget(self.copy_button)
        self.copy_button.clicked.connect(self._copy)
        row.addWidget(self.copy_button)
        box.hide()
        return box
