"""Whether the hub lives, whether it can serve, and what it counts."""

import asyncio
import ipaddress
from http import HTTPStatus
from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from core.errors import BusProblem, StorageProblem
from sync.hub.gateway.errors import HttpRefusal
from sync.hub.gateway.gate import gate_of
from sync.hub.gateway.metrics import MEDIA_TYPE
from sync.hub.gateway.routes import Route, Served, address_of
from sync.hub.gateway.services import Services

router = APIRouter(tags=["health"], route_class=Route)
_PATIENCE = 5.0
"""Seconds."""


class Health(BaseModel):
    """The hub does what the path asks about."""

    status: Literal["ok"] = "ok"


@router.get("/health/live", operation_id="isLive")
async def is_live() -> Health:
    """Say that the process answers."""
    return Health()


@router.get("/health/ready", operation_id="isReady")
async def is_ready(services: Served) -> Health:
    """Say that bus, accounts and notes can be used; 503 with what is in the way if not."""
    if not services.bus.is_connected:
        raise BusProblem("The hub's bus cannot be reached.", safe="Nothing was changed.", cure="Wait for it.")
    services.majority.require()
    if services.users.problem is not None:
        raise services.users.problem
    await _require_store(services)
    return Health()


@router.get("/metrics", operation_id="readMetrics", response_class=PlainTextResponse)
async def read_metrics(request: Request) -> Response:
    """Tell what the gateway counts, to whoever may know it."""
    gate = gate_of(request)
    if not _is_within(address_of(request), gate.settings.metrics_from):
        raise HttpRefusal(HTTPStatus.NOT_FOUND, None)
    return Response(gate.metrics.text(), media_type=MEDIA_TYPE)


async def _require_store(services: Services) -> None:
    try:
        async with asyncio.timeout(_PATIENCE):
            await services.library.spaces()
    except TimeoutError as error:
        raise StorageProblem("The hub's notes cannot be read in time.", cure="Look at its disk.") from error


def _is_within(address: str, networks: tuple[str, ...]) -> bool:
    try:
        read = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(read in ipaddress.ip_network(network) for network in networks)
