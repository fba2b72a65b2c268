"""The context menu of the marked notes."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from app.gui.language import tr
from app.gui.note_list import NoteListView
from app.gui.sidebar import Place, SidebarFeed, notebook_place, space_place
from app.gui.theme import Theme
from app.gui.window.everyday_actions import EverydayActions
from app.gui.window.kept_places import KeptPlaces
from app.gui.window.note_actions import NoteActions
from app.gui.window.note_links import NoteLinks
from app.gui.window.opening import Opening
from app.gui.window.rights import Rights
from core.facts import Notebook, NoteSummary, Space
from core.ids import NoteId


class NoteMenus:
    """Opens the menu over the list."""

    def __init__(
        self,
        theme: Theme,
        view: NoteListView,
        feed: SidebarFeed,
        rights: Rights,
        actions: NoteActions,
        everyday: EverydayActions,
        kept: KeptPlaces,
        opening: Opening,
        links: NoteLinks,
    ) -> None:
        self._theme = theme
        self._view = view
        self._feed = feed
        self._rights = rights
        self._actions, self._everyday, self._kept = actions, everyday, kept
        self._opening = opening
        self._links = links

    def open(self, position: QPoint) -> None:
        """Open the menu of the marked notes at a point of the list."""
        notes = self._view.selected_notes()
        if not notes:
            return
        spaces, first = {note.space for note in notes}, notes[0].space
        space = self._feed.spaces.get(first) if len(spaces) == 1 else None
        notebooks = self._feed.notebooks.get(first, [])
        may_write = self._rights.problem_in(spaces) is None
        parts = (self._actions, self._everyday, self._kept, self._opening, self._links)
        menu = note_menu(self._view, *parts, notes, space, notebooks, may_write=may_write)
        self._theme.dress(menu)
        menu.popup(self._view.viewport().mapToGlobal(position))


def note_menu(
    parent: QWidget,
    actions: NoteActions,
    everyday: EverydayActions,
    kept: KeptPlaces,
    opening: Opening,
    links: NoteLinks,
    notes: Sequence[NoteSummary],
    space: Space | None,
    notebooks: Sequence[Notebook],
    *,
    may_write: bool,
) -> QMenu:
    """Make the menu for these notes; `space` and its `notebooks` are where they can be moved."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ids = [note.id for note in notes]
    menu.addAction(tr("Open in a new tab"), lambda: opening.open_in_tabs(ids))
    menu.addAction(tr("Open in a new window"), lambda: opening.open_in_window(ids))
    menu.addAction(tr("Copy link"), lambda: links.copy(notes))
    menu.addSeparator()
    if not any(note.is_trashed for note in notes):
        words = tr("Remove from favourites") if kept.are_favourites(ids) else tr("Add to favourites")
        menu.addAction(words, lambda: kept.toggle(ids))
    if not may_write:
        menu.addAction(tr("You can read this space")).setEnabled(False)
        return menu
    if all(note.is_trashed for note in notes):
        menu.addAction(tr("Restore"), lambda: actions.restore(ids))
        menu.addSeparator()
        menu.addAction(tr("Delete for good…"), lambda: actions.purge(notes))
        return menu
    if len(notes) == 1:
        menu.addAction(tr("Rename"), lambda: actions.rename(notes[0]))
        menu.addAction(tr("Tags…"), lambda: actions.edit_tags(notes[0]))
        menu.addAction(tr("Duplicate"), lambda: everyday.duplicate(notes[0]))
    is_pinned = all(note.pinned for note in notes)
    menu.addAction(tr("Unpin") if is_pinned else tr("Pin"), lambda: actions.set_pinned(notes, not is_pinned))
    if space is not None:
        menu.addMenu(_move_menu(menu, actions, ids, space, notebooks))
    menu.addSeparator()
    menu.addAction(tr("Move to the trash"), lambda: actions.trash(notes))
    return menu


def _move_menu(
    menu: QMenu, actions: NoteActions, notes: Sequence[NoteId], space: Space, notebooks: Sequence[Notebook]
) -> QMenu:
    submenu = QMenu(tr("Move to"), menu)
    places: list[tuple[str, Place]] = [(space.name, space_place(space.id))]
    places += [(notebook.name, notebook_place(space.id, notebook.id)) for notebook in notebooks]
    for name, place in places:
        submenu.addAction(name.replace("&", "&&"), partial(actions.move, notes, place))
    return submenu
