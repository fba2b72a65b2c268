"""How far each device has stored a space's log: telling it, and hearing it from the others."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import msgspec

from core.facts import Cursor
from core.ids import DeviceId, SpaceId
from core.notes import Library
from core.store import DeviceCursor
from sync.bus import BusDown, Connection, Message
from sync.peer.status import SpaceStatus

_SUBJECT = "a"
_PAUSE_SECONDS = 0.05
_HEARTBEAT_SECONDS = 5.0


class CursorMessage(msgspec.Struct, frozen=True, array_like=True):
    """A device has stored the log of this epoch up to `sequence`; with `asks` it wants to hear the rest."""

    device: str
    epoch: str
    sequence: int
    asks: bool


class DeviceCursors:
    """Tells this device's cursor when it moved, now and then, and when asked."""

    def __init__(self, space: SpaceId, device: DeviceId, library: Library, status: SpaceStatus) -> None:
        self._space = space
        self._device = device
        self._library = library
        self._status = status
        self._own: Cursor | None = None
        self._heard: dict[DeviceId, DeviceCursor] = {}
        self._connection: Connection | None = None
        self._timer: asyncio.TimerHandle | None = None

    async def recall(self, own: Cursor | None) -> None:
        """Start from what the store remembers; `own` is this device's cursor."""
        self._own = own
        for known in await self._library.store.device_cursors(self._space):
            self._status.know_device(known.device, known.epoch, known.sequence)

    def advance(self, cursor: Cursor) -> None:
        """This device has stored the log up to `cursor`; the others hear of it very soon."""
        self._own = cursor
        if self._timer is None and self._connection is not None:
            self._timer = asyncio.get_running_loop().call_later(_PAUSE_SECONDS, self._tell)

    def keep(self) -> None:
        """Store what the others told, so that it is known after a restart."""
        if self._heard:
            heard, self._heard = self._heard, {}
            self._library.saver.queue().device_cursors.extend(heard.values())

    @asynccontextmanager
    async def told(self, connection: Connection) -> AsyncIterator[None]:
        """Tell and hear over this connection until the block ends."""
        self._connection = connection
        connection.subscribe(f"{_SUBJECT}.>", self._hear)
        connection.observe(lambda _state: self._tell(asks=True))
        heart = asyncio.create_task(self._beat(), name="cursor heartbeat")
        try:
            yield
        finally:
            self._connection = None
            heart.cancel()
            await asyncio.wait({heart})
            if self._timer is not None:
                self._timer.cancel()
                self._timer = None

    async def _beat(self) -> None:
        while True:
            self._tell(asks=True)
            self.keep()
            await asyncio.sleep(_HEARTBEAT_SECONDS)

    def _tell(self, *, asks: bool = False) -> None:
        self._timer = None
        if self._connection is None:
            return
        own = self._own
        message = CursorMessage(self._device, own.epoch if own else "", own.sequence if own else 0, asks)
        with suppress(BusDown):
            self._connection.publish(f"{_SUBJECT}.{self._device}", msgspec.msgpack.encode(message))

    def _hear(self, message: Message) -> None:
        try:
            told = msgspec.msgpack.decode(message.payload, type=CursorMessage)
        except (msgspec.MsgspecError, ValueError):
            return
        if told.device == self._device:
            return
        device = DeviceId(told.device)
        self._heard[device] = DeviceCursor(self._space, device, told.epoch, told.sequence)
        self._status.know_device(device, told.epoch, told.sequence)
        if told.asks:
            self._tell()
