"""Looks at what lies on this disk: attachments, what waits for a log, what lists and search know."""

import asyncio

from app.commands.desk import Desk
from core.accounts import Verifier
from core.facts import NoteSummary, SpaceRole
from core.health import Finding, Health
from core.ids import FileHash, NoteId, SpaceId
from core.markdown import attachment_name
from sync.peer.outbox_check import Soundness, check_rows

_MOST_NAMED = 5
_MOST_ROWS = 1000
_LISTING_SECONDS = 2.0
"""In which lists know of what was just typed."""
_PAUSE = 0.05
_LOST = frozenset({Soundness.DAMAGED, Soundness.FOREIGN})


async def look_at_stored(desk: Desk) -> list[Finding]:
    """Look at all of it; what can be mended here is."""
    return [*await _attachments(desk), *await _search(desk), *await _waiting(desk)]


async def _attachments(desk: Desk) -> list[Finding]:
    """Name the files that the disk has spoilt or lost, and where each can be had from."""
    files = desk.peer.attachments.local
    found = []
    if damaged := await files.damaged():
        found.append(await _told(desk, damaged, "damaged", "Check the disk."))
    if missing := await _missing(desk):
        found.append(await _told(desk, missing, "missing", "Look for a copy of them, and check the disk."))
    return found or [Finding("attachments", Health.SOUND, "All that are here are as they were attached.")]


async def _missing(desk: Desk) -> dict[FileHash, list[NoteId]]:
    """Find the files of notes that are not shared and do not lie here: no hub has those."""
    attached = await desk.library.store.attached()
    away = attached.keys() - await desk.peer.attachments.local.held()
    local = {space.id for space in await desk.library.spaces() if space.role is SpaceRole.LOCAL}
    lost: dict[FileHash, list[NoteId]] = {}
    for file in away:
        homes = {note: await _home(desk, note) for note in attached[file]}
        notes = [note for note, space in homes.items() if space is not None]
        if notes and all(homes[note] in local for note in notes):
            lost[file] = notes
    return lost


async def _home(desk: Desk, note: NoteId) -> SpaceId | None:
    summary = await desk.library.store.note(note)
    return summary.space if summary is not None else None


async def _told(desk: Desk, lost: dict[FileHash, list[NoteId]], how: str, first: str) -> Finding:
    names = [await _named(desk, file, notes) for file, notes in sorted(lost.items())[:_MOST_NAMED]]
    more = f", and {len(lost) - len(names)} more" if len(lost) > len(names) else ""
    seen = f"{len(lost)} of them {'is' if len(lost) == 1 else 'are'} {how}: {', '.join(names)}{more}."
    saved = [file for file in lost if await desk.peer.attachments.local.has_spare(file)]
    lacking = len(lost) - len(saved)
    ways = []
    if saved:
        ways.append(f"{len(saved)} of them {'comes' if len(saved) == 1 else 'come'} back from the backup")
    if lacking:
        ways.append(f"{lacking} from the space's hub, if it is shared and the hub has it")
    cure = f"{first} Within a day in which Tandem runs, {', '.join(ways)}."
    return Finding("attachments", Health.FAULTY, seen, cure)


async def _named(desk: Desk, file: FileHash, notes: list[NoteId]) -> str:
    """Name a file as its note does, and as it lies on the disk."""
    for note in notes:
        summary: NoteSummary | None = await desk.library.store.note(note)
        if summary is not None:
            name = attachment_name(await desk.library.body(note), file) or "a file"
            return f"“{name}” in “{summary.title}” ({file[:2]}/{file})"
    return f"a file of a deleted note ({file[:2]}/{file})"


async def _search(desk: Desk) -> list[Finding]:
    """Say whether lists and search lag behind the notes, and bring them up to date."""
    astray = await desk.library.store.unsearchable()
    lagging = await _lagging(desk)
    await desk.library.project(astray | lagging)
    if not astray | lagging:
        return []
    count = len(astray | lagging)
    seen = f"Lists and search did not know the newest of {_count(count, 'note')}; no text was lost."
    cure = "Nothing to do: this has just been put right. If it comes again, check the disk."
    return [Finding("search", Health.NOTABLE, seen, cure)]


async def _lagging(desk: Desk) -> dict[NoteId, SpaceId]:
    """Give the notes that lists do not catch up with; one that is typed in falls behind and catches up."""
    loop = asyncio.get_running_loop()
    deadline = loop.time() + _LISTING_SECONDS
    lagging = await desk.library.store.stale_notes()
    while lagging and loop.time() < deadline:
        await asyncio.sleep(_PAUSE)
        stale = await desk.library.store.stale_notes()
        lagging = {note: space for note, space in lagging.items() if note in stale}
    return lagging


async def _waiting(desk: Desk) -> list[Finding]:
    """Say which changes that wait for a log were damaged while they lay here."""
    found = []
    for space in await desk.library.spaces():
        rows = await desk.library.store.outbox(space.id, limit=_MOST_ROWS)
        checked = await check_rows(rows, Verifier(), desk.peer.device)
        lost = sum(soundness in _LOST for soundness, _ in checked)
        if lost:
            found.append(_damaged(space.name, lost))
    return found


def _damaged(space: str, lost: int) -> Finding:
    seen = (
        f"{_count(lost, 'change')} that {'waits' if lost == 1 else 'wait'} to be sent"
        f" {'was' if lost == 1 else 'were'} damaged on this disk."
    )
    cure = (
        "Check this disk. They are put aside when the hub is reached, and what the others have stays right."
        " `tandem note history` shows the note as it was before; the newest backup may have them whole."
    )
    return Finding(f"changes of “{space}”", Health.FAULTY, seen, cure)


def _count(number: int, singular: str) -> str:
    return f"{number:,} {singular}{'' if number == 1 else 's'}"
