"""Which panes are on screen: by the room there is and by what the user wants."""

from dataclasses import dataclass, replace
from enum import Enum, auto

_ONE_PANE = 700
"""Pixels below which list and note take turns."""
_NARROW = 860
"""Pixels below which sidebar and inspector only come when they are asked for."""
_ROOM_FOR_BOTH = 1000
"""Pixels from which on sidebar and inspector stand side by side."""


class Pane(Enum):
    """The panes of a window, from where reading begins."""

    SIDEBAR = auto()
    LIST = auto()
    NOTE = auto()
    INSPECTOR = auto()


@dataclass(frozen=True, slots=True)
class PaneWishes:
    """What the user wants to see.

    `sidebar`, `list` and `inspector` hold where there is room; `guest` is what was asked for where there is
    little, and leaves when the room changes. `is_reading` tells which of list and note has its turn.
    """

    sidebar: bool = True
    list: bool = True
    inspector: bool = False
    guest: Pane | None = None
    is_reading: bool = False
    is_focused: bool = False

    def toggled(self, pane: Pane, width: int) -> "PaneWishes":
        """Show a pane or hide it, in a window of this width."""
        is_wanted = pane not in shown_panes(self, width)
        if width < _ONE_PANE and pane is Pane.LIST:
            return replace(self, is_reading=not is_wanted, guest=None)
        if width < _NARROW and pane is not Pane.LIST:
            return replace(self, guest=pane if is_wanted else None, is_reading=pane is Pane.INSPECTOR)
        return self._with(pane, is_wanted, makes_room=is_wanted and width < _ROOM_FOR_BOTH)

    def _with(self, pane: Pane, is_wanted: bool, *, makes_room: bool) -> "PaneWishes":
        match pane:
            case Pane.SIDEBAR:
                return replace(self, sidebar=is_wanted, inspector=self.inspector and not makes_room)
            case Pane.INSPECTOR:
                return replace(self, inspector=is_wanted, sidebar=self.sidebar and not makes_room)
            case Pane.LIST:
                return replace(self, list=is_wanted)
            case Pane.NOTE:
                return self


def has_one_pane(width: int) -> bool:
    """Tell whether list and note take turns in a window of this width."""
    return width < _ONE_PANE


def is_narrow(width: int) -> bool:
    """Tell whether sidebar and inspector only come when they are asked for."""
    return width < _NARROW


def shown_panes(wishes: PaneWishes, width: int) -> frozenset[Pane]:
    """Say which panes a window of this width shows."""
    if wishes.is_focused:
        return frozenset({Pane.NOTE})
    if has_one_pane(width):
        return _turn(wishes)
    panes = {Pane.NOTE}
    if wishes.list:
        panes.add(Pane.LIST)
    if is_narrow(width):
        return frozenset(panes | ({wishes.guest} if wishes.guest else set()))
    if wishes.sidebar:
        panes.add(Pane.SIDEBAR)
    if wishes.inspector:
        panes.add(Pane.INSPECTOR)
    return frozenset(panes)


def _turn(wishes: PaneWishes) -> frozenset[Pane]:
    pane, neighbour = (Pane.NOTE, Pane.INSPECTOR) if wishes.is_reading else (Pane.LIST, Pane.SIDEBAR)
    return frozenset({pane, neighbour} if wishes.guest is neighbour else {pane})
