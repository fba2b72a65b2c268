"""The stream that is a space's log: how it is made, and what it says of itself."""

import base64
from dataclasses import dataclass
from typing import Any

import msgspec

from core.world import World
from sync.bus import Connection, Message, NobodyAnswers
from sync.log.errors import LogGone, LogMissing, LogRefused

UPDATES = "d.>"
"""The subjects of updates: d.<note>.<device>."""
SEQUENCED = "live.>"
"""Where the log tells, without the body, which sequence an update was given."""
_API = "$JS.API"
_EPOCH = "tandem.epoch"
_EPOCH_BYTES = 10
_NO_STREAM = 10059
_NAME_IN_USE = 10058
_DUPLICATE_WINDOW = 600_000_000_000
"""Nanoseconds: ten minutes, in which an update that is sent again is stored once."""


@dataclass(frozen=True, slots=True)
class LogInfo:
    """One incarnation of a log and what it holds; `last` is 0 for one that never held anything.

    `messages` and `size` (bytes on the server's disk) count what has not been folded away.
    """

    epoch: str
    first: int
    last: int
    messages: int = 0
    size: int = 0


class _Error(msgspec.Struct):
    description: str = ""
    err_code: int = 0


class _Configuration(msgspec.Struct):
    metadata: dict[str, str] = {}


class _State(msgspec.Struct):
    first_seq: int = 0
    last_seq: int = 0
    messages: int = 0
    bytes: int = 0


class _Answer(msgspec.Struct):
    error: _Error | None = None
    config: _Configuration | None = None
    state: _State | None = None


async def open_log(connection: Connection, *, create: bool, world: World) -> LogInfo:
    """Find the log of the connection's space, and make it if it is absent and `create`.

    An existing log is never changed. Raises LogMissing, LogRefused, LogGone, BusDown or BusSilent.
    """
    answer = await _ask(connection, "STREAM.INFO.LOG", {})
    if create and answer.error and answer.error.err_code == _NO_STREAM:
        answer = await _ask(connection, "STREAM.CREATE.LOG", _configuration(world))
        if answer.error and answer.error.err_code == _NAME_IN_USE:  # somebody else was quicker
            answer = await _ask(connection, "STREAM.INFO.LOG", {})
    return _information(answer)


async def read_log_info(connection: Connection) -> LogInfo:
    """Say what the log holds now; raises what `open_log` does."""
    return _information(await _ask(connection, "STREAM.INFO.LOG", {}))


async def renew_epoch(connection: Connection, world: World) -> LogInfo:
    """Make the log known as another one, because it lost what it had; its host alone does this.

    Raises what `open_log` does.
    """
    message = await _request(connection, "STREAM.INFO.LOG", {})
    found: dict[str, Any] = msgspec.json.decode(message.payload)
    configuration: dict[str, Any] = found.get("config") or {}
    metadata = {**(configuration.get("metadata") or {}), _EPOCH: _new_epoch(world)}
    return _information(await _ask(connection, "STREAM.UPDATE.LOG", {**configuration, "metadata": metadata}))


async def _ask(connection: Connection, name: str, body: dict[str, Any]) -> _Answer:
    return _parse(await _request(connection, name, body))


async def _request(connection: Connection, name: str, body: dict[str, Any]) -> Message:
    try:
        return await connection.request(f"{_API}.{name}", msgspec.json.encode(body))
    except NobodyAnswers as error:
        raise LogGone from error


def _parse(message: Message) -> _Answer:
    try:
        return msgspec.json.decode(message.payload, type=_Answer)
    except (msgspec.MsgspecError, ValueError) as error:
        raise LogRefused("its answer is not understood") from error


def _information(answer: _Answer) -> LogInfo:
    if answer.error:
        if answer.error.err_code == _NO_STREAM:
            raise LogMissing
        raise LogRefused(answer.error.description, answer.error.err_code)
    epoch = answer.config.metadata.get(_EPOCH) if answer.config else None
    if not epoch or answer.state is None:
        raise LogRefused("it was not made by Tandem")
    state = answer.state
    return LogInfo(epoch, state.first_seq, state.last_seq, state.messages, state.bytes)


def _configuration(world: World) -> dict[str, Any]:
    return {
        "name": "LOG",
        "subjects": [UPDATES],
        "storage": "file",
        "retention": "limits",
        "discard": "new",
        "num_replicas": 1,
        "duplicate_window": _DUPLICATE_WINDOW,
        "allow_direct": True,
        "deny_delete": True,
        "allow_rollup_hdrs": False,
        "republish": {"src": ">", "dest": SEQUENCED, "headers_only": True},
        "metadata": {_EPOCH: _new_epoch(world)},
    }


def _new_epoch(world: World) -> str:
    return base64.b32encode(world.random_bytes(_EPOCH_BYTES)).decode().lower()
