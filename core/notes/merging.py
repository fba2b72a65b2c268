"""Updates that wait for the log: many are merged into one, and damaged rows of the disk are replaced."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from core.documents import Replica, spans_of
from core.facts import Update, UpdateKind
from core.ids import NoteId, SpaceId, space_document_id
from core.notes.author import Author
from core.notes.saver import Saver
from core.notes.shelf import Shelf
from core.store import Store, Waiting
from core.tracing import NO_TRACE, Trace

_FEW = 8
"""So many updates of a note are sent as they are."""
_BATCH = 256
_MOST_ROWS = 20_000
_MOST_BYTES = 8_000_000
"""Of the updates that become one: it takes about a tenth of their bytes."""

Key = tuple[int, int]
Spans = Mapping[int, tuple[int, int]]


@dataclass(slots=True)
class _Run:
    """Waiting updates of one note, next to each other, whose edits follow on each other for every peer."""

    keys: list[Key] = field(default_factory=list)
    spans: Spans = field(default_factory=dict)
    size: int = 0
    trace: Trace = NO_TRACE
    """That of the first update which has one."""

    def take(self, update: Update, spans: Spans) -> bool:
        """Add an update; False when it must begin another run."""
        if len(self.keys) >= _MOST_ROWS or self.size + len(update.body) > _MOST_BYTES:
            return False
        joined = {peer: _joined(self.spans.get(peer, span), span) for peer, span in spans.items()}
        known = {peer: span for peer, span in joined.items() if span is not None}
        if len(known) < len(joined):
            return False
        self.spans = {**self.spans, **known}
        self.keys.append(update.key)
        self.size += len(update.body)
        self.trace = self.trace or update.trace
        return True


class Merging:
    """Changes what waits in the outbox, each time in one unit: a crash leaves the old or the new."""

    def __init__(self, store: Store, author: Author, shelf: Shelf, saver: Saver) -> None:
        self._store = store
        self._author = author
        self._shelf = shelf
        self._saver = saver

    async def merge(self, space: SpaceId, *, besides: Collection[Key] = ()) -> set[Key]:
        """Put one update in the place of many of the same note, for every note where more than a few wait.

        Updates `besides` stay, and so do tombstones and what other devices wrote. Returns which updates left
        the outbox; those that took their places are at its end. Raises StorageProblem.
        """
        await self._saver.saved()
        counts = await self._store.waiting_by_note(space)
        many = {note for note, count in counts.items() if count > _FEW}
        if not many:
            return set()
        merged: set[Key] = set()
        for note, run in await self._runs(space, many, besides):
            if await self._replace(space, note, run):
                merged.update(run.keys)
        await self._saver.saved()
        return merged

    async def _runs(
        self, space: SpaceId, notes: Collection[NoteId], besides: Collection[Key]
    ) -> list[tuple[NoteId, _Run]]:
        runs: list[tuple[NoteId, _Run]] = []
        current: dict[NoteId, _Run] = {}
        position = 0
        while rows := await self._store.outbox(space, after=position, limit=_BATCH):
            for update in (row.update for row in rows if row.update.note in notes):
                spans = self._spans(update, besides)
                run = current.get(update.note)
                if spans is None:
                    current.pop(update.note, None)
                elif run is None or not run.take(update, spans):
                    current[update.note] = run = _Run()
                    run.take(update, spans)
                    runs.append((update.note, run))
            position = rows[-1].position
        return [(note, run) for note, run in runs if len(run.keys) > _FEW]

    def _spans(self, update: Update, besides: Collection[Key]) -> Spans | None:
        """Tell what an update holds; None when it must stay as it is."""
        is_own_change = update.kind is UpdateKind.CHANGE and update.device == self._author.device
        return spans_of(update.body) if is_own_change and update.key not in besides else None

    async def _replace(self, space: SpaceId, note: NoteId, run: _Run) -> bool:
        authors = await self._store.authors(run.spans)
        document = await self._document(space, note)
        body = document.export_spans(run.spans) if document else b""
        if not body or spans_of(body) != run.spans:
            return False
        update = self._author.write(
            space, note, body, authors=tuple(sorted(authors.items())), trace=run.trace
        )
        changes = self._saver.queue()
        changes.waiting.append(update)
        changes.superseded.extend(run.keys)
        return True

    async def _document(self, space: SpaceId, note: NoteId) -> Replica | None:
        if note != space_document_id(space):
            return (await self._shelf.documents({note: space})).get(note)
        await self._shelf.need_spaces([space])
        return self._shelf.space(space).document

    def renew(self, row: Waiting, truth: Update) -> None:
        """Seal the body of a damaged row anew, for the note and of the kind that `truth` names."""
        fresh = self._author.write(
            truth.space,
            truth.note,
            row.update.body,
            truth.kind,
            ((truth.session, truth.device),),
            row.update.trace,
        )
        changes = self._saver.queue()
        changes.waiting.append(fresh)
        changes.quarantined.append(row.position)

    async def seal(self, row: Waiting) -> Update:
        """Sign in its place what was written while the device's key was closed."""
        update = row.update
        known = (
            await self._store.authors(spans_of(update.body) or {}) if update.kind is UpdateKind.CHANGE else {}
        )
        others = sorted((session, device) for session, device in known.items() if session != update.session)
        sealed = self._author.seal(replace(update, authors=tuple(others)))
        self._saver.queue().waiting.append(sealed)
        return sealed

    def withdraw(self, row: Waiting) -> None:
        """Take a row out of the outbox and leave it in the document."""
        self._saver.queue().superseded.append(row.update.key)


def _joined(first: tuple[int, int], second: tuple[int, int]) -> tuple[int, int] | None:
    """Join two spans that touch or overlap."""
    if second[0] > first[1] or first[0] > second[1]:
        return None
    return (min(first[0], second[0]), max(first[1], second[1]))
