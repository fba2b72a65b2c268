"""The bus of the spaces that are shared from this profile; it runs only when there is one."""

import asyncio
from collections.abc import Mapping
from contextlib import AsyncExitStack
from pathlib import Path

from core.errors import BusProblem
from core.ids import SpaceId
from sync.peer.hub import Network, Server


class Hosting:
    """Starts the bus with the first shared space, and adds further ones without a restart."""

    def __init__(self, directory: Path, network: Network) -> None:
        self._directory = directory
        self._network = network
        self._accounts: dict[SpaceId, str] = {}
        self._server: Server | None = None
        self._running = AsyncExitStack()
        self._changing = asyncio.Lock()

    @property
    def server_pid(self) -> int | None:
        """The process of the bus, None while it does not run."""
        return self._server.pid if self._server else None

    @property
    def problem(self) -> BusProblem | None:
        """Why the bus does not run though it should."""
        return self._server.problem if self._server else None

    def serves(self, space: SpaceId) -> bool:
        """Tell whether the bus runs for this space."""
        return space in self._accounts

    async def serve(self, tokens: Mapping[SpaceId, str], *, port: int | None = None) -> int:
        """Serve these spaces too, on `port` if it names one; returns the port. Raises BusProblem."""
        async with self._changing:
            if self._server is not None and port not in (None, self._server.port):
                tokens = self._accounts | dict(tokens)
                await self.close()
            if self._server is None:
                server = self._network.run_server(self._directory, port=port)
                self._server = await self._running.enter_async_context(server)
            try:
                await self._server.serve(self._accounts | dict(tokens))
            except BusProblem:
                if not self._accounts:
                    await self.close()
                raise
            self._accounts.update(tokens)
            return self._server.port or 0

    async def close(self) -> None:
        """Stop the bus."""
        await self._running.aclose()
        self._server = None
        self._accounts.clear()
