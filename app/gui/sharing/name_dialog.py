"""Choosing how others see oneself."""

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.card import Card
from app.gui.language import tr
from app.gui.theme import Theme

_SENTENCE = "This name stands at your caret on the screens of those you write with."


class NameDialog(Card):
    """One field for the name."""

    def __init__(self, theme: Theme, name: str, set_name: Callable[[str], None], parent: QWidget) -> None:
        super().__init__(theme, tr("Your name for others"), tr(_SENTENCE), parent)
        self.name = QLineEdit(name)
        self.name.setProperty("role", "field")
        self.name.selectAll()
        self.add_field(tr("Name"), self.name)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.save_button = self.add_button(tr("Save"), is_primary=True)
        self.save_button.clicked.connect(self.accept)
        self.accepted.connect(lambda: set_name(self.name.text()))
