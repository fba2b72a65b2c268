"""A second process of the benchmarks: started, listened to line by line, ended with its standard input."""

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

_LONGEST_LINE = 64 * 1024 * 1024
_PATIENCE = 900.0
_ENDING = 30.0


class OtherProcess:
    """What a program under `tests.benchmarks.programs` says, one JSON value on each line."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self._process = process

    @property
    def pid(self) -> int:
        """Its number among the system's processes."""
        return self._process.pid

    async def hear(self) -> Any:
        """Wait for the next thing it says; RuntimeError when it ended instead."""
        if self._process.stdout is None:
            raise RuntimeError("the process has no output")
        async with asyncio.timeout(_PATIENCE):
            line = await self._process.stdout.readline()
        if not line:
            raise RuntimeError("the other process of a benchmark ended too early")
        return json.loads(line)

    def tell(self, word: str = "") -> None:
        """Give it leave to go on, by a word if it waits for one."""
        if self._process.stdin is not None:
            self._process.stdin.write(f"{word}\n".encode())

    async def end(self) -> None:
        """Let it close what it has open and end."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        async with asyncio.timeout(_ENDING):
            await self._process.wait()


@asynccontextmanager
async def start_program(name: str, *arguments: object) -> AsyncIterator[OtherProcess]:
    """Run `tests.benchmarks.programs.<name>` until the block ends."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", f"tests.benchmarks.programs.{name}", *map(str, arguments)),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        limit=_LONGEST_LINE,
    )
    other = OtherProcess(process)
    try:
        yield other
        await other.end()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
