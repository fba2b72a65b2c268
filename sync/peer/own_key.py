"""The key of this device: opened before it goes on any bus, and another one when nobody can open it."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from core.accounts.secrets import SecretsProblem
from core.errors import BadInput
from sync.peer.hub import Identity

_log = logging.getLogger(__name__)


class OwnKey:
    """Opens the key, and tells `closed` why it cannot be.

    `renewed` is called when this is another device than before, which no bus has seen yet.
    """

    def __init__(
        self,
        identity: Identity,
        closed: Callable[[SecretsProblem], None],
        renewed: Callable[[], Awaitable[None]],
    ) -> None:
        self._key = identity.key
        self._secrets = identity.secrets
        self._closed = closed
        self._renewed = renewed
        self._waiting: asyncio.Task[None] | None = None

    async def try_to_open(self, opened_late: Callable[[], Awaitable[None]]) -> bool:
        """Open the key if it is not open yet; False when it cannot be opened now.

        Then `opened_late` is called if whoever keeps the key gives it after all.
        """
        try:
            await self._secrets.open_device()
        except SecretsProblem as problem:
            _log.warning("this device stays off every bus: %s", problem.title)
            self._closed(problem)
            if self._waiting is None:
                self._waiting = asyncio.create_task(self._wait(opened_late), name="late keyring")
            return False
        return True

    async def open(self, *, may_renew: bool) -> None:
        """Open the key for what cannot be done without it; raises SecretsProblem.

        If it `may_renew`, a profile that came without what opens its key becomes a new device.
        """
        before = self._key.id
        await (self._secrets.open_or_renew() if may_renew else self._secrets.open_device())
        if self._key.id != before:
            await self._renewed()

    async def renew(self) -> None:
        """Become a new device in the place of one whose key cannot be opened; raises Problem."""
        try:
            await self._secrets.open_device()
        except SecretsProblem as problem:
            _log.info("this becomes a new device: %s", problem.title)
        else:
            raise BadInput(
                "The key of this device opens, so there is no need for a new one.",
                safe="Nothing was changed.",
                cure="`tandem device list` shows your devices, and `tandem device revoke` removes one.",
            )
        await self._secrets.renew_device()
        await self._renewed()

    async def stop_waiting(self) -> None:
        """Expect no late answer any more."""
        waiting, self._waiting = self._waiting, None
        if waiting is not None and waiting is not asyncio.current_task():
            waiting.cancel()
            await asyncio.wait({waiting})

    async def _wait(self, opened_late: Callable[[], Awaitable[None]]) -> None:
        if await self._secrets.wait_late():
            await opened_late()
