"""Following somebody: the view goes where that person's caret goes, until one does something oneself."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.gui.actions import Action, Section
from app.gui.editor.editor_view import EditorView
from app.gui.language import tr
from app.gui.presence.follow_frame import FollowFrame
from app.gui.theme import Theme
from core.ids import DeviceId
from sync.peer.presence import RemoteCaret

_BARE = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)
_OWN_ACTS = (QEvent.Type.Wheel, QEvent.Type.MouseButtonPress)


class Following(QObject):
    """Knows whom the view follows; typing, scrolling, clicking and Escape end it."""

    changed = Signal()

    def __init__(self, theme: Theme, editor: EditorView) -> None:
        super().__init__(editor)
        self.frame = FollowFrame(theme, editor)
        self._editor = editor
        self._people: dict[DeviceId, RemoteCaret] = {}
        self._followed: RemoteCaret | None = None
        self.frame.stop.clicked.connect(self.stop)
        bar = editor.body.verticalScrollBar()
        bar.actionTriggered.connect(self.stop)
        editor.othersWrote.connect(lambda _devices: self._go())
        for watched in (editor.body, editor.body.viewport(), editor.title):
            watched.installEventFilter(self)

    @property
    def device(self) -> DeviceId | None:
        """Whose caret is followed."""
        return self._followed.device if self._followed is not None else None

    def listed_actions(self) -> list[Action]:
        """List what can be asked for at any time."""
        return [
            Action("follow.next", tr("Follow somebody in this note"), self.follow_next, Section.PERSON),
            Action("follow.stop", tr("Stop following"), self.stop, Section.PERSON),
        ]

    def show_people(self, people: Sequence[RemoteCaret]) -> None:
        """These are in the note now; whoever is followed and left is followed no more."""
        self._people = {person.device: person for person in people}
        if self._followed is not None:
            self._follow(self._people.get(self._followed.device))

    def follow(self, device: DeviceId) -> None:
        """Go where this person's caret goes; the same person again ends it."""
        self._follow(None if device == self.device else self._people.get(device))

    def follow_next(self) -> None:
        """Follow the first one in the note, or the one after whoever is followed."""
        devices = list(self._people)
        if devices:
            place = devices.index(self.device) + 1 if self.device in devices else 0
            self._follow(self._people[devices[place % len(devices)]])

    def go_to(self, device: DeviceId) -> None:
        """Show once where this person is."""
        carets = self._editor.body.carets
        head = carets.head_of(device) if carets is not None else None
        if head is not None:
            self._editor.body.bring_into_view(head)

    def stop(self) -> None:
        """Let the view be the user's own again."""
        self._follow(None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if self._followed is not None and event.type() in _OWN_ACTS:
            self.stop()
        if (
            self._followed is not None
            and isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
        ):
            if event.key() not in _BARE:
                self.stop()
            return event.key() == Qt.Key.Key_Escape
        return super().eventFilter(watched, event)

    def _follow(self, person: RemoteCaret | None) -> None:
        before, self._followed = self.device, person
        self.frame.show_person(person)
        if person is not None:
            self._go()
        if before != self.device:
            self.changed.emit()

    def _go(self) -> None:
        if self._followed is not None:
            self.go_to(self._followed.device)
