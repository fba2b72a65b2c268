"""The hubs that were found nearby: what is shown of them, and asking to be let in."""

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from core.accounts import DeviceKey, short_code
from core.errors import HubUnreachable, Problem
from core.world import World
from sync.bus.certificates import check_hub, fetch_authority
from sync.control import HubPlace, InviteLink
from sync.nearby.announcement import Found

_MOST_SHOWN = 32
"""Hubs; of more than these the half that was found first, and the half that was found last."""
_MOST_PLACES = 32
"""Anybody may tell places of a hub that are none; all are tried at once, and the hub alone is asked."""
_NAMES_AT_ONCE = 4
_LONGEST_NAME = 60
_PATIENCE_SECONDS = 600.0
"""How long one waits at a door."""
_PAUSE_SECONDS = 1.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class NearbyHub:
    """A hub that was found; `code` is what its own screen shows, `name` what it calls itself, if it tells.

    The name comes from the hub that has this code, and from nobody else.
    """

    fingerprint: str
    places: tuple[HubPlace, ...]
    name: str = ""

    @property
    def code(self) -> str:
        """Ten characters of its fingerprint, to be compared."""
        return short_code(self.fingerprint)


class NearbyHubs:
    """Lists hubs, asks what they are called, and asks to be let in as one device."""

    def __init__(self, key: DeviceKey, world: World, changed: Callable[[], None]) -> None:
        self._key = key
        self._world = world
        self._changed = changed
        self._names: dict[str, str] = {}
        self._asking: dict[str, asyncio.Task[None]] = {}

    def list(self, found: Iterable[Found], besides: str) -> tuple[NearbyHub, ...]:
        """List the hubs among what was found, `besides` that of this computer; their names come later."""
        places: dict[str, list[HubPlace]] = {}
        for each in found:
            told = each.announcement.hub
            if told is None or told.fingerprint == besides:
                continue
            known = places.setdefault(told.fingerprint, [])
            fresh = (HubPlace(address, told.port) for address in each.addresses)
            known += [place for place in fresh if place not in known][: _MOST_PLACES - len(known)]
        listed = [
            NearbyHub(fingerprint, tuple(places[fingerprint]), self._names.get(fingerprint, ""))
            for fingerprint in _shown(list(places))
        ]
        for hub in listed:
            self._ask_name(hub)
        return tuple(sorted(listed, key=lambda hub: (not hub.name, hub.name.casefold(), hub.code)))

    async def ask(self, hub: NearbyHub, name: str) -> InviteLink:
        """Ask a hub to let this device in, and wait until a person there has decided.

        Returns the invitation. Raises AccessRefused, NotFound where nobody is asked, HubUnreachable.
        """
        from sync.rpc.door_calls import DoorCalls  # noqa: PLC0415 (takes half a second, and few ask)

        place, authority = await find_hub(hub)
        calls = DoorCalls((place,), authority, self._key, self._world)
        try:
            async with asyncio.timeout(_PATIENCE_SECONDS):
                while True:
                    link = await calls.knock(name)
                    if link is not None:
                        return link
                    await asyncio.sleep(_PAUSE_SECONDS)
        except TimeoutError as error:
            raise HubUnreachable(
                "Nobody answered at this hub.",
                safe="Nothing was changed.",
                cure="Ask whoever runs it, and try again.",
            ) from error
        finally:
            await calls.close()

    async def close(self) -> None:
        """End what is being asked."""
        asking = set(self._asking.values())
        for task in asking:
            task.cancel()
        if asking:
            await asyncio.wait(asking)

    def _ask_name(self, hub: NearbyHub) -> None:
        if hub.fingerprint in self._names or len(self._asking) >= _NAMES_AT_ONCE:
            return
        if hub.fingerprint in self._asking:
            return
        asking = asyncio.create_task(self._learn_name(hub), name="name of a hub nearby")
        self._asking[hub.fingerprint] = asking
        asking.add_done_callback(lambda _: self._asking.pop(hub.fingerprint, None))

    async def _learn_name(self, hub: NearbyHub) -> None:
        from sync.rpc.door_calls import DoorCalls  # noqa: PLC0415 (as above)

        while len(self._names) >= _MOST_SHOWN:
            del self._names[next(iter(self._names))]
        self._names[hub.fingerprint] = ""
        try:
            place, authority = await find_hub(hub)
            calls = DoorCalls((place,), authority, self._key, self._world)
            try:
                name = await calls.name()
            finally:
                await calls.close()
        except Problem as problem:
            _log.debug("a hub nearby does not say what it is called: %s", problem)
            return
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("asking a hub nearby for its name ended by an error")
            return
        if name.isprintable() and name:
            self._names[hub.fingerprint] = name[:_LONGEST_NAME]
            self._changed()


def _shown(fingerprints: list[str]) -> list[str]:
    if len(fingerprints) <= _MOST_SHOWN:
        return fingerprints
    half = _MOST_SHOWN // 2
    return [*fingerprints[:half], *fingerprints[-half:]]


async def find_hub(hub: NearbyHub) -> tuple[str, bytes]:
    """Try all places at once, and give the first that is the hub's, with the hub's authority (DER).

    Raises HubUnreachable, or HubUntrusted where somebody else answers.
    """
    problem: Problem | None = None
    trying = [asyncio.create_task(_try(place, hub), name="trying a place nearby") for place in hub.places]
    try:
        for answered in asyncio.as_completed(trying):
            try:
                return await answered
            except Problem as error:
                problem = error
    finally:
        for task in trying:
            task.cancel()
        if trying:
            await asyncio.wait(trying)
    raise problem or HubUnreachable("No place of this hub is known.")


async def _try(place: HubPlace, hub: NearbyHub) -> tuple[str, bytes]:
    authority = await fetch_authority(place.host, place.port, hub.fingerprint)
    # Anybody can show the authority's certificate, and only its servers can prove that they are of it.
    await check_hub(place.host, place.port, authority)
    return str(place), authority
