"""What was done in a space, for its owners."""

from collections.abc import Sequence

from PySide6.QtCore import QDateTime, QLocale, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.audit_sentences import sentence
from app.gui.card import Card, Rows, troubles_told
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import SPACE, Theme
from core.facts import Space
from sync.peer import AuditEntry

_WIDTH = 520
_HIGHEST = 396
_SHOWN = 200
_SENTENCE = (
    "Who belongs to this space and what they may do, invitations and published pages: what was done, the "
    "latest first. Only owners see this."
)
_NOTHING = "Nothing is recorded yet."
_EARLIER = "The last {shown} of {all:,}. `tandem space audit` shows them all."


class AuditDialog(Card):
    """Lists the last entries of a space's audit log."""

    def __init__(self, theme: Theme, peer: SharedPeer, space: Space, tasks: Tasks, parent: QWidget) -> None:
        super().__init__(
            theme, tr("Audit log of “{name}”", name=space.name), tr(_SENTENCE), parent, width=_WIDTH
        )
        self._peer, self._space = peer, space
        self.entries, self.state = Rows(tr("What was done"), highest=_HIGHEST), QLabel(tr("Reading…"))
        self.state.setProperty("role", "faint")
        self.fields.addWidget(self.entries)
        self.fields.addWidget(self.state)
        self.entries.hide()
        self.done_button = self.add_button(tr("Done"), is_primary=True)
        self.done_button.clicked.connect(self.accept)
        self.done_button.setFocus()
        tasks.start("read audit log", self._read())

    async def _read(self) -> None:
        with troubles_told(self, self.state.hide):
            entries = await self._peer.audit(self._space.id)
            if self.is_open:
                self._show(entries)

    def _show(self, entries: Sequence[AuditEntry]) -> None:
        shown = entries[-_SHOWN:]
        self.entries.show_rows([_row(entry) for entry in reversed(shown)])
        self.entries.setVisible(bool(shown))
        is_cut = len(shown) < len(entries)
        self.state.setText(
            tr(_EARLIER, shown=len(shown), all=len(entries)) if is_cut else "" if shown else tr(_NOTHING)
        )
        self.state.setVisible(is_cut or not shown)
        self.fit()


def _row(entry: AuditEntry) -> QWidget:
    moment = QLocale().toString(QDateTime.fromSecsSinceEpoch(int(entry.at)), tr("d MMM yyyy, HH:mm"))
    words = QLabel(sentence(entry, tr))
    origin = tr(", from {address}", address=entry.address) if entry.address else ""
    detail = QLabel(moment + origin)
    words.setWordWrap(True)
    words.setTextFormat(Qt.TextFormat.PlainText)
    detail.setProperty("role", "faint")
    row = QWidget()
    row.setAccessibleName(f"{words.text()}, {detail.text()}")
    column = QVBoxLayout(row)
    column.setContentsMargins(0, SPACE.small, 0, SPACE.small)
    column.setSpacing(0)
    column.addWidget(words)
    column.addWidget(detail)
    return row
