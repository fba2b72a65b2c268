"""A server that is told of all spaces at once: no space makes it forget another one."""

import asyncio
from collections.abc import Mapping

import pytest

from core.ids import SpaceId
from sync.bus import BusDown
from sync.bus.claims import Quota, Revocations, Room
from sync.hub.notes import ServedSpaces, read_spaces
from tests.sync.hub.notes.conftest import OTHER_SPACE, QUOTA, SPACE, Notes, found

MORE = Quota(disk=90_000_000, streams=8)


class FakeServer:
    """Takes what it is told, unless it is broken."""

    def __init__(self) -> None:
        self.served: list[dict[SpaceId, Quota]] = []
        self.told: list[SpaceId] = []
        self.is_broken = False

    async def serve(self, spaces: Mapping[SpaceId, Quota]) -> None:
        await asyncio.sleep(0)
        if self.is_broken:
            raise BusDown
        self.served.append(dict(spaces))

    async def tell(self, space: SpaceId, revoked: Mapping[Room, Revocations]) -> None:
        self.told.append(space)


@pytest.fixture
def server() -> FakeServer:
    return FakeServer()


async def test_a_space_is_served_beside_those_that_were(server: FakeServer) -> None:
    bus = ServedSpaces(server, {SPACE: QUOTA})
    await bus.serve()
    await bus.serve_space(OTHER_SPACE, QUOTA)
    assert server.served == [{SPACE: QUOTA}, {SPACE: QUOTA, OTHER_SPACE: QUOTA}]


async def test_spaces_that_come_at_once_are_all_served(server: FakeServer) -> None:
    bus = ServedSpaces(server, {})
    await asyncio.gather(bus.serve_space(SPACE, QUOTA), bus.serve_space(OTHER_SPACE, QUOTA))
    assert server.served[-1] == {SPACE: QUOTA, OTHER_SPACE: QUOTA}


async def test_the_server_hears_only_of_what_changed(server: FakeServer) -> None:
    bus = ServedSpaces(server, {SPACE: QUOTA})
    await bus.serve_space(SPACE, QUOTA)
    assert server.served == []
    await bus.serve_space(SPACE, MORE)
    assert server.served == [{SPACE: MORE}]


async def test_what_the_server_did_not_take_is_told_again(server: FakeServer) -> None:
    bus = ServedSpaces(server, {})
    server.is_broken = True
    with pytest.raises(BusDown):
        await bus.serve_space(SPACE, QUOTA)
    server.is_broken = False
    await bus.serve_space(SPACE, QUOTA)
    assert server.served == [{SPACE: QUOTA}]


async def test_who_is_sent_away_is_passed_on(server: FakeServer) -> None:
    await ServedSpaces(server, {}).tell(SPACE, {})
    assert server.told == [SPACE]


async def test_the_spaces_of_a_hub_are_known_before_its_service_is_there(notes: Notes) -> None:
    service = await notes.open()
    await found(service)
    await service.prepare(OTHER_SPACE)
    await service.set_quota(SPACE, MORE)
    async with notes.hub_room() as connection:
        assert await read_spaces(connection, notes.hub.world) == {SPACE: MORE, OTHER_SPACE: QUOTA}


async def test_a_closed_space_is_not_among_them(notes: Notes) -> None:
    service = await notes.open()
    await found(service)
    await service.close(SPACE)
    async with notes.hub_room() as connection:
        assert await read_spaces(connection, notes.hub.world) == {}
