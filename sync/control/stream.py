"""The stream that is a space's control log: how it is made, what it holds, and storing one more message.

The note service of the hub alone may publish to it, by its permissions on the bus. Nothing in it is ever
removed.
"""

from typing import Any

import msgspec

from sync.bus import BusSilent, Connection, NobodyAnswers
from sync.control.entry import LONGEST_ENTRY
from sync.control.errors import ChainMoved, ControlMissing
from sync.log.errors import LogGone, LogRefused, LogSilent

STREAM = "CTL"
STORED = "control.>"
"""Where the stream tells that it stored an entry, without the entry."""
_SUBJECTS = "c.>"
_API = "$JS.API"
_EXPECTED = "Nats-Expected-Last-Sequence"
_NO_STREAM = 10059
_NAME_IN_USE = 10058
_NO_MESSAGE = 10037
_OTHER_LAST_SEQUENCE = frozenset({10071, 10164})
"""Another message came first; 10164 is what a cluster says while that one is not stored yet."""
_HEADER_ROOM = 4096


class _Error(msgspec.Struct):
    description: str = ""
    err_code: int = 0


class _State(msgspec.Struct):
    last_seq: int = 0


class _Answer(msgspec.Struct):
    error: _Error | None = None
    state: _State | None = None
    seq: int = 0


async def open_control(connection: Connection, *, create: bool) -> int:
    """Find the control log of the connection's space and return its last sequence; make it if `create`.

    Raises ControlMissing, LogRefused, LogGone, BusDown or BusSilent.
    """
    answer = await _ask(connection, f"STREAM.INFO.{STREAM}", {})
    if create and answer.error and answer.error.err_code == _NO_STREAM:
        answer = await _ask(connection, f"STREAM.CREATE.{STREAM}", _configuration())
        if answer.error and answer.error.err_code == _NAME_IN_USE:  # somebody else was quicker
            answer = await _ask(connection, f"STREAM.INFO.{STREAM}", {})
    return _checked(answer).last_seq


async def store_entry(connection: Connection, number: int, wire: bytes, last: int) -> int:
    """Store an entry if the stream's last sequence is still `last`, and return its own.

    Raises ChainMoved when another message came first, LogSilent when the outcome is unknown, LogRefused or
    LogGone when it was not stored, BusDown when it was not sent.
    """
    try:
        message = await connection.request(f"c.{number}", wire, {_EXPECTED: str(last)})
    except BusSilent as error:
        raise LogSilent from error
    except NobodyAnswers as error:
        raise LogGone from error
    answer = _parse(message.payload)
    if answer.error and answer.error.err_code in _OTHER_LAST_SEQUENCE:
        raise ChainMoved
    if answer.error:
        raise LogRefused(answer.error.description, answer.error.err_code)
    return answer.seq


async def has_written_after(connection: Connection, device: str, sequence: int) -> bool:
    """Say whether the log's leader holds a message of this device's behind a sequence."""
    body = {"seq": sequence + 1, "next_by_subj": f"d.*.{device}"}
    answer = await _ask(connection, "STREAM.MSG.GET.LOG", body)
    if answer.error is None:
        return True
    if answer.error.err_code != _NO_MESSAGE:
        raise LogRefused(answer.error.description, answer.error.err_code)
    return False


async def _ask(connection: Connection, name: str, body: dict[str, Any]) -> _Answer:
    try:
        message = await connection.request(f"{_API}.{name}", msgspec.json.encode(body))
    except NobodyAnswers as error:
        raise LogGone from error
    return _parse(message.payload)


def _parse(payload: bytes) -> _Answer:
    try:
        return msgspec.json.decode(payload, type=_Answer)
    except ValueError as error:
        raise LogRefused("its answer is not understood") from error


def _checked(answer: _Answer) -> _State:
    if answer.error and answer.error.err_code == _NO_STREAM:
        raise ControlMissing
    if answer.error or answer.state is None:
        raise LogRefused(answer.error.description if answer.error else "it says nothing of itself")
    return answer.state


def _configuration() -> dict[str, Any]:
    return {
        "name": STREAM,
        "subjects": [_SUBJECTS],
        "storage": "file",
        "retention": "limits",
        "discard": "new",
        "max_msg_size": LONGEST_ENTRY + _HEADER_ROOM,
        "num_replicas": 1,
        "allow_direct": True,
        "deny_delete": True,
        "deny_purge": True,
        "allow_rollup_hdrs": False,
        "republish": {"src": ">", "dest": STORED, "headers_only": True},
    }
