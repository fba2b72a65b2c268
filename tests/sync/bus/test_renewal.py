"""A connection takes another pass before its own ends: nothing is missed, and no publish fails."""

import asyncio
import itertools
from collections.abc import Callable
from dataclasses import replace

import pytest

from core.errors import HubUnreachable
from core.ids import SpaceId
from sync.bus import BusAddress, BusServer, Connection, ConnectionState, FindAddress, open_connection
from sync.bus.claims import Pass
from sync.log import open_log, read_slice
from tests.sync.bus.claims.conftest import ANYTHING
from tests.sync.hub_bus import HubBus
from tests.sync.waiting import until

RENEWALS = 5
SHORT = 2.0
"""Seconds; tokens count whole ones, so such a pass lasts for one to two."""
Renewing = Callable[[], FindAddress]


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.bus.renewal._PAUSE", 0.02)
    monkeypatch.setattr("sync.bus.lingering._LINGER", 0.05)


@pytest.fixture
def renewing(bus: BusServer, hub_bus: HubBus) -> Renewing:
    """Ways in by passes that are each renewed at once, and so are all different."""
    lifetimes = itertools.count(60)

    def make() -> FindAddress:
        async def find() -> BusAddress:
            token = hub_bus.authority.admit_service(hub_bus.key.id, ANYTHING, lifetime=next(lifetimes))
            return at_once(bus.address(token))

        return find

    return make


def at_once(address: BusAddress) -> BusAddress:
    assert isinstance(address.credential, Pass)
    return replace(address, credential=replace(address.credential, renew_after=0.0))


@pytest.fixture
def lasting(bus: BusServer, hub_bus: HubBus) -> FindAddress:
    """A way in by a pass that is another one each time, and that nobody need renew soon."""
    lifetimes = itertools.count(600)

    async def find() -> BusAddress:
        return bus.address(
            hub_bus.authority.admit_service(hub_bus.key.id, ANYTHING, lifetime=next(lifetimes))
        )

    return find


class Watched:
    """The lines that a connection had, and the states it told."""

    def __init__(self, connection: Connection) -> None:
        self.lines: list[object] = []
        self.states: list[ConnectionState] = []
        self._connection = connection
        connection.observe(self.states.append)

    def look(self) -> int:
        """Count the lines so far."""
        if self._connection._line not in self.lines:
            self.lines.append(self._connection._line)
        return len(self.lines)


async def test_nothing_is_missed_while_publisher_and_subscriber_renew(renewing: Renewing) -> None:
    heard: list[int] = []
    async with (
        open_connection(renewing(), name="publisher") as publisher,
        open_connection(renewing(), name="subscriber") as subscriber,
    ):
        await publisher.wait_connected(10)
        await subscriber.wait_connected(10)
        subscriber.subscribe("p.x", lambda message: heard.append(int(message.payload)))
        await subscriber.request("api.INFO")
        watched = (Watched(publisher), Watched(subscriber))
        async with asyncio.timeout(30):
            for number in itertools.count():
                publisher.publish("p.x", b"%d" % number)
                if min([each.look() for each in watched]) > RENEWALS:
                    break
                await asyncio.sleep(0)
        await until(lambda: number in heard)
        assert set(heard) == set(range(number + 1))
        assert [each.states for each in watched] == [[], []]


async def test_a_publisher_overtakes_itself_nowhere(renewing: Renewing, connection: Connection) -> None:
    heard: list[int] = []
    connection.subscribe("p.x", lambda message: heard.append(int(message.payload)))
    await connection.request("api.INFO")
    async with open_connection(renewing(), name="publisher") as publisher:
        await publisher.wait_connected(10)
        watched = Watched(publisher)
        async with asyncio.timeout(30):
            for number in itertools.count():
                publisher.publish("p.x", b"%d" % number)
                if watched.look() > RENEWALS:
                    break
                await asyncio.sleep(0.002)
        await until(lambda: len(heard) == number + 1)
    assert heard == list(range(number + 1))


async def test_requests_under_way_are_answered(renewing: Renewing, connection: Connection) -> None:
    asked: list[str] = []
    connection.subscribe("ask", lambda message: asked.append(message.reply))
    await connection.request("api.INFO")
    async with open_connection(renewing(), name="asker") as asker:
        await asker.wait_connected(10)
        watched = Watched(asker)
        answer = asker.ask("ask", timeout=20)
        await until(lambda: watched.look() > 2)
        connection.publish(asked[0], b"late")
        assert (await answer).payload == b"late"


