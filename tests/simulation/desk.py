"""A desk: one person's machine with its disk, its key, and the peer that runs there, or does not."""

import asyncio
from collections.abc import AsyncIterator, Coroutine
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from core.errors import Problem
from core.facts import Update, UpdateKind
from core.ids import NoteId, SpaceId
from core.notes import OpenNote
from core.profile import Profile
from core.store.store import open_store_on
from core.world import World
from sync.peer import Peer, SyncMode, run_peer
from sync.peer.hub import Identity
from tests.simulation.bus.hubs import FakeDoors, FakeHub
from tests.simulation.bus.network import FakeNetwork
from tests.simulation.disk import FakeDisk
from tests.simulation.keys import FakeKey, ProgramVerifier
from tests.simulation.loop import Life
from tests.simulation.open_secrets import OpenSecrets
from tests.simulation.promises import Promise
from tests.simulation.tokens import DiskTokens, tokens_in

if TYPE_CHECKING:
    from tests.simulation.simulation import Simulation

Result = TypeVar("Result")

_MOST_OPEN = 3


class Desk:
    """Survives what happens to its peer."""

    def __init__(self, simulation: "Simulation", name: str, key: FakeKey, disk: FakeDisk) -> None:
        self.name = name
        self.key = key
        self.disk = disk
        self.peer: Peer | None = None
        self.life: Life | None = None
        self.clock_offset = 0.0
        self.has_left = False
        self.is_newer = False
        """Whether its program, from its next start on, understands what a newer Tandem sends."""
        self.typed: dict[NoteId, set[str]] = {}
        """What was typed at this desk and may be shown as saved here, by note."""
        self.backup: bytes | None = None
        self.shared_then: set[SpaceId] = set()
        """What was shared from here when the backup was made."""
        self.safe: set[str] = set()
        """What was committed on this disk since something happened to it: none of that may ever be lost."""
        self.once_held: set[str] = set()
        """What this device had told it held, before its disk was put back to an older state."""
        self.opened: dict[NoteId, OpenNote] = {}
        self.listed: set[NoteId] = set()
        """The notes that were here when the program was last started."""
        self.ended: set[NoteId] = set()
        """Those that were deleted for good from here."""
        self.has_agreed = False
        """Whether somebody here agreed to what others deleted."""
        self._simulation = simulation
        self._tokens = DiskTokens(simulation.finder)
        self._holding = AsyncExitStack()
        self._quit = asyncio.Event()
        self._running: asyncio.Task[None] | None = None
        self.profile = Profile(Path("/simulated") / name)

    @property
    def tokens(self) -> set[str]:
        """The tokens that are committed on this disk."""
        found = self._tokens.on(self.disk.database)
        self.safe |= found
        return found

    @property
    def put_aside(self) -> set[str]:
        """The tokens of changes that are stored here and cannot be applied, as what they build on is lost."""
        rows = self.disk.database.execute("SELECT wire FROM parked")
        return self._simulation.finder.of_all(wire for (wire,) in rows)

    def disk_changed(self) -> None:
        """Something happened to the disk: what it lacks now is lost, though others know it was there."""
        self.once_held |= self.safe
        self._tokens.forget()
        self.safe = set(self.tokens)

    def start(self) -> None:
        """Start the peer, if it does not run."""
        if self.life is not None or self.has_left:
            return
        on_disk = self.tokens
        self._simulation.unsaved |= set().union(*self.typed.values()) - on_disk
        self.typed = {note: typed & on_disk for note, typed in self.typed.items()}
        self.listed = self.disk.notes()
        self._simulation.graves.append(self._holding)
        self.life = Life(self.name)
        self._quit = asyncio.Event()
        self._holding = AsyncExitStack()
        self.opened = {}
        self._running = self.life.begin(self._simulation.loop, self._run(self.life))

    async def until_running(self) -> None:
        """Wait until the peer has started; at most ten seconds, as it may have been ended again."""
        for _ in range(1000):
            if self.peer is not None or self.life is None:
                return
            await asyncio.sleep(0.01)

    def crash(self) -> None:
        """End the peer's process between two of its steps; nothing of it runs any more."""
        if self.life is not None:
            self.life.is_dead = True
            self._end()
            self._simulation.bus.drop_lines_of(self.name)
            server = self._simulation.bus.servers.get(str(self.profile.bus))
            if server is not None:
                server.kill()

    async def stop(self) -> None:
        """Quit as a user does; with a disk that refuses, this ends like a crash."""
        running, life = self._running, self.life
        if running is not None and life is not None:
            self._quit.set()
            await asyncio.wait({running}, timeout=60)
            if not running.done() and not life.is_dead:
                self._simulation.fail(Promise.CAUGHT_UP, f"{self.name} does not quit")

    def do(self, coroutine: Coroutine[Any, Any, object]) -> None:
        """Let the peer's process do something; a `Problem` is told to the user and that is that."""
        if self.life is None or self.peer is None:
            coroutine.close()
            return
        self.life.begin(self._simulation.loop, self._tolerate(coroutine))

    async def did(self, coroutine: Coroutine[Any, Any, Result]) -> Result:
        """Let the peer's process do something and wait for it."""
        assert self.life is not None
        return await self.life.begin(self._simulation.loop, coroutine)

    async def hold(self, note: NoteId) -> OpenNote | None:
        """Have a note open, as in a window; None when this desk has not got it yet."""
        if note in self.opened:
            return self.opened[note]
        if self.peer is None:
            return None
        if len(self.opened) >= _MOST_OPEN:
            self.opened = {}
            holding, self._holding = self._holding, AsyncExitStack()
            await holding.aclose()
        opened = await self._holding.enter_async_context(self.peer.library.open_note(note))
        opened.document.enable_undo(merge_interval=0)
        self.opened[note] = opened
        return opened

    async def spaces(self) -> list[SpaceId]:
        assert self.peer is not None
        return [space.id for space in await self.peer.library.spaces()]

    async def _run(self, life: Life) -> None:
        simulation = self._simulation
        world = World(lambda: simulation.now() + self.clock_offset, simulation.chance.randbytes)
        verifier = ProgramVerifier(simulation.keys, is_newer=self.is_newer)
        bus = simulation.bus
        network, doors = FakeNetwork(bus, self.name), FakeDoors(bus, self.name)
        identity = Identity(self.key, OpenSecrets(), verifier, world, network, doors)
        try:
            async with (
                open_store_on(self.disk.lanes(), self.profile.database) as store,
                run_peer(
                    self.profile,
                    store,
                    identity,
                    lambda _library: _closing(FakeHub(bus.server_in(str(self.profile.bus)), world)),
                    mode=SyncMode.FOLLOW,
                    name=self.name,
                ) as peer,
            ):
                self.peer = peer
                self._watch_purges(peer)
                await self._quit.wait()
                self.peer = None
                await self._holding.aclose()
        except Problem as problem:
            simulation.trace(f"{self.name} ended: {problem.title}")
        finally:
            if self.life is life:
                # The process ends here, whatever still ran in it.
                life.is_dead = True
                self._end()

    def _watch_purges(self, peer: Peer) -> None:
        """Whoever deletes a note for good saw what is in it in the turn in which its tombstone is written."""
        hand = peer.library.saver.outgoing

        def outgoing(update: Update) -> None:
            opened = peer.library._shelf.open_now(update.note)
            if update.kind is UpdateKind.TOMBSTONE and opened is not None:
                gone = tokens_in(opened.document.body)
                self._simulation.trace(f"{self.name} deletes {update.note[:6]} with {sorted(gone)} for good")
                self._simulation.may_go |= gone
                self.ended.add(update.note)
            hand(update)

        peer.library.saver.outgoing = outgoing

    def _end(self) -> None:
        self.life = self.peer = self._running = None
        self.opened = {}

    async def _tolerate(self, coroutine: Coroutine[Any, Any, object]) -> None:
        try:
            await coroutine
        except Problem as problem:
            self._simulation.trace(f"{self.name} was told: {problem.title}")


@asynccontextmanager
async def _closing(hub: FakeHub) -> AsyncIterator[FakeHub]:
    try:
        yield hub
    finally:
        await hub.close()
