"""The submenu in which the user chooses between light, dark and what the system says."""

from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu

from app.gui.language import tr
from app.gui.settings.preferences import Preferences
from app.gui.theme import ThemeChoice


def add_appearance_menu(menu: QMenu, preferences: Preferences) -> None:
    """List the appearances at the end of a menu."""
    submenu = QMenu(tr("Appearance"), menu)
    group = QActionGroup(submenu)
    actions = {}
    for choice, name in appearances().items():
        actions[choice] = submenu.addAction(name, partial(preferences.choose, appearance=choice))
        actions[choice].setCheckable(True)
        group.addAction(actions[choice])
    submenu.aboutToShow.connect(lambda: actions[preferences.choices.appearance].setChecked(True))
    menu.addMenu(submenu)


def appearances() -> dict[ThemeChoice, str]:
    """Name the choices."""
    return {
        ThemeChoice.SYSTEM: tr("Like the system"),
        ThemeChoice.LIGHT: tr("Light"),
        ThemeChoice.DARK: tr("Dark"),
    }
