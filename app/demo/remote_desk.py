"""A desk as the demo sees it: a process with a window, asked over its channel."""

import asyncio
import os
import socket
import sys
from pathlib import Path
from typing import TypeVar

import msgspec

from app.control.messages import problem_of
from app.demo import messages
from app.demo.channel import Channel, open_channel
from app.demo.keys import keys_of
from app.desktop import has_display
from core.errors import Problem
from core.platform import handing_over
from sync.hub.hub import LOOPBACK
from sync.hub.hub_settings import LISTEN_VARIABLE

Value = TypeVar("Value")

_END_SECONDS = 10.0


class RemoteDesk:
    """Starts, asks, kills and ends one desk; the same profile can be opened again after an end."""

    def __init__(self, name: str, side: str, profile: Path, output: Path) -> None:
        self.name = name
        self.profile = profile
        self._side = side
        self._output = output
        self._process: asyncio.subprocess.Process | None = None
        self._channel: Channel | None = None
        self._listening: asyncio.Task[None] | None = None
        self._calls: dict[int, asyncio.Future[messages.Answer]] = {}
        self._last_call = 0

    @property
    def is_running(self) -> bool:
        """True from `start` until the process has ended."""
        return self._process is not None and self._process.returncode is None

    async def start(self) -> None:
        """Open the window on the profile; returns once it answers."""
        ours, theirs = socket.socketpair()
        with theirs, self._output.open("ab") as output:
            self._process = await asyncio.create_subprocess_exec(
                *self._command(theirs.fileno()),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=output,
                stderr=output,
                env=_environment(self.profile),
                **handing_over(theirs.fileno()),  # and Ctrl+C reaches the demo alone, which ends its desks
            )
        self._channel = await open_channel(ours)
        self._listening = asyncio.create_task(self._listen(self._channel), name=f"{self.name}'s answers")
        await self.look()

    async def kill(self) -> None:
        """End the process as a crash would, at once."""
        if self._process is not None and self.is_running:
            self._process.kill()
        await self._hang_up()

    async def close(self) -> None:
        """Close the window as its user would, and wait for the end of the process."""
        await self._ask(messages.Close(), None)
        code = await self._process.wait() if self._process else 0
        await self._hang_up()
        if code != 0:
            raise Problem(f"{self.name}’s window ended with the exit code {code} instead of 0.")

    async def end(self) -> None:
        """Leave no process behind: cut the line, which closes the window, and kill what stays."""
        if self._channel is not None:
            self._channel.close()
        if self._process is not None and self.is_running:
            try:
                async with asyncio.timeout(_END_SECONDS):
                    await self._process.wait()
            except TimeoutError:
                self._process.kill()
        await self._hang_up()

    # What can be asked of it; the messages say of each what it does and gives.

    async def import_notes(self, space_name: str, folders: list[Path]) -> messages.Stock:
        return await self._ask(messages.Import(space_name, tuple(map(str, folders))), messages.Stock)

    async def share(self, space: str) -> str:
        return await self._ask(messages.Share(space), str)

    async def join(self, link: str) -> str:
        return await self._ask(messages.Join(link), str)

    async def count(self, space: str) -> int:
        return await self._ask(messages.Count(space), int)

    async def choose(self, space: str) -> messages.Choice:
        return await self._ask(messages.Choose(space), messages.Choice)

    async def open(self, space: str, note: str) -> None:
        await self._ask(messages.Open(space, note), None)

    async def read(self) -> str:
        return await self._ask(messages.Read(), str)

    async def put_caret(self, position: int) -> None:
        """Put the caret at a position (UTF-16 units) of the note on screen."""
        await self._ask(messages.PutCaret(position), None)

    async def press_keys(self, text: str, pace: float) -> list[int]:
        """Press a key for each character, one every `pace` seconds; the nanoseconds at which each was."""
        return await self._ask(messages.Type(text, pace), list[int])

    async def await_saved(self) -> None:
        await self._ask(messages.AwaitSaved(), None)

    async def look(self) -> messages.Sight:
        return await self._ask(messages.Look(), messages.Sight)

    async def collect(self) -> list[messages.Arrival]:
        return await self._ask(messages.Collect(), list[messages.Arrival])

    async def take_picture(self, file: Path) -> None:
        await self._ask(messages.TakePicture(str(file)), None)

    async def go_offline(self) -> None:
        await self._ask(messages.GoOffline(), None)

    async def go_online(self) -> None:
        await self._ask(messages.GoOnline(), None)

    async def _ask(self, request: messages.Request, kind: type[Value] | None) -> Value:
        """Ask and wait; raises the desk's `Problem`, or one that says that the desk has ended."""
        if self._channel is None:
            raise self._gone()
        self._last_call += 1
        answered = self._calls[self._last_call] = asyncio.get_running_loop().create_future()
        try:
            self._channel.send(messages.Call(self._last_call, request))
            answer = await answered
        finally:
            self._calls = {number: call for number, call in self._calls.items() if call is not answered}
        if answer.failure is not None:
            raise problem_of(answer.failure)
        value: Value = msgspec.msgpack.decode(answer.value, type=kind)
        return value

    async def _listen(self, channel: Channel) -> None:
        while (answer := await channel.receive(messages.Answer)) is not None:
            call = self._calls.get(answer.number)
            if call is not None and not call.done():
                call.set_result(answer)
        self._channel = None
        channel.close()
        await channel.wait_closed()
        for call in self._calls.values():
            if not call.done():
                call.set_exception(self._gone())

    async def _hang_up(self) -> None:
        if self._process is not None:
            await self._process.wait()
        if self._channel is not None:
            self._channel.close()
        if self._listening is not None:
            await self._listening
        self._process = self._channel = self._listening = None

    def _gone(self) -> Problem:
        return Problem(f"{self.name}’s window ended, though nobody closed it.")

    def _command(self, channel: int) -> list[str]:
        options = {"profile": self.profile, "name": self.name, "channel": channel, "side": self._side}
        given = [part for option, value in options.items() for part in (f"--{option}", str(value))]
        return [sys.executable, "-m", "app.demo.desk", *given]


def _environment(profile: Path) -> dict[str, str]:
    own = {**os.environ, **keys_of(profile), LISTEN_VARIABLE: LOOPBACK}  # nobody else is meant to join in
    return own if has_display(os.environ, sys.platform) else {**own, "QT_QPA_PLATFORM": "offscreen"}
