"""Services tell of themselves by NATS' micro protocol over a real bus, within what their passes allow."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from nats.micro.service import ServiceInfo, ServicePing, ServiceStats
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from core.accounts import DeviceKey
from core.requests import CALLER, DEADLINE, carried_in, within
from core.tracing.hops import COMMANDED, SERVICES_ASKED, SERVICES_TOLD
from core.tracing.recording import Recording
from sync.bus import BusAddress, Connection, Message, open_connection
from sync.bus.micro import MicroEndpoint, MicroService, find_services, offer_services
from sync.hub.service_grants import Service, grants_of
from tests.sync.hub_bus import HubBus
from tests.sync.running_hub import new_key

PATIENCE = 30.0
METADATA = {"hub": "attic", "state": "serving"}
WAY = MicroEndpoint("rpc", "tandem.hub.v1.AccountService", {"places": "attic:443"}, 8, 1, 0.4)


def service(id_: str = "ada", name: str = "users", metadata: Mapping[str, str] = METADATA) -> MicroService:
    return MicroService(id_, name, "1.2.3", "Accounts", metadata, 1_800_000_000.0, (WAY,))


def has(number: int) -> Callable[[list[MicroService]], bool]:
    return lambda found: len(found) == number


class Bus:
    """The account of the services, with its real passes."""

    def __init__(self, bus: HubBus, stack: AsyncExitStack) -> None:
        self._bus = bus
        self._stack = stack

    async def enter(self, service: Service) -> Connection:
        """Enter as a service of a hub."""
        key: DeviceKey = new_key()
        token = self._bus.authority.admit_service(key.id, grants_of(service, key.id))
        find = self._bus.server.find(lambda: token, key)
        connection = await self._stack.enter_async_context(open_connection(find, name=service.value))
        await connection.wait_connected(PATIENCE)
        return connection

    async def enter_by(self, address: BusAddress) -> Connection:
        """Enter by any pass."""
        connection = await self._stack.enter_async_context(open_connection(address, name="anybody"))
        await connection.wait_connected(PATIENCE)
        return connection

    async def anybody(self) -> Connection:
        """Enter by a pass that allows everything, as no service has one."""
        return await self.enter_by(self._bus.service())


async def answers(
    asking: Connection,
    subject: str,
    reply: str = "services.asked",
    headers: Mapping[str, str] | None = None,
) -> list[Any]:
    """Ask something; says what came of it until the answer to a last question."""
    heard, end = list[Message](), asyncio.Event()
    stops = [
        asking.subscribe(reply, heard.append),
        asking.subscribe("services.end", lambda _: end.set()),
    ]
    asking.publish(subject, b"", headers, reply=reply)
    asking.publish("$SRV.PING", b"", reply="services.end")
    async with asyncio.timeout(PATIENCE):
        await end.wait()
    for stop in stops:
        stop()
    return [json.loads(each.payload) for each in heard]


@pytest.fixture
async def bus(tmp_path: Path) -> AsyncIterator[Bus]:
    ground = HubBus(tmp_path)
    async with ground.server, AsyncExitStack() as stack:
        await ground.server.start()
        yield Bus(ground, stack)


async def test_all_services_of_all_hubs_are_found_with_what_became_of_requests(bus: Bus) -> None:
    told = [service("ada"), service("ada", "notes"), service("ben")]
    offer_services(await bus.enter(Service.GATEWAY), lambda: told[:2])
    offer_services(await bus.enter(Service.GATEWAY), lambda: told[2:])
    found = await find_services(await bus.enter(Service.CLUSTER), has(3), PATIENCE)
    assert {(each.id, each.name): each for each in found} == {(each.id, each.name): each for each in told}


async def test_it_is_told_as_it_is_when_somebody_asks(bus: Bus) -> None:
    state = {"state": "serving"}
    offer_services(await bus.enter(Service.GATEWAY), lambda: [service(metadata=dict(state))])
    asking = await bus.enter(Service.CLUSTER)
    for now in ("serving", "draining"):
        state["state"] = now
        (found,) = await find_services(asking, has(1), PATIENCE)
        assert found.metadata == state


async def test_a_service_that_is_not_offered_any_more_is_not_found(bus: Bus) -> None:
    offer_services(await bus.enter(Service.GATEWAY), lambda: [service("ada")])
    stop = offer_services(await bus.enter(Service.GATEWAY), lambda: [service("ben")])
    asking = await bus.enter(Service.CLUSTER)
    assert len(await find_services(asking, has(2), PATIENCE)) == 2
    stop()
    assert [each.id for each in await find_services(asking, has(2), 1.0)] == ["ada"]


@pytest.mark.parametrize(
    ("verb", "read"),
    [("PING", ServicePing), ("INFO", ServiceInfo), ("STATS", ServiceStats)],
    ids=["ping", "info", "stats"],
)
@pytest.mark.parametrize("whom", ["", ".users", ".users.ada"])
async def test_any_tool_for_the_protocol_understands_the_answers(
    bus: Bus, verb: str, read: type[ServicePing | ServiceInfo | ServiceStats], whom: str
) -> None:
    offer_services(await bus.enter(Service.GATEWAY), lambda: [service(), service("ben", "notes")])
    found = [read.from_dict(each) for each in await answers(await bus.anybody(), f"$SRV.{verb}{whom}")]
    assert len(found) == (1 if whom else 2)
    assert (found[0].name, found[0].id, found[0].version) == ("users", "ada", "1.2.3")
    assert found[0].metadata == METADATA
    assert found[0].type == f"io.nats.micro.v1.{verb.lower()}_response"
    if isinstance(found[0], ServiceStats):
        (way,) = found[0].endpoints
        assert (way.num_requests, way.num_errors) == (8, 1)
        assert (way.processing_time, way.average_processing_time) == (400_000_000, 50_000_000)


@pytest.mark.parametrize("subject", ["$SRV.PING.notes", "$SRV.PING.users.ben", "$SRV.STOP"])
async def test_what_is_asked_of_others_or_means_nothing_has_no_answer(bus: Bus, subject: str) -> None:
    offer_services(await bus.enter(Service.GATEWAY), lambda: [service()])
    assert await answers(await bus.anybody(), subject) == []


async def test_no_answer_goes_where_a_log_would_take_it_even_if_a_pass_allowed_it(bus: Bus) -> None:
    offer_services(await bus.anybody(), lambda: [service()])
    assert await answers(await bus.anybody(), "$SRV.PING", reply="u.user.x") == []
    assert len(await answers(await bus.anybody(), "$SRV.PING")) == 1


async def test_a_question_and_its_answers_are_steps_of_who_asked(bus: Bus) -> None:
    memory = InMemorySpanExporter()
    provider = TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(memory))
    tracing = Recording(provider.get_tracer("test"), "command")
    offer_services(await bus.enter(Service.GATEWAY), lambda: [service()], tracing)
    with tracing.begin(COMMANDED):
        await find_services(await bus.enter(Service.CLUSTER), has(1), PATIENCE, tracing=tracing)
    spans = {span.name: span for span in memory.get_finished_spans()}
    asked, told = spans[SERVICES_ASKED.name], spans[SERVICES_TOLD.name]
    assert asked.parent == spans[COMMANDED.name].context
    assert told.parent is not None
    assert asked.context is not None
    assert (told.parent.trace_id, told.parent.span_id) == (asked.context.trace_id, asked.context.span_id)


async def test_a_question_says_who_asked_first_and_how_long_an_answer_is_wanted(bus: Bus) -> None:
    asked = list[Message]()
    (await bus.enter(Service.GATEWAY)).subscribe("$SRV.>", asked.append)
    asking = await bus.enter(Service.CLUSTER)
    with within(0.5):
        assert await find_services(asking, has(1), PATIENCE, own="ada") == []
    assert [each.subject for each in asked] == ["$SRV.INFO", "$SRV.STATS"]
    for each in asked:
        carried = carried_in(each.header)
        assert (carried.caller, 0 < (carried.seconds or 0) <= 0.5) == ("ada", True)


async def test_nobody_is_asked_for_longer_than_the_caller_waits(bus: Bus) -> None:
    asking = await bus.enter(Service.CLUSTER)
    async with asyncio.timeout(PATIENCE):
        with within(0.2):
            assert await find_services(asking, has(1), 10 * PATIENCE) == []


async def test_who_waits_no_longer_gets_no_answer(bus: Bus) -> None:
    offer_services(await bus.enter(Service.GATEWAY), lambda: [service()])
    asking, late = await bus.anybody(), {CALLER: "ada", DEADLINE: "0"}
    assert await answers(asking, "$SRV.INFO", headers=late) == []
    assert len(await answers(asking, "$SRV.INFO", headers={DEADLINE: "5000"})) == 1
