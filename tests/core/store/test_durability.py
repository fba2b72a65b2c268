"""Durability: what was told as written is there after the process was killed at any moment."""

import asyncio
import sys
from pathlib import Path

import pytest

from core.store import open_store
from tests.core.store.samples import GARDEN, NOTE

_WRITE_FOR_EVER = """
import asyncio, sys
from pathlib import Path
from core.store import Changes, open_store
from tests.core.store.samples import sealed, update

async def write(store, number):
    await store.write(Changes(updates=[update(2 * number)], waiting=[sealed(2 * number + 1)]))
    print(number, flush=True)

async def main():
    async with open_store(Path(sys.argv[1])) as store:
        number = 0
        while True:
            await asyncio.gather(*(write(store, number + each) for each in range(3)))
            number += 3

asyncio.run(main())
"""


@pytest.mark.parametrize("told_before_the_kill", [1, 50, 400])
async def test_a_killed_process_loses_nothing_it_told_as_written(
    database: Path, told_before_the_kill: int
) -> None:
    process = await asyncio.create_subprocess_exec(
        *[sys.executable, "-c", _WRITE_FOR_EVER, str(database)], stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    async with asyncio.timeout(60):
        told = [int(await process.stdout.readline()) for _ in range(told_before_the_kill)]
        process.kill()
        told += [int(line) for line in (await process.stdout.read()).splitlines() if line]
        await process.wait()

    async with open_store(database) as store:
        stored = [waiting.update.number for waiting in await store.updates(NOTE, limit=1_000_000)]
        outbox = {waiting.update.number for waiting in await store.outbox(GARDEN, limit=1_000_000)}
        assert {2 * number for number in told} <= set(stored)
        assert stored == list(range(len(stored)))
        assert outbox == {number for number in stored if number % 2}
        assert await store.check() == []
