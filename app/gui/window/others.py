"""Everything about the others in the note on screen: who they are, where they are, what they did."""

from collections.abc import Callable

from app.gui.actions import Action
from app.gui.inspector import Inspector
from app.gui.news import Reading
from app.gui.presence import Announcer, Company, Following, PeoplePanel
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.window.note_pane import NotePane
from app.gui.window.panes import Panes
from core.ids import DeviceId
from core.notes import OpenNote


class Others:
    """Builds the parts that show others, and joins them."""

    def __init__(
        self,
        peer: SharedPeer,
        theme: Theme,
        tasks: Tasks,
        note: NotePane,
        panes: Panes,
        inspector: Inspector,
        now: Callable[[], float],
    ) -> None:
        editor, avatars = note.editor, note.header.avatars
        self.following = Following(theme, editor)
        self.announcer = Announcer(editor)
        self.people = PeoplePanel(theme, peer, tasks, editor, self.following)
        audience = (avatars, self.following, self.announcer, self.people)
        self.company = Company(peer.presence, peer.events, editor, audience)
        self.reading = Reading(peer, theme, tasks, editor, now)
        self.reading.strip.offered.connect(self.announcer.tell)
        self._panes = panes
        self._inspector = inspector
        avatars.chosen.connect(lambda device: self.following.go_to(DeviceId(device)))
        avatars.rest_asked.connect(self.show_people)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [*self.following.listed_actions(), *self.reading.listed_actions()]

    def show_people(self) -> None:
        """Show who is in the note, and who has it."""
        if not self._inspector.isVisible():
            self._panes.toggle_inspector()
        self._inspector.choose(self.people.id)

    def enter(self, opened: OpenNote) -> None:
        """Be in the note that the editor shows."""
        self.announcer.enter()
        self.company.enter(opened)
        self.reading.enter(opened)

    def leave(self) -> None:
        """Be in no note."""
        self.following.stop()
        self.reading.leave()
        self.announcer.enter()
        self.company.leave()

    def stop(self) -> None:
        """Listen no more."""
        self.leave()
        self.company.stop()
