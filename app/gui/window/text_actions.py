"""What the user does to the text of a note, and where its links lead."""

from collections.abc import Callable

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication

from app.gui.actions import Action, ActionBook
from app.gui.editor.editor_actions import EditorActions
from app.gui.editor.markdown_links import Link, Target
from app.gui.language import tr
from app.gui.sidebar import Place, space_place
from app.gui.tasks import Tasks
from app.gui.window.incoming import Incoming
from app.gui.window.note_pane import NotePane
from app.gui.window.open_note_keeper import OpenNoteKeeper
from app.openables import read_openable
from core.markdown import attached_file
from core.notes import Library
from core.notes.linking import find_linked

_SAFE_SCHEMES = ("http", "https", "mailto")


class TextActions:
    """Offers the editor's actions, and opens what its links lead to."""

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        keeper: OpenNoteKeeper,
        pane: NotePane,
        book: ActionBook,
        incoming: Incoming,
        write: Callable[[str, Place | None], None],
    ) -> None:
        self._library, self._tasks, self._keeper = library, tasks, keeper
        self._banner, self._incoming, self._write = pane.banner, incoming, write
        self._actions = EditorActions(pane.editor)
        pane.editor.linkFollowed.connect(self._follow)
        pane.editor.body.keys_of = book.shortcut_of

    def listed_actions(self) -> list[Action]:
        """List what can be asked for while one writes."""
        return self._actions.listed_actions()

    def copy_note(self) -> None:
        """Put title and text of the open note on the clipboard."""
        if self._keeper.current is not None:
            document = self._keeper.current.document
            QGuiApplication.clipboard().setText(f"{document.title}\n\n{document.body}")

    def _follow(self, link: Link) -> None:
        if attached_file(link.address) is not None:
            return  # the attachments' own concern
        if link.target is Target.NOTE:
            self._tasks.start("open linked note", self._open_note(link.address))
            return
        url = QUrl(link.address)
        if url.scheme().lower() == "tandem":
            self._tasks.start("open Tandem's link", self._open_own(link.address))
        elif url.scheme().lower() in _SAFE_SCHEMES:
            _open(url)
        elif url.scheme():
            self._banner.show_notice(
                tr("This link would open another program: {address}", address=link.address),
                tr("Open"),
                lambda: _open(url),
            )

    async def _open_own(self, address: str) -> None:
        self._incoming.open([read_openable(address)])

    async def _open_note(self, title: str) -> None:
        space = self._keeper.current.space if self._keeper.current else None
        found = await find_linked(self._library, title, space)
        if found is not None:
            self._keeper.open(found.id)
            return
        place = space_place(space) if space else None
        self._banner.show_notice(
            tr("There is no note “{title}” yet.", title=title),
            tr("Write it"),
            lambda: self._write(title, place),
        )


def _open(url: QUrl) -> None:
    QDesktopServices.openUrl(url)
