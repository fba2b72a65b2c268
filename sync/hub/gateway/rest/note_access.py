"""Finding a note that the caller may read or write, and reading it as it is now."""

from dataclasses import dataclass

from core.documents import NoteContent
from core.errors import NotFound
from core.facts import NoteSummary, Role
from core.ids import NotebookId, NoteId, SpaceId, VersionId
from core.notes import OpenNote
from sync.hub.gateway.callers import Caller
from sync.hub.gateway.errors import NoteChanged, VersionMissing
from sync.hub.gateway.etags import Matching, NoteTag, Spelling, place_of
from sync.hub.gateway.rest.note_shapes import KnownNote, listed
from sync.hub.gateway.rest.spaces import require
from sync.hub.gateway.services import Services


@dataclass(frozen=True, slots=True)
class ReadNote:
    """A note as it was at one moment."""

    summary: NoteSummary
    title: str
    body: str
    edition: bytes

    def tag(self, spelling: Spelling) -> NoteTag:
        """Return the ETag of this moment."""
        return NoteTag(self.edition, place_of(self.summary.notebook), spelling)

    def told(self) -> KnownNote:
        """Tell everything."""
        shown = listed(self.summary).model_copy(update={"title": self.title})
        return KnownNote(**shown.model_dump(), body=self.body, etag=str(self.tag(Spelling.JSON)))


async def find_note(services: Services, caller: Caller, note: str, least: Role) -> NoteSummary:
    """Find a note; raises NotFound, for strangers in the same words, or AccessRefused."""
    found = await services.library.store.note(NoteId(note))
    if found is None:
        raise no_such_note()
    try:
        await require(services, caller, found.space, least)
    except NotFound as error:
        raise no_such_note() from error
    return found


async def read_note(services: Services, note: NoteId) -> ReadNote:
    """Read a note; raises NotFound."""
    async with services.library.open_note(note) as opened:
        summary = await services.library.note(note)
        document = opened.document
        return ReadNote(summary, document.title, document.body, document.edition)


async def read_version(services: Services, note: NoteId, version: str) -> NoteContent:
    """Read a note as it was in a version; raises NotFound."""
    return await (await services.library.history(note)).content(VersionId(version))


async def require_notebook(services: Services, space: SpaceId, notebook: str | None) -> NotebookId | None:
    """Return the notebook of that id, None for the top of the space; raises NotFound."""
    if notebook is None:
        return None
    if notebook not in {known.id for known in await services.library.notebooks(space)}:
        raise NotFound("There is no such notebook in this space.", safe="Nothing was changed.")
    return NotebookId(notebook)


def merge(opened: OpenNote, matching: Matching | None, title: str | None, body: str) -> None:
    """Make the edit that leads from what was read to this; raises VersionMissing or NoteChanged."""
    if matching is None or matching.is_any:
        raise VersionMissing
    document = opened.document
    if not any(document.merge_text(tag.edition, title=title, body=body) for tag in matching.tags):
        raise _changed()


def require_match(opened: OpenNote, place: str, matching: Matching | None) -> None:
    """Raise NoteChanged unless the caller has read what is there now, or does not ask."""
    if matching is None or matching.is_any:
        return
    present = (tag for tag in matching.tags if tag.place == place)
    if not any(opened.document.is_at(tag.edition) for tag in present):
        raise _changed()


def no_such_note() -> NotFound:
    """Say that a note is not there, or not for the caller."""
    return NotFound("There is no such note.", safe="Nothing was changed.", cure="List the notes of a space.")


def _changed() -> NoteChanged:
    return NoteChanged(
        "If-Match does not name a version of this note that fits.", cure="Read the note again."
    )
