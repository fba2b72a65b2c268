"""Asking what may never answer, in a thread that the end of the program does not wait for."""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

Answer = TypeVar("Answer")


async def ask(call: Callable[[], Answer]) -> Answer:
    """Return what a call gives or raise what it raises; cancelling leaves it to itself.

    The threads of asyncio's own pool would not do: a program waits for them when it ends.
    """
    loop = asyncio.get_running_loop()
    answered: asyncio.Future[Answer] = loop.create_future()

    def settle(set_outcome: Callable[[Any], None], outcome: object) -> None:
        if not answered.done():
            set_outcome(outcome)

    def run() -> None:
        try:
            outcome: tuple[Callable[[Any], None], object] = (answered.set_result, call())
        except BaseException as error:  # noqa: BLE001 (whoever asked gets it)
            outcome = (answered.set_exception, error)
        with suppress(RuntimeError):  # the loop has ended; nobody is there to hear it
            loop.call_soon_threadsafe(settle, *outcome)

    threading.Thread(target=run, name="keeper of secrets", daemon=True).start()
    return await answered
