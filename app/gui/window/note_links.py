"""Links to notes on the clipboard: their addresses, which open them here and are links in a note."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication

from app.gui.actions import Action, Section
from app.gui.banner import Banner
from app.gui.language import tr
from app.gui.window.note_facts import NoteFacts
from core.facts import NoteSummary
from core.notes.address import NoteAddress


class NoteLinks:
    """Copies the link to the open note, or to those that are handed over."""

    def __init__(self, facts: NoteFacts, banner: Banner) -> None:
        self._facts = facts
        self._banner = banner

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [Action("note.copy-link", tr("Copy the link to the note"), self.copy_open, Section.NOTE)]

    def copy_open(self) -> None:
        """Copy the link to the note on screen; with none nothing happens."""
        if self._facts.summary is not None:
            self.copy([self._facts.summary])

    def copy(self, notes: Sequence[NoteSummary]) -> None:
        """Copy the links to notes, one below the other."""
        QApplication.clipboard().setText("\n".join(str(NoteAddress(note.id)) for note in notes))
        self._banner.show_notice(tr("The link is copied. It opens the note for whoever has its space."))
