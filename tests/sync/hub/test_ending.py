"""A hub that ends: who asks it meanwhile is told so."""

import asyncio
from pathlib import Path

import pytest

from core.errors import BusProblem
from tests.sync.running_hub import run_hub


async def test_a_hub_that_is_being_closed_runs_no_more_for_whoever_asks(tmp_path: Path) -> None:
    async with run_hub(tmp_path) as running:
        entrance = running.hub.entrance(running.space)
        assert await entrance.offers() == []
        closing = asyncio.create_task(running.hub.close())
        await asyncio.sleep(0)
        assert not closing.done()
        with pytest.raises(BusProblem, match="does not run"):
            await entrance.offers()
        await closing
