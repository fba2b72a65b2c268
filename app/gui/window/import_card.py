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
        super().__init__(theme, _title(files), _sentence(files, place), parent)
        self.cancel = self.add_button(tr("Not now"))
        self.cancel.clicked.connect(self.reject)
        self.deed = self.add_button(tr("Import"), is_primary=True)
        self.deed.clicked.connect(self.accept)
        self.deed.setFocus()


def _title(files: Sequence[Path]) -> str:
    if len(files) == 1:
        return tr("Import “{file}” as a note?", file=files[0].name)
    return tr("Import {count} files as notes?", len(files))


def _sentence(files: Sequence[Path], place: str) -> str:
    if len(files) == 1:
        return tr("Its text is copied to “{place}”. The file stays as it is.", place=place)
    return tr("Their texts are copied to “{place}”. The files stay as they are.", place=place)
