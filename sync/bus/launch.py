"""Starting the server program, and waiting until it greets."""

import asyncio

from core.system_errors import cause
from sync.bus.configuration import ServerFiles
from sync.bus.greeting import read_server_name
from sync.bus.last_words import LastWords
from sync.bus.problems import failed_start
from sync.bus.process import ServerProcess
from sync.bus.program import find_server_program

START_DEADLINE = 60.0
"""Seconds: a server that was killed reads its whole store before it greets."""
_LOOK_PAUSE = 0.02


async def launch(files: ServerFiles, host: str, port: int) -> ServerProcess:
    """Start the server whose settings are written, and return it when it greets there.

    Raises BusMissing, PortTaken or another BusProblem, and then no process is left.
    """
    program = find_server_program()
    words = LastWords(files)
    try:
        process = ServerProcess(program, files)
    except OSError as error:
        raise failed_start(f"{program}: {cause(error)}", files.log) from error
    try:
        async with asyncio.timeout(START_DEADLINE):
            await _wait_greeting(process, words, host, port, files.server_name)
    except TimeoutError as error:
        await process.stop()
        raise failed_start("it did not greet in time", files.log) from error
    except BaseException:  # cancelled, too: no process stays behind
        await process.stop()
        raise
    return process


async def _wait_greeting(process: ServerProcess, words: LastWords, host: str, port: int, name: str) -> None:
    while await read_server_name(host, port) != name:
        if process.has_ended:
            raise words.problem(port)
        await asyncio.sleep(_LOOK_PAUSE)
