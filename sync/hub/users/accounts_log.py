"""The stream ACCOUNTS in the hubs' own account of the bus: how it is made, read, and written to."""

from dataclasses import dataclass
from typing import Any

from core.world import World
from sync.bus import Connection, NobodyAnswers
from sync.hub.users.events import SUBJECTS
from sync.log import LoggedMessage, LogGone, LogInfo, LogRefused, read_message, read_slice
from sync.log.jetstream import (
    NAME_IN_USE,
    WRONG_LAST_SEQUENCE,
    ask,
    checked,
    new_epoch,
    read_answer,
    with_epoch,
)
from sync.log.streams import log_info_in

STREAM = "ACCOUNTS"
SEQUENCED = "live.u.>"
"""Where the log tells, without the body, which sequence a message was given."""
_EXPECTED = "Nats-Expected-Last-Subject-Sequence"


class Conflict(Exception):
    """Somebody else wrote on the subject."""


@dataclass(frozen=True, slots=True)
class AccountsLog:
    """The log of accounts, over one connection.

    Everything raises LogMissing, LogRefused, LogGone, BusDown or BusSilent.
    """

    connection: Connection
    world: World

    async def create(self) -> LogInfo:
        """Make the log, or find the one that is there."""
        answer = await ask(self.connection, f"STREAM.CREATE.{STREAM}", _configuration(self.world))
        if answer.is_refused_as(NAME_IN_USE):  # somebody else was quicker
            return await self.read_info()
        return log_info_in(answer)

    async def read_info(self) -> LogInfo:
        """Say what the log holds now."""
        return log_info_in(await ask(self.connection, f"STREAM.INFO.{STREAM}", {}))

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
        answer = read_answer(message.payload)
        if answer.error and answer.error.err_code in WRONG_LAST_SEQUENCE:
            raise Conflict
        sequence = checked(answer).seq
        if sequence < 1:
            raise LogRefused("its answer names no sequence")
        return sequence

    async def purge_before_last(self, subject: str) -> None:
        """Remove what a subject held before its last message."""
        checked(await ask(self.connection, f"STREAM.PURGE.{STREAM}", {"filter": subject, "keep": 1}))


def _configuration(world: World) -> dict[str, Any]:
    configuration = {
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
    }
    return with_epoch(configuration, new_epoch(world))
