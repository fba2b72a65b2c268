"""The stream that is a space's control log: how it is made, what it holds, and storing one more message.

The note service of the hub alone may publish to it, by its permissions on the bus. Nothing in it is ever
removed.
"""

from typing import Any

from sync.bus import BusSilent, Connection, NobodyAnswers
from sync.control.entry import LONGEST_ENTRY
from sync.control.errors import ChainMoved, ControlMissing
from sync.log.errors import LogGone, LogRefused, LogSilent
from sync.log.jetstream import (
    NAME_IN_USE,
    NO_MESSAGE,
    NO_STREAM,
    WRONG_LAST_SEQUENCE,
    Answer,
    State,
    ask,
    create_stream,
    read_answer,
    state_in,
)

STREAM = "CTL"
STORED = "control.>"
"""Where the stream tells that it stored an entry, without the entry."""
_SUBJECTS = "c.>"
_EXPECTED = "Nats-Expected-Last-Sequence"
_HEADER_ROOM = 4096


async def open_control(connection: Connection, *, create: bool) -> int:
    """Find the control log of the connection's space and return its last sequence; make it if `create`.

    Raises ControlMissing, LogRefused, LogGone, BusDown or BusSilent.
    """
    answer = await ask(connection, f"STREAM.INFO.{STREAM}", {})
    if create and answer.is_refused_as(NO_STREAM):
        answer = await create_stream(connection, _configuration(connection))
        if answer.is_refused_as(NAME_IN_USE):  # somebody else was quicker
            answer = await ask(connection, f"STREAM.INFO.{STREAM}", {})
    return _state_in(answer).last_seq


async def count_entries(connection: Connection) -> int:
    """Say how many messages the control log holds; raises what `open_control` does."""
    answer = await ask(connection, f"STREAM.INFO.{STREAM}", {})
    return _state_in(answer).messages


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
    answer = read_answer(message.payload)
    if answer.error and answer.error.err_code in WRONG_LAST_SEQUENCE:
        raise ChainMoved
    if answer.error:
        raise LogRefused(answer.error.description, answer.error.err_code)
    return answer.seq


async def has_written_after(connection: Connection, device: str, sequence: int) -> bool:
    """Say whether the log's leader holds a message of this device's behind a sequence."""
    body = {"seq": sequence + 1, "next_by_subj": f"d.*.{device}"}
    answer = await ask(connection, "STREAM.MSG.GET.LOG", body)
    if answer.error is None:
        return True
    if answer.error.err_code != NO_MESSAGE:
        raise LogRefused(answer.error.description, answer.error.err_code)
    return False


def _state_in(answer: Answer) -> State:
    if answer.is_refused_as(NO_STREAM):
        raise ControlMissing
    return state_in(answer)


def _configuration(connection: Connection) -> dict[str, Any]:
    return {
        "name": STREAM,
        "subjects": [_SUBJECTS],
        "storage": "file",
        "retention": "limits",
        "discard": "new",
        "max_msg_size": LONGEST_ENTRY + _HEADER_ROOM,
        "num_replicas": connection.replicas,
        "allow_direct": True,
        "deny_delete": True,
        "deny_purge": True,
        "allow_rollup_hdrs": False,
        "republish": {"src": ">", "dest": STORED, "headers_only": True},
    }
