"""What all requests of one gateway share, and how a request comes to it."""

from dataclasses import dataclass
from typing import cast

from starlette.requests import HTTPConnection

from core.vitals import Vitals
from sync.hub.gateway.cursors import Cursors
from sync.hub.gateway.idempotency import Repeats
from sync.hub.gateway.metrics import Metrics
from sync.hub.gateway.rates import Rates
from sync.hub.gateway.services import Services
from sync.hub.gateway.settings import GatewaySettings


@dataclass(frozen=True, slots=True)
class Gate:
    """One gateway's services, limits and memory."""

    services: Services
    settings: GatewaySettings
    metrics: Metrics
    callers: Rates
    repeats: Repeats
    cursors: Cursors
    vitals: Vitals


def gate_of(connection: HTTPConnection) -> Gate:
    """Return the gateway that a request or socket came to."""
    return cast("Gate", connection.app.state.gate)
