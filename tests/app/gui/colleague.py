"""Somebody else with a replica of a note, who writes in it and is seen in it."""

from itertools import count
from typing import Self

import msgspec

from core.documents import NoteDocument, utf16_length
from core.facts import Cursor, NoteSummary, Update
from core.ids import DeviceId
from core.notes import LoggedUpdate
from sync.peer.presence import PresenceMessage
from tests.app.gui.desk import Desk

_sessions = count(4711)


class Colleague:
    """Edits a replica of one note; nothing reaches the desk before `send`, or what is there `take`s it."""

    def __init__(self, desk: Desk, note: NoteSummary, name: str, device: DeviceId) -> None:
        self.name = name
        self.device = device
        self._desk = desk
        self._note = note
        self._session = next(_sessions)
        self._number = 0
        self.document = NoteDocument(self._session)

    @classmethod
    async def of(cls, desk: Desk, note: NoteSummary, name: str = "Aiko Mori") -> Self:
        """Let somebody into the space of a note, with all that is in it now."""
        if note.space not in desk.peer.members:
            await desk.peer.share(note.space)
        person = desk.peer.let_in(note.space, name)
        colleague = cls(desk, note, name, person.devices[0])
        await colleague.take()
        return colleague

    async def take(self) -> None:
        """Get what was written at the desk."""
        async with self._desk.library.open_note(self._note.id) as opened:
            update = opened.document.export_since(self.document.version())
        if update:
            self.document.apply(update)

    async def send(self) -> None:
        """Let what was written here arrive at the desk."""
        async with self._desk.library.open_note(self._note.id) as opened:
            update = self.document.export_since(opened.document.version())
        self._number += 1
        made = Update(self._note.space, self._note.id, self.device, self._session, self._number, update)
        cursor = Cursor(self._note.space, "epoch", self._number, b"digest")
        await self._desk.library.arrivals.take_logged(
            [LoggedUpdate(self._number, made)], cursor, lambda: None
        )

    def write(self, text: str, *, before: str) -> None:
        self.document.replace(self._find(before), 0, text)

    def delete(self, text: str) -> None:
        self.document.replace(self._find(text), utf16_length(text), "")

    def stand(self, before: str) -> None:
        """Be seen in the note, before some text of it."""
        anchor = self.document.anchor(self._find(before))
        self._tell(PresenceMessage(self.device, self.name, self._note.id, anchor, anchor))

    def leave(self) -> None:
        """Be seen no more."""
        self._tell(PresenceMessage(self.device, self.name, "", b"", b""))

    def _tell(self, message: PresenceMessage) -> None:
        self._desk.peer.presence.receive(self._note.space, msgspec.msgpack.encode(message))

    def _find(self, text: str) -> int:
        return utf16_length(self.document.body[: self.document.body.index(text)])
