"""Keeps where the hubs of a joined space are, so that another one is found when the known one is away."""

import asyncio
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

from core.errors import Problem
from core.facts import Space, SpaceRole
from core.notes import Library
from sync.peer.entrance import Entrance

_PAUSE = 30.0
_log = logging.getLogger(__name__)


class PlaceKeeping:
    """Asks a space's hub for its places, and remembers them with the space."""

    def __init__(self, space: Space, library: Library, entrance: Entrance) -> None:
        self.space = space
        self._library = library
        self._entrance = entrance

    async def keep(self) -> None:
        """Remember where the hubs are, as far as the entrance knows now."""
        if self.space.role is not SpaceRole.MEMBER:
            return
        try:
            told = ",".join(map(str, self._entrance.places))
            if set(told.split(",")) != set(self.space.hub.split(",")):
                self.space = replace(self.space, hub=told)
                await self._library.keep_space(self.space)
        except Problem as problem:
            _log.warning("where the hubs of a space are is not remembered: %s", problem)

    @asynccontextmanager
    async def kept(self) -> AsyncIterator[None]:
        """Ask from time to time until the end of the block: hubs come and go while nobody reconnects."""
        asking = asyncio.create_task(self._keep_asking(), name=f"places of the hub of {self.space.id}")
        try:
            yield
        finally:
            asking.cancel()
            await asyncio.wait({asking})

    async def _keep_asking(self) -> None:
        try:
            while True:
                await asyncio.sleep(_PAUSE)
                await self._try_to_ask()
        except Exception:  # noqa: BLE001 (the task's outer edge)
            _log.exception("asking where the hubs are ended by an error")

    async def _try_to_ask(self) -> None:
        try:
            await self._entrance.ask_places()
        except Problem as problem:
            _log.debug("where the hubs are is not told: %s", problem)
        else:
            await self.keep()
