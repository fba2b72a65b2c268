"""Tells a screen reader, politely and not too often, what the others in the note do."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from app.gui.editor.editor_view import EditorView
from app.gui.language import tr
from core.ids import DeviceId
from sync.peer.presence import RemoteCaret

PAUSE = 5_000
"""Milliseconds between two announcements; what happens meanwhile is told as one, or not at all."""
AGAIN = 60_000
"""Milliseconds of not writing after which it is told again that somebody writes."""


class Announcer(QObject):
    """Says who came, who left and who began to write; `say` speaks a sentence."""

    def __init__(self, editor: EditorView, say: Callable[[str], None] | None = None) -> None:
        super().__init__(editor)
        self.say = say or (lambda sentence: announce(editor, sentence))
        self._people: dict[DeviceId, str] | None = None
        self._waiting: dict[str, None] = {}
        self._writing: dict[DeviceId, QTimer] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._say_next)
        editor.othersWrote.connect(self._hear)

    def enter(self) -> None:
        """Begin with another note: those who are in it already did not come."""
        self._people = None
        self._waiting.clear()
        for timer in self._writing.values():
            timer.deleteLater()
        self._writing.clear()

    def show_people(self, people: Sequence[RemoteCaret]) -> None:
        """These are in the note now."""
        present, before = {person.device: person.name for person in people}, self._people
        self._people = present
        if before is None:
            return
        for device in present.keys() - before.keys():
            self.tell(tr("{name} came", name=present[device]))
        for device in before.keys() - present.keys():
            self.tell(tr("{name} left", name=before[device]))

    def tell(self, sentence: str) -> None:
        """Say something at once, or when it is its turn."""
        self._waiting[sentence] = None
        if not self._pause.isActive():
            self._say_next()

    def _hear(self, devices: list[DeviceId]) -> None:
        for device in devices:
            name = (self._people or {}).get(device)
            timer = self._writing.get(device)
            if name is None:
                continue
            if timer is None:
                timer = self._writing[device] = QTimer(self, singleShot=True, interval=AGAIN)
            if not timer.isActive():
                self.tell(tr("{name} is writing", name=name))
            timer.start()

    def _say_next(self) -> None:
        if self._waiting:
            sentences, self._waiting = list(self._waiting), {}
            self.say(". ".join(sentences))
            self._pause.start()


def announce(widget: QObject, sentence: str) -> None:
    """Let a screen reader say a sentence when it has said what it is at."""
    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(widget, sentence)
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Polite)
        QAccessible.updateAccessibility(event)
