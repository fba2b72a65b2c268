"""Signs of life that the hubs of a cluster give each other over the bus, every two seconds."""

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass

import msgspec

from core.errors import Problem
from core.ids import DeviceId
from core.unreadable import UNREADABLE
from core.world import World
from sync.bus import Connection, Message

SUBJECT = "alive.{hub}"
_PAUSE = 2.0
_MISSED = 8.0
"""Seconds after which a hub that gave no sign counts as away."""
_log = logging.getLogger(__name__)


class HubSign(msgspec.Struct, frozen=True):
    """How a hub is: of `spaces` it holds `held` whole; `mirrored_at` is when the hubs' own logs were last
    found to be whole on its disk (seconds since 1970, 0 for never). `used` and `free` are bytes of its disk.
    """

    spaces: int = 0
    held: int = 0
    mirrored_at: float = 0.0
    used: int = 0
    free: int = 0
    problem: str = ""
    version: int = 0
    """That of the roster which it knows."""
    is_quiet: bool = False
    """Whether its services write nothing any more, as the logs go back to one hub."""


@dataclass(frozen=True, slots=True)
class Seen:
    """The last sign of a hub, and when it came (seconds since 1970, by the clock of this computer)."""

    sign: HubSign
    at: float


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(HubSign)


Look = Callable[[], Awaitable[HubSign | None]]


class Signs:
    """Gives this hub's signs, as `look` finds it, and has those of the others.

    Where `look` finds nothing that others should know it gives none.
    """

    def __init__(self, connection: Connection, own: DeviceId, world: World, look: Look) -> None:
        self._connection = connection
        self._own = own
        self._world = world
        self._look = look
        self._seen: dict[DeviceId, Seen] = {}

    def seen(self, hub: DeviceId) -> Seen | None:
        """Return the last sign of a hub."""
        return self._seen.get(hub)

    def clocks(self, serving: Mapping[DeviceId, str]) -> dict[str, float]:
        """Say by how many seconds the clocks of hubs that serve are ahead, by the names that they are given.

        Such a hub tells as `mirrored_at` what its clock shows, while its mirror is whole.
        """
        seen = {name: self._seen[hub] for hub, name in serving.items() if hub in self._seen}
        return {name: each.sign.mirrored_at - each.at for name, each in seen.items() if each.sign.mirrored_at}

    @property
    def reached(self) -> frozenset[DeviceId]:
        """The hubs that gave a sign of late, and this one."""
        now = self._world.now()
        return frozenset({self._own, *(hub for hub, seen in self._seen.items() if now - seen.at < _MISSED)})

    def hear(self, message: Message) -> None:
        """Take a sign."""
        with suppress(*UNREADABLE):
            hub = DeviceId(message.subject.rpartition(".")[2])
            self._seen[hub] = Seen(_decoder.decode(message.payload), self._world.now())

    async def tell_now(self) -> None:
        """Give a sign now; raises the Problem in the way."""
        sign = await self._look()
        if sign is not None:
            self._seen[self._own] = Seen(sign, self._world.now())
            self._connection.publish(SUBJECT.format(hub=self._own), _encoder.encode(sign))

    async def give(self) -> None:
        """Give signs until cancelled."""
        try:
            while True:
                with suppress(Problem):  # the others notice that there is no sign
                    await self.tell_now()
                await asyncio.sleep(_PAUSE)
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("the signs of life of this hub ended by an error")


@asynccontextmanager
async def open_signs(signs: Signs, connection: Connection) -> AsyncIterator[Signs]:
    """Give signs, and hear those of others, until the end of the block."""
    stop = connection.subscribe(SUBJECT.format(hub="*"), signs.hear)
    giving = asyncio.create_task(signs.give(), name="signs of life")
    try:
        yield signs
    finally:
        giving.cancel()
        await asyncio.wait({giving})
        stop()
