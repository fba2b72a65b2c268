"""What the user does with the history of the open note; builds its parts and joins them."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from app.gui.actions import Action, Section
from app.gui.history import HistoryFeed, HistoryPanel, WhoWrote
from app.gui.inspector import Inspector
from app.gui.language import tr
from app.gui.shared_peer import SharedPeer
from app.gui.tasks import Tasks
from app.gui.theme import Theme
from app.gui.window.looking_back import LookingBack
from app.gui.window.note_pane import NotePane
from app.gui.window.pane_rules import Pane
from app.gui.window.panes import Panes
from app.gui.window.rights import Rights


class HistoryActions:
    """Offers the timeline, the way through old versions, and the colours of authors."""

    def __init__(
        self,
        peer: SharedPeer,
        theme: Theme,
        tasks: Tasks,
        rights: Rights,
        panes: Panes,
        note: NotePane,
        inspector: Inspector,
        now: Callable[[], float],
    ) -> None:
        self._panes, self._inspector = panes, inspector
        self.feed = HistoryFeed(peer, tasks, note)
        self.panel = HistoryPanel(theme, self.feed, now)
        self.looking_back = LookingBack(peer.library, tasks, rights, note, self.feed, self.panel, now)
        self.who_wrote = WhoWrote(peer, tasks, note.editor, note.authors, theme)
        self.who_wrote.switched.connect(self.panel.who_wrote.setChecked)
        self.panel.who_wrote.clicked.connect(self.who_wrote.toggle)

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        back, section = self.looking_back, Section.NOTE
        return [
            Action("history.show", tr("History"), self.show, section, "Ctrl+Shift+H"),
            Action(
                "history.authors",
                tr("Show who wrote what"),
                self.who_wrote.toggle,
                Section.VIEW,
                "Ctrl+Shift+A",
                is_on=lambda: self.who_wrote.is_on,
            ),
            Action(
                "history.older", tr("The version before"), lambda: self._step(-1), section, is_listed=False
            ),
            Action("history.newer", tr("The version after"), lambda: self._step(1), section, is_listed=False),
            Action(
                "history.restore", tr("Restore the version on screen"), back.restore, section, is_listed=False
            ),
            Action("history.now", tr("Back to now"), back.leave, section, is_listed=False),
        ]

    def show(self) -> None:
        """Show the timeline and go to it."""
        if not self._panes.shows(Pane.INSPECTOR):
            self._panes.toggle_inspector()
        self._inspector.choose(self.panel.id)
        self.panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _step(self, by: int) -> None:
        self.show()
        self.panel.step(by)
