"""Uvicorn's protocol of WebSockets, with the patience of HTTP: a client that takes nothing is let go."""

import asyncio

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from sync.hub.gateway.settings import ConnectionLimits


class PatientSocket(WebSocketsSansIOProtocol):
    """Ends a connection whose client takes nothing for too long."""

    limits = ConnectionLimits()
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


def socket_protocol_with(limits: ConnectionLimits) -> type[PatientSocket]:
    """Return the protocol with these limits, as uvicorn makes the instances."""
    return type("PatientSocket", (PatientSocket,), {"limits": limits})
