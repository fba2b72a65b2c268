"""One simulated world: desks, a bus, a clock and chance, all from one seed."""

import logging
import random
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace

from core.errors import DamagedUpdate
from core.facts import Space, Update
from core.ids import NoteId, SpaceId
from sync.control import HubPlace, InviteLink, InviteSecret
from sync.log import Chunk, WholeId, join
from sync.log.chunks import open_message
from tests.simulation.bus.network import FakeBus
from tests.simulation.bus.server import FakeServer
from tests.simulation.bus.weather import Weather
from tests.simulation.desk import Desk
from tests.simulation.disk import FakeDisk
from tests.simulation.keys import FakeKey, KeyRing
from tests.simulation.loop import SimulatedLoop
from tests.simulation.promises import Promise
from tests.simulation.tokens import TokenFinder, stranded_in, token
from tests.simulation.unnoticed import Unnoticed

_EPOCH = 1_900_000_000.0
_NO_HASH, _NO_SECRET = "a" * 52, InviteSecret("a" * 26)
"""Whoever has a link is let in: invitations are not what a history tries."""


class Simulation:
    """What actions act upon."""

    def __init__(
        self,
        seed: int,
        loop: SimulatedLoop,
        *,
        unwatched: frozenset[Promise] = frozenset(),
        trace: Callable[[str], None] | None = None,
    ) -> None:
        self.unwatched = unwatched
        self.chance = random.Random(f"world {seed}")
        self.loop = loop
        self.weather = Weather(self.chance)
        self.bus = FakeBus(self.weather)
        self.keys = KeyRing()
        self.finder = TokenFinder()
        self.desks: list[Desk] = []
        self.links: list[InviteLink] = []
        """How to join each shared space, the first one first."""
        self.notes: list[NoteId] = []
        self.is_log_spoiled = False
        """Whether the log holds bytes that nobody can read."""
        self.may_have_lost_log = False
        self._epochs: dict[SpaceId, object] = {}
        """Which incarnation of each log there was first."""
        self.may_go: set[str] = set()
        """Tokens that somebody saw and deleted, or that nothing can bring back."""
        self.unsaved: set[str] = set()
        """Tokens that were typed and on no disk of their author's yet when that program was killed."""
        self.failures: list[str] = []
        self.graves: list[object] = []
        """What dead processes had open; nobody tidies up after them."""
        self._numbers = 0
        self._wires: dict[bytes, Update | Chunk | None] = {}
        self.hosts: dict[SpaceId, Desk] = {}
        """Who shares each space."""
        self.unnoticed = Unnoticed()
        self._trace = trace

    def now(self) -> float:
        return _EPOCH + self.loop.time()

    def trace(self, line: str) -> None:
        """Note what happens, if anybody wants to know."""
        if self._trace is not None:
            self._trace(f"{self.loop.time():10.4f}  {line}")

    def fail(self, promise: Promise, sentence: str) -> None:
        """Note that a promise was broken."""
        if promise in self.unwatched:
            return
        self.trace(f"FAILED {promise.name}: {sentence}")
        self.failures.append(f"{promise.name}: {sentence}")

    def new_token(self) -> str:
        self._numbers += 1
        return token(self._numbers)

    def add_desk(self, *, key: FakeKey | None = None, image: bytes | None = None) -> Desk:
        """Put up one more machine."""
        name = f"desk{len(self.desks)}"
        drawn = key or self.keys.draw(self.chance.randbytes(32))
        desk = Desk(self, name, drawn, FakeDisk(self.chance, image))
        self.desks.append(desk)
        return desk

    @property
    def present(self) -> list[Desk]:
        """The desks that have not left for good."""
        return [desk for desk in self.desks if not desk.has_left]

    def check_epochs(self) -> None:
        """Find no log that was begun anew though nothing of it can be lost."""
        for space in self.hosts:
            server = self.server_of(space)
            stream = server.streams(space).get("LOG") if server else None
            if stream is None or self.may_have_lost_log:
                continue
            epoch = stream.configuration["metadata"]
            if epoch != self._epochs.setdefault(space, epoch):
                self.fail(Promise.NO_FALSE_ALARM, "the log of a space was begun anew though it was whole")

    def server_of(self, space: SpaceId) -> FakeServer | None:
        """The server that holds the log of a shared space."""
        host = self.hosts.get(space)
        return self.bus.servers.get(str(host.profile.bus)) if host else None

    def link_of(self, space: SpaceId) -> InviteLink:
        """How to join a shared space now: its server may have moved to another port."""
        link = next(link for link in self.links if link.space == space)
        server = self.server_of(space)
        return replace(link, hubs=(HubPlace("127.0.0.1", server.port),)) if server else link

    def share(self, host: Desk, space: Space) -> None:
        """Note that a desk shares a space."""
        self.hosts[space.id] = host
        place = HubPlace.parse(space.hub)
        link = InviteLink(space.id, (place,), _NO_HASH, _NO_SECRET, space.name)
        self.links = [known for known in self.links if known.space != link.space] + [link]

    def is_in_touch(self, desk: Desk, space: SpaceId) -> bool:
        """Whether a desk could know by now what has become of a space's log."""
        server = self.server_of(space)
        return (
            server is not None
            and not server.is_paused
            and any(
                line.name == desk.name and line.account == space and not line.is_held for line in server.lines
            )
        )

    def revive(self, server: FakeServer) -> None:
        """Let a server that was killed run again, as its profile's peer does if that runs."""
        host = next((desk for desk in self.desks if str(desk.profile.bus) == server.name), None)
        if host is not None and host.peer is not None and not server.is_running and server.tokens:
            server.serve(server.tokens)

    def lose_unlogged(self, desk: Desk) -> None:
        """A disk is lost, or part of it: what no log had may go, with what others got of it."""
        logged = set().union(*(self.logged(link.space) for link in self.links))
        self.may_go |= desk.tokens - logged

    def logged(self, space: SpaceId) -> set[str]:
        """The tokens that the log of a space and its snapshots hold now."""
        server = self.server_of(space)
        if server is None:
            return set()
        return self.tokens_of(each.payload for each in server.stored(space))

    def tokens_of(self, wires: Iterable[bytes]) -> set[str]:
        """The tokens that wires hold, those together that are pieces of longer ones."""
        return self.finder.of_all(update.body for update in self._updates_in(wires))

    def stranded(self, space: SpaceId) -> set[str]:
        """What disks or the log of a space hold and nobody can read, as what it builds on is on neither."""
        bodies: defaultdict[NoteId, list[bytes]] = defaultdict(list)
        server = self.server_of(space)
        for update in self._updates_in(each.payload for each in server.stored(space)) if server else ():
            bodies[update.note].append(update.body)
        for note in self.notes:
            bodies[note] += (body for desk in self.present for body in desk.disk.bodies(note))
        return set().union(*map(stranded_in, bodies.values()))

    def died_with_authors(self) -> set[str]:
        """What others were shown live and stored, its author not yet, and builds on what was lost on the way.

        Nobody can ever read it: what it builds on was nowhere but in the memory of a program that was killed.
        """
        return self.unsaved & set().union(*(self.stranded(link.space) for link in self.links))

    def _updates_in(self, wires: Iterable[bytes]) -> Iterator[Update]:
        pieces: defaultdict[WholeId, dict[int, bytes]] = defaultdict(dict)
        for wire in wires:
            found = self._in_wire(wire)
            if isinstance(found, Chunk):
                pieces[found.whole][found.index] = found.piece
            elif found is not None:
                yield found
        for whole, known in pieces.items():
            if len(known) == whole.count:
                with suppress(DamagedUpdate):
                    yield from self._updates_in([join(whole, [known[index] for index in range(whole.count)])])

    def _in_wire(self, wire: bytes) -> Update | Chunk | None:
        """What a wire says, or what it is a piece of; one that is forged or spoiled says nothing."""
        if wire not in self._wires:
            opened = open_message(wire, self.keys)
            self._wires[wire] = opened if isinstance(opened, Update | Chunk) else None
        return self._wires[wire]


class Complaints(logging.Handler):
    """Turns every logged error into a failure: the product says that something is wrong with it."""

    def __init__(self, simulation: Simulation) -> None:
        super().__init__(logging.ERROR)
        self._simulation = simulation

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        self._simulation.fail(Promise.NO_ERRORS, f"an error was logged: {record.getMessage()} ({error!r})")
