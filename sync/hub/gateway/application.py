"""The gateway as one ASGI application: REST, and whatever else is mounted beside it."""

import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, FastAPI

from core.vitals import Vitals
from sync.hub.gateway.body_limits import BodyGuard, Largest
from sync.hub.gateway.consistency import Consistency
from sync.hub.gateway.cursors import Cursors
from sync.hub.gateway.envelope import Application, Envelope, Receive, Scope, Send
from sync.hub.gateway.gate import Gate
from sync.hub.gateway.idempotency import Repeats
from sync.hub.gateway.metrics import Metrics
from sync.hub.gateway.openapi import describe
from sync.hub.gateway.problems import handle_problems
from sync.hub.gateway.rates import Rates
from sync.hub.gateway.rationing import Rationing
from sync.hub.gateway.rest import ROUTERS
from sync.hub.gateway.services import Services
from sync.hub.gateway.settings import GatewaySettings
from sync.hub.gateway.turning_away import TurningAway
from sync.hub.vitals import serving_checks

OPENAPI = "/v1/openapi.json"
_SMALL = ("/v1/users", "/v1/sessions", "/v1/devices", "/v1/tokens", "/v1/search", "/health", "/metrics")


@dataclass(frozen=True, slots=True)
class Mounted:
    """Another application, for every path that begins with `prefix`, which it sees whole.

    `largest_body` is in bytes; None means as for all others.
    """

    prefix: str
    application: Application
    largest_body: int | None = None


@dataclass(frozen=True, slots=True)
class PassedOn:
    """Paths of REST whose bodies are passed on as they come, up to `largest_body` bytes, and never held."""

    paths: re.Pattern[str]
    largest_body: int


def make_application(
    services: Services,
    *,
    routers: Sequence[APIRouter] = (),
    mounts: Sequence[Mounted] = (),
    passed_on: Sequence[PassedOn] = (),
    settings: GatewaySettings | None = None,
    vitals: Vitals | None = None,
) -> Envelope:
    """Build the gateway. `routers` are added to those of REST; `mounts` get their paths before them.

    Its health is what `vitals` tell, else how that is which every answer needs.

    What it returns is an ASGI application, whose `metrics` tell all that its process measures.
    """
    settings = settings or GatewaySettings()
    gate = _gate(services, settings, vitals)
    rest = _Rest(
        title="Tandem",
        version="1",
        openapi_url=OPENAPI,
        docs_url=None,
        redoc_url=None,
        # It would send callers to whatever Host they named.
        redirect_slashes=False,
        # Routers that are included would have every route prepared a second time, at the first request.
        routes=[route for router in (*ROUTERS, *routers) for route in router.routes],
    )
    rest.state.gate = gate
    handle_problems(rest)
    guarded = BodyGuard(
        _Switch(rest, mounts),
        settings.bodies,
        _largest(mounts, passed_on, settings),
        lambda path: _passed_on_at(passed_on, path) is not None,
    )
    consistent = Consistency(guarded, services.users, services.majority)
    rationed = Rationing(consistent, Rates(settings.per_address, services.world))
    draining = TurningAway(rationed, services.draining)
    return Envelope(draining, gate.metrics, services.world, settings.times)


class _Rest(FastAPI):
    """REST, with its own description."""

    def openapi(self) -> dict[str, Any]:
        """Describe it, once."""
        if self.openapi_schema is None:
            self.openapi_schema = describe(self)
        return self.openapi_schema


def _gate(services: Services, settings: GatewaySettings, vitals: Vitals | None) -> Gate:
    needed = serving_checks(services.bus, services.majority, services.users, services.library)
    return Gate(
        services=services,
        settings=settings,
        metrics=Metrics(services.world.measures),
        callers=Rates(settings.per_caller, services.world),
        repeats=Repeats(settings.idempotency, services.world),
        cursors=Cursors(services.world),
        vitals=vitals or Vitals(needed, time.monotonic),
    )


def _mount_at(mounts: Sequence[Mounted], path: str) -> Mounted | None:
    return next((mounted for mounted in mounts if path.startswith(mounted.prefix)), None)


class _Switch:
    """Gives a request to what is mounted at its path, or to REST."""

    def __init__(self, rest: Application, mounts: Sequence[Mounted]) -> None:
        self._rest = rest
        self._mounts = mounts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        mounted = None if scope["type"] == "lifespan" else _mount_at(self._mounts, scope["path"])
        if mounted is not None:
            scope["tandem.mount"] = mounted.prefix
        await (mounted.application if mounted else self._rest)(scope, receive, send)


def _passed_on_at(passed_on: Sequence[PassedOn], path: str) -> PassedOn | None:
    return next((each for each in passed_on if each.paths.fullmatch(path)), None)


def _largest(mounts: Sequence[Mounted], passed_on: Sequence[PassedOn], settings: GatewaySettings) -> Largest:
    def largest(path: str) -> int:
        passed = _passed_on_at(passed_on, path)
        if passed is not None:
            return passed.largest_body
        mounted = _mount_at(mounts, path)
        if mounted is not None and mounted.largest_body is not None:
            return mounted.largest_body
        return settings.bodies.small if path.startswith(_SMALL) else settings.bodies.largest

    return largest