async def test_a_slice_of_a_log_comes_once_and_in_order(
    bus: BusServer, hub_bus: HubBus, space: SpaceId
) -> None:
    lifetimes = itertools.count(60)

    async def find() -> BusAddress:
        token = hub_bus.authority.admit_hub(hub_bus.key.id, space, lifetime=next(lifetimes))
        return at_once(bus.address(token))

    async with open_connection(find, name="reader") as reader:
        await reader.wait_connected(10)
        await open_log(reader, create=True, world=hub_bus.world)
        for number in range(50):
            await reader.request(f"d.note.{hub_bus.key.id}", b"%d" % number)
        watched = Watched(reader)
        while watched.look() <= RENEWALS:
            found = await read_slice(reader, 1)
            assert [message.sequence for message in found] == list(range(1, 51))


async def test_a_pass_that_cannot_be_renewed_serves_to_its_end(bus: BusServer, hub_bus: HubBus) -> None:
    tries: list[float] = []
    is_away = False

    async def find() -> BusAddress:
        tries.append(hub_bus.world.now())
        if is_away:
            raise HubUnreachable("The gateway is away.")
        return at_once(bus.address(hub_bus.authority.admit_service(hub_bus.key.id, ANYTHING, lifetime=SHORT)))

    async with open_connection(find, name="member") as connection:
        await connection.wait_connected(10)
        is_away = True
        before = len(tries)
        await until(lambda: len(tries) > before + 3)
        assert connection.is_connected
        assert (await connection.request("api.INFO")).payload
        await until(lambda: not connection.is_connected)
        is_away = False
        await connection.wait_connected(10)


async def test_closing_amid_a_renewal_leaves_no_task_behind(renewing: Renewing) -> None:
    before = asyncio.all_tasks()
    async with open_connection(renewing(), name="short") as connection:
        await connection.wait_connected(10)
        watched = Watched(connection)
        await until(lambda: watched.look() > 1)
    assert connection.state is ConnectionState.CLOSED
    await until(lambda: asyncio.all_tasks() <= before)


async def test_whoever_asks_has_a_fresh_pass_in_use_before_it_is_due(lasting: FindAddress) -> None:
    async with open_connection(lasting, name="promoted") as connection:
        await connection.wait_connected(10)
        watched = Watched(connection)
        watched.look()
        for renewal in range(2, 5):
            await connection.renew()
            assert watched.look() == renewal
        assert watched.states == []


async def test_asking_for_a_fresh_pass_ends_when_there_is_none(
    bus: BusServer, hub_bus: HubBus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.renewal._ASKING_DEADLINE", 0.1)
    address = bus.address(hub_bus.authority.admit_service(hub_bus.key.id, ANYTHING))
    async with open_connection(address, name="same") as connection:
        await connection.wait_connected(10)
        await connection.renew()
        assert connection.is_connected


async def test_a_pass_that_was_asked_for_in_vain_comes_by_itself_later(
    lasting: FindAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.renewal._ASKING_DEADLINE", 0.1)
    tries: list[None] = []
    is_away = False

    async def find() -> BusAddress:
        tries.append(None)
        if is_away:
            raise HubUnreachable("The gateway is away.")
        return await lasting()

    async with open_connection(find, name="promoted") as connection:
        await connection.wait_connected(10)
        watched = Watched(connection)
        watched.look()
        is_away = True
        await connection.renew()
        before = len(tries)
        await until(lambda: len(tries) > before + 2)
        assert watched.look() == 1
        is_away = False
        await until(lambda: watched.look() == 2)
        assert watched.states == []


async def test_a_pass_is_replaced_while_the_line_of_the_last_one_lingers(
    lasting: FindAddress, connection: Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.bus.lingering._LINGER", 3600.0)
    asked: list[str] = []
    connection.subscribe("ask", lambda message: asked.append(message.reply))
    await connection.request("api.INFO")
    async with open_connection(lasting, name="promoted twice") as asker:
        await asker.wait_connected(10)
        watched = Watched(asker)
        watched.look()
        answer = asker.ask("ask", timeout=20)
        await until(lambda: len(asked) == 1)
        for renewal in (2, 3):
            await asker.renew()
            assert watched.look() == renewal
        connection.publish(asked[0], b"late")
        assert (await answer).payload == b"late"
