"""Further ways to a hub, which pass bytes on: at once, late, or not at all."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress


class Way:
    """Passes on what is said at `place` to a hub and back; what the hub says comes `delay` seconds late."""

    def __init__(self, hub: str) -> None:
        self.delay = 0.0
        self.place = ""
        self.lines = 0
        """How many were made."""
        self._host, _, self._port = hub.rpartition(":")
        self._tasks: set[asyncio.Task[None]] = set()
        self._server: asyncio.Server | None = None

    async def open(self) -> None:
        """Listen, at the place of before if there was one."""
        port = int(self.place.rpartition(":")[2] or 0)
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", port)
        self.place = f"127.0.0.1:{self._server.sockets[0].getsockname()[1]}"

    async def close(self) -> None:
        """Hang up, and listen no more."""
        if self._server is not None:
            self._server.close()
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.lines += 1
        task = asyncio.create_task(self._pass_on(reader, writer))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _pass_on(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            there, back = await asyncio.open_connection(self._host, self._port)
            try:
                copying = {
                    asyncio.create_task(self._copy(reader, back, late=False)),
                    asyncio.create_task(self._copy(there, writer, late=True)),
                }
                await asyncio.wait(copying, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in copying:
                    task.cancel()
                back.transport.abort()
        except OSError:
            pass  # nobody is there
        finally:
            writer.transport.abort()

    async def _copy(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, *, late: bool) -> None:
        with suppress(OSError):
            while said := await reader.read(65_536):
                if late and self.delay:
                    await asyncio.sleep(self.delay)
                writer.write(said)
                await writer.drain()


@asynccontextmanager
async def open_way(hub: str) -> AsyncIterator[Way]:
    """Open a way to a hub (host:port) until the end of the block."""
    way = Way(hub)
    await way.open()
    try:
        yield way
    finally:
        await way.close()
