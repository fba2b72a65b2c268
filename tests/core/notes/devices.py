"""Several libraries that share one space and one log, without a bus between them."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from core.facts import Cursor, NoteFilter, Space, SpaceRole, Update
from core.ids import DeviceId, NoteId, SpaceId
from core.notes import Library, LoggedUpdate, open_library
from core.store import open_store
from core.world import World, real_world

SPACE = Space(SpaceId("garden"), "Garden", SpaceRole.HOST)
DAY = 24 * 3600.0
"""Seconds."""


def sealed(update: Update) -> Update:
    """Sign an update as far as the core looks at it."""
    return replace(update, header=b"header", signature=b"signature")


@dataclass(slots=True)
class Clock:
    """The present time, which tests move."""

    now: float = 1_700_000_000.0

    def world(self) -> World:
        """Give a world with this clock."""
        return World(now=lambda: self.now, random_bytes=real_world().random_bytes)


@dataclass(slots=True)
class SharedLog:
    """The space's log: everything that devices published, in order."""

    updates: list[Update] = field(default_factory=list)


@dataclass(slots=True)
class Device:
    """One device: its library, and how far it has followed the log."""

    library: Library
    space: SpaceId
    log: SharedLog
    followed: int = 0
    made: dict[tuple[int, int], Update] = field(default_factory=dict)
    """What was made in this run, with all that an envelope would carry."""

    def make(self, update: Update) -> None:
        """Hear of an update in the turn it is made."""
        self.made[update.key] = update

    async def publish(self) -> None:
        """Bring what was made here into the log."""
        await self.library.saver.saved()
        for row in await self.library.store.outbox(self.space, limit=10_000):
            if row.update.key not in {update.key for update in self.log.updates}:
                self.log.updates.append(self.made.get(row.update.key, row.update))

    async def follow(self, up_to: int | None = None) -> None:
        """Take in the log from where this device is, to its end or up to a sequence."""
        end = len(self.log.updates) if up_to is None else up_to
        stretch = [LoggedUpdate(i + 1, self.log.updates[i]) for i in range(self.followed, end)]
        if stretch:
            cursor = Cursor(self.space, "epoch", end, b"digest")
            await self.library.arrivals.take_logged(stretch, cursor, lambda: None)
            self.followed = end
        await self.library.saver.saved()

    async def sync(self) -> None:
        """Publish, then follow to the end."""
        await self.publish()
        await self.follow()

    async def texts(self) -> dict[NoteId, tuple[str, bool]]:
        """Read the text of every note, and whether it lies in the trash."""
        summaries = await self.library.notes(NoteFilter(space=self.space, trashed=None))
        bodies = await self.library.bodies([note.id for note in summaries])
        return {note.id: (bodies[note.id], note.is_trashed) for note in summaries}

    async def places(self) -> dict[NoteId, str]:
        """Read the name of the notebook of every note that lies in one."""
        names = {each.id: each.name for each in await self.library.notebooks(self.space)}
        summaries = await self.library.notes(NoteFilter(space=self.space, trashed=None))
        return {note.id: names.get(note.notebook, "") for note in summaries if note.notebook}


@asynccontextmanager
async def device_at(
    path: Path, name: str, space: Space, log: SharedLog, clock: Clock
) -> AsyncIterator[Device]:
    """Open a device of a shared space; late edits of others are recovered at once unless a test waits."""
    async with open_store(path) as store, open_library(store, DeviceId(name), clock.world()) as library:
        await library.keep_space(space)
        library.resending.seal_from_now_on(space.id, sealed)
        library.recovery.patience = 0.0
        device = Device(library, space.id, log)
        library.saver.outgoing = device.make
        yield device


class Team:
    """Devices of one space, opened by name."""

    def __init__(self, folder: Path, stack: AsyncExitStack) -> None:
        self.log = SharedLog()
        self.clock = Clock()
        self._folder = folder
        self._stack = stack

    async def join(self, name: str) -> Device:
        """Open a device; its notes are kept from one opening to the next."""
        opening = device_at(self._folder / f"{name}.db", name, SPACE, self.log, self.clock)
        return await self._stack.enter_async_context(opening)


async def purge(device: Device, notes: Sequence[NoteId]) -> None:
    """Delete notes for good, by way of the trash."""
    for note in notes:
        await device.library.trash_note(note)
    await device.library.purge_notes(notes)


async def settle(*devices: Device) -> None:
    """Publish and follow on all devices until nobody has anything new."""
    async with asyncio.timeout(30):
        length = -1
        while length != len(devices[0].log.updates):
            length = len(devices[0].log.updates)
            for device in devices:
                await device.sync()
                while device.library.recovery.is_busy:
                    await asyncio.sleep(0)
                await device.publish()


async def assert_equal(*devices: Device) -> None:
    """All devices soon list the same notes with the same text, and lay them into the same notebooks."""
    async with asyncio.timeout(10):
        while not await _are_equal(*devices):
            await asyncio.sleep(0.01)


async def assert_lies_in(device: Device, places: dict[NoteId, str]) -> None:
    """A device soon lists these notes, and no others, in the notebooks of these names."""
    async with asyncio.timeout(10):
        while await device.places() != places:
            await asyncio.sleep(0.01)


async def _are_equal(first: Device, *others: Device) -> bool:
    shown = await first.texts(), await first.places()
    return all([(await other.texts(), await other.places()) == shown for other in others])
