"""Doubling waits after failed tries, in the memory of this hub.

In memory, and not in the log: otherwise strangers could write into the log, as fast as they can fail. So a
hub forgets when it is started again, and of N hubs each allows its own tries; both change little while the
wait doubles.
"""

import ipaddress
from collections import OrderedDict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from core.errors import SignInRefused, TooManyTries
from core.world import World

_IPV6_NETWORK = 64
_LONGEST_ADDRESS = 64


@dataclass(frozen=True, slots=True)
class Patience:
    """`free` tries fail without a wait; the next wait is `first` seconds, and doubles up to `longest`.

    After `forgotten` seconds without a try all is forgotten. At most `kept` keys are remembered, the last
    that failed.
    """

    free: int
    first: float = 1.0
    longest: float = 900.0
    forgotten: float = 86_400.0
    kept: int = 20_000


@dataclass(slots=True)
class _Failures:
    count: int
    last: float
    until: float


class Lockout:
    """Counts the failed tries of each key.

    A try is counted when it begins, so that a hundred at once are a hundred, and taken back if it was none.
    """

    def __init__(self, patience: Patience, world: World) -> None:
        self._patience = patience
        self._world = world
        self._failures: OrderedDict[str, _Failures] = OrderedDict()

    def begin(self, key: str) -> None:
        """Count a try; raises TooManyTries, and counts none, while the key must wait."""
        self.require_allowed(key)
        now = self._world.now()
        found = self._failures.pop(key, None)
        count = 1 if found is None or self._is_forgotten(found, now) else found.count + 1
        self._failures[key] = _Failures(count, now, now + self._wait(count))
        while len(self._failures) > self._patience.kept:
            self._failures.popitem(last=False)

    def require_allowed(self, key: str) -> None:
        """Raise TooManyTries while the key must wait."""
        found, now = self._failures.get(key), self._world.now()
        if found is not None and now < found.until:
            raise _too_many(found.until - now)

    @contextmanager
    def spending(self, key: str) -> Iterator[None]:
        """Count what the block does as a try, if it raises nothing: what succeeds is what is rationed."""
        self.begin(key)
        try:
            yield
        except BaseException:  # cancelled, too: nothing was spent
            self.take_back(key)
            raise

    def take_back(self, key: str) -> None:
        """Count one try less: the last one was no failure."""
        found = self._failures.get(key)
        if found is None:
            return
        found.count -= 1
        found.until = found.last + self._wait(found.count)
        if found.count <= 0:
            del self._failures[key]

    def forgive(self, key: str) -> None:
        """Forget the failures of a key."""
        self._failures.pop(key, None)

    def _is_forgotten(self, failures: _Failures, now: float) -> bool:
        return now - failures.last > self._patience.forgotten

    def _wait(self, count: int) -> float:
        """How long to wait after so many failures."""
        over = count - self._patience.free
        if over < 0:
            return 0.0
        return min(self._patience.first * 2.0 ** min(over, 60), self._patience.longest)


class Doorkeeper:
    """Lets a try at a password through, if neither the account nor the address must wait."""

    def __init__(self, accounts: Lockout, addresses: Lockout) -> None:
        self._accounts = accounts
        self._addresses = addresses

    @contextmanager
    def attempt(self, account: str, address: str) -> Iterator[None]:
        """Count what the block raises as SignInRefused; anything else it raises is no try.

        An account that was entered is forgiven what failed before, an address is not: whoever owns one
        would otherwise have all tries at the others. Raises TooManyTries.
        """
        address = address_key(address)
        self._accounts.require_allowed(account)
        self._addresses.begin(address)
        self._accounts.begin(account)
        try:
            yield
        except SignInRefused:
            raise
        except BaseException:  # cancelled, too: whoever was not answered has not failed
            self._accounts.take_back(account)
            self._addresses.take_back(address)
            raise
        self._accounts.forgive(account)
        self._addresses.take_back(address)


def address_key(address: str) -> str:
    """Name whom an address belongs to: of IPv6 the /64, as whoever has one address has all of it."""
    try:
        read = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return address[:_LONGEST_ADDRESS]
    if isinstance(read, ipaddress.IPv4Address):
        return str(read)
    if read.ipv4_mapped is not None:
        return str(read.ipv4_mapped)
    return str(ipaddress.ip_network((read, _IPV6_NETWORK), strict=False))


def _too_many(wait: float) -> TooManyTries:
    seconds = max(1, round(wait))
    time = f"{seconds} second{'' if seconds == 1 else 's'}"
    return TooManyTries(
        "There were too many tries that failed.",
        wait=wait,
        safe="Nothing was changed.",
        cure=f"Try again in {time}, or use a device that is signed in.",
    )
