"""Two devices of one space that are nearby each other while their hub is away, and who would listen in.

bob, cyd   members with a direct line      vera   a viewer's device      dan   removed, and knows the secret
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass

from app.bootstrap import Desk
from core.accounts import DeviceKey, Verifier
from core.facts import Role
from core.ids import NoteId, SpaceId
from core.world import real_world
from sync.bus.certificates import believing_nothing, fingerprint_of
from sync.control import InviteLink
from sync.nearby.frames import Frames
from sync.nearby.greeting import Greeter, Ground
from sync.peer.direct import DirectSpace
from sync.peer.remote_hubs import RemoteHubs
from tests.attacks import ground
from tests.journeys.test_nearby import PATIENCE, Street, are_in_line
from tests.sync.peer.conftest import until
from tests.sync.peer.test_peer import contains, has_note

WORLD = real_world()


@dataclass(frozen=True, slots=True)
class Neighbours:
    """All that the attacks on a direct line share."""

    bob: Desk
    cyd: Desk
    vera: DeviceKey
    dan: DeviceKey
    space: SpaceId
    note: NoteId

    @property
    def each(self) -> tuple[Desk, Desk]:
        return self.bob, self.cyd

    @property
    def about(self) -> Ground:
        """What a member knows of the space, and whoever was removed; he lets in everybody."""
        ((_, secret),) = self.bob.nearby._lines.secrets()
        return Ground(self.space, secret, lambda _device: True)

    async def still_talk(self, words: str) -> None:
        """Insist that the line carries what one writes to the other; raises TimeoutError."""
        await until(self.are_in_line, PATIENCE)
        await self.bob.library.append(self.note, words)
        await until(lambda: contains(self.cyd.peer, self.note, words), PATIENCE)

    def are_in_line(self) -> bool:
        """Say whether each has a line to the other."""
        return all(each.nearby._lines.others == [(self.space, self.other_of(each))] for each in self.each)

    def other_of(self, desk: Desk) -> str:
        return (self.cyd if desk is self.bob else self.bob).peer.device


async def neighbours_of(where: ground.Ground) -> Neighbours:
    """Give the neighbours, who move in when they are wanted for the first time."""
    if where.neighbours is None:
        where.neighbours = await where.stack.enter_async_context(_opened(where))
    return where.neighbours


@asynccontextmanager
async def _opened(where: ground.Ground) -> AsyncIterator[Neighbours]:
    async with AsyncExitStack() as stack:
        street = Street(where.place / "street", stack)
        ada, bob, cyd = [await street.open(name, is_on=name != "ada") for name in ("ada", "bob", "cyd")]
        space = (await ada.library.default_space()).id
        note = (await ada.library.create_note(space, "Plan", "first line")).id
        link = await ada.peer.share(space)
        for each in (bob, cyd):
            await each.peer.join(link)
            await until(lambda each=each: has_note(each.peer, note), PATIENCE)  # type: ignore[misc]
        vera = await _join(await ada.peer.people.invite(space, Role.VIEWER), "vera")
        dan = await _join(link, "dan")
        (user,) = [each.user for each in await ada.peer.people.members(space) if dan.id in each.devices]
        await ada.peer.people.remove_member(space, user)
        for each in (bob, cyd):
            (direct,) = each.peer.direct
            await until(lambda direct=direct: _knows(direct, vera, dan), PATIENCE)  # type: ignore[misc]
        await street.close("ada")
        await are_in_line(space, bob, cyd)
        yield Neighbours(bob, cyd, vera, dan, space, note)


def _knows(direct: DirectSpace, vera: DeviceKey, dan: DeviceKey) -> bool:
    return direct.lets_in(vera.id) and not direct.lets_in(dan.id)


async def _join(link: InviteLink, name: str) -> DeviceKey:
    key = DeviceKey(WORLD.random_bytes(32))
    doors = RemoteHubs(key, Verifier(), WORLD)
    try:
        await doors.join(link, name)
    finally:
        await doors.close()
    return key


def port_of(desk: Desk) -> int:
    """Say at which port a device takes lines."""
    return desk.nearby._lines.port


@asynccontextmanager
async def dialled(desk: Desk, address: str = "127.0.0.1") -> AsyncIterator[tuple[Frames, str]]:
    """Open a line to a device, from an address; gives its frames and the fingerprint of what was shown."""
    reader, writer = await asyncio.open_connection(
        "127.0.0.1", port_of(desk), ssl=believing_nothing(), local_addr=(address, 0)
    )
    frames = Frames(reader, writer)
    shown: bytes = writer.get_extra_info("ssl_object").getpeercert(binary_form=True)
    try:
        yield frames, fingerprint_of(shown)
    finally:
        frames.close()
        await asyncio.sleep(0)


@asynccontextmanager
async def greeted(there: Neighbours, desk: Desk, key: DeviceKey) -> AsyncIterator[Frames]:
    """Open a line to a device and prove oneself by a key; raises LineBroken when one is hung up on."""
    async with dialled(desk) as (frames, fingerprint):
        await Greeter(key, Verifier(), WORLD).call(frames, fingerprint, there.about)
        yield frames
