"""What the user may do in each space: a viewer's notes are read-only, and the header says so."""

from collections.abc import Iterable

from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.window.note_pane import NotePane
from app.gui.window.open_note_keeper import OpenNoteKeeper
from core.errors import BadInput, Problem
from core.ids import SpaceId
from sync.peer import MembersChanged


class Rights:
    """Follows the user's own role; asks the peer, never remembers."""

    def __init__(self, peer: SharedPeer, keeper: OpenNoteKeeper, pane: NotePane) -> None:
        self._peer, self._keeper, self._pane = peer, keeper, pane
        self.stop = peer.events.subscribe(MembersChanged, lambda _: self.refresh())

    def refresh(self) -> None:
        """Let the open note be written or only read."""
        opened = self._keeper.current
        may_write = opened is None or self.may_write(opened.space)
        self._pane.editor.set_writable(may_write)
        self._pane.header.show_reading(not may_write)

    def may_write(self, space: SpaceId) -> bool:
        """Say whether the user's changes of this space count."""
        return self._peer.role_in(space).may_write

    def problem_in(self, spaces: Iterable[SpaceId]) -> Problem | None:
        """Say why something in these spaces cannot be changed; None when it can."""
        if all(self.may_write(space) for space in set(spaces)):
            return None
        return BadInput(
            tr("You can read this space, but not change it."),
            safe=tr("Nothing was changed."),
            cure=tr("Ask one of its owners to make you an editor."),
        )

    def insist(self, spaces: Iterable[SpaceId]) -> None:
        """Raise the problem if there is one."""
        problem = self.problem_in(spaces)
        if problem is not None:
            raise problem
