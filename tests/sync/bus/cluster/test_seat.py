"""Servers that have a seat in a cluster find each other, and let nobody else in between."""

import asyncio
import ssl
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from core.ids import DeviceId
from core.world import real_world
from sync.bus import Place, Seat
from sync.bus.certificates import believing_nothing, keep_route_certificate, keep_server_certificate
from sync.bus.configuration import LONE_STORE
from sync.bus.seat import replicas_for
from tests.secret_files import trust_in
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected
from tests.sync.conftest import SPACE

_HERE = ["127.0.0.1"]


async def test_what_is_said_at_one_server_is_heard_at_another(cluster: ClusterBus) -> None:
    async with connected(cluster.log("ant", SPACE)) as ant, connected(cluster.log("bee", SPACE)) as bee:
        heard = asyncio.Event()
        bee.subscribe("p.*", lambda _message: heard.set())
        async with asyncio.timeout(10):
            while not heard.is_set():
                ant.publish(f"p.{cluster.key.id}", b"")
                await asyncio.sleep(0.05)


def own_route(cluster: ClusterBus, _: Path) -> Path:
    return keep_route_certificate(cluster.trust, cluster.place, _HERE, real_world())


def what_members_see(cluster: ClusterBus, _: Path) -> Path:
    return keep_server_certificate(cluster.trust, cluster.place, _HERE, real_world())


def of_another_authority(_: ClusterBus, place: Path) -> Path:
    return keep_route_certificate(trust_in(place, real_world()), place, _HERE, real_world())


@pytest.mark.parametrize(
    ("certificate", "is_let_in"),
    [(own_route, True), (what_members_see, False), (of_another_authority, False)],
)
async def test_only_servers_of_the_cluster_are_let_in_as_such(
    cluster: ClusterBus, tmp_path: Path, certificate: Callable[[ClusterBus, Path], Path], *, is_let_in: bool
) -> None:
    context = believing_nothing()
    context.load_cert_chain(certificate(cluster, tmp_path / "stranger"))
    assert (await greeting_of(cluster.seat("ant").route, context) != b"") is is_let_in


@pytest.mark.parametrize("context", [believing_nothing(), None])
async def test_whoever_shows_nothing_is_told_nothing(
    cluster: ClusterBus, context: ssl.SSLContext | None
) -> None:
    assert await greeting_of(cluster.seat("ant").route, context) == b""


async def greeting_of(place: Place, context: ssl.SSLContext | None) -> bytes:
    """Read what a server says first to another one that calls it."""
    reader, writer = await asyncio.open_connection(place.host, place.port, ssl=context)
    try:
        async with asyncio.timeout(20):
            with suppress(OSError):  # an SSLError is one
                return await reader.readline()
        return b""
    finally:
        writer.transport.abort()


async def test_the_logs_of_a_server_do_not_lie_where_they_lay_when_it_stood_alone(
    cluster: ClusterBus,
) -> None:
    assert not (cluster.place / "ant" / LONE_STORE).exists()
    assert (cluster.place / "ant" / cluster.seat("ant").store).is_dir()


@pytest.mark.parametrize(("size", "replicas"), [(1, 1), (2, 1), (3, 3), (4, 3), (5, 5), (6, 5), (9, 5)])
def test_a_log_is_kept_on_an_odd_number_of_servers(size: int, replicas: int) -> None:
    assert replicas_for(size) == replicas


def test_a_seat_names_a_store_of_its_own_and_others() -> None:
    place = Place("127.0.0.1", 1)
    seat = Seat("c", "a", place, place, (place, place), (DeviceId("d"),), "store-c-1")
    assert seat.replicas == 3
    for wrong in (
        {"store": LONE_STORE},
        {"store": f"{LONE_STORE}-alone-2"},
        {"store": "../store"},
        {"others": ()},
    ):
        with pytest.raises(ValueError, match="a "):
            replace(seat, **wrong)
