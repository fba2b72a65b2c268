"""The stream of snapshots beside a log, and the removal from the log of what a snapshot holds."""

import asyncio
import hashlib
from collections.abc import AsyncIterator
from typing import Any

from core.ids import NoteId
from sync.bus import BusSilent, Connection, NobodyAnswers
from sync.log.errors import LogGone, LogSilent
from sync.log.jetstream import (
    NO_STREAM,
    ask,
    checked,
    create_stream,
    epoch_in,
    read_answer,
    state_in,
    with_epoch,
)
from sync.log.reading import LoggedMessage, read_slice
from sync.log.streams import LogInfo
from sync.log.writer import MESSAGE_ID

SNAPSHOTS = "s.*"
"""The subjects of snapshots: s.<note>."""
_STREAM = "SNAP"
_GENERATIONS = 2
_PUBLISH_DEADLINE = 10.0
_ID_DIGITS = 32
_LAG_PATIENCE, _LAG_PAUSE = 5.0, 0.05


async def open_snapshots(connection: Connection, epoch: str, *, create: bool) -> LogInfo:
    """Find the snapshots beside the log of this epoch; with `create` make the stream, or give it the epoch.

    Without `create` an absent stream is like an empty one, of the epoch "". Raises LogRefused, LogGone,
    BusDown or BusSilent.
    """
    found = await ask(connection, f"STREAM.INFO.{_STREAM}", {})
    if found.is_refused_as(NO_STREAM):
        if not create:
            return LogInfo("", 0, 0)
        found = await create_stream(connection, _configuration(connection, epoch))
    elif create and not found.error and epoch_in(found) != epoch:
        found = await ask(connection, f"STREAM.UPDATE.{_STREAM}", with_epoch(found.config, epoch))
    state = state_in(found)
    return LogInfo(epoch_in(found), state.first_seq, state.last_seq, state.messages, state.bytes)


async def publish_snapshot(connection: Connection, wire: bytes, note: NoteId) -> int:
    """Store a snapshot of a note beside the log and return its sequence there.

    Of three snapshots of a note the oldest goes. Raises MessageTooLarge or BusDown when nothing was sent,
    LogSilent when the outcome is unknown, LogRefused or LogGone when it was not stored.
    """
    # The same bytes are stored once: a second copy would push out the generation before.
    identity = {MESSAGE_ID: hashlib.sha256(wire).hexdigest()[:_ID_DIGITS]}
    try:
        answer = await connection.request(_subject(note), wire, identity, timeout=_PUBLISH_DEADLINE)
    except BusSilent as error:
        raise LogSilent from error
    except NobodyAnswers as error:
        raise LogGone from error
    return checked(read_answer(answer.payload)).seq


async def read_snapshots(connection: Connection, after: int) -> AsyncIterator[list[LoggedMessage]]:
    """Read all snapshots stored after a sequence, oldest first, in slices; raises what `read_slice` does."""
    while messages := await read_slice(connection, after + 1, stream=_STREAM):
        yield messages
        after = messages[-1].sequence


async def read_generations(connection: Connection, note: NoteId, newest: int = 0) -> list[LoggedMessage]:
    """Read the stored snapshots of a note, newest last; raises what `read_slice` does.

    One with the sequence `newest` was acknowledged: the server that is asked may have it some moments later
    than those of the quorum, and is asked again for some seconds.
    """
    until = asyncio.get_running_loop().time() + _LAG_PATIENCE
    while True:
        found = await _read_generations(connection, note)
        is_behind = newest > (found[-1].sequence if found else 0)
        if not is_behind or asyncio.get_running_loop().time() >= until:
            return found
        await asyncio.sleep(_LAG_PAUSE)


async def _read_generations(connection: Connection, note: NoteId) -> list[LoggedMessage]:
    found: list[LoggedMessage] = []
    while messages := await read_slice(
        connection, found[-1].sequence + 1 if found else 1, stream=_STREAM, subjects=_subject(note)
    ):
        found += messages
    return found[-_GENERATIONS:]


async def read_updates_of(
    connection: Connection, note: NoteId, up_to: int
) -> AsyncIterator[list[LoggedMessage]]:
    """Read what the log holds of a note up to a sequence, in slices; raises what `read_slice` does."""
    start = 1
    while start <= up_to:
        messages = await read_slice(connection, start, subjects=_updates_of(note))
        if wanted := [message for message in messages if message.sequence <= up_to]:
            yield wanted
        if len(wanted) < len(messages) or not messages:
            return
        start = messages[-1].sequence + 1


async def purge_folded(connection: Connection, note: NoteId, up_to: int) -> int:
    """Remove what the log holds of a note up to and including a sequence; returns how many messages went.

    Raises LogRefused, LogGone, BusDown or BusSilent.
    """
    # The server keeps the message at `seq` itself; measured with nats-server 2.15.1.
    body = {"filter": _updates_of(note), "seq": up_to + 1}
    return checked(await ask(connection, "STREAM.PURGE.LOG", body)).purged


async def purge_snapshots(connection: Connection, note: NoteId) -> int:
    """Remove the snapshots of a note that is gone for good; returns how many; raises as `purge_folded`."""
    return checked(await ask(connection, f"STREAM.PURGE.{_STREAM}", {"filter": _subject(note)})).purged


async def count_updates(connection: Connection) -> dict[NoteId, int]:
    """Count the messages that the log holds of each note; raises LogMissing or what `purge_folded` does."""
    counts: dict[NoteId, int] = {}
    seen = 0
    while True:
        body = {"subjects_filter": "d.>", "offset": seen}
        answer = await ask(connection, "STREAM.INFO.LOG", body)
        subjects = state_in(answer).subjects
        for subject, count in subjects.items():
            note = NoteId(subject.split(".")[1])
            counts[note] = counts.get(note, 0) + count
        seen += len(subjects)
        if seen >= answer.total or not subjects:
            return counts


def _subject(note: NoteId) -> str:
    return f"s.{note}"


def _updates_of(note: NoteId) -> str:
    return f"d.{note}.>"


def _configuration(connection: Connection, epoch: str) -> dict[str, Any]:
    configuration = {
        "name": _STREAM,
        "subjects": [SNAPSHOTS],
        "storage": "file",
        "retention": "limits",
        "discard": "old",
        "max_msgs_per_subject": _GENERATIONS,
        "num_replicas": connection.replicas,
        "allow_direct": True,
        "deny_delete": True,
        "allow_rollup_hdrs": False,
    }
    return with_epoch(configuration, epoch)
