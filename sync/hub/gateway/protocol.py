"""Uvicorn's HTTP protocol, with the patience that it lacks, also for slow heads."""

import asyncio
from typing import Any

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

from sync.hub.gateway.patient_writing import PatientWriting
from sync.hub.gateway.settings import ConnectionLimits


class PatientProtocol(PatientWriting, H11Protocol):
    """Ends a connection whose request does not begin in time, or whose client takes nothing for too long."""

    _head: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override] # as uvicorn's
        """Begin to wait for a head."""
        super().connection_made(transport)
        self._expect_head()

    def data_received(self, data: bytes) -> None:
        """Take bytes; a head that has begun is to end in time, however it drips."""
        super().data_received(data)
        if self._is_between_requests and self._head is None and not self.transport.is_closing():
            self._expect_head()
        elif not self._is_between_requests:
            self._forget_head()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """Leave the connection to a socket, which has its own patience."""
        self._forget_head()
        super().handle_websocket_upgrade(event)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait for nothing any more."""
        self._forget_head()
        self._unset_keepalive_if_required()
        super().connection_lost(exc)

    @property
    def _is_between_requests(self) -> bool:
        return self.cycle is None or self.cycle.response_complete

    def _expect_head(self) -> None:
        self._head = self.loop.call_later(self.limits.header_time, self._end)

    def _end(self) -> None:
        self._head = None
        self.transport.abort()

    def _forget_head(self) -> None:
        if self._head is not None:
            self._head.cancel()
            self._head = None


def protocol_with(limits: ConnectionLimits) -> type[PatientProtocol]:
    """Return the protocol with these limits; uvicorn makes one for each connection."""
    return type("LimitedProtocol", (PatientProtocol,), dict[str, Any](limits=limits))
