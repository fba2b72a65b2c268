"""Tells the program that supervises this one how it stands, as systemd's sd_notify(3) does."""

import asyncio
import logging
import os
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager

from core.platform import tell_supervisor

_SOCKET, _INTERVAL, _PROCESS = "NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"
_log = logging.getLogger(__name__)


class Supervisor:
    """Whoever started this process and named a socket for it in the environment; else nobody hears it."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self._address = environment.get(_SOCKET, "")
        self._interval = _interval(environment)

    def ready(self, status: str) -> None:
        """Say that the service does what it is for."""
        self._tell("READY=1", f"STATUS={status}")

    def status(self, status: str) -> None:
        """Say in one line how it stands."""
        self._tell(f"STATUS={status}")

    def reloading(self) -> None:
        """Say that the configuration is read again; `ready` says that this is over."""
        self._tell("RELOADING=1", f"MONOTONIC_USEC={time.monotonic_ns() // 1000}")

    def stopping(self) -> None:
        """Say that it ends now."""
        self._tell("STOPPING=1", "STATUS=Stopping")

    @asynccontextmanager
    async def kept_informed(self) -> AsyncIterator[None]:
        """Give signs of life for the length of the block, if somebody waits for them.

        They come from the event loop: a program whose loop stands still is dead to its supervisor, too.
        """
        if not self._interval:
            yield
            return
        beating = asyncio.create_task(self._beat(self._interval / 2), name="watchdog of the supervisor")
        try:
            yield
        finally:
            beating.cancel()
            await asyncio.wait({beating})

    async def _beat(self, pause: float) -> None:
        while True:
            self._tell("WATCHDOG=1")
            await asyncio.sleep(pause)

    def _tell(self, *words: str) -> None:
        if not self._address:
            return
        try:
            tell_supervisor(self._address, "\n".join(words))
        except OSError as error:
            _log.warning("the supervisor does not hear: %s", error)


def _interval(environment: Mapping[str, str]) -> float:
    """Read within how many seconds a sign of life is expected; 0 for never."""
    process = environment.get(_PROCESS)
    if process and process != str(os.getpid()):
        return 0.0
    try:
        return max(0.0, int(environment.get(_INTERVAL, "0")) / 1e6)
    except ValueError:
        return 0.0
