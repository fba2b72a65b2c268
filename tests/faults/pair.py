"""A host and a member with notes in common, kept as templates: copies of them can be damaged and started."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from core.errors import FileAway
from core.facts import NoteFilter
from core.ids import FileHash, NoteId, SpaceId
from core.markdown import attachment_link
from core.profile import Profile
from core.world import real_world
from sync.bus.claims import Nkey
from sync.hub.hub_settings import KeptSettings, keep_settings
from sync.peer import Peer, SyncMode
from tests.faults.evidence import Notes, notes_of, opened, shared_space
from tests.faults.tokens import tokens_in
from tests.secret_files import claims_of

HOST, MEMBER = "ada", "bea"
ATTACHED = bytes(range(256)) * 40
"""A file that the host attached to its first note; the hub has it, too."""
_NOTES, _EDITS = 6, 12
_BUILD_SECONDS = 30.0
_UNCOPIED = ("control.socket", "logs")


class State(Enum):
    """How the host's profile was left."""

    STOPPED = "stopped"
    KILLED = "killed"


@dataclass(frozen=True, slots=True)
class Pair:
    """Templates of both profiles in each state, on a port of their own, and the tokens in their notes.

    `accounts` says of whom each account of the bus is; its name is in paths and another one in every pair.
    """

    place: Path
    tokens: frozenset[str]
    notes: tuple[NoteId, ...]
    accounts: Mapping[str, Nkey]

    def copy(self, state: State, work: Path) -> None:
        """Put fresh copies of both profiles into `work`."""
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(self.place / state.value, work, symlinks=True)

    def files(self, state: State) -> dict[str, Path]:
        """List the host's files by the names that they have in every pair."""
        host = self.place / state.value / HOST
        return {self._name(file.relative_to(host)): file for file in host.rglob("*") if file.is_file()}

    def path(self, name: str) -> Path:
        """Say where below its profile the host has the file of this name."""
        for owner, account in self.accounts.items():
            name = name.replace(f"<{owner}>", account)
        return Path(name)

    def _name(self, path: Path) -> str:
        name = path.as_posix()
        for owner, account in self.accounts.items():
            name = name.replace(account, f"<{owner}>")
        return name


async def build_pair(place: Path) -> Pair:
    """Let two peers write into shared notes, and keep their profiles as a kill and as a close leave them."""
    living = place / "living"
    keep_settings(Profile(living / HOST).hub, KeptSettings(names=("localhost",)))
    async with both(living) as (host, member):
        space = await host.library.default_space()
        notes = [
            (await host.library.create_note(space.id, f"Note {number}", f"[ada.0.{number}]\n")).id
            for number in range(_NOTES)
        ]
        await member.join(await host.share(space.id))
        await until(lambda: _has_notes(member, len(notes)), _BUILD_SECONDS)
        for number in range(_EDITS):
            await host.library.append(notes[number % _NOTES], f"[ada.1.{number}] and some words")
            await member.library.append(notes[number % _NOTES], f"[bea.1.{number}] and other words")
        file = await host.attachments.add(notes[0], ATTACHED)
        await host.library.append(notes[0], attachment_link("plan.bin", file, is_picture=False))
        await until(lambda: _are_equal(host, member), _BUILD_SECONDS)
        await until(lambda: _can_fetch(member, notes[0], file), _BUILD_SECONDS)
        await asyncio.gather(host.drained(_BUILD_SECONDS), member.drained(_BUILD_SECONDS))
        tokens = tokens_in(body for _, body in (await notes_of(host)).values())
        _keep(living, place / State.KILLED.value)
    _keep(living, place / State.STOPPED.value)
    return Pair(place, frozenset(tokens), tuple(notes), _accounts(living / HOST, space.id))


async def _can_fetch(peer: Peer, note: NoteId, file: FileHash) -> bool:
    with suppress(FileAway):
        return bool(await peer.attachments.fetch(note, file))
    return False


def _accounts(host: Path, space: SpaceId) -> dict[str, Nkey]:
    authority = claims_of(Profile(host), real_world())
    rooms = {room.value: account for room, account in authority.rooms(space).items()}
    return {"system": authority.system, "hub": authority.hub, **rooms}


@asynccontextmanager
async def both(place: Path) -> AsyncIterator[tuple[Peer, Peer]]:
    """Open the host and then the member."""
    following = SyncMode.FOLLOW
    async with opened(place / HOST, following) as host, opened(place / MEMBER, following) as member:
        yield host, member


async def until(holds: Callable[[], Awaitable[bool]], within: float) -> bool:
    """Wait for a condition; False when it does not come true in time."""
    try:
        async with asyncio.timeout(within):
            while not await holds():
                await asyncio.sleep(0.03)
    except TimeoutError:
        return False
    return True


@dataclass(slots=True)
class Agreement:
    """Whether two peers show the same notes, lists included, with all tokens; keeps what it saw last."""

    tokens: frozenset[str]
    seen: list[Notes] = field(default_factory=list)
    is_reached: bool = False

    async def holds(self, *peers: Peer) -> bool:
        """Look once."""
        self.is_reached = await self._holds(*peers)
        return self.is_reached

    async def _holds(self, *peers: Peer) -> bool:
        self.seen = [await notes_of(peer) for peer in peers]
        if any(notes != self.seen[0] for notes in self.seen):
            return False
        if not self.tokens <= tokens_in(body for _, body in self.seen[0].values()):
            return False
        lists = [await _listed(peer) for peer in peers]
        return all(each == lists[0] for each in lists)

    @property
    def missing_everywhere(self) -> set[str]:
        """Name the tokens that no peer held at the last look."""
        return set(self.tokens) - tokens_in(body for notes in self.seen for _, body in notes.values())

    @property
    def difference(self) -> str:
        """Say in what the peers differed at the last look."""
        if any(notes != self.seen[0] for notes in self.seen):
            return "their texts differ"
        return "their lists differ" if not self.missing_everywhere else "tokens are missing"

    def gaps(self) -> list[str]:
        """Say for each peer how many tokens it lacked at the last look."""
        held = [tokens_in(body for _, body in notes.values()) for notes in self.seen]
        return [f"peer {number} lacks {len(self.tokens - each)} tokens" for number, each in enumerate(held)]


async def _listed(peer: Peer) -> set[tuple[str, str, str]]:
    try:
        space = (await shared_space(peer)).id
    except LookupError:
        return set()
    return {(note.id, note.title, note.preview) for note in await peer.library.notes(NoteFilter(space=space))}


async def _has_notes(peer: Peer, count: int) -> bool:
    return len(await notes_of(peer)) >= count


async def _are_equal(one: Peer, other: Peer) -> bool:
    return await notes_of(one) == await notes_of(other)


def _keep(living: Path, template: Path) -> None:
    shutil.copytree(living, template, ignore=shutil.ignore_patterns(*_UNCOPIED))
