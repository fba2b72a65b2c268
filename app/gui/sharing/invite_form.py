"""What an invitation shall allow: to do what, for how many, how long."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from app.gui.card import Choice
from app.gui.language import shown, tr
from app.gui.sharing.wording import A_WEEK, ROLES, SPANS, USES
from app.gui.theme import SPACE, Theme
from core.facts import Role


class InviteForm(QWidget):
    """Three choices and a button; `asked` carries role, uses and span in seconds."""

    asked = Signal(object, int, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.role = Choice(theme, tr("Whoever comes"), _words(ROLES), 0, self)
        self.uses = Choice(theme, tr("Lets in"), _words(USES), 0, self)
        self.span = Choice(theme, tr("Works for"), _words(SPANS), A_WEEK, self)
        self.make_button = QPushButton(tr("Make a link"))
        self.make_button.setAutoDefault(False)
        self.make_button.clicked.connect(self._ask)
        self._arrange()

    def wanted_role(self) -> Role:
        """Give the role that is chosen."""
        return ROLES[self.role.index][0]

    def _ask(self) -> None:
        self.asked.emit(self.wanted_role(), USES[self.uses.index][0], SPANS[self.span.index][0])

    def _arrange(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, SPACE.small, 0, 0)
        grid.setHorizontalSpacing(SPACE.small)
        grid.setVerticalSpacing(SPACE.hair)
        named = ((tr("Whoever comes"), self.role), (tr("Lets in"), self.uses), (tr("Works for"), self.span))
        for column, (word, choice) in enumerate(named):
            label = QLabel(word)
            label.setProperty("role", "faint")
            label.setBuddy(choice)
            grid.addWidget(label, 0, column)
            grid.addWidget(choice, 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self.make_button, 1, len(named))


def _words(options: Sequence[tuple[object, str]]) -> list[str]:
    return [shown(word) for _, word in options]
