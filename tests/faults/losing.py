"""Stores that are lost, older than they were, doubled, or used under another clock or by a newer release."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from core.accounts import DeviceKey
from core.errors import Problem
from core.facts import NoteFilter, Space
from core.ids import NoteId
from core.profile import Profile
from core.world import real_world
from sync.bus import BusAddress, Connection, open_connection
from sync.bus.claims import Pass, Room
from sync.bus.claims.roles import API, Grants
from sync.peer import Peer, Stage, SyncMode
from tests.faults.company import company
from tests.faults.evidence import alarms, notes_in_log, notes_of, opened, shared_space
from tests.faults.outcome import Fault, Outcome, Run, Scale, skipped
from tests.faults.pair import HOST, MEMBER, Agreement, State, both, build_pair, until
from tests.faults.tokens import make_token, tokens_in
from tests.secret_files import claims_of

_SETTLE_SECONDS = 30.0
_LIFETIME = 60.0
_ANYTHING = Grants((">",), (">",))
_FORMATS = Path(__file__).parents[1] / "core" / "store" / "formats"


@dataclass(slots=True)
class Desk:
    """Two profiles that were harmed, and every token they must still show."""

    work: Path
    tokens: set[str]
    notes: tuple[NoteId, ...]
    edits: int = 0

    async def write(self, peer: Peer, name: str, count: int = 3) -> None:
        """Add tokens to the notes, each saved here when this returns."""
        for _ in range(count):
            self.edits += 1
            token = make_token(name, 3, self.edits)
            await peer.library.append(self.notes[self.edits % len(self.notes)], token)
            self.tokens.add(token)

    async def judge(self, happened: str) -> Outcome:
        """Start both, let both write, and look for what is missing on them and in the log."""
        with alarms() as heard:
            async with both(self.work) as (host, member):
                outcome = await self.compare(happened, host, member)
            await self.look_into_log(outcome)
        outcome.crashes += len(heard.sentences)
        outcome.details += heard.sentences[:3]
        return outcome

    async def compare(self, happened: str, *peers: Peer) -> Outcome:
        """Let all write once they agree, and wait until they agree again."""
        started = asyncio.get_running_loop().time()
        await self._agree(*peers)
        for peer in peers:
            with_note = await until(lambda peer=peer: _has(peer, self.notes), 1)  # type: ignore[misc]
            if with_note:
                await self.write(peer, peer.display_name)
        agreement = await self._agree(*peers)
        seconds = asyncio.get_running_loop().time() - started
        outcome = Outcome(f"{happened}; in step after {seconds:.1f} s")
        if not agreement.is_reached:
            outcome.happened = f"{happened}; NOT in step after {seconds:.0f} s"
            outcome.diverged = 1
            outcome.lost = len(agreement.missing_everywhere)
            outcome.details += [f"nobody shows {token}" for token in sorted(agreement.missing_everywhere)[:3]]
            outcome.details += agreement.gaps()
        if not await until(lambda: _say_in_log(*peers), _SETTLE_SECONDS):
            outcome.details.append("not everybody came to say “in the log”")
        return outcome

    async def _agree(self, *peers: Peer) -> Agreement:
        agreement = Agreement(frozenset(self.tokens))
        await until(lambda: agreement.holds(*peers), _SETTLE_SECONDS)
        return agreement

    async def look_into_log(self, outcome: Outcome) -> None:
        """A new device must get everything from the log alone."""
        in_log = await notes_in_log(self.work / HOST, self.work / "newcomer")
        missing = self.tokens - tokens_in(body for _, body in in_log.values())
        if missing:
            outcome.diverged += 1
            outcome.details.append(f"the log alone lacks {len(missing)} of {len(self.tokens)} tokens")


async def _desk(place: Path, state: State = State.STOPPED) -> Desk:
    pair = await build_pair(place)
    pair.copy(state, place / "work")
    return Desk(place / "work", set(pair.tokens), pair.notes)


async def lose_store(place: Path, _scale: Scale) -> Outcome:
    """Delete everything the bus stored."""
    desk = await _desk(place)
    shutil.rmtree(desk.work / HOST / "bus" / "store")
    return await desk.judge("deleted while stopped")


def _lose_stream(*names: str) -> Run:
    async def run(place: Path, _scale: Scale) -> Outcome:
        desk = await _desk(place, State.KILLED)
        store = desk.work / HOST / "bus" / "store"
        found = [path for name in names for path in store.glob(f"**/streams/{name}")]
        if len(found) < len(names):
            return skipped(f"not all of {', '.join(names)} are there yet")
        for directory in found:
            shutil.rmtree(directory)
        return await desk.judge("deleted while stopped")

    return run


def _lose_hub_files(pattern: str) -> Run:
    async def run(place: Path, _scale: Scale) -> Outcome:
        desk = await _desk(place, State.KILLED)
        for file in (desk.work / HOST / "hub").glob(pattern):
            file.unlink()
        return await desk.judge("deleted while stopped")

    return run


async def delete_stream_live(place: Path, _scale: Scale) -> Outcome:
    """Delete the stream over the bus, as nobody can who has not the hub's own secret."""
    desk = await _desk(place)
    with alarms() as heard:
        async with both(desk.work) as (host, member):
            await host.caught_up(10)
            await _delete_log(host)
            outcome = await desk.compare("deleted while both were connected", host, member)
            await until(lambda: _has_log(host), _SETTLE_SECONDS)
        await desk.look_into_log(outcome)
    outcome.crashes = len(heard.sentences)
    outcome.details += heard.sentences[:3]
    return outcome


