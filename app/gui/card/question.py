"""The question before something that cannot be undone, or that others feel."""

from PySide6.QtWidgets import QWidget

from app.gui.card.card import Card
from app.gui.language import tr
from app.gui.theme import Theme


class QuestionCard(Card):
    """Says what would happen; it is accepted by the one button that names the deed."""

    def __init__(self, theme: Theme, title: str, sentence: str, deed: str, parent: QWidget) -> None:
        super().__init__(theme, title, sentence, parent)
        self.cancel = self.add_button(tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.cancel.setDefault(True)
        self.deed = self.add_button(deed)
        self.deed.setProperty("role", "risk")
        self.deed.clicked.connect(self.accept)
        self.cancel.setFocus()
