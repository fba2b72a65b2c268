"""The question before notes are deleted for good."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from app.gui.card import QuestionCard
from app.gui.language import tr
from app.gui.theme import Theme
from core.facts import NoteSummary

_ONE = "This cannot be undone. Everyone you share the space with loses it, too."
_SEVERAL = "This cannot be undone. Everyone you share the space with loses them, too."


class PurgeDialog(QuestionCard):
    """Says what is lost, and for whom."""

    def __init__(self, theme: Theme, notes: Sequence[NoteSummary], parent: QWidget) -> None:
        sentence = tr(_ONE) if len(notes) == 1 else tr(_SEVERAL)
        super().__init__(theme, _heading(notes), sentence, tr("Delete for good"), parent)


def _heading(notes: Sequence[NoteSummary]) -> str:
    if len(notes) == 1:
        return tr("Delete “{title}” for good?", title=notes[0].title or tr("Untitled"))
    return tr("Delete {count} notes for good?", len(notes))
