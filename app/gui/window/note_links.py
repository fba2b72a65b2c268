"""Links to notes on the clipboard: an address for other programs, the title with it for a note."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QMimeData
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
        QApplication.clipboard().setMimeData(links_to(notes))
        self._banner.show_notice(tr("The link is copied. It opens the note for whoever has its space."))


def links_to(notes: Sequence[NoteSummary]) -> QMimeData:
    """Give addresses as text; as HTML each has its title, which stays when it is pasted into a note."""
    data = QMimeData()
    data.setText("\n".join(str(NoteAddress(note.id)) for note in notes))
    data.setHtml("<br>".join(_anchor(note) for note in notes))
    return data


def _anchor(note: NoteSummary) -> str:
    return f'<a href="{NoteAddress(note.id)}">{escape(note.title or tr("Untitled"))}</a>'
