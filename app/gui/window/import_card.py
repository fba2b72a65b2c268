"""The question whether files that were opened shall become notes."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.gui.card import Card
from app.gui.language import tr
from app.gui.theme import Theme


class ImportCard(Card):
    """Is accepted when the user wants the notes; the files stay as they are either way."""

    def __init__(self, theme: Theme, files: Sequence[Path], place: str, parent: QWidget) -> None:
        title = (
            tr("Import “{file}” as a note?", file=files[0].name)
            if len(files) == 1
            else tr("Import {count} files as notes?", len(files))
        )
        sentence = tr("What is in them now is copied to “{place}”. The files stay as they are.", place=place)
        super().__init__(theme, title, sentence, parent)
        self.cancel = self.add_button(tr("Not now"))
        self.cancel.clicked.connect(self.reject)
        self.deed = self.add_button(tr("Import"), is_primary=True)
        self.deed.clicked.connect(self.accept)
        self.deed.setFocus()
