"""Uvicorn's protocol of WebSockets, with the patience of HTTP: a client that takes nothing is let go."""

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from sync.hub.gateway.patient_writing import PatientWriting
from sync.hub.gateway.settings import ConnectionLimits


class PatientSocket(PatientWriting, WebSocketsSansIOProtocol):
    """Ends a connection whose client takes nothing for too long."""


def socket_protocol_with(limits: ConnectionLimits) -> type[PatientSocket]:
    """Return the protocol with these limits, as uvicorn makes the instances."""
    return type("PatientSocket", (PatientSocket,), {"limits": limits})
