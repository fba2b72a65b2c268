"""The projection's one thread is there for whoever still waits."""

import asyncio
import threading
from pathlib import Path

import pytest

from sync.bus import BusDown
from sync.hub.users.projection import open_projection
from sync.hub.users.view import View
from tests.sync.waiting import until

_LONG = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 60000000) SELECT sum(i) FROM n"


async def test_a_question_that_nobody_waits_for_does_not_hold_up_the_next(tmp_path: Path) -> None:
    has_begun = threading.Event()
    answers: list[int] = []

    def ask(view: View) -> None:
        has_begun.set()
        answers.extend(view._connection.execute(_LONG).fetchone())

    async with open_projection(tmp_path / "accounts.db") as projection:
        await projection.open()
        await projection.begin("epoch")
        asking = asyncio.create_task(projection.read(ask))
        await until(has_begun.is_set)
        waiting = asyncio.create_task(projection.read(lambda view: view.sequence))
        asking.cancel()
        assert await waiting == 0
        await asyncio.wait({asking})
    assert answers == []


async def test_who_asks_while_it_closes_is_told_and_meets_no_bug(tmp_path: Path) -> None:
    async with open_projection(tmp_path / "accounts.db") as projection:
        await projection.open()
        await projection.begin("epoch")
        closing = asyncio.create_task(projection.close())
        await asyncio.sleep(0)
        with pytest.raises(BusDown):
            await projection.read(lambda view: view.sequence)
        await closing
    with pytest.raises(BusDown):
        await projection.read(lambda view: view.sequence)
