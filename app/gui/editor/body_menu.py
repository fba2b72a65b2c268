"""The context menu of a note's body."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu, QWidget


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """One line of a menu; the keys are shown, the text field itself listens to them."""

    label: str
    keys: str
    action: Callable[[], object]
    is_enabled: bool = True


def make_menu(parent: QWidget, groups: Sequence[Sequence[MenuEntry]]) -> QMenu:
    """Return a menu with a line between the groups; it goes once it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for number, group in enumerate(groups):
        if number:
            menu.addSeparator()
        for entry in group:
            _add(menu, entry)
    return menu


def _add(menu: QMenu, entry: MenuEntry) -> None:
    action = menu.addAction(entry.label)
    action.setShortcut(QKeySequence(entry.keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    action.setEnabled(entry.is_enabled)
    # `triggered` would hand on whether the entry is ticked.
    action.triggered.connect(lambda _ticked: entry.action())
