"""The log's stream: made once, found again, never changed."""

import json

import pytest

from core.world import World
from sync.bus import BusDown, BusServer, Connection, open_connection
from sync.bus.address import BusAddress
from sync.log import LogInfo, LogMissing, LogRefused, open_log
from tests.sync.log.conftest import replace_log


async def test_an_absent_log_is_not_made_unless_asked(connection: Connection, world: World) -> None:
    with pytest.raises(LogMissing, match="no log for this space"):
        await open_log(connection, create=False, world=world)


async def test_a_made_log_is_found_again_with_its_epoch(connection: Connection, world: World) -> None:
    made = await open_log(connection, create=True, world=world)
    assert (made.first, made.last) == (0, 0)
    assert await open_log(connection, create=True, world=world) == made
    assert await open_log(connection, create=False, world=world) == made


async def test_two_logs_have_two_epochs(vandal: Connection, world: World, log: LogInfo) -> None:
    assert (await replace_log(vandal, world)).epoch != log.epoch


async def test_the_log_forbids_what_would_lose_updates(connection: Connection, log: LogInfo) -> None:
    answer = json.loads((await connection.request("api.STREAM.INFO.LOG")).payload)["config"]
    assert answer["deny_delete"]
    assert answer["discard"] == "new"
    assert not answer["allow_rollup_hdrs"]
    assert (answer["max_msgs"], answer["max_bytes"], answer["max_age"]) == (-1, -1, 0)
    assert answer["republish"] == {"src": ">", "dest": "live.>", "headers_only": True}


async def test_a_stream_that_tandem_did_not_make_is_refused(connection: Connection, world: World) -> None:
    await connection.request("api.STREAM.CREATE.LOG", b'{"name":"LOG","subjects":["d.>"]}')
    with pytest.raises(LogRefused, match="not made by Tandem"):
        await open_log(connection, create=True, world=world)


async def test_a_log_is_not_opened_without_a_connection(
    bus: BusServer, address: BusAddress, world: World
) -> None:
    await bus.serve({})
    async with open_connection(address, name="early") as connection:
        with pytest.raises(BusDown):
            await open_log(connection, create=True, world=world)
