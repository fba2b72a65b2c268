"""What can be read of spaces, notebooks and notes without opening a document."""

from collections.abc import Sequence
from typing import NoReturn

from core.errors import Ambiguous, NotFound
from core.facts import Notebook, NoteFilter, NoteSummary, SearchHit, Space, TagCount
from core.ids import SpaceId
from core.store import Store

_SOME = 6
"""Notes that are named when more than one fits."""


class Catalogue:
    """Lists and finds, straight from the store."""

    def __init__(self, store: Store) -> None:
        self.store = store

    async def spaces(self) -> list[Space]:
        """Every space of this profile, oldest first."""
        return await self.store.spaces()

    async def default_space(self) -> Space:
        """The space new notes go to when none is named: the oldest one."""
        return (await self.spaces())[0]

    async def space(self, space: SpaceId) -> Space:
        """One space; raises NotFound."""
        return await self.find_space(space)

    async def find_space(self, name_or_prefix: str) -> Space:
        """The space of this name, or whose id begins so; raises NotFound or Ambiguous."""
        spaces = await self.spaces()
        wanted = name_or_prefix.strip()
        named = [space for space in spaces if wanted in (space.name, space.id)]
        fitting = named or [space for space in spaces if wanted and space.id.startswith(wanted.lower())]
        if len(fitting) == 1:
            return fitting[0]
        known = ", ".join(f"{space.name} ({space.id[:8]})" for space in spaces)
        if fitting:
            raise Ambiguous(
                f"“{wanted}” fits {len(fitting)} spaces.",
                cure=f"Use more of the id. The spaces are: {known}.",
            )
        raise NotFound(f"There is no space “{wanted}”.", cure=f"The spaces are: {known}.")

    async def notebooks(self, space: SpaceId) -> list[Notebook]:
        """The notebooks of a space in tree order."""
        return await self.store.notebooks(space)

    async def notes(
        self, note_filter: NoteFilter, *, limit: int | None = None, offset: int = 0
    ) -> list[NoteSummary]:
        """The notes that fit, sorted as the filter says."""
        return await self.store.notes(note_filter, limit=limit, offset=offset)

    async def search(
        self, query: str, note_filter: NoteFilter | None = None, limit: int = 200
    ) -> list[SearchHit]:
        """The notes whose text fits the query, best first."""
        return await self.store.search(query, note_filter or NoteFilter(), limit)

    async def tags(self) -> list[TagCount]:
        """Every tag in use."""
        return await self.store.tags()

    async def note(self, id_or_prefix: str) -> NoteSummary:
        """The note whose id begins so; raises NotFound or Ambiguous."""
        wanted = id_or_prefix.strip().lower()
        fitting = await self.store.notes_with_prefix(wanted, limit=_SOME) if wanted else []
        return _only(fitting, wanted) or _missing(f"There is no note with the id “{id_or_prefix}”.")

    async def find_note(self, title_or_id: str) -> NoteSummary:
        """The note of this title, or whose id begins so; raises NotFound or Ambiguous.

        Whoever shares a space may give a note any title, so a whole id always means the note that has it.
        """
        wanted = title_or_id.strip()
        fitting = await self.store.notes_with_prefix(wanted.lower(), limit=_SOME) if wanted else []
        titled = await self.store.notes_with_title(wanted, limit=_SOME) if wanted else []
        fitting += [note for note in titled if note not in fitting]
        return _only(fitting, wanted.lower()) or _missing(f"There is no note “{title_or_id}”.")


def _only(fitting: Sequence[NoteSummary], wanted: str) -> NoteSummary | None:
    exact = [note for note in fitting if note.id == wanted]
    if len(exact or fitting) > 1:
        some = ", ".join(f"{note.id} ({note.title})" for note in fitting)
        raise Ambiguous(f"“{wanted}” fits more than one note.", cure=f"Use more of the id. It fits: {some}.")
    return next(iter(exact or fitting), None)


def _missing(title: str) -> NoReturn:
    raise NotFound(title, cure="`tandem note list` shows every note with its id.")
