"""The network of this computer, as multicast DNS knows it: telling, and hearing what others tell."""

import asyncio
import ipaddress
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from functools import partial
from itertools import chain, islice, takewhile
from socket import inet_aton

from zeroconf import Error, InterfaceChoice, IPVersion, ServiceStateChange, Zeroconf
from zeroconf.asyncio import AsyncServiceBrowser, AsyncServiceInfo, AsyncZeroconf

from core.errors import BusProblem
from core.system_errors import cause
from sync.hub.addresses import is_everywhere, own_addresses
from sync.nearby.announcement import Announcement, Found, read_announcement

_TYPE = "_tandem._tcp.local."
_MOST_FOUND = 256
"""Announcements that are remembered. The half that was found first stays as long as it is told; of the later
half the oldest gives way to a new one, once it has stayed for a while. So a flood drives nobody away who was
there before it, and does not keep out who comes after it.
"""
_STAYS = 60.0
"""Seconds in which a stranger's announcement gives way to no other stranger's."""
_MOST_ASKED = 32
_MOST_UNASKED = 256
_MOST_ADDRESSES = 4
_ASK_MS = 3000
_NETWORK_BITS = 16
"""How much of a public address another one has in common that may be in the same network."""
_log = logging.getLogger(__name__)


class LocalNetwork:
    """Tells one announcement, if any, and holds what others tell; get one from `open_network`."""

    def __init__(self, zeroconf: AsyncZeroconf, addresses: tuple[str, ...]) -> None:
        self.changed: Callable[[], None] = lambda: None
        """Called when somebody else began to tell something, or ended."""
        self.favours: Callable[[Announcement], bool] = lambda _announcement: False
        """Says of an announcement that it takes the place of a stranger's when too many are told."""
        self._zeroconf = zeroconf
        self._addresses = addresses
        self._told: AsyncServiceInfo | None = None
        self._repeating: set[asyncio.Future[None]] = set()
        """Multicast may be lost, so zeroconf says everything three times."""
        self._found: dict[str, Found] = {}
        """What others tell by its name, in the order in which it was found."""
        self._since: dict[str, float] = {}
        """When that was, by the clock of the event loop."""
        self._asking: dict[str, asyncio.Task[None]] = {}
        self._unasked: dict[str, None] = {}
        """Who told too little and is asked for the rest, the newest first: what is old may be a flood's."""

    @property
    def found(self) -> tuple[Found, ...]:
        """What others tell now."""
        own = self._told.name if self._told else ""
        return tuple(found for name, found in self._found.items() if name != own)

    async def tell(self, announcement: Announcement | None) -> None:
        """Tell this from now on, in the place of what was told before, or nothing."""
        await self.stop_repeating()  # or what ended would be told once more after its end
        if self._told is not None:
            told, self._told = self._told, None
            self._repeat(await self._zeroconf.async_unregister_service(told))
        if announcement is None:
            return
        self._told = AsyncServiceInfo(
            _TYPE,
            f"{announcement.name}.{_TYPE}",
            port=announcement.port,
            properties=announcement.text,
            server=f"{announcement.name}.local.",
            addresses=[inet_aton(address) for address in self._addresses],
        )
        # The name is random, so nobody else is asked first whether he has it.
        registering = self._zeroconf.async_register_service(self._told, cooperating_responders=True)
        self._repeat(await registering)

    def _repeat(self, saying: Awaitable[None]) -> None:
        repeating = asyncio.ensure_future(saying)
        self._repeating.add(repeating)
        repeating.add_done_callback(self._repeating.discard)

    async def stop_repeating(self) -> None:
        """Say nothing once more of what was told by now."""
        await asyncio.sleep(0)  # what was just begun is said once
        repeating = set(self._repeating)
        for each in repeating:
            each.cancel()
        if repeating:
            await asyncio.wait(repeating)

    def note(
        self,
        zeroconf: Zeroconf,  # noqa: ARG002 (all four are given by their names)
        service_type: str,  # noqa: ARG002
        name: str,
        state_change: ServiceStateChange,
    ) -> None:
        """Hear that somebody tells something, or something else, or nothing any more."""
        if state_change is ServiceStateChange.Removed:
            if name in self._found:
                self._forget(name)
                self.changed()
            return
        if name in self._asking or self._take_told(name):
            return
        self._unasked.pop(name, None)
        self._unasked[name] = None
        if len(self._unasked) > _MOST_UNASKED:
            del self._unasked[next(iter(self._unasked))]
        self._ask_next()

    def _ask_next(self) -> None:
        while self._unasked and len(self._asking) < _MOST_ASKED:
            name, _ = self._unasked.popitem()
            asking = asyncio.create_task(self._ask(name), name="asking nearby")
            self._asking[name] = asking
            asking.add_done_callback(partial(self._asked, name))

    def _asked(self, name: str, asking: asyncio.Task[None]) -> None:
        self._asking.pop(name, None)
        if not asking.cancelled():
            self._ask_next()

    async def _ask(self, name: str) -> None:
        with _leaving_unreadable():
            info = AsyncServiceInfo(_TYPE, name)
            if await info.async_request(self._zeroconf.zeroconf, _ASK_MS):
                self._take(name, info)

    def _take_told(self, name: str) -> bool:
        """Take what was told along with the name; False where more has to be asked."""
        with _leaving_unreadable():
            info = AsyncServiceInfo(_TYPE, name)
            if not info.load_from_cache(self._zeroconf.zeroconf):
                return False
            self._take(name, info)
        return True

    def _take(self, name: str, info: AsyncServiceInfo) -> None:
        read = read_announcement(name.removesuffix(f".{_TYPE}"), info.port or 0, info.properties)
        addresses = info.parsed_addresses(IPVersion.V4Only)[:_MOST_ADDRESSES]
        if read is None or not addresses or not all(map(self._is_near, addresses)):
            return
        if name not in self._found and not self._has_room(read):
            return
        found = Found(read, tuple(addresses))
        if self._found.get(name) != found:
            self._found[name] = found
            self._since.setdefault(name, asyncio.get_running_loop().time())
            self.changed()

    def _has_room(self, announcement: Announcement) -> bool:
        """Say whether one more may be remembered; a stranger may be forgotten for it."""
        if len(self._found) < _MOST_FOUND:
            return True
        giving_way = self._in_turn() if self.favours(announcement) else self._outdated()
        strangers = (name for name in giving_way if not self.favours(self._found[name].announcement))
        forgotten = next(strangers, None)
        if forgotten is not None:
            self._forget(forgotten)
        return forgotten is not None

    def _outdated(self) -> Iterator[str]:
        """Name what gives way to a stranger's, the oldest first."""
        until = asyncio.get_running_loop().time() - _STAYS
        later = islice(self._since, _MOST_FOUND // 2, None)
        return takewhile(lambda name: self._since[name] <= until, later)

    def _in_turn(self) -> Iterator[str]:
        """Name everything, what gives way first before the rest."""
        return chain(islice(self._since, _MOST_FOUND // 2, None), self._since)

    def _forget(self, name: str) -> None:
        del self._found[name], self._since[name]

    def _is_near(self, address: str) -> bool:
        """Say whether an address may be a neighbour's.

        A word from the network leads to no other program here, and to nobody elsewhere in the world.
        """
        read = ipaddress.ip_address(address)
        if read.is_loopback:
            return address in self._addresses
        if read.is_multicast or read.is_unspecified or read.is_reserved:
            return False
        return not read.is_global or any(read in _network_of(own) for own in self._addresses)

    async def end(self) -> None:
        """Wait for nothing that is still being asked."""
        self._unasked.clear()
        asking = set(self._asking.values())
        for task in asking:
            task.cancel()
        if asking:
            await asyncio.wait(asking)


@contextmanager
def _leaving_unreadable() -> Iterator[None]:
    try:
        yield
    except Exception:  # noqa: BLE001 (whatever comes from the network ends nothing)
        _log.debug("an announcement could not be read", exc_info=True)


@asynccontextmanager
async def open_network(listen: str) -> AsyncIterator[LocalNetwork]:
    """Hear what others tell until the end of the block, in the networks in which a hub listens on `listen`.

    Raises BusProblem when this computer does not take part in multicast DNS.
    """
    is_open = is_everywhere(listen)
    addresses = own_addresses() if is_open else (_resolved(listen),)
    own = tuple(address for address in addresses if ":" not in address)
    try:
        zeroconf = AsyncZeroconf(
            interfaces=InterfaceChoice.All if is_open else list(own), ip_version=IPVersion.V4Only
        )
    except (OSError, Error) as error:
        raise BusProblem(
            f"Nobody can be found nearby: {cause(error) if isinstance(error, OSError) else error}.",
            safe="Your notes are saved here. Invitations by a link work as ever.",
            cure="Check that this computer is in a network, and that no firewall keeps UDP port 5353 closed.",
        ) from error
    network = LocalNetwork(zeroconf, own)
    browser = AsyncServiceBrowser(zeroconf.zeroconf, [_TYPE], handlers=[network.note])
    try:
        yield network
    finally:
        await browser.async_cancel()
        await network.end()
        await network.tell(None)
        await zeroconf.async_close()
        await network.stop_repeating()


def _network_of(address: str) -> ipaddress.IPv4Network:
    return ipaddress.IPv4Network(f"{address}/{_NETWORK_BITS}", strict=False)


def _resolved(listen: str) -> str:
    return "127.0.0.1" if listen == "localhost" else listen
