"""What the disks really hold, read when nothing else runs: a profile's notes, and the log by itself."""

import logging
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path

from core.errors import BusProblem
from core.facts import NoteFilter, Space, SpaceRole
from core.ids import NoteId
from core.profile import OwnerKind, Profile, own_profile
from core.world import real_world
from sync.bus import open_connection
from sync.control import InviteLink
from sync.hub.peers import open_peer
from sync.peer import Peer, SyncMode

Notes = dict[NoteId, tuple[str, str]]
"""The title and the body of each note, in the trash or not."""
_READ_SECONDS = 90.0
_ENTRY = re.compile(r"\d{4}-\d\d-\d\d ")
"""An entry of a diary begins with its date; the lines of its traceback do not."""
_RAISED = ": raised "


@asynccontextmanager
async def opened(directory: Path, mode: SyncMode = SyncMode.OFFLINE) -> AsyncIterator[Peer]:
    """Own a profile and open its peer, as the programs do."""
    profile = Profile(directory)
    profile.prepare()
    with own_profile(profile, OwnerKind.DAEMON, real_world()):
        async with open_peer(profile, mode=mode, name=directory.name) as peer:
            yield peer


async def notes_of(peer: Peer) -> Notes:
    """Read every note of a peer."""
    listed = await peer.library.notes(NoteFilter(trashed=None))
    bodies = await peer.library.bodies(note.id for note in listed)
    return {note.id: (note.title, bodies.get(note.id, "")) for note in listed}


async def shared_space(peer: Peer) -> Space:
    """Find the space that the peer shares or has joined; LookupError when there is none."""
    spaces = await peer.library.spaces()
    for space in spaces:
        if space.role is not SpaceRole.LOCAL:
            return space
    raise LookupError(f"{peer.profile.directory} shares no space")


async def notes_on_disk(directory: Path) -> Notes:
    """Read a profile that nobody has open."""
    async with opened(directory) as peer:
        return await notes_of(peer)


async def notes_in_log(host: Path, newcomer: Path) -> Notes:
    """Run the host's hub without its peer, and read what a new device gets from the log alone, if any."""
    async with opened(host) as peer:
        link = await _invitation(peer)
        async with opened(newcomer, SyncMode.FOLLOW) as reader:
            try:
                await reader.join(link)
            except BusProblem:
                return {}
            await reader.caught_up(_READ_SECONDS)
            return await notes_of(reader)


async def _invitation(peer: Peer) -> InviteLink:
    """Run the hub of a peer that takes no part itself, and invite somebody."""
    space = await shared_space(peer)
    await peer.hub.serve([space.id])
    await peer.hub.found(space, await peer.library.store.control_entries(space.id))
    link = peer._links.of(space.id)
    async with open_connection(link.entrance.find_address, name="invites") as connection:
        await connection.wait_connected(_READ_SECONDS)
        async with link.members.followed(connection):
            return await peer.people.invite(space.id)


class Alarms(logging.Handler):
    """Errors that were logged while something ran: each one is a crash that somebody caught."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.sentences: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the sentence and what was raised."""
        raised = record.exc_info[1] if record.exc_info else None
        self.sentences.append(f"{record.getMessage()}: {raised!r}" if raised else record.getMessage())


@contextmanager
def alarms() -> Iterator[Alarms]:
    """Listen for logged errors of this process until the block ends."""
    handler = Alarms()
    root = logging.getLogger()
    root.addHandler(handler)
    try:
        yield handler
    finally:
        root.removeHandler(handler)


def crashes_in_diary(profile: Path) -> list[str]:
    """Read what went wrong from a program's diary: each time what it says of it, and what was raised."""
    diary = profile / "logs" / "tandem.log"
    try:
        lines = diary.read_text(errors="replace").splitlines()
    except OSError:
        return []
    crashes: list[str] = []
    is_told = False
    for line in lines:
        if _ENTRY.match(line):
            is_told = " ERROR " in line or " CRITICAL " in line
            if is_told:
                crashes.append(line)
        elif is_told and line.strip():
            crashes[-1] = f"{crashes[-1].partition(_RAISED)[0]}{_RAISED}{line.strip()}"
    return crashes
