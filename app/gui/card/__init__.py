"""The form that all small dialogs of the window have."""

from app.gui.card.attempt import Attempt
from app.gui.card.card import Card
from app.gui.card.change import begin_change
from app.gui.card.choice import Choice
from app.gui.card.item_row import ItemRow
from app.gui.card.name_label import NameLabel
from app.gui.card.question import QuestionCard
from app.gui.card.rows import Rows
from app.gui.card.troubles import troubles_told

__all__ = [
    "Attempt",
    "Card",
    "Choice",
    "ItemRow",
    "NameLabel",
    "QuestionCard",
    "Rows",
    "begin_change",
    "troubles_told",
]
