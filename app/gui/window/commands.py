"""The window's commands with their shortcuts, and the menu that lists them."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.theme import Theme, ThemeChoice

_APPEARANCES = {
    ThemeChoice.SYSTEM: "Like the system",
    ThemeChoice.LIGHT: "Light",
    ThemeChoice.DARK: "Dark",
}


@dataclass(frozen=True, slots=True)
class Command:
    """Something the user can ask for at any time; `shortcut` is "" for none."""

    name: str
    shortcut: str
    run: Callable[[], object]
    is_listed: bool = True


def add_commands(window: QWidget, groups: list[list[Command]]) -> QMenu:
    """Make the commands work in the window, and return the menu that lists them, group by group."""
    menu = QMenu(window)
    for group in groups:
        for command in group:
            action = _action(window, command)
            window.addAction(action)
            if command.is_listed:
                menu.addAction(action)
        menu.addSeparator()
    return menu


def add_appearance_menu(menu: QMenu, theme: Theme, before: QAction, told: Callable[[], None]) -> None:
    """List the appearances in the menu; `told` is called after one was chosen."""
    submenu = QMenu("Appearance", menu)
    choices = QActionGroup(submenu)
    for choice, name in _APPEARANCES.items():
        action = submenu.addAction(name, partial(_choose, theme, choice, told))
        action.setCheckable(True)
        action.setChecked(choice is theme.choice)
        choices.addAction(action)
    menu.insertMenu(before, submenu)


def _choose(theme: Theme, choice: ThemeChoice, told: Callable[[], None]) -> None:
    theme.choose(choice)
    told()


def _action(window: QWidget, command: Command) -> QAction:
    action = QAction(command.name, window)
    if command.shortcut:
        action.setShortcut(QKeySequence(command.shortcut))
    action.triggered.connect(lambda _checked: command.run())
    return action
