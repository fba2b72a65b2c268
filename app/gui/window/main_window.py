"""The main window: builds the panes and joins their signals to what they ask for."""

from collections.abc import Callable, Coroutine
from typing import Any

from PySide6.QtCore import QPoint, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from app.gui.actions import Action, ActionBook, Section, add_appearance_menu
from app.gui.inspector import Inspector
from app.gui.language import tr
from app.gui.note_list import NoteListFeed, NoteListPane
from app.gui.presence import Company
from app.gui.shared_peer import SharedPeer
from app.gui.sidebar import ALL_NOTES, Place, Sidebar, SidebarFeed
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.welcome import Greeting
from app.gui.window.held_keys import HeldKeys
from app.gui.window.import_actions import ImportActions
from app.gui.window.member_actions import MemberActions
from app.gui.window.note_actions import NoteActions
from app.gui.window.note_facts import NoteFacts
from app.gui.window.note_menu import note_menu
from app.gui.window.note_pane import NotePane
from app.gui.window.notebook_actions import NotebookActions
from app.gui.window.open_note_keeper import OpenNoteKeeper
from app.gui.window.panes import Panes
from app.gui.window.purges import Purges
from app.gui.window.rights import Rights
from app.gui.window.sharing_actions import SharingActions
from app.gui.window.text_actions import TextActions
from core.facts import NoteSummary
from core.ids import NoteId, SpaceId
from core.notes import OpenNote

