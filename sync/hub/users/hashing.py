"""Passwords: what is taken as one, and hashing them in a few threads, for a bounded number of callers."""

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import TypeVar

from core.accounts import (
    NOBODYS_BYTES,
    HashCost,
    hash_password,
    is_cheaper,
    is_password,
    nobodys_hash,
)
from core.errors import BadInput, ServiceBusy
from core.world import World
from sync.hub.users.names import looks_like

Result = TypeVar("Result")

_FEWEST_CHARACTERS = 8
_MOST_BYTES = 1024


@dataclass(frozen=True, slots=True)
class HashLimits:
    """How many hashes are made at once, each with its memory, and how many callers may wait."""

    threads: int = 2
    waiting: int = 32


def read_password(given: str, *names: str) -> str:
    """Bring a new password to one spelling (NFC); raises BadInput for one that is too short, long or easy.

    Nothing is asked of its letters; it only must not be one of the `names`, which anybody would try first.
    """
    password = _spell(given)
    if password is None:
        raise _bad("The password holds halves of characters.", "Type it anew instead of copying it.")
    if len(password.encode()) > _MOST_BYTES:
        raise _bad(f"The password is longer than {_MOST_BYTES} bytes.", "Choose a shorter one.")
    if len(password) < _FEWEST_CHARACTERS:
        raise _bad(f"A password has at least {_FEWEST_CHARACTERS} characters.", "Choose a longer one.")
    if any(name and looks_like(password, name) for name in names):
        raise _bad("The password is the name.", "Choose one that others do not try first.")
    return password


class Hasher:
    """Makes and checks hashes; get one from `open_hasher`."""

    def __init__(self, pool: ThreadPoolExecutor, cost: HashCost, most: int, world: World) -> None:
        self._pool = pool
        self._cost = cost
        self._most = most
        self._callers = 0
        self._nobodys = nobodys_hash(world.random_bytes(NOBODYS_BYTES), cost)

    async def hash(self, password: str) -> str:
        """Hash a password that `read_password` returned, to a PHC string; raises ServiceBusy."""
        return await self._run(lambda: hash_password(password, self._cost))

    async def verify(self, password: str, expected: str | None) -> bool:
        """Say whether it is the password; where None is expected it never is, and that takes as long.

        Raises ServiceBusy.
        """
        spelled = _spell(password)
        if spelled is None or len(spelled.encode()) > _MOST_BYTES:
            spelled, expected = "", None
        wanted = self._nobodys if expected is None else expected
        fits = await self._run(lambda: is_password(spelled, wanted))
        return fits and expected is not None

    def is_outdated(self, hashed: str) -> bool:
        """Say whether a hash was made at a lower cost than today's."""
        return is_cheaper(hashed, self._cost)

    async def _run(self, work: Callable[[], Result]) -> Result:
        if self._callers >= self._most:
            raise ServiceBusy(
                "The hub is checking as many passwords as it can.",
                safe="Nothing was changed.",
                cure="Try again in a few seconds.",
            )
        self._callers += 1
        # Counted until the thread is done, even when the caller has gone: it is the thread that costs.
        working = asyncio.get_running_loop().run_in_executor(self._pool, work)
        working.add_done_callback(lambda _ended: self._leave())
        return await asyncio.shield(working)

    def _leave(self) -> None:
        self._callers -= 1


@asynccontextmanager
async def open_hasher(cost: HashCost, limits: HashLimits, world: World) -> AsyncIterator[Hasher]:
    """Start the threads, and end them at the end of the block."""
    pool = ThreadPoolExecutor(limits.threads, thread_name_prefix="argon2")
    try:
        yield Hasher(pool, cost, limits.threads + limits.waiting, world)
    finally:
        await asyncio.to_thread(pool.shutdown, cancel_futures=True)


def _spell(given: str) -> str | None:
    """Normalise as RFC 8265 does, what is not far too long; None for a text with halves of characters."""
    if any("\ud800" <= letter <= "\udfff" for letter in given[: _MOST_BYTES + 1]):
        return None
    return unicodedata.normalize("NFC", given) if len(given) <= _MOST_BYTES else given


def _bad(title: str, cure: str) -> BadInput:
    return BadInput(title, safe="Nothing was changed.", cure=cure)