@asynccontextmanager
async def _administering(host: Peer) -> AsyncIterator[Connection]:
    """Enter the room of the log where everything is allowed, as whoever has read the hub's secret may."""
    space = await shared_space(host)
    async with open_connection(lambda: _anything_goes(host, space), name="deleter") as connection:
        await connection.wait_connected(10)
        yield connection


async def _anything_goes(host: Peer, space: Space) -> BusAddress:
    address, world = await host.hub.entrance(space).find_address(), real_world()
    key, authority = DeviceKey(world.random_bytes(32)), claims_of(host.profile, world)
    token = authority._user(authority._room(space.id, Room.LOG), key.id, _ANYTHING, _LIFETIME)
    return replace(address, credential=Pass.read(token, key))


async def _delete_log(host: Peer) -> None:
    async with _administering(host) as connection:
        answer = await connection.request(f"{API}.STREAM.DELETE.LOG")
        if not msgspec.json.decode(answer.payload).get("success"):
            raise LookupError("the server did not delete the stream")


async def _say_in_log(*peers: Peer) -> bool:
    spaces = [(await shared_space(peer)).id for peer in peers]
    return all(
        peer.status.of(None, space).stage in (Stage.IN_LOG, Stage.ON_DEVICES)
        for peer, space in zip(peers, spaces, strict=True)
    )


async def _has_log(host: Peer) -> bool:
    async with _administering(host) as connection:
        answer = await connection.request(f"{API}.STREAM.INFO.LOG")
        return bool(msgspec.json.decode(answer.payload).get("state", {}).get("messages"))


async def rewind_store(place: Path, _scale: Scale) -> Outcome:
    """Put an older copy of the bus' store back; the host writes on before the member is there."""
    desk = await _desk(place)
    store = desk.work / HOST / "bus" / "store"
    shutil.copytree(store, place / "older")
    async with both(desk.work) as (host, member):
        await desk.write(host, HOST, 10)
        await desk.write(member, MEMBER, 10)
        await host.drained(10)
        await member.drained(10)
        await until(lambda: Agreement(frozenset(desk.tokens)).holds(host, member), 10)
    shutil.rmtree(store)
    shutil.copytree(place / "older", store)
    async with opened(desk.work / HOST, SyncMode.FOLLOW) as host:
        await desk.write(host, HOST, 25)
        await host.drained(10)
    return await desk.judge("put back, and more written than had been lost")


