"""The stream ACCOUNTS in the hubs' own account of the bus: how it is made, read, and written to."""

import base64
from dataclasses import dataclass
from typing import Any

import msgspec

from core.world import World
from sync.bus import Connection, NobodyAnswers
from sync.hub.users.events import SUBJECTS
from sync.log import LoggedMessage, LogGone, LogInfo, LogMissing, LogRefused, read_message, read_slice

STREAM = "ACCOUNTS"
SEQUENCED = "live.u.>"
"""Where the log tells, without the body, which sequence a message was given."""
_API = "$JS.API"
_EPOCH = "tandem.epoch"
_EPOCH_BYTES = 10
_NO_STREAM, _NAME_IN_USE = 10059, 10058
_WRONG_LAST_SEQUENCE = frozenset({10071, 10164})
"""The server has two numbers for it (nats.java pull request 1463)."""
_EXPECTED = "Nats-Expected-Last-Subject-Sequence"


class Conflict(Exception):
    """Somebody else wrote on the subject."""


class _Error(msgspec.Struct):
    description: str = ""
    err_code: int = 0


class _State(msgspec.Struct):
    first_seq: int = 0
    last_seq: int = 0
    messages: int = 0
    bytes: int = 0


class _Answer(msgspec.Struct):
    error: _Error | None = None
    config: dict[str, Any] = {}
    state: _State = msgspec.field(default_factory=_State)
    seq: int = 0


@dataclass(frozen=True, slots=True)
class AccountsLog:
    """The log of accounts, over one connection.

    Everything raises LogMissing, LogRefused, LogGone, BusDown or BusSilent.
    """

    connection: Connection
    world: World

    async def create(self) -> LogInfo:
        """Make the log, or find the one that is there."""
        answer = await self._ask(f"STREAM.CREATE.{STREAM}", _configuration(self.world))
        if answer.error and answer.error.err_code == _NAME_IN_USE:  # somebody else was quicker
            return await self.read_info()
        return _information(answer)

    async def read_info(self) -> LogInfo:
        """Say what the log holds now."""
        return _information(await self._ask(f"STREAM.INFO.{STREAM}", {}))

    async def read(self, start: int) -> list[LoggedMessage]:
        """Read a slice of the log from `start` on."""
        return await read_slice(self.connection, start, stream=STREAM)

    async def read_message(self, sequence: int) -> LoggedMessage | None:
        """Read one message; None when it is not there any more."""
        return await read_message(self.connection, sequence, stream=STREAM)

    async def write(self, subject: str, wire: bytes, expected: int) -> int:
        """Write if `expected` still is the last sequence of the subject (0: it has none).

        Returns the new one. Raises Conflict when it is not; after BusSilent it is unknown.
        """
        try:
            message = await self.connection.request(subject, wire, {_EXPECTED: str(expected)})
        except NobodyAnswers as error:
            raise LogGone from error
        answer = _parse(message.payload)
        if answer.error and answer.error.err_code in _WRONG_LAST_SEQUENCE:
            raise Conflict
        sequence = _checked(answer).seq
        if sequence < 1:
            raise LogRefused("its answer names no sequence")
        return sequence

    async def purge_before_last(self, subject: str) -> None:
        """Remove what a subject held before its last message."""
        _checked(await self._ask(f"STREAM.PURGE.{STREAM}", {"filter": subject, "keep": 1}))

    async def _ask(self, name: str, body: dict[str, Any]) -> _Answer:
        try:
            message = await self.connection.request(f"{_API}.{name}", msgspec.json.encode(body))
        except NobodyAnswers as error:
            raise LogGone from error
        return _parse(message.payload)


def _parse(payload: bytes) -> _Answer:
    try:
        return msgspec.json.decode(payload, type=_Answer)
    except (msgspec.MsgspecError, ValueError) as error:
        raise LogRefused("its answer is not understood") from error


def _checked(answer: _Answer) -> _Answer:
    if answer.error is None:
        return answer
    if answer.error.err_code == _NO_STREAM:
        raise LogMissing
    raise LogRefused(answer.error.description, answer.error.err_code)


def _information(answer: _Answer) -> LogInfo:
    checked = _checked(answer)
    epoch = str((checked.config.get("metadata") or {}).get(_EPOCH, ""))
    if not epoch:
        raise LogRefused("it was not made by Tandem")
    state = checked.state
    return LogInfo(epoch, state.first_seq, state.last_seq, state.messages, state.bytes)


def _configuration(world: World) -> dict[str, Any]:
    return {
        "name": STREAM,
        "subjects": [SUBJECTS],
        "storage": "file",
        "retention": "limits",
        "discard": "new",
        "num_replicas": 1,
        "allow_direct": True,
        "deny_delete": True,
        "allow_rollup_hdrs": False,
        "republish": {"src": ">", "dest": "live.>", "headers_only": True},
        "metadata": {_EPOCH: base64.b32encode(world.random_bytes(_EPOCH_BYTES)).decode().lower()},
    }
