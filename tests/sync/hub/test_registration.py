"""What a hub tells on the bus of its services: where they are, how they are, what became of requests."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from core.ids import DeviceId
from core.measures import Measures
from core.world import World
from sync.bus.micro import MicroService
from sync.hub.draining import Draining
from sync.hub.gateway.metrics import Metrics
from sync.hub.majority import Majority
from sync.hub.registration import SERVICES, HubState, Registration, state_of
from tests.sync.running_hub import PASSWORD, RunningHub, run_hub


class Answered:
    """An answer to a request."""

    def __init__(self, status: int | None) -> None:
        self.status = status


def serve(measures: Measures, route: str, status: int | None = 200) -> None:
    scope = {"type": "http", "method": "POST", "tandem.mount": route}
    with Metrics(measures).watching(scope, Answered(status)):
        pass


def told(world: World, state: HubState = HubState.SERVING) -> dict[str, MicroService]:
    registration = Registration(DeviceId("ada"), "attic", world, lambda: state)
    registration.appear(lambda: ["attic:443", "10.0.0.7:443"], lambda: "c1")
    return {service.name: service for service in registration.services()}


@pytest.fixture
def world() -> World:
    ticks = iter(range(1_000_000))
    return World(now=lambda: 1000.0, random_bytes=bytes, measures=Measures(lambda: next(ticks) / 10))


def test_each_service_tells_of_its_own_requests_alone(world: World) -> None:
    serve(world.measures, "/tandem.hub.v1.AccountService")
    serve(world.measures, "/tandem.hub.v1.AccountService", 404)
    serve(world.measures, "/tandem.hub.v1.AccountService", 503)
    serve(world.measures, "/v1/users/me", None)
    serve(world.measures, "/v1/spaces/{space_id}/audit")
    found = told(world)
    rpc, rest = found["users"].endpoints
    assert (rpc.name, rpc.requests, rpc.errors, round(rpc.seconds, 3)) == ("rpc", 3, 1, 0.3)
    assert (rest.name, rest.requests, rest.errors) == ("rest", 1, 1)
    counts = {name: sum(way.requests for way in service.endpoints) for name, service in found.items()}
    assert counts == dict.fromkeys(SERVICES, 0) | {"users": 4, "audit": 1}


@pytest.mark.parametrize(
    ("route", "name"),
    [
        ("/v1/users", "users"),
        ("/v1/users/me/export", "users"),
        ("/v1/users/me/audit", "audit"),
        ("/v1/sessions/{session_id}", "users"),
        ("/v1/spaces", "notes"),
        ("/v1/spaces/{space_id}/notes", "notes"),
        ("/v1/notes/{note_id}/history", "notes"),
        ("/v1/search", "notes"),
        ("/v1/notes/{note}/publication", "pages"),
        ("/p/{token}", "pages"),
        ("/v1/notes/{note}/attachments", "attachments"),
        ("/v1/notes/{note}/attachments/{file}", "attachments"),
        ("/v1/spaces/{space_id}/audit", "audit"),
        ("/tandem.hub.v1.SpaceService", "notes"),
        ("/tandem.hub.v1.ClusterService", "cluster"),
        ("/health/live", ""),
    ],
)
def test_every_route_belongs_to_one_service(world: World, route: str, name: str) -> None:
    serve(world.measures, route)
    found = [name for name, each in told(world).items() for way in each.endpoints if way.requests]
    assert found == ([name] if name else [])


def test_a_hub_says_who_and_where_it_is(world: World) -> None:
    users = told(world)["users"]
    assert (users.id, users.started) == ("ada", 1000.0)
    assert users.metadata == {
        "hub": "attic",
        "state": "serving",
        "cluster": "c1",
        "services": str(len(SERVICES)),
    }
    assert users.endpoints[0].subject == "tandem.hub.v1.AccountService"
    assert users.endpoints[0].metadata["places"] == "attic:443,10.0.0.7:443"


def test_a_hub_that_stands_by_says_only_that(world: World) -> None:
    assert list(told(world, HubState.STANDBY)) == ["standby"]


def test_a_hub_says_that_it_is_cut_off_and_that_it_is_being_stopped() -> None:
    draining, majority = Draining(), Majority()
    assert state_of(draining, majority) is HubState.SERVING
    majority.judge_by(lambda: False)
    assert state_of(draining, majority) is HubState.MINORITY
    draining.begin()
    assert state_of(draining, majority) is HubState.DRAINING


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def hub(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[RunningHub]:
    async with run_hub(tmp_path_factory.mktemp("hub") / "ada") as running:
        yield running


@pytest.mark.asyncio(loop_scope="module")
async def test_a_running_hub_registers_its_services_with_what_they_did(hub: RunningHub) -> None:
    async with hub.http() as http:
        made = await http.post("/v1/users", json={"name": "anna", "display_name": "A", "password": PASSWORD})
        assert made.status_code == 201
        assert (await http.get("/v1/search")).status_code == 401
    found = {service.name: service for service in await hub.services.registered()}
    assert set(found) == set(SERVICES)
    assert {service.metadata["state"] for service in found.values()} == {"serving"}
    assert found["users"].endpoints[0].metadata["places"] == ",".join(map(str, hub.services.own_places))
    rest = {name: found[name].endpoints[1] for name in ("users", "notes")}
    assert [(way.requests, way.errors) for way in rest.values()] == [(1, 0), (1, 0)]
    assert rest["users"].seconds > 0
