"""What is typed into a note that is open while it is purged: saved into its recovered note."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Collection
from typing import Any

from core.documents import DocumentChange
from core.errors import Problem
from core.events import Events, SaveStateChanged
from core.ids import NoteId
from core.notes.open_note import OpenDocument
from core.notes.saver import Saver

_RETRY_SECONDS = 1.0
_log = logging.getLogger(__name__)


class LateEdits:
    """Stands in for the saver in open documents of purged notes; `bring` recovers what such a one holds."""

    def __init__(
        self, saver: Saver, events: Events, bring: Callable[[OpenDocument[Any]], Awaitable[None]]
    ) -> None:
        self.problem: Problem | None = None
        self._saver = saver
        self._events = events
        self._bring = bring
        self._waiting: dict[NoteId, OpenDocument[Any]] = {}
        self._task: asyncio.Task[None] | None = None

    def mark(self, document: OpenDocument[Any], _change: DocumentChange) -> None:
        """Take a local edit of a document."""
        self._waiting[document.id] = document
        self._saver.late.add(document.id)
        self._events.publish(SaveStateChanged(document.id, saving=True, problem=self.problem))
        if self._task is None:
            self._task = asyncio.create_task(self._bring_all(), name="late edits")

    def has_unsaved(self, note: NoteId) -> bool:
        """Tell whether edits of the note are still on their way to the disk."""
        return note in self._saver.late

    def unsaved_bodies(self, _notes: Collection[NoteId]) -> dict[NoteId, list[bytes]]:
        """Nothing: the store has no rows of these notes, so nobody reads them there."""
        return {}

    async def saved(self) -> None:
        """Wait until every edit so far is on disk; raises the `Problem` in the way."""
        while self._task is not None:
            await asyncio.wait({self._task}, timeout=_RETRY_SECONDS)
            if self.problem:
                raise self.problem

    async def _bring_all(self) -> None:
        try:
            while self._waiting:
                _, document = self._waiting.popitem()
                await self._bring_one(document)
        except Exception:  # noqa: BLE001 (the task's outer edge; the text stays in memory, and counts as unsaved)
            _log.exception("what was typed into a purged note could not be recovered")
        finally:
            self._task = None

    async def _bring_one(self, document: OpenDocument[Any]) -> None:
        while True:
            try:
                await self._bring(document)
                await self._saver.saved()
            except Problem as problem:
                self.problem = problem
                self._events.publish(SaveStateChanged(document.id, saving=True, problem=problem))
                await asyncio.sleep(_RETRY_SECONDS)
                continue
            self.problem = None
            if document.id not in self._waiting:
                self._saver.late.discard(document.id)
                self._events.publish(SaveStateChanged(document.id, saving=False, problem=None))
            return
