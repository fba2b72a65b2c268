"""Lanes: functions run on a connection's own thread, each with its own outcome."""

import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.store.connections import Connections, Lane, open_connections


@pytest.fixture
async def connections(database: Path) -> AsyncIterator[Connections]:
    async with open_connections(database) as opened:
        yield opened


@pytest.fixture
async def lane(connections: Connections) -> Lane:
    return await connections.open_lane()


async def test_a_function_runs_on_another_thread_and_its_answer_comes_back(lane: Lane) -> None:
    assert await lane.run(lambda _connection: threading.get_ident()) != threading.get_ident()
    assert await lane.run(lambda connection: connection.execute("SELECT 7").fetchone()) == (7,)


async def test_functions_run_in_order_and_each_gets_its_own_answer(lane: Lane) -> None:
    asked = [lane.run(lambda _connection, number=number: number) for number in range(100)]  # type: ignore[misc]
    assert await asyncio.gather(*asked) == list(range(100))


async def test_an_error_reaches_the_caller_and_the_lane_goes_on(lane: Lane) -> None:
    with pytest.raises(ZeroDivisionError):
        await lane.run(lambda _connection: 1 // 0)

    assert await lane.run(lambda _connection: "next") == "next"


async def test_an_answer_nobody_waits_for_is_not_given_to_the_next(lane: Lane) -> None:
    ran = threading.Event()
    impatient = asyncio.create_task(lane.run(lambda _connection: ran.wait(30)))
    await asyncio.sleep(0)
    impatient.cancel()
    following = asyncio.create_task(lane.run(lambda _connection: "next"))
    await asyncio.sleep(0)
    ran.set()

    assert await following == "next"


async def test_each_lane_has_a_thread_of_its_own(connections: Connections) -> None:
    lanes = [await connections.open_lane() for _ in range(3)]
    threads = {await lane.run(lambda _connection: threading.get_ident()) for lane in lanes}

    assert len(threads) == 3
