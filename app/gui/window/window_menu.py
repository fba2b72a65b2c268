"""The menu of the window: what is asked for most at its top, the rest by subject."""

from PySide6.QtWidgets import QMenu

from app.gui.actions import ActionBook, Section
from app.gui.language import tr
from app.gui.settings import Preferences, add_appearance_menu
from app.gui.theme import Theme


def make_window_menu(theme: Theme, book: ActionBook, preferences: Preferences) -> QMenu:
    """Make the menu of all listed actions that the book holds now."""
    menu = book.make_menu((Section.NEW, Section.NOTE, Section.FIND))
    view = book.make_menu((Section.VIEW,))
    add_appearance_menu(view, preferences)
    menu.addSeparator()
    _add(menu, tr("Edit"), book.make_menu((Section.EDIT,)))
    _add(menu, tr("Sharing and people"), book.make_menu((Section.SHARING, Section.PERSON)))
    _add(menu, tr("View"), view)
    _add(menu, tr("Tabs and windows"), book.make_menu((Section.WINDOW,)))
    menu.addSeparator()
    for action in book:
        if action.section is Section.APP and action.is_listed:
            menu.addAction(book.qt_action(action.id))
    theme.dress(menu)
    return menu


def _add(menu: QMenu, title: str, submenu: QMenu) -> None:
    # Within the menu it is dressed as the menu is.
    submenu.setParent(menu, submenu.windowFlags())
    submenu.setTitle(title)
    if not submenu.isEmpty():
        menu.addMenu(submenu)
