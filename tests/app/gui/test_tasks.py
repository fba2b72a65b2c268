"""From signals to coroutines: errors are told, the newest wish wins, closing ends everything."""

import asyncio
import logging

import pytest

from app.gui.tasks import Refresher, Tasks
from core.errors import BadInput, Problem


async def test_a_problem_is_reported_as_it_is() -> None:
    problems: list[Problem] = []

    async def fail() -> None:
        raise BadInput("No.")

    async with Tasks() as tasks:
        tasks.report = problems.append
        await tasks.start("fail", fail())
    assert [problem.title for problem in problems] == ["No."]


async def test_anything_else_is_logged_and_called_our_bug(caplog: pytest.LogCaptureFixture) -> None:
    problems: list[Problem] = []

    async def fail() -> None:
        raise KeyError("x")

    async with Tasks() as tasks:
        tasks.report = problems.append
        await tasks.start("look up", fail())
    assert [problem.title for problem in problems] == ["Something went wrong in Tandem."]
    [record] = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert "look up" in record.getMessage()
    caplog.clear()


async def test_tasks_that_still_run_are_cancelled_at_the_end() -> None:
    ended: list[str] = []

    async def wait() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append("cancelled")

    async with Tasks() as tasks:
        tasks.start("wait", wait())
        await asyncio.sleep(0)
    assert ended == ["cancelled"]


async def test_wishes_during_a_run_become_one_more_run() -> None:
    runs: list[int] = []
    gate = asyncio.Event()

    async def act() -> None:
        runs.append(len(runs))
        await gate.wait()

    async with Tasks() as tasks:
        refresher = Refresher(tasks, "act", act)
        refresher.ask()
        async with asyncio.timeout(5):
            while not runs:
                await asyncio.sleep(0)
        for _ in range(10):
            refresher.ask()
        gate.set()
        async with asyncio.timeout(5):
            while len(runs) < 2:
                await asyncio.sleep(0)
    assert runs == [0, 1]


async def test_a_refresher_works_again_after_a_failure() -> None:
    runs: list[int] = []

    async def act() -> None:
        runs.append(1)
        raise BadInput("No.")

    async with Tasks() as tasks:
        refresher = Refresher(tasks, "act", act)
        for wanted in (1, 2):
            refresher.ask()
            async with asyncio.timeout(5):
                while len(runs) < wanted or refresher._is_running:
                    await asyncio.sleep(0)
    assert len(runs) == 2
