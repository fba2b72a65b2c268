"""Going from pane to pane by a key: sidebar, list, note, inspector, and round again."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.gui.inspector import Inspector
from app.gui.note_list import NoteListPane
from app.gui.sidebar import Sidebar
from app.gui.window.note_pane import NotePane
from app.gui.window.pane_rules import Pane
from app.gui.window.panes import Panes

# Only with this reason, and with Tab itself, Qt lets the focus be seen.
_REASON = Qt.FocusReason.ShortcutFocusReason


class PaneRound:
    """Finds the pane that has the focus, and gives it to the next."""

    def __init__(
        self, panes: Panes, sidebar: Sidebar, notes: NoteListPane, note: NotePane, inspector: Inspector
    ) -> None:
        self._panes = panes
        self._widgets = dict(zip(Pane, (sidebar, notes, note, inspector), strict=True))
        self._sidebar, self._notes, self._note, self._inspector = sidebar, notes, note, inspector

    def step(self, by: int) -> None:
        """Go so many panes on; those that are not on screen are passed by."""
        order = [pane for pane in Pane if self._can_enter(pane)]
        here = self._here()
        start = order.index(here) if here in order else (-1 if by > 0 else 0)
        self._enter(order[(start + by) % len(order)])

    def _can_enter(self, pane: Pane) -> bool:
        if pane is Pane.INSPECTOR:
            return self._panes.shows(pane) and bool(self._inspector.panel)
        # Where list and note take turns, both can be gone to.
        has_turn = self._panes.has_one_pane and not self._panes.is_focused and pane is not Pane.SIDEBAR
        return has_turn or self._panes.shows(pane)

    def _here(self) -> Pane | None:
        focused = self._panes.window().focusWidget()
        inside = (pane for pane, widget in self._widgets.items() if focused and widget.isAncestorOf(focused))
        return next(inside, None)

    def _enter(self, pane: Pane) -> None:
        match pane:
            case Pane.SIDEBAR:
                self._sidebar.tree.setFocus(_REASON)
            case Pane.LIST:
                self._panes.show_list()
                self._notes.enter()
            case Pane.NOTE:
                self._panes.show_note()
                self._note.enter()
            case Pane.INSPECTOR:
                self._focus_first(self._inspector)

    @staticmethod
    def _focus_first(pane: QWidget) -> None:
        inner = (each for each in pane.findChildren(QWidget) if each.isVisibleTo(pane))
        able = (each for each in inner if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isEnabled())
        first = next(able, None)
        if first is not None:
            first.setFocus(_REASON)
