"""The main window: builds the panes and the parts, and joins them."""

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QMainWindow

from app.gui.actions import ActionBook
from app.gui.attachments import AttachmentActions
from app.gui.checklist import ChecklistPanel
from app.gui.diagnostics import DiagnosticsActions
from app.gui.doing import DoingActions
from app.gui.exporting import ExportingActions
from app.gui.find_bar import FindInNoteActions
from app.gui.finder import Finder, FinderActions, NoteChoices
from app.gui.graph import GraphPanel
from app.gui.inspector import Inspector
from app.gui.language import tr
from app.gui.links import BacklinksPanel, LinkCompletion, OutlinePanel, TitleChanges
from app.gui.note_list import ListOrders, NoteListFeed, NoteListPane
from app.gui.settings import ClusterPage, NearbySwitch, Preferences, SettingsActions
from app.gui.shared_peer import SharedPeer
from app.gui.sidebar import Sidebar, SidebarFeed
from app.gui.tabs import TabActions
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.welcome import Greeting
from app.gui.window.checklist_actions import ChecklistActions
from app.gui.window.connections import (
    connect_dialogs,
    connect_header,
    connect_notes,
    connect_panes,
    connect_sidebar,
    connect_status,
    connect_welcome,
)
from app.gui.window.everyday_actions import EverydayActions
from app.gui.window.graph_actions import GraphActions
from app.gui.window.held_keys import HeldKeys
from app.gui.window.here import Here
from app.gui.window.history_actions import HistoryActions
from app.gui.window.import_actions import ImportActions
from app.gui.window.incoming import Incoming
from app.gui.window.keepsakes import keepsakes_of
from app.gui.window.kept_places import KeptPlaces
from app.gui.window.member_actions import MemberActions
from app.gui.window.note_actions import NoteActions
from app.gui.window.note_facts import NoteFacts
from app.gui.window.note_links import NoteLinks
from app.gui.window.note_menu import NoteMenus
from app.gui.window.note_pane import NotePane
from app.gui.window.notebook_actions import NotebookActions
from app.gui.window.open_note_actions import OpenNoteActions
from app.gui.window.open_note_keeper import OpenNoteKeeper
from app.gui.window.opening import Opening
from app.gui.window.others import Others
from app.gui.window.pane_round import PaneRound
from app.gui.window.panes import Panes
from app.gui.window.purges import Purges
from app.gui.window.reading_view import ReadingView
from app.gui.window.rights import Rights
from app.gui.window.sharing_actions import SharingActions
from app.gui.window.shown_keys import show_keys
from app.gui.window.shown_note import ShownNote
from app.gui.window.text_actions import TextActions
from app.gui.window.view_actions import ViewActions
from app.gui.window.window_actions import WindowActions
from app.gui.window.window_menu import make_window_menu

_MINUTE = 60_000


