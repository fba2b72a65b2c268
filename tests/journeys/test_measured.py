"""What a hub and its peer measure, as Prometheus reads it; dashboard and alerts ask for nothing else."""

import json
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import yaml

from app.bootstrap import open_desk
from core.facts import Space
from core.ids import SpaceId
from core.profile import OwnerKind, Profile
from sync.peer import Peer, SyncMode
from tests.journeys.gateway_caller import calling
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import has_note

PACKAGING = Path(__file__).parents[2] / "packaging"
SECRETS = ("Zwetschgendatschi", "Quittengelee", "Mirabellenmus")
"""A space's name, a note's title and a note's text."""
_FUNCTIONS = {"histogram_quantile", "sum", "max", "count", "by", "rate", "increase", "time"}
_OWN = {"up"}
"""What Prometheus itself says of a hub."""
_NAME = re.compile(r"(?<![\w$\"])[a-z_]+(?![\w\"])")
_SERVED = re.compile(r"(?P<name>[a-z_]+)(\{(?P<labels>.*)\})? \S+")
_PARTS = re.compile(r"\{[^{}]*\}|\[[^\[\]]*\]")


async def shared(peer: Peer, space: SpaceId) -> Space:
    return next(each for each in await peer.library.spaces() if each.id == space)


async def measured(space: Space) -> str:
    async with calling(space) as caller:
        return (await caller.ask("GET", "/metrics")).text


@asynccontextmanager
async def written_together(office: Office, place: Path) -> AsyncIterator[tuple[Peer, Peer, Space]]:
    """Let two write in one note, each having seen what the other wrote."""
    async with open_desk(Profile(place), OwnerKind.DAEMON, SyncMode.FOLLOW, name="Adalbert") as desk:
        ada, bob = desk.peer, await office.open("bob")
        name, title, text = SECRETS
        space = (await ada.library.create_space(name)).id
        note = (await ada.library.create_note(space, title, text)).id
        await ada.host(space)
        await bob.join(await ada.people.invite(space))
        await until(lambda: has_note(bob, note))
        async with ada.library.open_note(note) as here, bob.library.open_note(note) as there:
            here.document.replace(0, 0, "ada ")
            there.document.replace(there.document.body_length, 0, " bob")
            await until(lambda: here.document.body == there.document.body == f"ada {text} bob")
        await until(lambda: bool(ada.library.measures.key_to_device.count))
        yield ada, bob, await shared(ada, space)


def value(text: str, line: str) -> float:
    """Read one value of what was served."""
    return next(float(each.rpartition(" ")[2]) for each in text.splitlines() if each.startswith(f"{line} "))


async def test_a_hub_tells_what_it_and_its_peer_measured(office: Office, tmp_path: Path) -> None:
    async with written_together(office, tmp_path / "ada") as (ada, bob, space):
        text = await measured(space)
        assert value(text, "tandem_key_to_log_seconds_count") > 0
        assert value(text, "tandem_key_to_device_seconds_count") > 0
        assert value(text, "tandem_key_to_screen_seconds_count") > 0
        assert value(text, "tandem_store_commit_seconds_count") > 0
        assert value(text, 'tandem_spaces{link="online"}') == 1
        assert value(text, "tandem_gateway_connections") > 0
        assert value(text, "tandem_outbox_updates") == 0
        assert value(text, "tandem_outbox_age_seconds") == 0
        assert value(text, "process_cpu_seconds_total") > 0
        whom = await ada.people.members(space.id)
        for secret in (*SECRETS, space.id, ada.device, bob.device, *(person.name for person in whom)):
            assert secret not in text
        await until(lambda: bool(ada.library.measures.loop_lag.count))


async def test_what_the_dashboard_and_the_alerts_ask_for_is_served(office: Office, tmp_path: Path) -> None:
    async with written_together(office, tmp_path / "ada") as (ada, _bob, space):
        ada.library.measures.heal.observe(0.1, "done")  # a log that is lost is another test's
        await measured(space)
        served = labels_of(await measured(space))
    for query in (*dashboard_queries(), *alert_queries()):
        for name, labels in asked(query):
            assert name in served, f"nobody serves {name}, of which “{query}” asks"
            assert labels <= served[name] | {"instance", "job"}, f"{name} has not all labels of “{query}”"


def test_queries_hold_together() -> None:
    for query in (*dashboard_queries(), *alert_queries()):
        bare = _PARTS.sub("", query)
        while "()" in bare or re.search(r"\([^()]*\)", bare):
            bare = re.sub(r"\([^()]*\)", "", bare)
        assert not set(bare) & set("()[]{}"), f"“{query}” opens or closes too much"
        assert re.fullmatch(r"[a-z_ <>=0-9./+*-]*", bare), f"“{query}” cannot be read"


def labels_of(text: str) -> dict[str, set[str]]:
    """Tell which names are served, with which labels."""
    served: dict[str, set[str]] = {name: set() for name in _OWN}
    for line in text.splitlines():
        if not line.startswith("#") and (found := _SERVED.fullmatch(line)):
            served.setdefault(found["name"], set()).update(re.findall(r"(\w+)=", found["labels"] or ""))
    return served


def dashboard_queries() -> Iterator[str]:
    dashboard: dict[str, Any] = json.loads((PACKAGING / "monitoring" / "dashboard.json").read_text())
    for panel in dashboard["panels"]:
        for target in panel["targets"]:
            yield target["expr"].replace("[$__rate_interval]", "[5m]")
            for label in re.findall(r"\{\{(\w+)\}\}", target["legendFormat"]):
                assert label in target["expr"] or label == "instance", target


def alert_queries() -> Iterator[str]:
    rules: dict[str, Any] = yaml.safe_load((PACKAGING / "monitoring" / "alerts.yml").read_text())
    for group in rules["groups"]:
        for rule in group["rules"]:
            assert {"summary", "cure"} <= rule["annotations"].keys(), rule
            yield rule["expr"]


def asked(query: str) -> Iterator[tuple[str, set[str]]]:
    """Tell which names a query asks for, each with all labels by which anything is chosen or grouped."""
    grouped = {label.strip() for part in re.findall(r"by \(([^)]*)\)", query) for label in part.split(",")}
    plain = re.sub(r"by \([^)]*\)", "", query)
    names = [name for name in _NAME.findall(_PARTS.sub("", plain)) if name not in _FUNCTIONS]
    assert names or "time()" in query, query
    for name in names:
        chosen = re.search(rf"{name}\{{([^}}]*)\}}", plain)
        yield name, grouped | set(re.findall(r"(\w+)=", chosen[1] if chosen else ""))
