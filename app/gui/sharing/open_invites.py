"""The invitations of a space that still let somebody in."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.gui.card import Rows
from app.gui.language import tr
from app.gui.sharing.wording import describe_end, describe_invite
from app.gui.theme import SPACE
from sync.control import Invite


class OpenInvites(QWidget):
    """Lists them, each with a button that takes it back; hidden while there is none."""

    revoke_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = Rows(tr("Open invitations"))
        heading = QLabel(tr("Open invitations"))
        heading.setProperty("role", "faint")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE.medium, 0, 0)
        column.setSpacing(SPACE.hair)
        column.addWidget(heading)
        column.addWidget(self.rows)
        self.hide()

    def show_invites(self, invites: Sequence[Invite]) -> None:
        """List these."""
        self.rows.show_rows([self._row(invite) for invite in invites])
        self.setVisible(bool(invites))

    def _row(self, invite: Invite) -> QWidget:
        what, until = QLabel(describe_invite(invite)), QLabel(describe_end(invite.expires_at))
        until.setProperty("role", "faint")
        revoke = QPushButton(tr("Revoke"))
        revoke.setProperty("role", "link")
        revoke.setAutoDefault(False)
        revoke.setCursor(Qt.CursorShape.PointingHandCursor)
        revoke.setAccessibleName(tr("Revoke: {what}, {until}", what=what.text(), until=until.text()))
        revoke.clicked.connect(lambda: self.revoke_asked.emit(invite.id))
        widget = QWidget()
        row = QHBoxLayout(widget)
        row.setContentsMargins(0, SPACE.hair, 0, SPACE.hair)
        row.setSpacing(SPACE.small)
        row.addWidget(what)
        row.addWidget(until, 1)
        row.addWidget(revoke)
        return widget
