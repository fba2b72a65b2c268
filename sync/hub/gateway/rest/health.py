"""Whether the hub lives, has begun and can serve, and what it counts."""

import ipaddress
from collections.abc import Sequence
from http import HTTPStatus
from typing import Literal

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse
from pydantic import BaseModel

from core.errors import MajorityMissing
from core.health import Health
from core.vitals import Vital
from sync.hub.gateway.errors import HttpRefusal, Looked, NotReady
from sync.hub.gateway.gate import Gate, gate_of
from sync.hub.gateway.metrics import MEDIA_TYPE
from sync.hub.gateway.routes import Route, address_of

_WORDS: dict[Health, Literal["sound", "notable", "faulty"]] = {
    Health.SOUND: "sound",
    Health.NOTABLE: "notable",
    Health.FAULTY: "faulty",
}
router = APIRouter(tags=["health"], route_class=Route)


class Alive(BaseModel):
    """The hub does what the path asks about."""

    status: Literal["ok"] = "ok"


class CheckedPart(BaseModel):
    """One thing that was looked at; only this computer is told what was seen, and what to do."""

    name: str
    health: Literal["sound", "notable", "faulty"]
    seen: str = ""
    cure: str = ""


class Readiness(BaseModel):
    """The hub serves; "notable" says that somebody should look after it soon."""

    status: Literal["ok", "notable"]
    checks: list[CheckedPart]


@router.get("/health/live", operation_id="isLive")
async def is_live() -> Alive:
    """Say that the process answers; no more, as a new start cures no full disk and no lost network."""
    return Alive()


@router.get("/health/started", operation_id="hasStarted")
async def has_started(request: Request) -> Alive:
    """Say that the hub knew all that its logs held once since it was started; 503 until then."""
    gate = gate_of(request)
    vitals = await gate.vitals.look()
    if not gate.vitals.has_begun:
        raise NotReady([each.name for each in vitals if each.holds_up], _told(request, gate, vitals))
    return Alive()


@router.get("/health/ready", operation_id="isReady")
async def is_ready(request: Request) -> Readiness:
    """Say that the hub can serve, and how all it stands on is; 503 with what is in the way if not."""
    gate = gate_of(request)
    vitals = await gate.vitals.look()
    if any(vital.blocks for vital in vitals):
        raise _refusal(request, gate, vitals)
    is_sound = all(vital.health is Health.SOUND for vital in vitals)
    checks = [
        CheckedPart(name=each.name, health=each.health, seen=each.seen, cure=each.cure)
        for each in _told(request, gate, vitals)
    ]
    return Readiness(status="ok" if is_sound else "notable", checks=checks)


@router.get("/metrics", operation_id="readMetrics", response_class=PlainTextResponse)
async def read_metrics(request: Request) -> Response:
    """Tell what the gateway counts, to whoever may know it."""
    gate = gate_of(request)
    if not _is_trusted(request, gate):
        raise HttpRefusal(HTTPStatus.NOT_FOUND, None)
    return Response(gate.metrics.text(), media_type=MEDIA_TYPE)


def _refusal(request: Request, gate: Gate, vitals: Sequence[Vital]) -> MajorityMissing | NotReady:
    """Say what is in the way; without the others of a cluster the rest is no matter of this hub."""
    for vital in vitals:
        if vital.trouble is not None and isinstance(vital.trouble.problem, MajorityMissing):
            return vital.trouble.problem
    blocking = [vital.name for vital in vitals if vital.blocks]
    return NotReady(blocking, _told(request, gate, vitals))


def _told(request: Request, gate: Gate, vitals: Sequence[Vital]) -> list[Looked]:
    """Tell how everything is; what names folders of this computer is not for strangers."""
    tells_all = _is_trusted(request, gate)
    findings = [(vital.name, vital.finding) for vital in vitals]
    return [
        Looked(name, _WORDS[found.health], found.seen if tells_all else "", found.cure if tells_all else "")
        for name, found in findings
    ]


def _is_trusted(request: Request, gate: Gate) -> bool:
    return _is_within(address_of(request), gate.settings.metrics_from)


def _is_within(address: str, networks: tuple[str, ...]) -> bool:
    try:
        read = ipaddress.ip_address(address)
    except ValueError:
        return False
    return any(read in ipaddress.ip_network(network) for network in networks)
