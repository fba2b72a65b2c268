"""Whichever hub of a cluster is asked: what was just written is read, names stay unique, typing goes on."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from core.facts import Space
from sync.bus.certificates import trusting
from sync.peer import LinkState
from tests.journeys.daemons import PATIENCE, cluster, stands, tandem
from tests.journeys.gateway_caller import GatewayCaller
from tests.journeys.three_hubs import ThreeHubs, three_hubs
from tests.sync.peer.conftest import Office, until

PASSWORD = "correct horse battery"
CHOOSING = "Saved here, the team's log is choosing a leader"


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_hubs_answer_alike_and_a_hub_that_is_cut_off_says_so(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    async with three_hubs(office, tmp_path) as hubs:
        tandem(hubs.profiles[0], "hub", "init", "--registration", "open")
        async with gateways(hubs) as (first, second, third):
            cleo = await register(first, "cleo")
            await reads_what_it_wrote(cleo, first, second, third)
            await one_name_for_one(first, second, third)

            for profile in hubs.profiles[:2]:
                hubs.kill(profile)
            await until(lambda: is_cut_off(third, cleo), PATIENCE)
            await is_told_what_is_known(third, cleo)
            await typing_goes_on(hubs)

            for profile in hubs.profiles[:2]:
                hubs.start(profile)
            await until(lambda: all(stands(each, "together") for each in hubs.profiles), 2 * PATIENCE)
            await until(lambda: is_whole(third, cleo), PATIENCE)
            assert await hubs.member.drained(PATIENCE)
            await until(lambda: sentence(hubs) != CHOOSING, PATIENCE)
            everything_is_shown(hubs)
            what_became_of_the_hubs_is_told(hubs)


@asynccontextmanager
async def gateways(hubs: ThreeHubs) -> AsyncIterator[tuple[GatewayCaller, ...]]:
    """Ask each hub over TLS, in the order of the profiles."""
    space, places = await hubs.member.library.space(hubs.space), hubs.gateways()
    async with AsyncExitStack() as stack:
        clients = [
            await stack.enter_async_context(_client(places[profile], space)) for profile in hubs.profiles
        ]
        yield tuple(GatewayCaller(client) for client in clients)


def _client(place: str, space: Space) -> httpx.AsyncClient:
    trust = trusting(space.authority)
    return httpx.AsyncClient(base_url=f"https://{place}", verify=trust, timeout=60, trust_env=False)


async def register(hub: GatewayCaller, name: str, display: str = "Somebody") -> str:
    """Become a user; returns the token of the session."""
    made = await ask_to_register(hub, name, display)
    assert made.status_code == 201, made.text
    return str(made.json()["access_token"])


async def ask_to_register(hub: GatewayCaller, name: str, display: str) -> httpx.Response:
    wanted = {"name": name, "display_name": display, "password": PASSWORD}
    return await hub.ask("POST", "/v1/users", json=wanted)


async def reads_what_it_wrote(token: str, *hubs: GatewayCaller) -> None:
    """Change the name at one hub and read it at the next one at once, round and round."""
    seen: Mapping[str, str] = {}
    for number in range(12):
        wrote, reads = (hubs[(number + step) % 3].by(token) for step in (0, 1))
        name = f"Cleo the {number}"
        changed = await wrote.ask("PATCH", "/v1/users/me", json={"display_name": name}, headers=seen)
        assert changed.status_code == 200, changed.text
        seen = {"Tandem-Position": changed.headers["Tandem-Position"]}
        read = await reads.ask("GET", "/v1/users/me", headers=seen)
        assert read.json()["display_name"] == name
        assert "Tandem-May-Be-Old" not in read.headers


async def one_name_for_one(*hubs: GatewayCaller) -> None:
    """Ask all hubs for one name at the same moment."""
    for name in ("dora", "emil", "fritz"):
        asked = [ask_to_register(hub, name, f"{number}") for number, hub in enumerate(hubs)]
        answers = await asyncio.gather(*asked)
        assert sorted(answer.status_code for answer in answers) == [201, 409, 409]
        (token,) = [answer.json()["access_token"] for answer in answers if answer.status_code == 201]
        told = [(await hub.by(token).ask("GET", "/v1/users/me")).json() for hub in hubs]
        assert told == [told[0]] * 3


async def is_cut_off(hub: GatewayCaller, token: str) -> bool:
    answer = await hub.by(token).ask("GET", "/v1/users/me")
    return "Tandem-May-Be-Old" in answer.headers


async def is_whole(hub: GatewayCaller, token: str) -> bool:
    answer = await hub.by(token).ask("PATCH", "/v1/users/me", json={"display_name": "Cleo again"})
    return answer.status_code == 200 and "Tandem-May-Be-Old" not in answer.headers


async def is_told_what_is_known(hub: GatewayCaller, token: str) -> None:
    """A hub that is cut off reads, and changes nothing."""
    read = await hub.by(token).ask("GET", "/v1/users/me")
    assert (read.status_code, read.json()["display_name"]) == (200, "Cleo the 11")
    asked: list[tuple[str, str, Any]] = [
        ("PATCH", "/v1/users/me", {"display_name": "Cleo the lost"}),
        ("POST", "/v1/sessions", {"name": "cleo", "password": PASSWORD}),
        ("POST", "/v1/users", {"name": "gina", "display_name": "Gina", "password": PASSWORD}),
    ]
    for method, path, body in asked:
        refused = await hub.by(token).ask(method, path, json=body)
        assert refused.status_code == 503, refused.text
        assert refused.json()["type"] == "urn:tandem:problem:majority-missing"
        assert "Nothing was changed" in refused.json()["safe"]
    ready = await hub.ask("GET", "/health/ready")
    assert (ready.status_code, ready.json()["type"]) == (503, "urn:tandem:problem:majority-missing")


async def typing_goes_on(hubs: ThreeHubs) -> None:
    """What is typed is saved here, and the member is told what it waits for."""
    await hubs.member.library.append(hubs.note, "while no hub leads")
    await until(lambda: sentence(hubs) == CHOOSING, PATIENCE)
    status = hubs.member.status.of(hubs.note, hubs.space)
    assert status.waiting > 0
    assert status.link is not LinkState.LOCAL


def everything_is_shown(hubs: ThreeHubs) -> None:
    """The disks of all hubs, who leads which log, what was acknowledged last, and who led before."""
    for profile in hubs.profiles:
        state = cluster(profile)
        names = {hub["name"] for hub in state["hubs"]}
        assert all(hub["used"] > 0 and hub["free"] > 0 for hub in state["hubs"])
        (log,) = [log for log in state["logs"] if (log["space_id"], log["stream"]) == (hubs.space, "LOG")]
        assert log["leader"] in names
        assert log["last"] > 0
        assert len(log["replicas"]) == 3
    # The last one was there all the time.
    changes = cluster(hubs.profiles[2])["leaders"]
    assert [change for change in changes if change["stream"] == "LOG"]
    assert any(change["without"] for change in changes)
    assert changes == sorted(changes, key=lambda change: str(change["at"]), reverse=True)


def what_became_of_the_hubs_is_told(hubs: ThreeHubs) -> None:
    """Every hub tells the same of the cluster, and each act once."""
    told = [
        [row["act"] for row in json.loads(tandem(profile, "hub", "audit", "--json"))["entries"]]
        for profile in hubs.profiles
    ]
    acts = [[act for act in each if act.startswith(("cluster-", "hub-", "logs-"))] for each in told]
    assert acts == [acts[0]] * 3
    assert sorted(acts[0]) == sorted(
        ["cluster-founded", "hub-invited", "hub-invited", "hub-joined", "hub-joined", "logs-shared"]
    )


def sentence(hubs: ThreeHubs) -> str:
    return hubs.member.status.of(hubs.note, hubs.space).sentence
