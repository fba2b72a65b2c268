"""The menu of the window: what is asked for most at its top, the rest by subject."""

from collections.abc import Iterable

from PySide6.QtWidgets import QMenu

from app.gui.actions import ActionBook, Section
from app.gui.language import tr
from app.gui.settings import Preferences, add_appearance_menu

_TOP = (Section.NEW, Section.NOTE, Section.FIND)


def make_window_menu(book: ActionBook, preferences: Preferences) -> QMenu:
    """Make the menu of all listed actions that the book holds now."""
    menu = book.make_menu(_TOP)
    menu.addSeparator()
    _add(menu, book, tr("Edit"), (Section.EDIT,))
    _add(menu, book, tr("Sharing and people"), (Section.SHARING, Section.PERSON))
    add_appearance_menu(_add(menu, book, tr("View"), (Section.VIEW,)), preferences)
    _add(menu, book, tr("Tabs and windows"), (Section.WINDOW,))
    menu.addSeparator()
    menu.addActions(book.make_menu((Section.APP,)).actions())
    return menu


def _add(menu: QMenu, book: ActionBook, title: str, sections: Iterable[Section]) -> QMenu:
    submenu = book.make_menu(sections)
    submenu.setTitle(title)
    if not submenu.isEmpty():
        menu.addMenu(submenu)
    return submenu
