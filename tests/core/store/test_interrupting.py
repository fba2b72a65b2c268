"""A question that nobody waits for is ended, and nobody else's is."""

import asyncio
import random
import sqlite3
import threading
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from core.store.connections import open_connections
from core.store.interrupting import Abandoned, Interruptible
from core.store.reading import Readers, open_readers
from tests.sync.waiting import until

_LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT ?) SELECT sum(i) FROM n"
_VERY = 60_000_000
"""Rows that take some ten seconds, so that a question which is not ended shows."""


class Long:
    """A question that takes very long, and says how far it came."""

    def __init__(self) -> None:
        self.has_begun = threading.Event()
        self.answers: list[int] = []

    def __call__(self, connection: sqlite3.Connection) -> None:
        self.has_begun.set()
        self.answers.extend(connection.execute(_LONG, (_VERY,)).fetchone())


@pytest.fixture
async def readers(database: Path) -> AsyncIterator[Readers]:
    async with open_connections(database) as connections:
        yield await open_readers(connections, database)


async def test_what_nobody_waits_for_ends_and_holds_no_lane(readers: Readers) -> None:
    questions = [Long() for _ in range(3)]
    asking = [asyncio.create_task(readers.run(question)) for question in questions]
    await until(lambda: all(question.has_begun.is_set() for question in questions))
    for task in asking:
        task.cancel()
    assert await readers.run(lambda connection: connection.execute("SELECT 7").fetchone()) == (7,)
    await asyncio.wait(asking)
    assert [question.answers for question in questions] == [[], [], []]
    assert all(task.cancelled() for task in asking)


async def test_what_comes_between_two_statements_ends_at_the_next_one(readers: Readers) -> None:
    question, goes_on = Long(), threading.Event()

    def pause(connection: sqlite3.Connection) -> None:
        connection.execute("SELECT 1").fetchone()
        question.has_begun.set()
        goes_on.wait(30)
        question(connection)

    asking = asyncio.create_task(readers.run(pause))
    await until(question.has_begun.is_set)
    asking.cancel()
    await asyncio.sleep(0.01)  # the first interrupt has hit nothing
    goes_on.set()
    await asyncio.wait({asking})
    assert question.answers == []


async def test_who_is_told_twice_to_end_leaves_nothing_running(readers: Readers) -> None:
    question, goes_on = Long(), threading.Event()

    def pause(connection: sqlite3.Connection) -> None:
        question.has_begun.set()
        goes_on.wait(30)
        question(connection)

    asking = asyncio.create_task(readers.run(pause))
    await until(question.has_begun.is_set)
    for _ in range(3):
        asking.cancel()
        await asyncio.sleep(0.005)
    assert not asking.done()
    goes_on.set()
    await asyncio.wait({asking})
    assert question.answers == []


async def test_a_cursor_left_open_does_not_spoil_the_connection_for_the_next() -> None:
    question = Long()

    def nested(connection: sqlite3.Connection) -> None:
        rows = connection.execute("SELECT 1 UNION ALL SELECT 2")
        for _ in rows:
            question(connection)

    with ThreadPoolExecutor(1) as pool:
        connection = pool.submit(sqlite3.connect, ":memory:", check_same_thread=False).result()
        reading = Interruptible(nested)
        kept = pool.submit(reading, connection)  # with the traceback of what goes wrong in it
        asking = asyncio.create_task(reading.answer(asyncio.wrap_future(kept)))
        await until(question.has_begun.is_set)
        asking.cancel()
        await asyncio.wait({asking})
        answer = await asyncio.wrap_future(pool.submit(lambda: connection.execute(_LONG, (10,)).fetchone()))
        connection.close()
    assert isinstance(kept.exception(), sqlite3.OperationalError)
    assert (answer, question.answers) == ((55,), [])


async def test_among_many_callers_only_those_are_ended_who_left() -> None:
    """They share one connection, and the next one's statement begins right after the last one's."""
    chance = random.Random(39)

    def count(connection: sqlite3.Connection, rows: int) -> int:
        found = [connection.execute(_LONG, (rows,)).fetchone()[0] for _ in range(5)]
        assert len(set(found)) == 1
        return int(found[0])

    async def ask(pool: ThreadPoolExecutor, connection: sqlite3.Connection, rows: int) -> tuple[int, int]:
        reading = Interruptible(lambda connection: count(connection, rows))
        asked = asyncio.wrap_future(pool.submit(reading, connection))
        return rows, await reading.answer(asked)

    with ThreadPoolExecutor(1) as pool:
        connection = sqlite3.connect(":memory:", check_same_thread=False)
        asking = [
            asyncio.create_task(ask(pool, connection, chance.randrange(10, 4_000))) for _ in range(1_000)
        ]
        leaving = asking[::2]
        while not all(task.done() for task in asking):
            await asyncio.sleep(0.001)
            for task in leaving[:4]:
                task.cancel()
            leaving = [task for task in leaving if not task.done()]
        connection.close()
    stayed = [await task for task in asking[1::2]]
    assert [answer for _, answer in stayed] == [rows * (rows + 1) // 2 for rows, _ in stayed]
    assert any(task.cancelled() for task in asking[::2])


async def test_what_has_not_begun_when_nobody_waits_never_begins() -> None:
    ran: list[sqlite3.Connection] = []
    reading = Interruptible(ran.append)
    asking = asyncio.create_task(reading.answer(asyncio.get_running_loop().create_future()))
    await asyncio.sleep(0)
    asking.cancel()
    await asyncio.wait({asking})
    with pytest.raises(Abandoned):
        reading(sqlite3.connect(":memory:"))
    assert ran == []