def _rewind_profile(name: str) -> Run:
    async def run(place: Path, _scale: Scale) -> Outcome:
        desk = await _desk(place)
        database = Profile(desk.work / name).database
        shutil.copyfile(database, place / "older.db")
        async with both(desk.work) as (host, member):
            await desk.write(host, HOST, 10)
            await desk.write(member, MEMBER, 10)
            await host.drained(10)
            await until(lambda: Agreement(frozenset(desk.tokens)).holds(host, member), 10)
        shutil.copyfile(place / "older.db", database)
        return await desk.judge("put back; what it had forgotten came from the log")

    return run


async def clone_member(place: Path, _scale: Scale) -> Outcome:
    """Run a copy of a member's profile, with the same device key, beside the original."""
    desk = await _desk(place)
    shutil.copytree(desk.work / MEMBER, desk.work / "clone")
    with alarms() as heard:
        async with both(desk.work) as (host, member), opened(desk.work / "clone", SyncMode.FOLLOW) as clone:
            for _ in range(10):
                await desk.write(member, "bea")
                await desk.write(clone, "clone")
            outcome = await desk.compare("both wrote at the same time", host, member, clone)
        await desk.look_into_log(outcome)
    outcome.crashes = len(heard.sentences)
    outcome.details += heard.sentences[:3]
    return outcome


async def shift_clock(place: Path, _scale: Scale) -> Outcome:
    """Let one member's clock be a day behind and another's a day ahead of the host's and its bus'."""
    async with company(place) as group:
        await group.typed(20)
        await group.kill(*group.names)
        group.change("bea", days_off=1.0)
        group.change("cyd", days_off=-1.0)
        await group.start_all()
        await group.typed(60)
        return await group.judge("one member a day behind, one a day ahead, both after a kill")


async def open_old_format(place: Path, _scale: Scale) -> Outcome:
    """Open the oldest released format, write, close, and open it again."""
    profile = Profile(place / "old")
    profile.prepare()
    oldest = min(_FORMATS.glob("*.db"))
    shutil.copyfile(oldest, profile.database)
    try:
        async with opened(profile.directory) as peer:
            before = {note.id for note in await peer.library.notes(NoteFilter(trashed=None))}
            note = await peer.library.create_note((await peer.library.default_space()).id, "New", "[old.1.1]")
            body = await peer.library.body(note.id)
        async with opened(profile.directory) as peer:
            after = {each.id for each in await peer.library.notes(NoteFilter(trashed=None))}
    except Problem as problem:
        return Outcome(f"format {oldest.stem} refused: {problem}", crashes=1)
    lost = len(before - after) + (note.id not in after) + (body != "[old.1.1]") + (len(before) != 2)
    return Outcome(f"format {oldest.stem} opened, written and opened again", lost=lost)


async def _has(peer: Peer, notes: tuple[NoteId, ...]) -> bool:
    return set(notes) <= (await notes_of(peer)).keys()


FAULTS = (
    Fault("lose-store", "The bus' store deleted", lose_store),
    Fault("lose-log", "The directory of stream LOG deleted", _lose_stream("LOG")),
    Fault("lose-snap", "The directory of stream SNAP deleted", _lose_stream("SNAP")),
    Fault("lose-ctl", "The directory of stream CTL deleted", _lose_stream("CTL")),
    Fault(
        "lose-accounts", "The directories of the hub's own logs deleted", _lose_stream("ACCOUNTS", "SPACES")
    ),
    Fault("lose-users", "The hub's users.db deleted", _lose_hub_files("users.db*")),
    Fault("lose-mirror", "The hub's mirror.db deleted", _lose_hub_files("mirror.db*")),
    Fault("delete-log", "Stream LOG deleted over the bus", delete_stream_live),
    Fault("rewind-store", "An older copy of the bus' store, then newer writes", rewind_store),
    Fault("rewind-host", "An older copy of the host's SQLite file", _rewind_profile(HOST)),
    Fault("rewind-member", "An older copy of a member's SQLite file", _rewind_profile(MEMBER)),
    Fault("clone", "A cloned profile beside the original", clone_member),
    Fault("clock", "Clocks a day off", shift_clock),
    Fault("old-format", "A profile of the oldest format", open_old_format),
)
