"""Who is in which note and where their caret stands; told over the bus, kept nowhere."""

import asyncio
import zlib
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass

import msgspec

from core.accounts import DeviceKey
from core.ids import DeviceId, NoteId, SpaceId
from core.unreadable import UNREADABLE
from core.world import World
from sync.bus import Message
from sync.peer.senders import is_told_by

COLORS = 8
_REPEAT_SECONDS = 5.0
"""How often one's place is told again; who is silent for three times as long is forgotten."""
_ALIVE_SECONDS = 3 * _REPEAT_SECONDS
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class PresenceChanged:
    """Someone came, left or moved in this note."""

    note: NoteId


@dataclass(frozen=True, slots=True)
class RemoteCaret:
    """Another person's caret (`head`) and where their selection began (`anchor`), as document anchors."""

    device: DeviceId
    name: str
    color_index: int
    anchor: bytes
    head: bytes


class PresenceMessage(msgspec.Struct, frozen=True, array_like=True):
    """What goes over the bus; `note` is "" when its sender is in no note.

    `wants_answer` asks the others to tell where they are.
    """

    device: str
    name: str
    note: str
    anchor: bytes
    head: bytes
    wants_answer: bool = False


def _read(payload: bytes) -> PresenceMessage | None:
    try:
        return msgspec.msgpack.decode(payload, type=PresenceMessage)
    except UNREADABLE:
        return None


class Presence:
    """Tells others where this device is, and remembers where they are for a while."""

    def __init__(
        self, key: DeviceKey, name: str, world: World, tell: Callable[[PresenceChanged], None]
    ) -> None:
        self.name = name
        self.send: Callable[[SpaceId, bytes], None] = lambda _space, _payload: None
        self.color_in: Callable[[SpaceId, DeviceId], int] = lambda _space, device: color_of(device)
        """Says in which colour a space shows whose device this is."""
        self._key = key
        self._world = world
        self._tell = tell
        self._here: tuple[SpaceId, PresenceMessage] | None = None
        self._others: dict[tuple[SpaceId, DeviceId], tuple[PresenceMessage, float]] = {}

    def show(self, space: SpaceId, note: NoteId, anchor: bytes, head: bytes) -> None:
        """Tell the others of the space that this device's caret is here."""
        if self._here and self._here[0] != space:
            self.leave()
        self._here = (space, PresenceMessage(self._key.id, self.name, note, anchor, head))
        self.repeat()

    def leave(self, note: NoteId | None = None) -> None:
        """Tell the others that this device has left the note; nothing when it is in another than `note`."""
        if self._here is None or note not in (None, self._here[1].note):
            return
        space, message = self._here
        self._here = None
        self.send(space, msgspec.msgpack.encode(msgspec.structs.replace(message, note="")))

    def greet(self, space: SpaceId) -> None:
        """Tell the others of a space, on coming to it, where this device is, and ask where they are."""
        nowhere = PresenceMessage(self._key.id, self.name, "", b"", b"")
        message = self._here[1] if self._here and self._here[0] == space else nowhere
        self.send(space, msgspec.msgpack.encode(msgspec.structs.replace(message, wants_answer=True)))

    def repeat(self) -> None:
        """Tell it again, so that those who came later know, and forget who has been silent for long."""
        if self._here is not None:
            self.send(self._here[0], msgspec.msgpack.encode(self._here[1]))
        self._forget_silent()

    @asynccontextmanager
    async def repeated(self) -> AsyncIterator[None]:
        """Tell it again every five seconds until the block ends."""
        repeating = asyncio.create_task(self._repeat(), name="presence")
        try:
            yield
        finally:
            repeating.cancel()
            await asyncio.wait({repeating})

    def hear(self, space: SpaceId, message: Message) -> None:
        """Take what was told on the bus of a space; what is told in another device's name is ignored."""
        told = _read(message.payload)
        if told is not None and is_told_by(message, told.device):
            self._take(space, told)

    def hear_of(self, space: SpaceId, device: DeviceId, payload: bytes) -> None:
        """Take what a device told of itself; what it tells of another one is ignored."""
        told = _read(payload)
        if told is not None and told.device == device:
            self._take(space, told)

    def receive(self, space: SpaceId, payload: bytes) -> None:
        """Take another device's message in a space; anything malformed is ignored."""
        told = _read(payload)
        if told is not None:
            self._take(space, told)

    def _take(self, space: SpaceId, message: PresenceMessage) -> None:
        device = DeviceId(message.device)
        if device == self._key.id or len(message.name) > _LONGEST_NAME:
            return
        before = self._others.pop((space, device), None)
        if message.note:
            self._others[space, device] = (message, self._world.now())
        for note in {before[0].note if before else "", message.note} - {""}:
            self._tell(PresenceChanged(NoteId(note)))
        if message.wants_answer:
            self.repeat()

    def lose_sight(self, space: SpaceId) -> None:
        """Forget where the others of a space are: its hub cannot be reached."""
        self._drop([key for key in self._others if key[0] == space])

    def others(self, note: NoteId) -> tuple[RemoteCaret, ...]:
        """The other people in a note, each in their colour."""
        here = {key: message for key, (message, _) in self._others.items() if message.note == note}
        return tuple(
            RemoteCaret(device, message.name, self.color_in(space, device), message.anchor, message.head)
            for (space, device), message in sorted(here.items())
        )

    async def _repeat(self) -> None:
        while True:
            await asyncio.sleep(_REPEAT_SECONDS)
            self.repeat()

    def _forget_silent(self) -> None:
        oldest = self._world.now() - _ALIVE_SECONDS
        self._drop([key for key, (_, heard) in self._others.items() if heard < oldest])

    def _drop(self, keys: Iterable[tuple[SpaceId, DeviceId]]) -> None:
        for key in keys:
            message, _ = self._others.pop(key)
            self._tell(PresenceChanged(NoteId(message.note)))


def color_of(person: str) -> int:
    """Choose the colour of a user or a device, the same on every screen: 0 to COLORS - 1."""
    return zlib.crc32(person.encode()) % COLORS


def colors_of(people: Iterable[str]) -> dict[str, int]:
    """Choose the colours of people who are together, different ones while there are enough.

    Who comes first in the list keeps a colour whoever comes later.
    """
    chosen: dict[str, int] = {}
    free = list(range(COLORS))
    for person in people:
        wanted = color_of(person)
        color = wanted if wanted in free or not free else free[wanted % len(free)]
        free = [other for other in free if other != color]
        chosen[person] = color
    return chosen
