"""The panes side by side; where there is little room, list and note take turns."""

from dataclasses import replace

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.gui.theme import Theme
from app.gui.window.pane_rules import Pane, PaneWishes, has_one_pane, is_narrow, shown_panes

_WIDTHS = {Pane.SIDEBAR: 212, Pane.LIST: 308, Pane.NOTE: 680, Pane.INSPECTOR: 280}


class PanesKept(msgspec.Struct, frozen=True):
    """What is remembered; widths in pixels, of sidebar, list and inspector."""

    sidebar: bool = True
    list: bool = True
    inspector: bool = False
    widths: tuple[int, int, int] = (_WIDTHS[Pane.SIDEBAR], _WIDTHS[Pane.LIST], _WIDTHS[Pane.INSPECTOR])


class Panes(QSplitter):
    """A splitter of sidebar, list, note and inspector, which is hidden until it is asked for."""

    arranged = Signal()
    """Other panes are on screen, or list and note begin or cease to take turns."""

    def __init__(
        self, theme: Theme, sidebar: QWidget, notes: QWidget, note: QWidget, inspector: QWidget
    ) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._widgets = dict(zip(Pane, (sidebar, notes, note, inspector), strict=True))
        self._widths = dict(_WIDTHS)
        self._wishes = PaneWishes()
        self._room = self._room_now()
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        for widget in self._widgets.values():
            self.addWidget(widget)
        self.setStretchFactor(2, 1)
        for number in range(1, self.count()):
            theme.dress(self.handle(number))
        self.splitterMoved.connect(self._note_widths)
        self._arrange()

    @property
    def has_one_pane(self) -> bool:
        """True while list and note take turns."""
        return has_one_pane(self.width())

    @property
    def is_focused(self) -> bool:
        """True while there is only the note."""
        return self._wishes.is_focused

    def shows(self, pane: Pane) -> bool:
        """Tell whether a pane is on screen."""
        return not self._widgets[pane].isHidden()

    def toggle_sidebar(self) -> None:
        """Show or hide the sidebar."""
        self._toggle(Pane.SIDEBAR)

    def toggle_list(self) -> None:
        """Show or hide the list; where list and note take turns, change turns."""
        self._toggle(Pane.LIST)

    def toggle_inspector(self) -> None:
        """Show or hide the inspector; where there is no room for both, the sidebar makes room."""
        self._toggle(Pane.INSPECTOR)

    def show_note(self) -> None:
        """Give the note its turn, if it has to wait for one."""
        self._wish(replace(self._wishes, is_reading=True))

    def show_list(self) -> None:
        """Give the list its turn, if it has to wait for one."""
        self._wish(replace(self._wishes, is_reading=False))

    def set_focused(self, is_focused: bool) -> None:
        """Show only the note, or again what was there before."""
        self._wish(replace(self._wishes, is_focused=is_focused))

    def kept(self) -> PanesKept:
        """Tell what is to be remembered."""
        wishes, widths = self._wishes, self._widths
        kept_widths = (widths[Pane.SIDEBAR], widths[Pane.LIST], widths[Pane.INSPECTOR])
        return PanesKept(wishes.sidebar, wishes.list, wishes.inspector, kept_widths)

    def go_back_to(self, kept: PanesKept) -> None:
        """Be as it was remembered."""
        self._widths[Pane.SIDEBAR], self._widths[Pane.LIST], self._widths[Pane.INSPECTOR] = kept.widths
        self._wish(replace(self._wishes, sidebar=kept.sidebar, list=kept.list, inspector=kept.inspector))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        super().resizeEvent(event)
        before, self._room = self._room, self._room_now()
        if self._room != before:
            self._wish(replace(self._wishes, guest=None))

    def _room_now(self) -> tuple[bool, bool]:
        return is_narrow(self.width()), self.has_one_pane

    def _toggle(self, pane: Pane) -> None:
        self._wish(self._wishes.toggled(pane, self.width()))

    def _wish(self, wishes: PaneWishes) -> None:
        self._wishes = wishes
        self._arrange()
        self.arranged.emit()

    def _arrange(self) -> None:
        shown = shown_panes(self._wishes, self.width())
        for pane, widget in self._widgets.items():
            widget.setVisible(pane in shown)
        # What is left over is the note's; where it has no turn, the list's.
        rest = Pane.NOTE if Pane.NOTE in shown else Pane.LIST
        taken = sum(self._widths[pane] for pane in shown if pane is not rest)
        self.setSizes([self.width() - taken if pane is rest else self._widths[pane] for pane in Pane])

    def _note_widths(self) -> None:
        rest = Pane.NOTE if self.shows(Pane.NOTE) else Pane.LIST
        for pane, width in zip(Pane, self.sizes(), strict=True):
            if self.shows(pane) and pane is not rest:
                self._widths[pane] = width
