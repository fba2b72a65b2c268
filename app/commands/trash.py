"""Carries out the requests about the trash: what lies in it, what leaves it for good, what is held."""

from collections.abc import Iterable

from app.commands.desk import Desk
from app.commands.requests import DecidePurges, EmptyTrash, ListTrash, PurgeNotes
from app.commands.results import Standing, TrashChange, TrashList
from app.commands.rights import may_write, require_writer
from app.commands.rows import note_rows
from app.commands.standing import settle
from core.facts import NoteFilter, Space
from core.ids import SpaceId

_WORST_FIRST = (
    Standing.KEPT_HERE,
    Standing.WAITS_FOR_HUB,
    Standing.WAITS_FOR_HOST,
    Standing.IN_LOG,
    Standing.SAVED_HERE,
)


async def list_trash(desk: Desk, request: ListTrash) -> TrashList:
    """List the notes that can be brought back, and those that wait for a decision."""
    library = desk.library
    spaces = await _spaces(desk, request.space)
    space = spaces[0].id if request.space else None
    notes = await library.notes(NoteFilter(space=space, trashed=True))
    held = [note for each in spaces for note in await library.held_purges(each.id)]
    return TrashList(await note_rows(library, notes), await note_rows(library, held))


async def purge_notes(desk: Desk, request: PurgeNotes) -> TrashChange:
    """Delete the named notes; raises NotFound, Ambiguous or BadInput, and then none was deleted."""
    notes = {note.id: note.space for note in [await desk.library.note(each) for each in request.notes]}
    for space in dict.fromkeys(notes.values()):
        await require_writer(desk, await desk.library.space(space))
    await desk.library.purge_notes(notes)
    return await _changed(desk, len(notes), notes.values())


async def empty_trash(desk: Desk, request: EmptyTrash) -> TrashChange:
    """Delete all that lies in the trash, of those spaces where this device may write."""
    spaces = await _spaces(desk, request.space)
    if request.space is not None:
        await require_writer(desk, spaces[0])
    spaces = [space for space in spaces if may_write(desk, space)]
    purged = {space.id: await desk.library.empty_trash(space.id) for space in spaces}
    return await _changed(desk, sum(purged.values()), [space for space, notes in purged.items() if notes])


async def decide_purges(desk: Desk, request: DecidePurges) -> TrashChange:
    """Keep what is held, or delete it here, too."""
    library = desk.library
    held = {
        space.id: len(await library.held_purges(space.id)) for space in await _spaces(desk, request.space)
    }
    decided = [space for space, notes in held.items() if notes]
    for space in decided:
        await (library.keep_purged(space) if request.keep else library.accept_purges(space))
    return await _changed(desk, sum(held.values()), decided)


async def _spaces(desk: Desk, wanted: str | None) -> list[Space]:
    return await desk.library.spaces() if wanted is None else [await desk.library.find_space(wanted)]


async def _changed(desk: Desk, notes: int, spaces: Iterable[SpaceId]) -> TrashChange:
    """Say how far the changes have come, of the space that is furthest behind."""
    settled = [await settle(desk, await desk.library.space(space)) for space in dict.fromkeys(spaces)]
    standings = {standing for standing, _ in settled}
    standing = next((each for each in _WORST_FIRST if each in standings), Standing.SAVED_HERE)
    return TrashChange(notes, standing, sum(waiting for _, waiting in settled))
