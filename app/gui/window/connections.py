"""Joins what the panes ask for to the actions that do it."""

from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.gui.note_list import NoteListPane
from app.gui.sidebar import Sidebar
from app.gui.status_line import Deed, StatusLine
from app.gui.welcome import WelcomeView
from app.gui.window.header import Header
from app.gui.window.here import Here
from app.gui.window.import_actions import ImportActions
from app.gui.window.member_actions import MemberActions
from app.gui.window.note_actions import NoteActions
from app.gui.window.note_menu import NoteMenus
from app.gui.window.note_pane import NotePane
from app.gui.window.notebook_actions import NotebookActions
from app.gui.window.open_note_actions import OpenNoteActions
from app.gui.window.opening import Opening
from app.gui.window.others import Others
from app.gui.window.panes import Panes
from app.gui.window.sharing_actions import SharingActions
from app.gui.window.text_actions import TextActions


def connect_sidebar(
    sidebar: Sidebar,
    notes: NoteActions,
    notebooks: NotebookActions,
    sharing: SharingActions,
    members: MemberActions,
) -> None:
    """Let the sidebar rename, move, make and delete, and lead to sharing."""
    entries = sidebar.tree.entries
    entries.renamed.connect(notebooks.rename)
    entries.notes_dropped.connect(notes.move)
    entries.notebook_dropped.connect(notebooks.move)
    sidebar.new_notebook_asked.connect(notebooks.make_notebook)
    sidebar.delete_asked.connect(notebooks.delete)
    sidebar.share_asked.connect(lambda place: sharing.share(place.space))
    sidebar.members_asked.connect(lambda place: members.show_members(place.space))
    sidebar.name_asked.connect(sharing.choose_name)
    sidebar.tree.chosen.connect(lambda _place: sharing.show_person())


def connect_notes(notes: NoteListPane, actions: NoteActions, menus: NoteMenus, opening: Opening) -> None:
    """Let the list open notes, make them and put them away."""
    view = notes.view
    notes.new_note_asked.connect(actions.write_new)
    notes.empty_trash_asked.connect(actions.empty_trash)
    view.chosen.connect(opening.open)
    view.tab_asked.connect(opening.open_in_tab)
    view.trash_asked.connect(lambda: actions.remove(view.selected_notes()))
    view.menu_asked.connect(menus.open)


def connect_panes(panes: Panes, notes: NoteListPane, note: NotePane) -> None:
    """Let list and note take turns where there is room for one of them."""

    def lead() -> None:
        notes.show_sidebar.setVisible(panes.has_one_pane)
        note.header.show_way_back(panes.has_one_pane)

    def go_back() -> None:
        panes.show_list()
        notes.enter()

    panes.arranged.connect(lead)
    notes.show_sidebar.clicked.connect(panes.toggle_sidebar)
    notes.view.clicked.connect(panes.show_note)
    note.editor.focusAsked.connect(panes.show_note)
    note.welcome_shown.connect(panes.show_note)
    note.header.back.clicked.connect(go_back)


def connect_header(
    header: Header, panes: Panes, here: Here, sharing: SharingActions, actions: OpenNoteActions
) -> None:
    """Let the buttons above the note do what they say."""
    header.show_sidebar.clicked.connect(panes.toggle_sidebar)
    header.share.clicked.connect(lambda: sharing.share(here.space()))
    header.restore.clicked.connect(actions.restore)


def connect_status(
    line: StatusLine,
    here: Here,
    sharing: SharingActions,
    members: MemberActions,
    others: Others,
    texts: TextActions,
) -> None:
    """Let what the status offers be done."""

    def do(deed: Deed) -> None:
        space = here.space()
        match deed:
            case Deed.COPY_TEXT:
                texts.copy_note()
            case Deed.SHOW_PEOPLE:
                others.show_people()
            case Deed.SHARE:
                sharing.share(space)
            case Deed.ASK_MEMBERS:
                members.show_members(space)
            case Deed.SIGN_IN if space is not None:
                members.sign_in_again(space)

    line.deed_asked.connect(do)


def connect_dialogs(sharing: SharingActions, members: MemberActions) -> None:
    """Let one dialog lead on to another."""
    sharing.members_asked.connect(members.show_members)
    members.share_asked.connect(sharing.share)
    members.signed_in.connect(sharing.show_person)


def connect_welcome(
    welcome: WelcomeView,
    notes: NoteListPane,
    actions: NoteActions,
    sharing: SharingActions,
    importing: ImportActions,
    members: MemberActions,
) -> None:
    """Let the welcome lead to each way to begin; what is typed at it begins a note."""

    def begin_with(event: QKeyEvent) -> None:
        actions.write_new()
        QApplication.sendEvent(welcome.window(), event.clone())

    welcome.start_asked.connect(actions.write_new)
    welcome.typed.connect(begin_with)
    welcome.join_asked.connect(sharing.join)
    welcome.import_asked.connect(importing.ask)
    welcome.sign_in_asked.connect(members.sign_in)
    welcome.dismissed.connect(notes.view.setFocus)
