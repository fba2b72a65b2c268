"""Links between notes: which note one means, and that links go along when a note gets another title."""

from core.documents import NoteDocument, utf16_length
from core.facts import NoteSummary
from core.ids import NoteId, SpaceId
from core.markdown import link_places
from core.notes.library import Library
from core.notes.open_note import OpenNote
from core.store.words import sort_key

_UNNAMEABLE = frozenset("[]|#\n")
"""Characters that no link can hold, as they end its target."""
_MOST_TITLED = 1000


def can_be_linked(title: str) -> bool:
    """Tell whether a link can name a title."""
    return bool(title) and not _UNNAMEABLE & set(title)


async def find_linked(library: Library, title: str, space: SpaceId | None) -> NoteSummary | None:
    """Find the note that a link in a note of this space means; None when no note has the title.

    Of several it is one of the same space, then one whose title is written alike, then the one changed last.
    """
    # What got its title a moment ago is not listed yet.
    await library.catch_up()
    titled = await library.store.notes_with_title(title, _MOST_TITLED)
    return max(
        (note for note in titled if not note.is_trashed),
        key=lambda note: (note.space == space, note.title == title, note.modified_at),
        default=None,
    )


async def rename_links(library: Library, note: NoteId, before: str, after: str) -> list[NoteId]:
    """Let the links of a note's space that named it `before` name it `after`; return the notes that changed.

    Each is an edit like any other, and saved when this returns. Nothing changes if another note still has the
    title, or if the new one cannot stand in a link.
    """
    if not before or not can_be_linked(after):
        return []
    changed = await _rename_listed(library, note, before, after)
    # What was typed a moment ago is not listed yet.
    await library.catch_up()
    return [*changed, *await _rename_listed(library, note, before, after)]


async def _rename_listed(library: Library, note: NoteId, before: str, after: str) -> list[NoteId]:
    space = (await library.note(note)).space
    wanted = sort_key(before)
    if await _is_taken(library, note, wanted):
        return []
    linking = [each.id for each in await library.store.backlinks(before) if each.space == space]

    def relink(opened: OpenNote) -> bool:
        return _relink(opened, wanted, after)

    return [each for each in linking if await library.edit(each, relink)]


async def _is_taken(library: Library, note: NoteId, wanted: str) -> bool:
    space = (await library.note(note)).space
    return any(
        sort_key(each.title) == wanted and each.space == space and each.note != note
        for each in await library.store.titles()
    )


def _relink(opened: OpenNote, wanted: str, after: str) -> bool:
    document = opened.document
    body = document.body
    places = [place for place in link_places(body) if sort_key(place.target) == wanted]
    for place in reversed(places):
        _replace(document, body, place.start, place.end, after)
    return bool(places)


def _replace(document: NoteDocument, body: str, start: int, end: int, text: str) -> None:
    document.replace(utf16_length(body[:start]), utf16_length(body[start:end]), text, origin="links")
