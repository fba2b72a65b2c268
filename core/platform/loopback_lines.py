"""Lines between processes of one user where there are no Unix sockets: over loopback, with proofs of a token.

The file at `path`, which its owner alone may read, holds the port and a token. Both ends prove that they
know the token, and neither says it: not to a stranger that was given the port of a process that is gone, nor
to one that connects to every port there is.
"""

import asyncio
import hashlib
import hmac
import os
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

Accept = Callable[[asyncio.StreamReader, asyncio.StreamWriter], object]

_HOST = "127.0.0.1"
_BYTES = 32
_PROOF_SECONDS = 5.0
_ASKING, _ANSWERING = b"asks", b"answers"


@asynccontextmanager
async def serve_lines(path: Path, accept: Accept) -> AsyncIterator[None]:
    """Take lines that only this user may open, in place of a file left behind at `path`; raises OSError.

    `accept` is called with each line until the block ends, and `path` is gone then. A line of somebody else
    is closed without a word.
    """
    token = secrets.token_bytes(_BYTES)

    proving = set[asyncio.Task[None]]()

    def take(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.create_task(_admit(reader, writer, token, accept), name="proof of a line")
        proving.add(task)
        task.add_done_callback(proving.discard)

    acceptor = await asyncio.start_server(take, _HOST, 0)
    try:
        _write(path, acceptor.sockets[0].getsockname()[1], token)
        yield
    finally:
        acceptor.close()
        _remove(path)
        for task in proving:
            task.cancel()
        await asyncio.gather(*proving, return_exceptions=True)


async def open_line(path: Path) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """Open a line to whoever serves at `path`; raises OSError when nobody does."""
    port, token = _read(path)
    reader, writer = await asyncio.open_connection(_HOST, port)
    try:
        async with asyncio.timeout(_PROOF_SECONDS):
            await _prove(reader, writer, token)
    except (EOFError, TimeoutError) as error:
        writer.close()
        raise ConnectionRefusedError("whoever listens there does not know the token") from error
    except BaseException:  # whatever it was, no line stays open
        writer.close()
        raise
    return reader, writer


async def _prove(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: bytes) -> None:
    """Have the other end prove itself first, and then prove to it that this one knows the token."""
    question = secrets.token_bytes(_BYTES)
    writer.write(question)
    proof, counter_question = await reader.readexactly(_BYTES), await reader.readexactly(_BYTES)
    if not hmac.compare_digest(proof, _proof(token, _ANSWERING, question)):
        raise EOFError
    writer.write(_proof(token, _ASKING, counter_question))


async def _admit(
    reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: bytes, accept: Accept
) -> None:
    is_proven = False
    try:
        is_proven = await _is_proven(reader, writer, token)
    finally:
        if not is_proven:
            writer.close()
    if is_proven:
        accept(reader, writer)


async def _is_proven(reader: asyncio.StreamReader, writer: asyncio.StreamWriter, token: bytes) -> bool:
    try:
        async with asyncio.timeout(_PROOF_SECONDS):
            question, counter_question = await reader.readexactly(_BYTES), secrets.token_bytes(_BYTES)
            writer.write(_proof(token, _ANSWERING, question) + counter_question)
            proof = await reader.readexactly(_BYTES)
    except (OSError, EOFError, TimeoutError):
        return False
    return hmac.compare_digest(proof, _proof(token, _ASKING, counter_question))


def _proof(token: bytes, role: bytes, question: bytes) -> bytes:
    return hmac.digest(token, role + question, hashlib.sha256)


def _write(path: Path, port: int, token: bytes) -> None:
    """Write the file whole, so that nobody reads half of it."""
    fresh = path.with_name(path.name + ".new")
    fresh.unlink(missing_ok=True)
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(f"{port} {token.hex()}\n")
    fresh.replace(path)


def _read(path: Path) -> tuple[int, bytes]:
    """Read port and token; raises OSError, also for a file that holds something else."""
    try:
        port, token = path.read_text("ascii").split()
        return int(port), bytes.fromhex(token)
    except ValueError as error:
        raise ConnectionRefusedError(f"{path} names no port and no token") from error


def _remove(path: Path) -> None:
    """Take the file away, so that nobody knocks in vain."""
    path.unlink(missing_ok=True)