_MINUTE = 60_000
_ALREADY_SAVED = "Already saved. Tandem saves every keystroke by itself."


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
        self._connect_sidebar()
        self._connect_notes()
        self._collect_actions()
        self._connect_header()
        self._connect_welcome()
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
        peer, tasks = self._peer, self._tasks
        library = peer.library
        self.held_keys = HeldKeys(self, self._theme.application)
        self.keeper = OpenNoteKeeper(library, tasks, self._show_note)
        self.sidebar_feed = SidebarFeed(library, self.sidebar, tasks)
        self.notes_feed = NoteListFeed(library, self.notes, tasks)
        self.company = Company(peer.presence, peer.events, self.note.editor, self.note.header.avatars)
        self.facts = NoteFacts(peer, tasks, self.keeper, self.sidebar_feed, self.note, now, self._show_title)
        self.rights = Rights(peer, self.keeper, self.note)
        self.note_actions = NoteActions(
            library,
            self._theme,
            tasks,
            self.rights,
            self.keeper,
            self.held_keys,
            self.sidebar,
            self.notes,
            self.note,
        )
        self.notebook_actions = NotebookActions(
            peer, tasks, self.rights, self.sidebar, self.sidebar_feed, self.note.banner
        )
        self.text_actions = TextActions(library, tasks, self.keeper, self.note, self.action_book)
        self.purges = Purges(library, tasks, self.keeper, self.note.banner)
        self.greeting = Greeting(library, tasks, self.note.welcome, self.note.show_welcome)
        self._build_dialogs(now)

    def _build_dialogs(self, now: Callable[[], float]) -> None:
        peer, theme, tasks, feed = self._peer, self._theme, self._tasks, self.sidebar_feed
        banner = self.note.banner
        self.sharing = SharingActions(peer, theme, tasks, self.sidebar, feed, self, now, self._space_here)
        self.members = MemberActions(peer, theme, tasks, feed, banner, self, self._space_here)
        self.sharing.members_asked.connect(self.members.show_members)
        self.members.share_asked.connect(self.sharing.share)
        self.members.signed_in.connect(self.sharing.show_person)
        self.importing = ImportActions(peer.library, tasks, self.rights, self.sidebar, banner, self)

    def _connect_sidebar(self) -> None:
        self.sidebar.tree.chosen.connect(self._show_place)
        self.sidebar.tree.entries.renamed.connect(self.notebook_actions.rename)
        self.sidebar.tree.entries.notes_dropped.connect(self.note_actions.move)
        self.sidebar.new_notebook_asked.connect(self.notebook_actions.make_notebook)
        self.sidebar.delete_asked.connect(self.notebook_actions.delete)
        self.sidebar.share_asked.connect(lambda place: self.sharing.share(place.space))
        self.sidebar.members_asked.connect(lambda place: self.members.show_members(place.space))
        self.sidebar.name_asked.connect(self.sharing.choose_name)

    def _connect_notes(self) -> None:
        view = self.notes.view
        self.notes.new_note_asked.connect(self.note_actions.write_new)
        view.chosen.connect(self._open)
        view.activated.connect(self.note.editor.focus_body)
        self.notes.empty_trash_asked.connect(self.note_actions.empty_trash)
        view.trash_asked.connect(lambda: self.note_actions.remove(view.selected_notes()))
        view.menu_asked.connect(self._open_note_menu)

    def _collect_actions(self) -> None:
        notes = (self.note_actions, self.notebook_actions, self.text_actions, self.importing)
        parts = (*notes, self.sharing, self.members)
        for part in parts:
            self.action_book.add(part.listed_actions())
        self.action_book.add(self._own_actions())

    def _connect_header(self) -> None:
        header = self.note.header
        header.show_sidebar.clicked.connect(self.panes.toggle_sidebar)
        header.share.clicked.connect(lambda: self.sharing.share(self._space_here()))
        header.restore.clicked.connect(self._restore_open)
        self.note.editor.problemHappened.connect(self.note.banner.show_problem)
        menu = self.action_book.make_menu()
        add_appearance_menu(menu, self._theme, self.appearance_chosen.emit)
        self._theme.dress(menu)
        header.set_menu(menu)

    def _connect_welcome(self) -> None:
        welcome = self.note.welcome
        welcome.start_asked.connect(self.note_actions.write_new)
        welcome.typed.connect(self._begin_with)
        welcome.join_asked.connect(self.sharing.join)
        welcome.import_asked.connect(self.importing.ask)
        welcome.sign_in_asked.connect(self.members.sign_in)
        welcome.dismissed.connect(self.notes.view.setFocus)

    def _own_actions(self) -> list[Action]:
        return [
            Action("note.rename", tr("Rename"), self._rename, Section.NOTE, "F2"),
            Action("note.trash", tr("Move to the trash"), self._trash_open, Section.NOTE),
            Action("find.search", tr("Search"), self._search, Section.FIND, "Ctrl+Shift+F"),
            Action(
                "view.sidebar",
                tr("Show or hide the sidebar"),
                self.panes.toggle_sidebar,
                Section.VIEW,
                "Ctrl+\\",
            ),
            Action(
                "view.inspector",
                tr("Show or hide the inspector"),
                self.panes.toggle_inspector,
                Section.VIEW,
                "Ctrl+Shift+I",
            ),
            Action("note.save", tr("Save"), self._save, Section.NOTE, "Ctrl+S", is_listed=False),
            Action("window.quit", tr("Quit"), self.close, Section.WINDOW, "Ctrl+Q"),
        ]

    async def _go_back_to(self, note: NoteId) -> None:
        if await self._peer.library.store.note(note) is not None:
            self.keeper.open(note)
            self.notes.view.select_when_listed(note)

    def _place(self) -> Place:
        return self.sidebar.tree.current_place() or ALL_NOTES

    def _show_place(self, place: Place) -> None:
        index = self.sidebar.tree.entries.index_of(place)
        self.notes_feed.show(place.wanted, str(index.data() or "All notes"), place.emptiness)

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
        self.rights.refresh()
        self.facts.refresh()

    def _show_time_passed(self) -> None:
        self.facts.refresh()
        self.notes.view.viewport().update()

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} — Tandem" if title else "Tandem")

    def _open_note_menu(self, position: QPoint) -> None:
        notes = self.notes.view.selected_notes()
        spaces = {note.space for note in notes}
        if notes:
            space = self.sidebar_feed.spaces.get(notes[0].space) if len(spaces) == 1 else None
            notebooks = self.sidebar_feed.notebooks.get(notes[0].space, [])
            may_write = self.rights.problem_in(spaces) is None
            menu = note_menu(self, self.note_actions, notes, space, notebooks, may_write=may_write)
            self._theme.dress(menu)
            menu.popup(self.notes.view.viewport().mapToGlobal(position))

    def _search(self) -> None:
        self.notes.search.setFocus()
        self.notes.search.selectAll()

    def _rename(self) -> None:
        place = self._place()
        if self.sidebar.tree.hasFocus() and place.takes_notes:
            self.sidebar.tree.edit_name(place)
        elif self.facts.summary is not None:
            self.note_actions.rename(self.facts.summary)

    def _trash_open(self) -> None:
        if self.facts.summary is not None:
            self.note_actions.trash([self.facts.summary])

    def _restore_open(self) -> None:
        if self.facts.summary is not None:
            self.note_actions.restore([self.facts.summary.id])

    def _save(self) -> None:
        self._tasks.start("save", self._say_saved())

    async def _say_saved(self) -> None:
        await self._peer.library.saver.saved()
        self.note.banner.show_notice(_ALREADY_SAVED)

    def _space_here(self) -> SpaceId | None:
        opened = self.keeper.current
        return opened.space if opened else self._place().space

    def _begin_with(self, event: QKeyEvent) -> None:
        self.note_actions.write_new()
        QApplication.sendEvent(self, event.clone())
