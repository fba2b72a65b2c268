"""Starts programs in processes of their own within some milliseconds, and hears what they say."""

import asyncio
import json
import os
import signal
import socket
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol

from tests.nursery import nursery

Hear = Callable[[list[Any]], None]


class Errand(Protocol):
    """What a program is to do; it is sent to the process in which `carry_out` is called."""

    @property
    def name(self) -> str:
        """How the program is called."""

    def carry_out(self, talk: socket.socket) -> None:
        """Do it, and say lines on the socket."""


_END_SECONDS = 20.0
_LONGEST_LINE = 64 * 1024 * 1024


class Program:
    """One running program: a real process, which is killed without warning."""

    def __init__(self, errand: Errand, hear: Hear) -> None:
        ours, theirs = socket.socketpair()
        self._process = nursery().Process(target=_run, args=(errand, theirs), daemon=True)
        self._process.start()
        theirs.close()
        self._hear = hear
        self._answers: asyncio.Queue[list[Any]] = asyncio.Queue()
        self._listening = asyncio.create_task(self._listen(ours), name=f"listening to {errand.name}")
        self._stream: asyncio.StreamWriter | None = None
        self.is_expected_to_end = False

    @property
    def pid(self) -> int:
        return int(self._process.pid or 0)

    @property
    def has_ended(self) -> bool:
        return self._listening.done()

    @property
    def has_fallen(self) -> bool:
        """True when it ended though nobody ended it."""
        return self.has_ended and not self.is_expected_to_end

    def order(self, word: str) -> None:
        """Say one of the words that the program obeys."""
        if self._stream is not None:
            with suppress(ConnectionError):
                self._stream.write(word.encode() + b"\n")

    @property
    def listening(self) -> "asyncio.Task[None]":
        """The task that ends when the program has."""
        return self._listening

    async def tell(self, within: float = 10.0) -> tuple[dict[str, str], set[str]] | None:
        """Ask for the digests of its notes and all tokens in them; None when it does not answer."""
        while not self._answers.empty():
            self._answers.get_nowait()
        self.order("tell")
        try:
            async with asyncio.timeout(within):
                _, digests, tokens = await self._answers.get()
                return digests, set(tokens)
        except TimeoutError:
            return None

    async def kill(self) -> None:
        """End it as a crash does, and hear what it had said before."""
        self.signal(signal.SIGKILL)
        await asyncio.wait({self._listening})
        self.is_expected_to_end = True
        self._reap()

    async def end(self) -> None:
        """Let it close what it has open; kill it when that takes too long."""
        self.is_expected_to_end = True
        self.order("end")
        await asyncio.wait({self._listening}, timeout=_END_SECONDS)
        await self.kill()

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to a program that still runs."""
        if not self._listening.done():
            self.is_expected_to_end |= number is signal.SIGKILL
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def _reap(self) -> None:
        with suppress(ValueError):  # reaped before
            self._process.join()
            self._process.close()

    async def _listen(self, talk: socket.socket) -> None:
        reader, self._stream = await asyncio.open_connection(sock=talk, limit=_LONGEST_LINE)
        with suppress(ConnectionError):
            # A line that a kill cut short was not shown.
            while (line := await reader.readline()).endswith(b"\n"):
                words = json.loads(line)
                if words[0] == "bodies":
                    self._answers.put_nowait(words)
                else:
                    self._hear(words)
        self._stream.close()
        with suppress(ConnectionError):
            await self._stream.wait_closed()


def _run(errand: Errand, talk: socket.socket) -> None:
    errand.carry_out(talk)
