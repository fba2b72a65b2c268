"""A document held in memory: shared by everyone who opened it, saved as it changes."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from core.documents import ApplyOutcome, DocumentChange, NoteDocument, Replica, SpaceDocument
from core.errors import Problem
from core.facts import Notebook
from core.ids import NotebookId, NoteId, SpaceId

Document = TypeVar("Document", bound=Replica)


class Saves(Protocol):
    """What an open document asks of the saver."""

    @property
    def problem(self) -> Problem | None: ...

    def mark(self, document: "OpenDocument[Any]", change: DocumentChange) -> None: ...

    def has_unsaved(self, note: NoteId) -> bool: ...

    def unsaved_bodies(self, notes: Collection[NoteId]) -> dict[NoteId, list[bytes]]: ...

    async def saved(self) -> None: ...


class OpenDocument(Generic[Document]):
    """One document in memory, and how far its local edits have been handed on to be saved."""

    def __init__(self, note: NoteId, space: SpaceId, document: Document, saver: Saves) -> None:
        self.id = note
        self.space = space
        self.document = document
        self.users = 0
        self._saver = saver
        self._handed_on: bytes | None = document.version()
        self._is_applying = False
        self._stop_observing = document.observe(self._changed)

    @property
    def is_saved(self) -> bool:
        """True when every edit so far is saved here."""
        return not self._saver.has_unsaved(self.id)

    @property
    def problem(self) -> Problem | None:
        """Why the edits could not be saved; they stay in memory and are tried again."""
        return None if self.is_saved else self._saver.problem

    async def saved(self) -> None:
        """Wait until every edit so far is saved here; raises the `Problem` that is in the way."""
        await self._saver.saved()

    def take_edits(self) -> bytes:
        """Export the local edits made since the last call, as one update; b"" when there are none."""
        body = self.document.export_since(self._handed_on)
        if body:
            self._handed_on = self.document.version()
        return body

    def apply(self, updates: Sequence[bytes]) -> list[ApplyOutcome]:
        """Apply what remote peers wrote. Local edits must have been taken before."""
        self._is_applying = True
        try:
            return self.document.apply_all(updates)
        finally:
            self._is_applying = False
            self._handed_on = self.document.version()

    def save_through(self, saver: Saves) -> None:
        """Let another saver have the edits from now on."""
        self._saver = saver

    def close(self) -> None:
        """Stop watching the document."""
        self._stop_observing()

    def _changed(self, change: DocumentChange) -> None:
        if not self._is_applying:
            self._saver.mark(self, change)


OpenNote = OpenDocument[NoteDocument]


@dataclass(slots=True)
class ShownSpace:
    """What the store shows of a space: its name, its notebooks in no order, and where notes lie."""

    name: str
    notebooks: tuple[Notebook, ...]
    places: dict[NoteId, NotebookId]


class OpenSpace(OpenDocument[SpaceDocument]):
    """A space's document, and what the store already shows of it."""

    def __init__(
        self,
        space: SpaceId,
        document: SpaceDocument,
        saver: Saves,
        shown: ShownSpace,
    ) -> None:
        super().__init__(NoteId(space), space, document, saver)
        self.shown = shown
