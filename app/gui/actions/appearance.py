"""The submenu in which the user chooses between light, dark and what the system says."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.gui.language import tr
from app.gui.theme import Theme, ThemeChoice


def add_appearance_menu(menu: QMenu, theme: Theme, told: Callable[[], None]) -> None:
    """List the appearances at the end of a menu; `told` is called after one was chosen."""
    submenu = QMenu(tr("Appearance"), menu)
    choices = QActionGroup(submenu)
    for choice, name in _names().items():
        action = submenu.addAction(name, partial(_choose, theme, choice, told))
        action.setCheckable(True)
        action.setChecked(choice is theme.choice)
        choices.addAction(action)
    menu.addMenu(submenu)


def _names() -> dict[ThemeChoice, str]:
    return {
        ThemeChoice.SYSTEM: tr("Like the system"),
        ThemeChoice.LIGHT: tr("Light"),
        ThemeChoice.DARK: tr("Dark"),
    }


def _choose(theme: Theme, choice: ThemeChoice, told: Callable[[], None]) -> None:
    theme.choose(choice)
    told()
