"""What lanes and a store on them promise, on the simulated disk and on a real file."""

import asyncio
import sqlite3

import pytest

from core.facts import Cursor, Space, SpaceRole, Update
from core.ids import DeviceId, NoteId, SpaceId
from core.store import Changes, Store
from core.store.connections import Lanes

_SPACE = SpaceId("s")


def _update(number: int) -> Update:
    return Update(_SPACE, NoteId("n"), DeviceId("d"), 1, number, b"body")


async def test_a_lane_returns_what_the_function_returns(lanes: Lanes) -> None:
    lane = await lanes.open_lane()
    assert await lane.run(lambda connection: connection.execute("SELECT 7").fetchone()) == (7,)


async def test_functions_run_in_the_order_they_were_handed_in(lanes: Lanes) -> None:
    lane = await lanes.open_lane()
    seen: list[int] = []
    for number in range(20):
        await lane.run(lambda _, number=number: seen.append(number))  # type: ignore[misc]
    assert seen == list(range(20))


async def test_an_error_reaches_the_caller_and_the_lane_goes_on(lanes: Lanes) -> None:
    lane = await lanes.open_lane()
    with pytest.raises(sqlite3.OperationalError):
        await lane.run(lambda connection: connection.execute("no sql"))
    assert await lane.run(lambda _: "next") == "next"


async def test_what_is_written_is_read(store: Store) -> None:
    space = Space(_SPACE, "name", SpaceRole.LOCAL)
    cursor = Cursor(_SPACE, "epoch", 3, b"digest")
    await store.write(Changes(spaces=[space], updates=[_update(1), _update(2)], cursors=[cursor]))
    assert await store.spaces() == [space]
    assert await store.cursor(_SPACE) == cursor
    assert (await store.load_document(NoteId("n"))).updates == [b"body", b"body"]


async def test_a_unit_that_fails_leaves_nothing_and_the_next_is_written(store: Store) -> None:
    broken = Changes(updates=[_update(1)], settings={"key": object()})  # type: ignore[dict-item]
    with pytest.raises(Exception, match="type"):
        await store.write(broken)
    await store.write(Changes(updates=[_update(2)]))
    assert [waiting.update.number for waiting in await store.updates(NoteId("n"))] == [2]


async def test_units_of_one_moment_are_all_written_in_their_order(store: Store) -> None:
    await asyncio.gather(*(store.write(Changes(updates=[_update(number)])) for number in range(10)))
    assert [waiting.update.number for waiting in await store.updates(NoteId("n"))] == list(range(10))
