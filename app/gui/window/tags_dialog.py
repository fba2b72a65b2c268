"""Typing the tags of a note."""

import re
from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.gui.card import Card
from app.gui.language import tr
from app.gui.theme import Theme

_COMMAS = r"[,，、]"
_SENTENCE = "Put a comma between tags. They gather notes across notebooks and spaces."


class TagsDialog(Card):
    """One field for all tags; `tags_chosen` carries them as a list."""

    tags_chosen = Signal(list)

    def __init__(self, theme: Theme, title: str, tags: Sequence[str], parent: QWidget) -> None:
        super().__init__(theme, tr("Tags of “{title}”", title=title), tr(_SENTENCE), parent)
        self.tags = QLineEdit(", ".join(tags))
        self.tags.setProperty("role", "field")
        self.add_field(tr("Tags"), self.tags)
        self.add_button(tr("Cancel")).clicked.connect(self.reject)
        self.save_button = self.add_button(tr("Save"), is_primary=True)
        self.save_button.clicked.connect(self.accept)
        self.accepted.connect(lambda: self.tags_chosen.emit(read_tags(self.tags.text())))


def read_tags(text: str) -> list[str]:
    """Take the tags out of what was typed: between commas, each once, without the # in front."""
    tags = (part.strip().lstrip("#").strip() for part in re.split(_COMMAS, text))
    return list(dict.fromkeys(tag for tag in tags if tag))
