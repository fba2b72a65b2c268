"""The main window: builds the panes and the parts, and joins them."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

from app.gui.actions import ActionBook, add_appearance_menu
from app.gui.finder import Finder, FinderActions, NoteChoices
from app.gui.inspector import Inspector
from app.gui.links import BacklinksPanel, OutlinePanel, TitleChanges
from app.gui.note_list import NoteListFeed, NoteListPane
from app.gui.presence import Company
from app.gui.shared_peer import SharedPeer
from app.gui.sidebar import Sidebar, SidebarFeed
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.welcome import Greeting
from app.gui.window.connections import (
    connect_dialogs,
    connect_header,
    connect_notes,
    connect_sidebar,
    connect_welcome,
)
from app.gui.window.held_keys import HeldKeys
from app.gui.window.here import Here
from app.gui.window.import_actions import ImportActions
from app.gui.window.member_actions import MemberActions
from app.gui.window.note_actions import NoteActions
from app.gui.window.note_facts import NoteFacts
from app.gui.window.note_menu import NoteMenus
from app.gui.window.note_pane import NotePane
from app.gui.window.notebook_actions import NotebookActions
from app.gui.window.open_note_actions import OpenNoteActions
from app.gui.window.open_note_keeper import OpenNoteKeeper
from app.gui.window.panes import Panes
from app.gui.window.purges import Purges
from app.gui.window.rights import Rights
from app.gui.window.sharing_actions import SharingActions
from app.gui.window.view_actions import ViewActions
from core.facts import NoteSummary
from core.ids import NoteId
from core.notes import OpenNote

_MINUTE = 60_000


class MainWindow(QMainWindow):
    """Everything on screen for one peer; `close_asked` is emitted when the user wants to leave."""

    close_asked = Signal()
    appearance_chosen = Signal()

    def __init__(self, peer: SharedPeer, theme: Theme, tasks: Tasks, now: Callable[[], float]) -> None:
        super().__init__()
        self.may_close = False
        self._peer, self._theme, self._tasks = peer, theme, tasks
        self.sidebar, self.notes, self.note = Sidebar(theme), NoteListPane(theme, now), NotePane(theme)
        self.inspector = Inspector(theme)
        self.panes = Panes(theme, self.sidebar, self.notes, self.note, self.inspector)
        self.action_book = ActionBook(self)
        self.setCentralWidget(self.panes)
        self.setMinimumSize(640, 420)
        self.resize(1200, 780)
        self._build_parts(now)
        self._build_actions(now)
        self._connect()
        self._make_menu()
        self._show_title("")
        self._minute = QTimer(self, interval=_MINUTE)
        self._minute.timeout.connect(self._show_time_passed)

    def start(self) -> None:
        """Ask for the data; the window may be on screen already."""
        self._tasks.start("read sidebar", self.sidebar_feed.read())
        self.sharing.show_person()
        self.purges.start()
        self.greeting.start()
        self._minute.start()

    def run(self, name: str, coroutine: Coroutine[Any, Any, object]) -> None:
        """Let a coroutine run while the window is open; what goes wrong in it is shown in the banner."""
        self._tasks.start(name, coroutine)

    def stop(self) -> None:
        """Listen to nothing any more."""
        self._minute.stop()
        self.company.leave()
        following = (self.sidebar_feed, self.notes_feed, self.facts, self.company, self.purges)
        for part in (*following, self.rights, self.greeting):
            part.stop()

    def go_back_to(self, note: NoteId) -> None:
        """Show the note that was open last; when it is gone, none is."""
        self.greeting.end()
        self._tasks.start("go back to note", self._go_back_to(note))

    def bring_to_front(self) -> None:
        """Show the window above the others."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if self.may_close:
            event.accept()
            return
        event.ignore()
        self.close_asked.emit()

    def _build_parts(self, now: Callable[[], float]) -> None:
        peer, tasks, library, note = self._peer, self._tasks, self._peer.library, self.note
        self.held_keys = HeldKeys(self, self._theme.application)
        self.keeper = OpenNoteKeeper(library, tasks, self._show_note)
        self.sidebar_feed = SidebarFeed(library, self.sidebar, tasks)
        self.notes_feed = NoteListFeed(library, self.notes, tasks)
        self.here = Here(self.sidebar, self.notes_feed, self.keeper)
        self.company = Company(peer.presence, peer.events, note.editor, note.header.avatars)
        self.facts = NoteFacts(peer, tasks, self.keeper, self.sidebar_feed, note, now, self._show_title)
        self.rights = Rights(peer, self.keeper, note)
        self.title_changes = TitleChanges(library, tasks, note.editor, note.banner)
        self.outline, self.backlinks = OutlinePanel(self._theme), BacklinksPanel(self._theme, library, tasks)
        self.purges = Purges(library, tasks, self.keeper, note.banner)
        self.greeting = Greeting(library, tasks, note.welcome, note.show_welcome)

    def _build_actions(self, now: Callable[[], float]) -> None:
        peer, theme, tasks, library = self._peer, self._theme, self._tasks, self._peer.library
        rights, sidebar, feed, note = self.rights, self.sidebar, self.sidebar_feed, self.note
        banner, here = note.banner, self.here
        self.note_actions = NoteActions(
            library, theme, tasks, rights, self.keeper, self.held_keys, sidebar, self.notes, note
        )
        self.open_note_actions = OpenNoteActions(
            library, tasks, self.facts, self.note_actions, sidebar, banner
        )
        self.notebook_actions = NotebookActions(peer, tasks, rights, sidebar, feed, banner)
        self.importing = ImportActions(library, tasks, rights, sidebar, banner, self)
        self.sharing = SharingActions(peer, theme, tasks, sidebar, feed, self, now, here.space)
        self.members = MemberActions(peer, theme, tasks, feed, banner, self, here.space)
        self.view_actions = ViewActions(self.panes, self.notes)
        self.finder = Finder(theme, tasks, self)
        titles = NoteChoices(library.store, self.go_back_to, self.note_actions.write_titled, feed.path_of)
        self.finder_actions = FinderActions(self.finder, titles, self.action_book)
        self.note_menus = NoteMenus(theme, self.notes.view, feed, rights, self.note_actions)
        for part in (
            self.note_actions,
            self.open_note_actions,
            self.notebook_actions,
            self.importing,
            self.sharing,
            self.members,
            self.view_actions,
            self.finder_actions,
        ):
            self.action_book.add(part.listed_actions())

    def _connect(self) -> None:
        sharing, members = self.sharing, self.members
        connect_sidebar(self.sidebar, self.note_actions, self.notebook_actions, sharing, members)
        connect_notes(self.notes, self.note_actions, self.note_menus)
        connect_header(self.note.header, self.panes, self.here, sharing, self.open_note_actions)
        connect_dialogs(sharing, members)
        connect_welcome(self.note.welcome, self.notes, self.note_actions, sharing, self.importing, members)
        self.notes.view.chosen.connect(self._open)
        self.notes.view.activated.connect(self.note.editor.focus_body)
        self.outline.place_chosen.connect(self.note.editor.go_to)
        self.backlinks.note_chosen.connect(self.go_back_to)
        for panel in (self.outline, self.backlinks):
            self.inspector.add_panel(panel)
        self.note.editor.problemHappened.connect(self.note.banner.show_problem)

    def _make_menu(self) -> None:
        menu = self.action_book.make_menu()
        add_appearance_menu(menu, self._theme, self.appearance_chosen.emit)
        self._theme.dress(menu)
        self.note.header.set_menu(menu)

    async def _go_back_to(self, note: NoteId) -> None:
        if await self._peer.library.store.note(note) is not None:
            self.keeper.open(note)
            self.notes.view.select_when_listed(note)

    def _open(self, note: NoteSummary | None) -> None:
        if note is not None:
            self.keeper.open(note.id)

    def _show_note(self, opened: OpenNote | None) -> None:
        self.company.leave()
        if opened is None:
            self.note.editor.close_note()
        else:
            self.greeting.end()
            self.note.editor.show_note(opened)
            self.company.enter(opened)
        self.inspector.show_note(opened)
        self.title_changes.show_note(opened)
        self.rights.refresh()
        self.facts.refresh()

    def _show_time_passed(self) -> None:
        self.facts.refresh()
        self.notes.view.viewport().update()

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} — Tandem" if title else "Tandem")
