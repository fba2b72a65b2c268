"""Shows who wrote each part of the open note, in colours, with a legend, while that is wanted."""

from contextlib import suppress

from PySide6.QtCore import QObject, Signal

from app.gui.editor.editor_view import EditorView
from app.gui.history.author_layer import AuthorLayer
from app.gui.history.author_legend import AuthorLegend
from app.gui.history.faces import Face, Faces
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Refresher, Tasks
from app.gui.theme import Theme
from core.documents import DocumentChange
from core.errors import Problem
from core.events import Unsubscribe
from core.notes import OpenNote


class WhoWrote(QObject):
    """Follows the note in the editor; `switched` tells when the colours come or go."""

    switched = Signal(bool)

    def __init__(
        self, peer: SharedPeer, tasks: Tasks, editor: EditorView, legend: AuthorLegend, theme: Theme
    ) -> None:
        super().__init__(editor)
        self.is_on = False
        self._peer, self._editor, self._legend, self._theme = peer, editor, legend, theme
        self._opened: OpenNote | None = None
        self._layer: AuthorLayer | None = None
        self._asked: frozenset[int] = frozenset()
        self._unsubscribe: Unsubscribe | None = None
        self._naming = Refresher(tasks, "read who wrote", self._read_faces)
        self._asking = Refresher(tasks, "ask who wrote", self._ask_names)
        legend.closed.connect(self.toggle)
        editor.body.cursorPositionChanged.connect(self._show_here)

    def toggle(self) -> None:
        """Show the colours, or show them no more."""
        self.is_on = not self.is_on
        self.show_note(self._opened)
        self.switched.emit(self.is_on)

    def show_note(self, opened: OpenNote | None) -> None:
        """Be about this note, which the editor shows already."""
        self._leave()
        self._opened = opened
        if self.is_on and opened is not None:
            self._enter(opened)
        self._legend.setVisible(self._layer is not None)
        self._editor.body.viewport().update()

    def _enter(self, opened: OpenNote) -> None:
        body, theme = self._editor.body, self._theme
        self._layer = AuthorLayer(body, opened.document, theme.editor_colors)
        body.layers.append(self._layer)
        self._unsubscribe = opened.document.observe(self._follow)
        self._ask_for_strangers()

    def _leave(self) -> None:
        if self._unsubscribe is not None:
            self._unsubscribe()
        if self._layer is not None:
            self._editor.body.layers.remove(self._layer)
        self._unsubscribe = self._layer = None
        self._asked = frozenset()
        self._legend.show_faces(())

    def _follow(self, change: DocumentChange) -> None:
        if self._layer is not None and change.body:
            self._layer.follow(change.body)
            self._ask_for_strangers()

    def _ask_for_strangers(self) -> None:
        """Ask whose the sessions are that nobody asked for yet."""
        if self._opened is not None and not self._opened.document.sessions <= self._asked:
            self._asked = self._opened.document.sessions
            self._naming.ask()
            self._asking.ask()

    async def _ask_names(self) -> None:
        """Let the hub tell how everybody is called; until it does, the names that it told last are shown."""
        opened = self._opened
        if opened is not None:
            await self._peer.writers(opened.space)
            self._naming.ask()

    async def _read_faces(self) -> None:
        opened, layer = self._opened, self._layer
        if opened is None or layer is None:
            return
        sessions = opened.document.sessions
        # Whose a session is comes into the store with the first that was written in it.
        with suppress(Problem):
            await self._peer.library.saver.saved()
        # Whoever types here next is known at once.
        wanted = sessions | {self._peer.library.author.session}
        devices = await self._peer.library.devices_of(opened.id, wanted)
        if layer is self._layer:
            faces = Faces(devices, self._peer.writers_known(opened.space))
            layer.show_faces(faces)
            self._legend.show_faces(sorted({faces.of(session) for session in sessions}, key=_order))
            self._show_here()

    def _show_here(self) -> None:
        if self._layer is not None:
            self._legend.show_here(self._layer.face_at(self._editor.body.textCursor().position()))


def _order(face: Face) -> tuple[bool, str]:
    return not face.is_self, face.name.casefold()
