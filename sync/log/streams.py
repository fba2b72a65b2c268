"""The stream that is a space's log: how it is made, and what it says of itself."""

from dataclasses import dataclass
from typing import Any

from core.world import World
from sync.bus import Connection
from sync.log.errors import LogRefused
from sync.log.jetstream import (
    NAME_IN_USE,
    NO_STREAM,
    Answer,
    ask,
    create_stream,
    epoch_in,
    new_epoch,
    state_in,
    with_epoch,
)

UPDATES = "d.>"
"""The subjects of updates: d.<note>.<device>."""
SEQUENCED = "live.>"
"""Where the log tells, without the body, which sequence an update was given."""
_DUPLICATE_WINDOW = 600_000_000_000
"""Nanoseconds: ten minutes, in which an update that is sent again is stored once."""


@dataclass(frozen=True, slots=True)
class LogInfo:
    """One incarnation of a log and what it holds; `last` is 0 for one that never held anything.

    `messages` and `size` (bytes on the server's disk) count what has not been folded away. What a log without
    a leader holds is told by one of its servers, as far as that knows.
    """

    epoch: str
    first: int
    last: int
    messages: int = 0
    size: int = 0
    has_leader: bool = True


async def open_log(connection: Connection, *, create: bool, world: World) -> LogInfo:
    """Find the log of the connection's space, and make it if it is absent and `create`.

    An existing log is never changed. Raises LogMissing, LogRefused, LogGone, BusDown or BusSilent.
    """
    answer = await ask(connection, "STREAM.INFO.LOG", {})
    if create and answer.is_refused_as(NO_STREAM):
        answer = await create_stream(connection, _configuration(connection, world))
        if answer.is_refused_as(NAME_IN_USE):  # somebody else was quicker
            answer = await ask(connection, "STREAM.INFO.LOG", {})
    return log_info_in(answer)


async def read_log_info(connection: Connection) -> LogInfo:
    """Say what the log holds now; raises what `open_log` does."""
    return log_info_in(await ask(connection, "STREAM.INFO.LOG", {}))


async def renew_epoch(connection: Connection, world: World) -> LogInfo:
    """Make the log known as another one, because it lost what it had; its host alone does this.

    Raises what `open_log` does.
    """
    found = await ask(connection, "STREAM.INFO.LOG", {})
    renewed = with_epoch(found.config, new_epoch(world))
    return log_info_in(await ask(connection, "STREAM.UPDATE.LOG", renewed))


def log_info_in(answer: Answer) -> LogInfo:
    """Read which incarnation of a log answered, and what it holds; raises LogMissing or LogRefused."""
    state, epoch = state_in(answer), epoch_in(answer)
    if not epoch:
        raise LogRefused("it was not made by Tandem")
    has_leader = answer.cluster is None or answer.cluster.leader != ""
    return LogInfo(epoch, state.first_seq, state.last_seq, state.messages, state.bytes, has_leader)


def _configuration(connection: Connection, world: World) -> dict[str, Any]:
    configuration = {
        "name": "LOG",
        "subjects": [UPDATES],
        "storage": "file",
        "retention": "limits",
        "discard": "new",
        "num_replicas": connection.replicas,
        "duplicate_window": _DUPLICATE_WINDOW,
        "allow_direct": True,
        "deny_delete": True,
        "allow_rollup_hdrs": False,
        "republish": {"src": ">", "dest": SEQUENCED, "headers_only": True},
    }
    return with_epoch(configuration, new_epoch(world))
