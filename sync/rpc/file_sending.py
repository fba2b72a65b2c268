"""Sending a file to a hub as an attachment of a note: over its REST, which takes files as they come."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from urllib.parse import quote

import msgspec
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from pyqwest import ReadError, RemoteProtocolError, StreamError, WriteError

from core.attachments.sent_file import SentFile
from core.errors import (
    AccessRefused,
    AttachmentProblem,
    NotFound,
    Problem,
    ServiceBusy,
    SignedOut,
    SignInRefused,
)
from core.ids import FileHash
from core.requests import at_most
from core.unreadable import UNREADABLE
from sync.log.blobs import CHUNK
from sync.rpc.hub_point import Ask, Headers, HubPoint

_DEADLINE = 1800.0
"""Seconds; a hub gives an upload up after as many."""
_SILENCE = 60.0
"""Seconds within which a hub takes another piece, or answers."""
_REFUSED = 400
_FAILURES = (ConnectionError, TimeoutError, ReadError, WriteError, RemoteProtocolError, StreamError)
_TYPE = "urn:tandem:problem:"
_KINDS: dict[str, type[Problem]] = {
    "signed-out": SignedOut,
    "sign-in-refused": SignInRefused,
    "access-refused": AccessRefused,
    "not-found": NotFound,
    "service-busy": ServiceBusy,
    "file-too-large": AttachmentProblem,
    "quota-full": AttachmentProblem,
}


class _Told(msgspec.Struct):
    type: str = ""
    title: str = ""
    safe: str = ""
    cure: str = ""


class _Part(msgspec.Struct):
    size: int = 0


class _Stored(msgspec.Struct):
    sha256: str


def sending(file: SentFile) -> Ask[FileHash]:
    """Ask a hub to store a file; answers with the hash of what the hub received.

    Raises the Problem that the hub tells, or ConnectError.
    """

    async def send(point: HubPoint, headers: Headers) -> FileHash:
        address = f"https://{point.place}/v1/notes/{quote(file.note)}/attachments"
        try:
            async with asyncio.timeout(at_most(_DEADLINE)), asyncio.timeout(_SILENCE) as silence:
                headers = headers | point.carried()
                start = await _stored_part(point, headers, address, file)
                told = headers | {"content-type": file.media_type, "content-length": str(file.size - start)}
                asked = [("name", file.name), ("sha256", file.file), ("start", str(start))]
                pieces = _watched(file.pieces(start), silence)
                answer = await point.http.post(address, told, pieces, params=asked)
        except _FAILURES as error:
            raise ConnectError(Code.UNAVAILABLE, str(error) or "the line was lost") from error
        if answer.status >= _REFUSED:
            raise _problem_in(answer.status, answer.content)
        return FileHash(_stored_in(answer.content).sha256)

    return send


async def _watched(pieces: AsyncIterator[bytes], silence: asyncio.Timeout) -> AsyncIterator[bytes]:
    """Give pieces on; each that is taken puts the end of the silence off."""
    clock = asyncio.get_running_loop().time
    async for piece in pieces:
        with suppress(RuntimeError):  # the hub has answered before it took everything
            silence.reschedule(clock() + _SILENCE)
        yield piece


async def _stored_part(point: HubPoint, headers: Headers, address: str, file: SentFile) -> int:
    """Ask how much of a file the hub has since its upload broke; a refusal is told by the upload."""
    if file.size <= CHUNK:
        return 0
    answer = await point.http.get(f"{address}/{file.file}/stored", headers)
    try:
        part = msgspec.json.decode(answer.content, type=_Part) if answer.status < _REFUSED else _Part()
    except UNREADABLE:  # a hub that only takes files as a whole
        return 0
    return part.size if part.size < file.size else 0


def _stored_in(content: bytes) -> _Stored:
    try:
        return msgspec.json.decode(content, type=_Stored)
    except UNREADABLE as error:
        raise ConnectError(Code.UNKNOWN, "what it answers is not understood") from error


def _problem_in(status: int, content: bytes) -> Problem:
    try:
        told = msgspec.json.decode(content, type=_Told)
    except UNREADABLE:
        told = _Told()
    kind = _KINDS.get(told.type.removeprefix(_TYPE), Problem)
    return kind(told.title or f"The hub refused the file ({status}).", safe=told.safe, cure=told.cure)
