"""Tells the others where one's caret is in the open note, and shows theirs."""

from collections.abc import Sequence
from typing import Protocol

from app.gui.editor.editor_view import EditorView
from app.gui.presence.spoken import SpokenCompany
from core.events import Events
from core.ids import NoteId, SpaceId
from core.notes import OpenNote
from sync.peer.presence import Presence, PresenceChanged, RemoteCaret


class Audience(Protocol):
    """A part of the window that shows who is in the note."""

    def show_people(self, people: Sequence[RemoteCaret]) -> None: ...


class Company:
    """Follows presence for one open note at a time, for the editor and then for the `audience`."""

    def __init__(
        self, presence: Presence, events: Events, editor: EditorView, audience: Sequence[Audience]
    ) -> None:
        self._presence = presence
        self._editor = editor
        self._audience = audience
        self._spoken = SpokenCompany(editor)
        self._here: tuple[SpaceId, NoteId] | None = None
        editor.caretMoved.connect(self._tell)
        self.stop = events.subscribe(PresenceChanged, self._refresh)

    def enter(self, opened: OpenNote) -> None:
        """Be in the note that the editor shows: the others there are seen, and see this device."""
        self._here = (opened.space, opened.id)
        self._spoken.follow(opened, self._names())
        self.tell_again()
        self._show()

    def tell_again(self) -> None:
        """Tell where the caret is here, for another window may have told of its own meanwhile."""
        if self._here is not None and self._editor.note is not None:
            document, cursor = self._editor.note.document, self._editor.body.textCursor()
            self._tell(document.anchor(cursor.anchor()), document.anchor(cursor.position()))

    def leave(self) -> None:
        """Be in no note; another window may show one, which then tells of its own."""
        here, self._here = self._here, None
        if here is not None:
            self._presence.leave(here[1])
        self._spoken.follow(None, ())
        self._show()

    def _tell(self, anchor: bytes, head: bytes) -> None:
        if self._here is not None:
            self._presence.show(*self._here, anchor, head)

    def _refresh(self, event: PresenceChanged) -> None:
        if self._here is not None and event.note == self._here[1]:
            self._show()
            self._spoken.show_names(self._names())

    def _names(self) -> list[str]:
        return [person.name for person in self._others()]

    def _others(self) -> tuple[RemoteCaret, ...]:
        return self._presence.others(self._here[1]) if self._here else ()

    def _show(self) -> None:
        others = self._others()
        self._editor.show_carets(others)
        for part in self._audience:
            part.show_people(others)
