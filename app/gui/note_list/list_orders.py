"""In which order each place is listed, as the user chose it."""

from collections.abc import Callable

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from app.gui.actions import Action, Section
from app.gui.language import tr
from app.gui.note_list.feed import NoteListFeed
from app.gui.theme import IconButton, Theme
from core.facts import NoteOrder


def _words() -> dict[NoteOrder, str]:
    return {
        NoteOrder.MODIFIED: tr("Sort by last change"),
        NoteOrder.CREATED: tr("Sort by date of creation"),
        NoteOrder.TITLE: tr("Sort by title"),
    }


class ListOrders:
    """Offers the orders in the menu of a button and as actions; what is chosen holds for the place listed."""

    def __init__(self, theme: Theme, button: IconButton, feed: NoteListFeed) -> None:
        self._feed = feed
        self._menu = QMenu(button)
        self._menu.aboutToShow.connect(self._mark)
        self._group = QActionGroup(self._menu)
        self._offered = {order: self._offer(order, words) for order, words in _words().items()}
        button.setMenu(self._menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        theme.dress(self._menu)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action(f"view.sort-{order.value}", words, self._chooser(order), Section.VIEW)
            for order, words in _words().items()
        ]

    def _offer(self, order: NoteOrder, words: str) -> QAction:
        offered = self._menu.addAction(words, self._chooser(order))
        offered.setCheckable(True)
        self._group.addAction(offered)
        return offered

    def _chooser(self, order: NoteOrder) -> Callable[[], None]:
        return lambda: self._feed.choose_order(order)

    def _mark(self) -> None:
        self._offered[self._feed.wanted.order].setChecked(True)
