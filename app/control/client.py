"""A command's end of the control socket: asks the owner of the profile and waits for its answer."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from app.control import address, messages
from app.control.frames import FrameTooLarge, frame, read_frame
from app.control.server import too_large
from core.errors import ProfileProblem, ProfileUnresponsive
from core.unreadable import UNREADABLE


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds to wait for the owner's greeting, and between two signs of life while it works."""

    greeting: float = 3.0
    silence: float = 10.0


class NobodyThere(Exception):
    """No process listens on the socket, or it closed before it greeted."""


class RemoteFault(Exception):
    """The owner met a bug of ours; `log` is the file with the traceback."""

    def __init__(self, log: str) -> None:
        super().__init__(log)
        self.log = log


async def ask(
    path: Path,
    request: bytes,
    owner: str,
    on_progress: Callable[[bytes], None],
    patience: Patience | None = None,
) -> bytes:
    """Hand `request` to the owner and return its result; both are MessagePack, as is every progress.

    `owner` names the process in sentences. Raises the owner's Problem, ProfileUnresponsive when it is silent,
    NobodyThere when there is none, RemoteFault when it met a bug.
    """
    payload = _framed(request)
    reader, writer = await _connected(path)
    conversation = _Conversation(reader, owner, patience or Patience())
    try:
        await conversation.hear_greeting()
        writer.write(payload)
        return await conversation.hear_answer(on_progress)
    finally:
        writer.close()


def _framed(request: bytes) -> bytes:
    try:
        return frame(request)
    except FrameTooLarge as error:
        raise too_large() from error


async def _connected(path: Path) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    try:
        return await address.open_line(path)
    except OSError as error:
        raise NobodyThere from error


class _Conversation:
    def __init__(self, reader: asyncio.StreamReader, owner: str, patience: Patience) -> None:
        self._reader = reader
        self._owner = owner
        self._patience = patience

    async def hear_greeting(self) -> None:
        try:
            reply = await self._next(self._patience.greeting)
        except (EOFError, OSError) as error:
            raise NobodyThere from error
        if not isinstance(reply, messages.Greeting) or reply.protocol != messages.PROTOCOL:
            raise self._other_version()

    async def hear_answer(self, on_progress: Callable[[bytes], None]) -> bytes:
        while True:
            match await self._sign_of_life():
                case messages.Progress(value):
                    on_progress(bytes(value))
                case messages.Done(value):
                    return bytes(value)
                case messages.Failed() as failure:
                    raise messages.problem_of(failure)
                case messages.Broken(log):
                    raise RemoteFault(log)

    async def _sign_of_life(self) -> messages.Reply:
        try:
            return await self._next(self._patience.silence)
        except (EOFError, OSError) as error:
            raise self._ended() from error

    async def _next(self, seconds: float) -> messages.Reply:
        try:
            async with asyncio.timeout(seconds):
                return messages.decode(await read_frame(self._reader))
        except TimeoutError as error:
            raise unresponsive(self._owner) from error
        except (FrameTooLarge, *UNREADABLE) as error:
            raise self._other_version() from error

    def _other_version(self) -> ProfileProblem:
        return ProfileProblem(
            f"This profile is open in {self._owner}, which is another version of Tandem.",
            safe="Nothing was changed.",
            cure="Close it and start it again with the version you use here.",
        )

    def _ended(self) -> ProfileUnresponsive:
        return ProfileUnresponsive(
            f"This profile was open in {self._owner}, which ended before it answered.",
            safe="Everything it showed as saved is safe; it may have carried out this command.",
            cure="Look, and run the command again if it did not.",
        )


def unresponsive(owner: str) -> ProfileUnresponsive:
    """Say that the process which owns the profile hangs."""
    return ProfileUnresponsive(
        f"This profile is open in {owner}, which does not answer.",
        safe="Everything it showed as saved is safe.",
        cure="Wait and try again; if it still does not answer, end that process. "
        "Tandem recovers the profile by itself.",
    )
