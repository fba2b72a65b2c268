"""What a screen reader says of the others in the open note: who came, who left, that they have changed it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from app.gui.announcement import announce
from app.gui.language import tr
from core.documents import DocumentChange
from core.events import Unsubscribe
from core.notes import OpenNote

_REST = 1500
"""Milliseconds without a change of theirs after which their changes are told, all together."""


class SpokenCompany:
    """Speaks for one open note at a time; whoever goes on writing is told of once he pauses."""

    def __init__(self, part: QWidget) -> None:
        self._part = part
        self._names: Sequence[str] = ()
        self._unsubscribe: Unsubscribe | None = None
        self._rest = QTimer(part, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._tell_changes)

    def follow(self, opened: OpenNote | None, names: Sequence[str]) -> None:
        """Speak of this note, in which these people are, from now on."""
        if self._unsubscribe is not None:
            self._unsubscribe()
        self._rest.stop()
        self._names = ()
        self._unsubscribe = opened.document.observe(self._changed) if opened else None
        self.show_names(names)

    def show_names(self, names: Sequence[str]) -> None:
        """Tell who is there now and was not before, and who left."""
        before, self._names = self._names, names
        self._tell_each(set(names) - set(before), lambda name: tr("{name} is in this note", name=name))
        self._tell_each(set(before) - set(names), lambda name: tr("{name} left this note", name=name))

    def _tell_each(self, names: set[str], words: Callable[[str], str]) -> None:
        if names:
            announce(self._part, ". ".join(words(name) for name in sorted(names)))

    def _changed(self, change: DocumentChange) -> None:
        # What is done on this device tells its origin.
        if not change.origin and (change.body or change.title_changed):
            self._rest.start()

    def _tell_changes(self) -> None:
        who = ", ".join(self._names) or tr("Somebody else")
        announce(self._part, tr("{name} changed this note", name=who))
