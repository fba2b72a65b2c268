"""Who the user is at each hub as it told last, to be shown while the hub is away."""

import msgspec

from core.errors import AccessRefused, BusProblem, Problem
from core.facts import Space
from core.store import Store
from core.unreadable import UNREADABLE
from sync.bus.certificates import fingerprint_of
from sync.peer.hub_account import Account


class KnownAccounts:
    """Remembers one account for each hub, in the profile."""

    def __init__(self, store: Store) -> None:
        self._store = store

    async def remember(self, space: Space, account: Account) -> None:
        """Know what the hub of a shared space told just now."""
        if account != await self._read(space):
            await self._store.set_setting(_key_of(space), msgspec.json.encode(account).decode())

    async def forget(self, space: Space) -> None:
        """Know nothing of the hub of a space any more."""
        if await self._read(space) is not None:
            await self._store.set_setting(_key_of(space), "")

    async def recall(self, space: Space, problem: Problem) -> Account | None:
        """Say what was told last where `problem` is that the hub is away; None for what it refuses."""
        is_away = isinstance(problem, BusProblem) and not isinstance(problem, AccessRefused)
        return await self._read(space) if is_away else None

    async def _read(self, space: Space) -> Account | None:
        kept = await self._store.setting(_key_of(space))
        try:
            return msgspec.json.decode(kept, type=Account) if kept else None
        except UNREADABLE:  # another version wrote it
            return None


def _key_of(space: Space) -> str:
    return f"account at {fingerprint_of(space.authority)}"
