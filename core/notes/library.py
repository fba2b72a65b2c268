"""All notes of a profile: what faces read, and every change, which returns once it is saved here."""

from collections import defaultdict
from collections.abc import AsyncIterator, Callable, Collection, Iterable, Mapping, Sequence
from contextlib import asynccontextmanager
from typing import TypeVar

from core.errors import BadInput
from core.events import NotesChanged
from core.facts import NoteDraft, NoteFilter, NoteSummary
from core.ids import DeviceId, NotebookId, NoteId, SpaceId, VersionId, space_document_id
from core.notes.history import NoteHistory
from core.notes.holdings import read_holdings
from core.notes.open_note import OpenNote
from core.notes.spaces import Spaces
from core.store import Store
from core.world import World

Result = TypeVar("Result")


class Library(Spaces):
    """The catalogue, and every change; edits go through the notes' documents."""

    # Text

    async def bodies(self, notes: Iterable[NoteId]) -> dict[NoteId, str]:
        """The text of these notes."""
        summaries = await self.store.summaries(list(notes))
        documents = await self._shelf.documents({note.id: note.space for note in summaries})
        return {note: document.body for note, document in documents.items()}

    def is_purged(self, note: NoteId) -> bool:
        """Tell whether a note was deleted for good; somebody may still have it open."""
        return note in self._tombstones

    def space_of_open(self, note: NoteId) -> SpaceId | None:
        """Name the space of a note that is open; None for any other."""
        opened = self._shelf.open_now(note)
        return opened.space if opened else None

    async def body(self, note: NoteId) -> str:
        """The text of one note; raises NotFound."""
        summary = await self.note(note)
        return (await self.bodies([summary.id])).get(summary.id, "")

    # Editing

    @asynccontextmanager
    async def open_note(self, note: NoteId) -> AsyncIterator[OpenNote]:
        """Hold a note's document in memory; all who open it share it. Raises NotFound."""
        summary = await self.note(note)
        opened = await self._shelf.take(summary.id, summary.space)
        try:
            yield opened
        finally:
            await self._shelf.give_back(opened)

    async def create_note(
        self,
        space: SpaceId,
        title: str = "",
        body: str = "",
        *,
        notebook: NotebookId | None = None,
        tags: Iterable[str] = (),
        created_at: float | None = None,
    ) -> NoteSummary:
        """Write a new note."""
        draft = NoteDraft(title, body, notebook, tuple(tags), created_at)
        (note,) = await self.create_notes(space, [draft])
        return await self.note(note)

    async def create_notes(self, space: SpaceId, drafts: Sequence[NoteDraft]) -> list[NoteId]:
        """Write many new notes in one transaction; ids come in the order of the drafts."""
        return await self._drafts.create(space, drafts)

    async def edit(self, note: NoteId, edit: Callable[[OpenNote], Result]) -> Result:
        """Let a function edit a note in one turn of the loop, and return what it does once that is saved.

        Raises NotFound, or what the function does.
        """
        async with self.open_note(note) as opened:
            result = edit(opened)
            await opened.saved()
            await self._projector.project({opened.id: opened.space})
            return result

    async def set_body(self, note: NoteId, text: str) -> None:
        """Replace a note's text by the smallest edit that leads there."""
        await self.edit(note, lambda opened: opened.document.set_body(text))

    async def append(self, note: NoteId, text: str) -> None:
        """Add text at the end of a note, on a line of its own."""
        await self.edit(note, lambda opened: _append(opened, text))

    async def rename(self, note: NoteId, title: str) -> None:
        """Give a note another title."""
        await self.edit(note, lambda opened: opened.document.set_title(title))

    async def set_tags(self, note: NoteId, tags: Iterable[str]) -> None:
        """Replace a note's tags."""
        await self.edit(note, lambda opened: opened.document.set_tags(tags))

    async def set_pinned(self, note: NoteId, pinned: bool) -> None:
        """Keep a note on top of its lists, or no longer."""
        await self.edit(note, lambda opened: opened.document.set_pinned(pinned))

    async def trash_note(self, note: NoteId) -> None:
        """Move a note to the trash."""
        await self.edit(note, lambda opened: opened.document.set_trashed_at(self._world.now()))

    async def restore_note(self, note: NoteId) -> None:
        """Bring a note back from the trash to where it was."""
        await self.edit(note, lambda opened: opened.document.set_trashed_at(None))

    async def catch_up(self) -> None:
        """Bring lists, links and search up to date with what was written a moment ago."""
        await self._projector.catch_up()

    async def history(self, note: NoteId) -> NoteHistory:
        """Look back on a note as it is now, with what is not saved yet; raises NotFound."""
        async with self.open_note(note) as opened:
            past = opened.document.past()
            return await self._histories.read(opened.id, past)

    async def devices_of(self, note: NoteId, sessions: Collection[int]) -> dict[int, DeviceId]:
        """Say which device had which of these sessions of a note, as far as that is known."""
        return await self._histories.devices(note, sessions)

    async def restore_version(self, note: NoteId, version: VersionId) -> None:
        """Bring title, text and tags of a note back to a version, by an edit like any other.

        Raises NotFound.
        """
        content = await (await self.history(note)).content(version)
        await self.edit(note, lambda opened: opened.document.restore(version, content))

    async def move_note(self, note: NoteId, notebook: NotebookId | None) -> None:
        """Put a note into a notebook of its space, or at the top of the space; raises NotFound."""
        summary = await self.note(note)
        opened = await self._open_space(summary.space)
        if notebook is not None:
            await self._need_notebook(summary.space, notebook)
        self._trees.place(opened, {summary.id: notebook})
        await self.saver.saved()
        await self._projector.project({summary.id: summary.space})

    async def set_right(self, space: SpaceId) -> None:
        """Show of a space what its document says; a crash may have come between the two."""
        await self._shelf.need_spaces([space])

    async def put_aside_damaged(self, space: SpaceId, found: Callable[[int], None]) -> None:
        """Park stored updates whose bytes are damaged, so that they can come again.

        `found` hears how many in the turn in which that is queued: what comes from then on is stored, even if
        the disk refuses the rest of this. What an open document still holds of them is stored anew. A note of
        which nothing is left here is listed again when it comes from elsewhere.
        """
        await self.saver.saved()
        holdings = await read_holdings(self.store, space)
        if not holdings.damaged:
            return
        self.put_aside(holdings.damaged_updates)
        found(len(holdings.damaged_updates))
        await self.resending.write_missing(
            space, {note: holdings.versions[note] for note in holdings.damaged}
        )
        await self.relist(space, [note for note in holdings.damaged if note != space_document_id(space)])

    def put_aside(self, positions: Iterable[int]) -> None:
        """Park stored updates whose bytes are damaged; they are taken in when they come again."""
        self.saver.queue().quarantined.extend(positions)
        self.arrivals.forget_seen()

    async def mend_indexes(self) -> bool:
        """Make the indexes of an unsound database anew; False when it is unsound all the same."""
        hidden = await self.store.mend_indexes()
        if hidden:
            await self.arrivals.reread(hidden)
        return hidden is not None

    async def project(self, notes: Mapping[NoteId, SpaceId]) -> None:
        """Bring lists and search up to date with these notes now; raises StorageProblem."""
        await self._projector.project(notes)

    async def relist(self, space: SpaceId, notes: Sequence[NoteId]) -> None:
        """Show in the lists what is left of notes of which something was put aside."""
        self.saver.queue().unlisted.extend(notes)
        self._projector.overtake(notes)
        self.saver.announce(NotesChanged(space, frozenset(notes)))
        await self.saver.saved()
        await self._projector.project(dict.fromkeys(notes, space))

    # The end of notes

    async def purge_notes(self, notes: Iterable[NoteId]) -> None:
        """Delete notes of the trash for good, for every member; those that are gone already are passed over.

        Raises BadInput, and then nothing was deleted, when one is not in the trash.
        """
        by_space: defaultdict[SpaceId, list[NoteId]] = defaultdict(list)
        for note in await self.store.summaries(notes):
            if not note.is_trashed:
                raise BadInput(
                    f"“{note.title}” is not in the trash.",
                    safe="Nothing was deleted.",
                    cure="Only notes that lie in the trash can be deleted for good.",
                )
            by_space[note.space].append(note.id)
        for space, ids in by_space.items():
            await self._purging.purge(space, ids)

    async def empty_trash(self, space: SpaceId) -> int:
        """Delete all that lies in the trash of a space for good, for every member; returns how many notes."""
        notes = [note.id for note in await self.notes(NoteFilter(space=space, trashed=True))]
        return await self._purging.purge(space, notes)

    async def held_purges(self, space: SpaceId) -> list[NoteSummary]:
        """The notes that other devices deleted for good, and that are kept here until the user decides."""
        return await self.store.summaries(self._tombstones.held(space))

    async def accept_purges(self, space: SpaceId) -> None:
        """Delete here, too, what was held; edits that the other devices had not seen are recovered."""
        await self._purging.accept(space)

    async def keep_purged(self, space: SpaceId) -> None:
        """Keep what was held: each note becomes its recovered note, in its old notebook, for every member."""
        await self._purging.keep(space)

    # Life

    async def start(self) -> None:
        """Make the first space of a new profile, and take up what a crash left undone."""
        await self._tombstones.load()
        if not await self.spaces():
            await self.create_space("Notes")
        await self.seen.start()
        stale = await self.store.stale_notes()
        if stale:
            self._projector.soon(stale, 0)
        await self.recovery.start()
        await self._purging.forget_old()

    async def close(self) -> None:
        """Save everything; raises the `Problem` in the way."""
        await self.seen.close()
        await self.recovery.close()
        await self._purging.saved()
        self._trees.close()
        await self.saver.saved()
        await self._projector.close()


@asynccontextmanager
async def open_library(store: Store, device: DeviceId, world: World) -> AsyncIterator[Library]:
    """Open all notes of a store; on leaving, everything is saved or the `Problem` in the way is raised."""
    library = Library(store, device, world)
    await library.start()
    try:
        yield library
    finally:
        await library.close()


def _append(opened: OpenNote, text: str) -> None:
    document = opened.document
    body = document.body
    between = "" if not body or body.endswith("\n") else "\n"
    document.replace(document.body_length, 0, between + text)
