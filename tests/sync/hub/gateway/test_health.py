"""Whether the hub says truly that it can serve."""

import asyncio
from dataclasses import replace

from core.errors import StorageProblem
from core.vitals import Check, Trouble, Vitals
from sync.hub.gateway import Services, make_application
from sync.hub.gateway.envelope import Application
from tests.sync.hub.gateway.conftest import Caller, client_of

COUNT = range(0, 10_000, 10)
TROUBLE = Trouble(StorageProblem("It is not well."))


class Away:
    """A line to a bus that is down."""

    is_connected = False


async def test_a_hub_whose_parts_run_is_ready(nobody: Caller) -> None:
    assert (await nobody.get("/health/live")).json() == {"status": "ok"}
    assert (await nobody.get("/health/ready")).status_code == 200


async def test_strangers_do_not_see_the_metrics(nobody: Caller) -> None:
    assert (await nobody.get("/metrics")).status_code == 404


async def test_only_this_computer_is_told_what_was_seen(application: Application) -> None:
    for address, tells_all in (("127.0.0.1", True), ("192.0.2.9", False)):
        async with client_of(application, address) as client:
            checks = (await client.get("/health/ready")).json()["checks"]
        assert [check["name"] for check in checks] == ["other hubs", "bus", "accounts", "notes"]
        assert all(bool(check["seen"]) == tells_all for check in checks)


async def test_what_is_in_the_way_is_named_to_everybody(services: Services) -> None:
    away = replace(services, bus=Away())
    async with client_of(make_application(away)) as client:
        refused = await client.get("/health/ready")
        begun = await client.get("/health/started")
        assert (await client.get("/health/live")).status_code == 200
    assert (refused.status_code, begun.status_code) == (503, 200)
    assert refused.json()["type"] == "urn:tandem:problem:not-ready"
    assert refused.json()["title"] == "The hub cannot serve now, for want of: bus."
    assert [check["health"] for check in refused.json()["checks"]] == ["sound", "faulty", "sound", "sound"]


async def test_it_has_begun_when_a_start_is_done_whatever_the_disk_is(
    services: Services,
) -> None:
    troubles: dict[str, Trouble | None] = {"reading": TROUBLE, "disk": TROUBLE}
    checks = [
        Check("reading", lambda: told(troubles["reading"]), "", blocks=True, begins=True),
        Check("disk", lambda: told(troubles["disk"]), "", blocks=True),
    ]
    application = make_application(services, vitals=Vitals(checks, iter(COUNT).__next__))
    async with client_of(application) as client:
        starting = await client.get("/health/started")
        assert (starting.status_code, starting.json()["title"][-8:]) == (503, "reading.")
        troubles["reading"] = None
        assert (await client.get("/health/started")).status_code == 200
        troubles["reading"] = TROUBLE
        assert (await client.get("/health/started")).status_code == 200
        assert (await client.get("/health/ready")).status_code == 503


async def told(trouble: Trouble | None) -> Trouble | None:
    return trouble


async def test_who_asks_often_costs_one_look_a_second() -> None:
    looked, now = list[int](), [0.0]

    async def look() -> None:
        looked.append(1)

    vitals = Vitals([Check("part", look, "")], lambda: now[0])
    await asyncio.gather(vitals.look(), vitals.look())
    await vitals.look()
    assert len(looked) == 1
    now[0] = 1.5
    await vitals.look()
    assert len(looked) == 2