class MainWindow(QMainWindow):
    """One window on a peer; `close_asked` is emitted when the user wants to leave it."""

    close_asked = Signal()
    quit_asked = Signal()
    activated = Signal()
    window_asked = Signal(list)
    """Notes that the user wants in a window of their own; none for an empty one."""

    def __init__(
        self,
        peer: SharedPeer,
        theme: Theme,
        preferences: Preferences,
        tasks: Tasks,
        now: Callable[[], float],
    ) -> None:
        super().__init__()
        self.may_close = False
        self.closed = asyncio.Event()
        self.preferences = preferences
        self._peer, self._theme, self._tasks = peer, theme, tasks
        self.sidebar, self.notes, self.note = Sidebar(theme), NoteListPane(theme, now), NotePane(theme)
        self.inspector = Inspector(theme)
        self.panes = Panes(theme, self.sidebar, self.notes, self.note, self.inspector)
        self.action_book = ActionBook(self, preferences.choices.shortcuts, peer.library.tracing)
        self.setCentralWidget(self.panes)
        self.setMinimumSize(640, 420)
        self.resize(1200, 780)
        self._build_parts(now)
        self._build_actions(now)
        self._connect()
        self._make_menu()
        self.keepsakes = keepsakes_of(
            self, self.panes, self.sidebar, self.note.zoom, self.inspector, self.opening
        )
        self._show_title("")
        self._minute = QTimer(self, interval=_MINUTE)
        for part in (self.shown_note, self.history.panel):
            self._minute.timeout.connect(part.show_time_passed)

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
        following = (self.sidebar_feed, self.notes_feed, self.facts, self.others, self.purges)
        for part in (*following, self.rights, self.greeting, self.sharing):
            part.stop()

    def bring_to_front(self) -> None:
        """Show the window above the others."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow():
            self.others.company.tell_again()
            self.activated.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        # Whatever has the focus hears of Escape first.
        if event.key() != Qt.Key.Key_Escape or not self.view_actions.end_focus():
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        if not self.may_close:
            self.close_asked.emit()
        event.setAccepted(self.may_close)
        if self.may_close:
            self.closed.set()

    def _build_parts(self, now: Callable[[], float]) -> None:
        peer, tasks, library, note = self._peer, self._tasks, self._peer.library, self.note
        self.held_keys = HeldKeys(self, self._theme.application)
        note.editor.tracing = library.tracing
        self.keeper = OpenNoteKeeper(library, tasks)
        self.sidebar_feed = SidebarFeed(peer, self.sidebar, tasks, self.preferences)
        self.notes_feed = NoteListFeed(library, self.notes, tasks, self.preferences)
        self.here = Here(self.sidebar, self.notes_feed, self.keeper)
        self.others = Others(peer, self._theme, tasks, note, self.panes, self.inspector, now)
        self.facts = NoteFacts(peer, tasks, self.keeper, self.sidebar_feed, note, now, self._show_title)
        self.rights = Rights(peer, self.keeper, note)
        self.title_changes = TitleChanges(library, tasks, note.editor, note.banner)
        self.link_completion = LinkCompletion(self._theme, library, tasks, note.editor)
        self.outline, self.backlinks = OutlinePanel(self._theme), BacklinksPanel(self._theme, library, tasks)
        self.graph = GraphPanel(self._theme, library, tasks)
        self.purges = Purges(library, tasks, self.keeper, note.banner)
        self.greeting = Greeting(library, tasks, note.welcome, note.show_welcome)
        self.history = HistoryActions(
            peer, self._theme, tasks, self.rights, self.panes, note, self.inspector, now
        )
        self.opening = Opening(library, tasks, self.keeper, self.greeting, self.window_asked.emit)
        self.shown_note = ShownNote(
            self.keeper,
            self.panes,
            self.notes,
            note,
            self.inspector,
            self.others,
            self.greeting,
            self.rights,
            self.facts,
            self.title_changes,
            self.history.who_wrote,
        )

    def _build_actions(self, now: Callable[[], float]) -> None:
        peer, theme, tasks, library = self._peer, self._theme, self._tasks, self._peer.library
        rights, sidebar, feed, note = self.rights, self.sidebar, self.sidebar_feed, self.note
        banner, here = note.banner, self.here
        self.note_actions = NoteActions(
            library, theme, tasks, rights, self.keeper, self.held_keys, sidebar, self.notes, note
        )
        self.open_note_actions = OpenNoteActions(
            library, tasks, self.keeper, self.facts, self.note_actions, sidebar, banner
        )
        self.notebook_actions = NotebookActions(peer, tasks, rights, sidebar, feed, banner)
        self.attaching = AttachmentActions(
            peer.attachments, library, tasks, rights.insist, note.editor, banner, now, self
        )
        self.importing = ImportActions(library, peer.attachments.local, tasks, rights, sidebar, banner, self)
        self.sharing = SharingActions(peer, theme, tasks, sidebar, feed, self, now, here)
        self.members = MemberActions(peer, theme, tasks, feed, banner, self, here.space)
        self.incoming = Incoming(library, theme, tasks, rights, here, self.opening, self.sharing, self)
        self.text_actions = TextActions(
            library, tasks, self.keeper, note, self.action_book, self.incoming, self.note_actions.write_titled
        )
        self.note_links = NoteLinks(self.facts, banner)
        self.tab_actions = TabActions(self.keeper.tabs, self.close)
        going_round = PaneRound(self.panes, sidebar, self.notes, note, self.inspector)
        self.view_actions = ViewActions(self.panes, self.notes, note, going_round)
        self.exporting = ExportingActions(peer.attachments, tasks, lambda: self.keeper.current, banner, self)
        self.finder = Finder(theme, tasks, self)
        titles = NoteChoices(library.store, self.keeper.open, self.note_actions.write_titled, feed.path_of)
        self.finder_actions = FinderActions(self.finder, titles, self.action_book)
        self.everyday = everyday = EverydayActions(
            library, tasks, rights, self.keeper, self.facts, note, self.finder, now
        )
        self.kept_places = kept = KeptPlaces(self.preferences, self.keeper, sidebar, self.notes)
        self.note_menus = NoteMenus(
            theme,
            self.notes.view,
            feed,
            rights,
            self.note_actions,
            everyday,
            kept,
            self.opening,
            self.note_links,
        )
        for part in (
            self.note_actions,
            self.open_note_actions,
            self.note_links,
            everyday,
            kept,
            ListOrders(theme, self.notes.order, self.notes_feed),
            self.notebook_actions,
            self.text_actions,
            self.history,
            self.attaching,
            self.importing,
            self.sharing,
            self.members,
            self.view_actions,
            ReadingView(self.keeper.tabs, note),
            self.finder_actions,
            FindInNoteActions(note.editor, note.find_bar),
            self.tab_actions,
            self.opening,
            GraphActions(self.panes, self.inspector),
            self.others,
            self.exporting,
            SettingsActions(
                theme,
                self.preferences,
                self.action_book,
                lambda: ClusterPage(theme, self._peer, tasks, now),
                NearbySwitch(peer.nearby, tasks),
                self,
            ),
            DiagnosticsActions(theme, peer.diagnostics, tasks, self),
            DoingActions(theme, lambda: peer.traces, peer.jobs, tasks, self),
            WindowActions(self.close, self.quit_asked.emit),
        ):
            self.action_book.add(part.listed_actions())

    def _connect(self) -> None:
        sharing, members = self.sharing, self.members
        connect_sidebar(self.sidebar, self.note_actions, self.notebook_actions, sharing, members)
        connect_notes(self.notes, self.note_actions, self.note_menus, self.opening)
        self.note.tabs.follow(self.keeper.tabs, self.keeper)
        connect_panes(self.panes, self.notes, self.note)
        connect_header(self.note.header, self.panes, self.here, sharing, self.open_note_actions)
        connect_dialogs(sharing, members)
        connect_status(self.note.status_line, self.here, sharing, members, self.others, self.text_actions)
        self.note.editor.noteShown.connect(sharing.show_person)
        connect_welcome(self.note.welcome, self.notes, self.note_actions, sharing, self.importing, members)
        self.sidebar.tree.filled.connect(self.facts.show_names)
        self.notes.view.activated.connect(self.note.editor.focus_body)
        self.history.who_wrote.switched.connect(lambda: self.action_book.show_state("history.authors"))
        self.preferences.changed.connect(self._follow_preferences)
        self.outline.place_chosen.connect(self.note.editor.go_to)
        self.backlinks.note_chosen.connect(self.keeper.open)
        self.graph.note_chosen.connect(self.keeper.open)
        self.others.people.share_asked.connect(lambda: sharing.share(self.here.space()))
        for panel in (self.outline, self.backlinks, self.graph, self.history.panel, self.others.people):
            self.inspector.add_panel(panel)
        checklist = ChecklistPanel(self._theme, self._peer.library, self._tasks, self.rights.may_write)
        self.action_book.add(
            ChecklistActions(self.panes, self.inspector, checklist, self.keeper, self.note).listed_actions()
        )
        self.note.editor.problemHappened.connect(self.note.banner.show_problem)
        show_keys(self.action_book, self.notes, self.note)

    def _follow_preferences(self) -> None:
        self.action_book.choose_shortcuts(self.preferences.choices.shortcuts)
        show_keys(self.action_book, self.notes, self.note)

    def _make_menu(self) -> None:
        self.note.header.set_menu(make_window_menu(self._theme, self.action_book, self.preferences))

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(tr("{title} — Tandem", title=title) if title else "Tandem")
