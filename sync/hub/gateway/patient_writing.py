"""The patience that uvicorn's protocols lack: a client that takes nothing of what it is sent is let go."""

import asyncio

from sync.hub.gateway.settings import ConnectionLimits


class PatientWriting(asyncio.Protocol):
    """Comes before a protocol of uvicorn's; ends a connection whose client takes nothing for too long."""

    limits = ConnectionLimits()
    loop: asyncio.AbstractEventLoop
    transport: asyncio.Transport
    _write: asyncio.TimerHandle | None = None

    def pause_writing(self) -> None:
        """Begin to wait for the client to take what was sent."""
        super().pause_writing()
        self._forget_write()
        self._write = self.loop.call_later(self.limits.write_time, self.transport.abort)

    def resume_writing(self) -> None:
        """Stop waiting: it took something."""
        self._forget_write()
        super().resume_writing()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._forget_write()
        super().connection_lost(exc)

    def _forget_write(self) -> None:
        if self._write is not None:
            self._write.cancel()
            self._write = None
