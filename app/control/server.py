"""The owner's end of the control socket: hears one request on each connection and answers it."""

import asyncio
import contextlib
import logging
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path

import msgspec

from app.control import address, messages
from app.control.caller import Caller, CallerGone
from app.control.frames import FrameTooLarge, frame, read_frame
from core.errors import BadInput, Problem

Answer = Callable[[bytes, Caller], Awaitable[bytes]]
"""Turns a request into its result, both as MessagePack; raises Problem."""

_HEARTBEAT = 1.0
_REQUEST_DEADLINE = 30.0
_FAREWELL = 3.0
_LARGEST_BACKLOG = 1024 * 1024
_log = logging.getLogger(__name__)


@contextlib.asynccontextmanager
async def serve_control(path: Path, kind: str, answer: Answer, log: Path) -> AsyncIterator[None]:
    """Answer requests on the socket at `path`, in place of any socket that a dead process left there.

    Only the owner of the profile may call this. `log` is named to a caller who meets a bug.
    """
    server = _ControlServer(kind, answer, log)
    try:
        async with address.listening(path, server.accept):
            yield
    finally:
        await server.farewell()


class _ControlServer:
    def __init__(self, kind: str, answer: Answer, log: Path) -> None:
        self._kind = kind
        self._answer = answer
        self._log_path = log
        self._conversations: dict[asyncio.Task[None], asyncio.Event] = {}

    def accept(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        gone = asyncio.Event()
        task = asyncio.create_task(self._converse(reader, writer, gone), name="control conversation")
        self._conversations[task] = gone
        task.add_done_callback(self._conversations.pop)

    async def farewell(self) -> None:
        """Let every conversation come to its end, and cut off what does not."""
        for gone in self._conversations.values():
            gone.set()
        if not self._conversations:
            return
        _, late = await asyncio.wait(tuple(self._conversations), timeout=_FAREWELL)
        for task in late:
            task.cancel()
        await asyncio.gather(*late, return_exceptions=True)

    async def _converse(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gone: asyncio.Event
    ) -> None:
        try:
            _say(writer, messages.Greeting(messages.PROTOCOL, os.getpid(), self._kind))
            _say(writer, await self._reply(reader, writer, gone))
            await writer.drain()
        except (OSError, EOFError, TimeoutError, CallerGone):
            _log.info("a command hung up before it was answered")
        finally:
            writer.close()

    async def _reply(
        self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, gone: asyncio.Event
    ) -> messages.Reply:
        try:
            async with asyncio.timeout(_REQUEST_DEADLINE):
                request = await read_frame(reader)
        except FrameTooLarge:
            return messages.failed(too_large())
        caller = Caller(lambda value: _tell(writer, value), gone)
        watch = asyncio.create_task(_watch(reader, caller), name="control hang-up")
        pulse = asyncio.create_task(_beat(writer), name="control heartbeat")
        try:
            return await self._result(request, caller)
        finally:
            watch.cancel()
            pulse.cancel()

    async def _result(self, request: bytes, caller: Caller) -> messages.Reply:
        try:
            return messages.Done(msgspec.Raw(await self._answer(request, caller)))
        except Problem as problem:
            return messages.failed(problem)
        except CallerGone:
            raise
        except Exception:  # noqa: BLE001 a bug in one command must not end the owner
            _log.exception("a command met a bug")
            return messages.Broken(str(self._log_path))


def too_large() -> BadInput:
    """Say that a request does not fit into one frame."""
    return BadInput(
        "The text is larger than 64 MB, which is more than one command can carry.",
        safe="Nothing was changed.",
        cure="Put it into a file and use `tandem import`.",
    )


def _say(writer: asyncio.StreamWriter, reply: messages.Reply) -> None:
    try:
        writer.write(frame(messages.encode(reply)))
    except FrameTooLarge:
        writer.write(frame(messages.encode(messages.failed(_answer_too_large()))))


def _answer_too_large() -> Problem:
    return Problem(
        "The answer is larger than 64 MB.",
        safe="Nothing was changed.",
        cure="Ask for less, as with `--limit`.",
    )


def _tell(writer: asyncio.StreamWriter, value: msgspec.Struct) -> None:
    """Send progress, unless the caller no longer reads it."""
    if not writer.is_closing() and writer.transport.get_write_buffer_size() < _LARGEST_BACKLOG:
        _say(writer, messages.Progress(msgspec.Raw(msgspec.msgpack.encode(value))))


async def _beat(writer: asyncio.StreamWriter) -> None:
    while not writer.is_closing():
        await asyncio.sleep(_HEARTBEAT)
        if writer.transport.get_write_buffer_size() < _LARGEST_BACKLOG:
            _say(writer, messages.Working())


async def _watch(reader: asyncio.StreamReader, caller: Caller) -> None:
    """Notice when the caller hangs up; whatever else it sends is of no interest."""
    with contextlib.suppress(OSError):
        while await reader.read(4096):
            pass
    caller.hung_up.set()
    caller.gone.set()
