"""The door of a hub: devices nearby that ask to be let in, until a person at the hub decides."""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field

from core.accounts import short_code
from core.accounts.display_name import read_display_name
from core.errors import NotFound, TooManyTries
from core.ids import DeviceId
from core.world import World
from sync.control import InviteLink

_MOST_WAITING = 8
_MOST_OF_AN_ADDRESS = 2
_MOST_OF_AN_ADDRESS_LATELY = 4
"""Who draws one key after the other does not make a person say no without end."""
_LATELY_SECONDS = 600.0
_MOST_ADDRESSES = 64
_MOST_TURNED_AWAY = 64
_SILENT_SECONDS = 20.0
"""Who has not asked again for so long has gone."""
_HELD_SECONDS = 5.0
"""How long one answer is held back for the decision."""
_TURNED_AWAY_SECONDS = 600.0


@dataclass(frozen=True, slots=True)
class Knock:
    """A device that waits at the door; `code` is what its own screen shows, `name` what it calls itself."""

    device: DeviceId
    name: str
    code: str


@dataclass(frozen=True, slots=True)
class DoorChanged:
    """Somebody came to the door, left it, or was answered."""


@dataclass(slots=True)
class _Waiting:
    knock: Knock
    address: str
    heard_at: float
    link: str = ""
    answered: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True, slots=True)
class KnockAnswer:
    """What a device at the door is told; with a `link` it is let in, and nothing is decided without."""

    link: str = ""
    is_turned_away: bool = False


class Door:
    """Remembers who waits, few and not for long; `name` is what the hub is called there, "" for nothing."""

    def __init__(self, world: World, tell: Callable[[DoorChanged], None]) -> None:
        self.is_open = False
        self.name = ""
        self._world = world
        self._tell = tell
        self._waiting: dict[DeviceId, _Waiting] = {}
        self._turned_away: dict[DeviceId, float] = {}
        self._lately: dict[str, dict[DeviceId, float]] = {}
        """Which devices came from an address and were not let in, and until when that counts."""

    @property
    def waiting(self) -> tuple[Knock, ...]:
        """Who waits for a decision, in the order they came."""
        self._forget_silent()
        return tuple(each.knock for each in self._waiting.values() if not each.link)

    async def knock(self, device: DeviceId, name: str, address: str) -> KnockAnswer:
        """Ask for a device that has proven its key; the answer may take some seconds.

        Raises NotFound at a closed door, BadInput for a name that is none, TooManyTries.
        """
        if not self.is_open:
            raise closed_door()
        if self._is_turned_away(device):
            return KnockAnswer(is_turned_away=True)
        waiting = self._waiting_one(device, name, address)
        with suppress(TimeoutError):
            async with asyncio.timeout(_HELD_SECONDS):
                await waiting.answered.wait()
        waiting.heard_at = self._world.now()
        return KnockAnswer(waiting.link, self._is_turned_away(device))

    def let_in(self, device: DeviceId, link: InviteLink) -> None:
        """Give an invitation to who waits; raises NotFound for who has gone."""
        waiting = self._find(device)
        waiting.link = str(link)
        self._lately.get(waiting.address, {}).pop(device, None)
        waiting.answered.set()
        self._tell(DoorChanged())

    def turn_away(self, device: DeviceId) -> None:
        """Tell who waits that it is not let in, also when it asks again soon; raises NotFound."""
        waiting = self._find(device)
        while len(self._turned_away) >= _MOST_TURNED_AWAY:
            del self._turned_away[next(iter(self._turned_away))]
        self._turned_away[device] = self._world.now() + _TURNED_AWAY_SECONDS
        del self._waiting[device]
        waiting.answered.set()
        self._tell(DoorChanged())

    def end_waiting(self) -> None:
        """Answer all who wait that nothing is decided; they may ask again."""
        for waiting in self._waiting.values():
            waiting.answered.set()

    def _find(self, device: DeviceId) -> _Waiting:
        self._forget_silent()
        waiting = self._waiting.get(device)
        if waiting is None:
            raise NotFound(
                "This device does not wait any more.",
                safe="Nothing was changed.",
                cure="Let it ask once more.",
            )
        return waiting

    def _waiting_one(self, device: DeviceId, name: str, address: str) -> _Waiting:
        known = self._waiting.get(device)
        if known is not None:
            known.heard_at = self._world.now()
            if not known.link:
                known.answered.clear()
            return known
        called = read_display_name(name)
        self._forget_silent()
        of_address = sum(each.address == address for each in self._waiting.values())
        if len(self._waiting) >= _MOST_WAITING or of_address >= _MOST_OF_AN_ADDRESS:
            raise _too_many(_SILENT_SECONDS, "Try again in a minute.")
        self._count(device, address)
        knock = Knock(device, called, short_code(device))
        self._waiting[device] = _Waiting(knock, address, self._world.now())
        self._tell(DoorChanged())
        return self._waiting[device]

    def _count(self, device: DeviceId, address: str) -> None:
        """Count a device among those that came from an address lately; raises TooManyTries."""
        now = self._world.now()
        before = self._lately.pop(address, {})
        lately = {each: until for each, until in before.items() if now < until}
        self._lately[address] = lately
        while len(self._lately) > _MOST_ADDRESSES:
            del self._lately[next(iter(self._lately))]
        if len({*lately, device}) > _MOST_OF_AN_ADDRESS_LATELY:
            raise _too_many(min(lately.values()) - now, "Try again in ten minutes.")
        lately[device] = now + _LATELY_SECONDS

    def _is_turned_away(self, device: DeviceId) -> bool:
        until = self._turned_away.get(device, 0.0)
        return self._world.now() < until

    def _forget_silent(self) -> None:
        oldest = self._world.now() - _SILENT_SECONDS
        silent = [device for device, each in self._waiting.items() if each.heard_at < oldest]
        for device in silent:
            del self._waiting[device]


def _too_many(wait: float, cure: str) -> TooManyTries:
    return TooManyTries(
        "Too many devices wait at this hub.", wait=wait, safe="Nothing was changed.", cure=cure
    )


def closed_door() -> NotFound:
    """Say that nobody at this hub is asked, whether there is nobody or the door is closed."""
    return NotFound(
        "This hub lets nobody in who found it nearby.",
        safe="Nothing was changed.",
        cure="Ask for an invitation, or that Nearby is switched on there.",
    )
