"""Services on the bus as NATS' own micro-service protocol tells of them: PING, INFO and STATS below $SRV.

nats-py's `Service` lives on one client for good. A connection here changes its line whenever its pass is
renewed, and answers are sent nowhere but below one subject: of nats-py only the messages are used.
"""

import asyncio
import json
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from nats.micro.service import (
    DEFAULT_PREFIX,
    EndpointInfo,
    EndpointStats,
    ServiceInfo,
    ServicePing,
    ServiceStats,
    ServiceVerb,
)
from nats.nuid import NUID

from core.events import Unsubscribe
from core.requests import carried_in, headers_of, left, present, within
from core.tracing import OFF, Tracing
from core.tracing.hops import SERVICES_ASKED, SERVICES_TOLD
from core.unreadable import UNREADABLE
from sync.bus.connection import Connection
from sync.bus.errors import BusDown
from sync.bus.message import Message

ASKED = f"{DEFAULT_PREFIX}.>"
"""All that may be asked of services."""
ANSWERS = "services.*"
"""Where they answer, and nowhere else: who asks names the subject, and might name a log's."""
_ALL = {verb: f"{DEFAULT_PREFIX}.{verb.value}" for verb in ServiceVerb}
_NANO = 1e9


@dataclass(frozen=True, slots=True)
class MicroEndpoint:
    """A way to ask a service, with what became of requests; `seconds` is how long all of them took."""

    name: str
    subject: str
    metadata: Mapping[str, str]
    requests: int = 0
    errors: int = 0
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class MicroService:
    """An instance of a service, by its name and `id`; `version` is semantic, `started` since 1970."""

    id: str
    name: str
    version: str
    description: str
    metadata: Mapping[str, str]
    started: float
    endpoints: tuple[MicroEndpoint, ...]


def offer_services(
    connection: Connection, look: Callable[[], Iterable[MicroService]], tracing: Tracing = OFF
) -> Unsubscribe:
    """Answer for the services that `look` finds whenever somebody asks, until what it returns is called.

    Whoever asked and waits no longer gets no answer. The connection may hear `ASKED` and say `ANSWERS`.
    """

    def answer(message: Message) -> None:
        # The server lets it pass, where a service may say more than answers.
        if not message.reply.startswith(ANSWERS.removesuffix("*")):
            return
        _, _, asked = message.subject.partition(".")
        verb, *wanted = asked.split(".")
        carried = carried_in(message.header)
        if verb not in _TELLING or carried.seconds == 0:
            return
        step = (tracing if carried.trace else OFF).begin(SERVICES_TOLD, carried.trace)
        with suppress(BusDown), step:  # who asked waits for nobody in particular
            for service in look():
                if wanted == [service.name, service.id][: len(wanted)]:
                    told = _TELLING[verb](service)
                    connection.publish(message.reply, json.dumps(told).encode())

    return connection.subscribe(ASKED, answer)


async def find_services(
    connection: Connection,
    is_all: Callable[[list[MicroService]], bool],
    timeout: float,
    *,
    tracing: Tracing = OFF,
    own: str = "",
) -> list[MicroService]:
    """Ask all services how they are, until those that answered are all there are, or the time is over.

    That is `timeout` seconds, or what is left of the caller's. Who asked first goes along, which is `own`
    where nobody asked before. Raises BusDown. The connection may say what it asks, and hear `ANSWERS`.
    """
    inbox = ANSWERS.replace("*", NUID().next().decode())
    infos, stats = dict[tuple[str, str], ServiceInfo](), dict[tuple[str, str], ServiceStats]()
    news = asyncio.Event()

    def hear(message: Message) -> None:
        with suppress(*UNREADABLE, KeyError, TypeError, AttributeError):
            told = json.loads(message.payload)
            key = str(told["name"]), str(told["id"])
            if "started" in told:
                stats[key] = ServiceStats.from_dict(told)
            else:
                infos[key] = ServiceInfo.from_dict(told)
            news.set()

    def found() -> list[MicroService]:
        return [_joined(infos[key], stats[key]) for key in sorted(infos.keys() & stats.keys())]

    stop = connection.subscribe(inbox, hear)
    try:
        with within(timeout), tracing.inside(SERVICES_ASKED):
            headers = headers_of(present(tracing, own))
            for verb in (ServiceVerb.INFO, ServiceVerb.STATS):
                connection.publish(_ALL[verb], b"", headers, reply=inbox)
            with suppress(TimeoutError):
                async with asyncio.timeout(left()):
                    while not is_all(found()):
                        news.clear()
                        await news.wait()
    finally:
        stop()
    return found()


def _ping(service: MicroService) -> dict[str, Any]:
    return ServicePing(service.id, service.name, service.version, dict(service.metadata)).to_dict()


def _info(service: MicroService) -> dict[str, Any]:
    endpoints = [EndpointInfo(each.name, each.subject, "", dict(each.metadata)) for each in service.endpoints]
    return ServiceInfo(
        service.name, service.id, service.version, service.description, endpoints, dict(service.metadata)
    ).to_dict()


def _stats(service: MicroService) -> dict[str, Any]:
    started = datetime.fromtimestamp(service.started, UTC)
    endpoints = [_endpoint_stats(each) for each in service.endpoints]
    return ServiceStats(
        service.id, service.name, service.version, started, endpoints, dict(service.metadata)
    ).to_dict()


def _endpoint_stats(endpoint: MicroEndpoint) -> EndpointStats:
    taken = int(endpoint.seconds * _NANO)
    average = taken // endpoint.requests if endpoint.requests else 0
    return EndpointStats(
        endpoint.name, endpoint.subject, "", endpoint.requests, endpoint.errors, taken, average
    )


_TELLING: Mapping[str, Callable[[MicroService], dict[str, Any]]] = {
    ServiceVerb.PING.value: _ping,
    ServiceVerb.INFO.value: _info,
    ServiceVerb.STATS.value: _stats,
}


def _joined(info: ServiceInfo, stats: ServiceStats) -> MicroService:
    ways = {endpoint.name: endpoint for endpoint in info.endpoints}
    endpoints = tuple(
        MicroEndpoint(
            each.name,
            each.subject,
            ways[each.name].metadata if each.name in ways else {},
            each.num_requests,
            each.num_errors,
            each.processing_time / _NANO,
        )
        for each in stats.endpoints
    )
    return MicroService(
        info.id,
        info.name,
        info.version,
        info.description or "",
        info.metadata,
        stats.started.replace(tzinfo=UTC).timestamp(),
        endpoints,
    )
