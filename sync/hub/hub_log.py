"""A stream in the hubs' own account of the bus: how it is made, read, and claimed subject by subject."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from core.tracing import headers_of
from core.tracing.hops import written_to
from core.world import World
from sync.bus import Connection, NobodyAnswers
from sync.log import (
    LoggedMessage,
    LogGone,
    LogInfo,
    LogMissing,
    LogRefused,
    read_message,
    read_slice,
)
from sync.log.jetstream import (
    NAME_IN_USE,
    NO_MESSAGE,
    WRONG_LAST_SEQUENCE,
    StoredMessage,
    ask,
    checked,
    create_stream,
    new_epoch,
    read_answer,
    with_epoch,
)
from sync.log.streams import log_info_in

EVERYTHING = ">"
_EXPECTED = "Nats-Expected-Last-Subject-Sequence"
_EXPECTED_END = "Nats-Expected-Last-Sequence"
_NAME = "Nats-Msg-Id"


def restored_as(stream: str, subject: str) -> str:
    """Name the subject on which a message is restored that lies on `subject` in a log of the hubs."""
    return f"restore.{stream}.{subject}"


def transform_of(stream: str) -> dict[str, Any]:
    """Return the setting of a log of the hubs by which it stores what is restored under its old subject.

    A log always has it, closed and open. Where several servers keep a log, each applies it for itself to what
    it stores: one that hears of changed settings before it has stored everything, or that reads its Raft log
    anew after it was killed, would store what is restored as `restore.…` for ever.
    """
    return {"subject_transform": {"src": restored_as(stream, EVERYTHING), "dest": EVERYTHING}}


class Conflict(Exception):
    """Somebody else wrote on the subject, or behind the end."""


@dataclass(frozen=True, slots=True)
class LogShape:
    """What a stream is called, what lies in it, and what else its settings say."""

    stream: str
    subjects: tuple[str, ...]
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class HubLog:
    """A log of the hubs, over one connection.

    Everything raises LogMissing, LogRefused, LogGone, BusDown or BusSilent.
    """

    connection: Connection
    world: World
    shape: LogShape

    async def create(self) -> LogInfo:
        """Make the log, or find the one that is there."""
        answer = await create_stream(self.connection, self._configuration())
        if answer.is_refused_as(NAME_IN_USE):  # somebody else was quicker
            return await self.read_info()
        return log_info_in(answer)

    async def find(self) -> LogInfo:
        """Find the log, and make it where there is none."""
        try:
            return await self.read_info()
        except LogMissing:
            return await self.create()

    async def read_info(self) -> LogInfo:
        """Say what the log holds now."""
        return log_info_in(await ask(self.connection, f"STREAM.INFO.{self.shape.stream}", {}))

    async def read(self, start: int, subjects: str = EVERYTHING) -> list[LoggedMessage]:
        """Read a slice of what lies on some subjects from `start` on; an empty list at the end."""
        return await read_slice(self.connection, start, stream=self.shape.stream, subjects=subjects)

    async def read_message(self, sequence: int) -> LoggedMessage | None:
        """Read one message; None when it is not there any more."""
        return await read_message(self.connection, sequence, stream=self.shape.stream)

    async def has_more(self, start: int, subjects: str) -> bool:
        """Say whether the log's leader holds something on these subjects at `start` or after it."""
        return await self.read_next(start, subjects) is not None

    async def read_next(self, start: int, subjects: str = EVERYTHING) -> StoredMessage | None:
        """Read, from the log's leader, the first message on these subjects at `start` or after it."""
        return await self._get({"seq": start, "next_by_subj": subjects})

    async def read_last(self, subjects: str) -> StoredMessage | None:
        """Read, from the log's leader, the last message on these subjects."""
        return await self._get({"last_by_subj": subjects})

    async def _get(self, body: dict[str, Any]) -> StoredMessage | None:
        answer = await ask(self.connection, f"STREAM.MSG.GET.{self.shape.stream}", body)
        return None if answer.is_refused_as(NO_MESSAGE) else checked(answer).message

    async def write(self, subject: str, wire: bytes, expected: int, *, name: str = "") -> int:
        """Write if `expected` still is the last sequence of the subject (0: it has none).

        Returns the new one. Raises Conflict when it is not; after BusSilent it is unknown. By its `name` the
        log knows for two minutes what is sent again, and then gives the sequence that it has.
        """
        named = {_NAME: name} if name else {}
        return await self._write(subject, wire, {_EXPECTED: str(expected), **named})

    async def append(self, subject: str, wire: bytes) -> int:
        """Write behind whatever there is; returns the sequence. After BusSilent it is unknown."""
        return await self._write(subject, wire, {})

    async def write_at(self, sequence: int, subject: str, wire: bytes) -> None:
        """Write what is to have this sequence; raises Conflict unless the log ends right before it."""
        await self._write(subject, wire, {_EXPECTED_END: str(sequence - 1)})

    async def _write(self, subject: str, wire: bytes, condition: dict[str, str]) -> int:
        try:
            with self.world.tracing.inside(written_to(self.shape.stream)) as step:
                headers = {**condition, **headers_of(step.trace)}
                message = await self.connection.request(subject, wire, headers)
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
        body = {"filter": subject, "keep": 1}
        checked(await ask(self.connection, f"STREAM.PURGE.{self.shape.stream}", body))

    def _configuration(self) -> dict[str, Any]:
        configuration = {
            "name": self.shape.stream,
            "subjects": list(self.shape.subjects),
            "storage": "file",
            "retention": "limits",
            "discard": "new",
            "num_replicas": self.connection.replicas,
            "allow_direct": True,
            "deny_delete": True,
            "allow_rollup_hdrs": False,
            **transform_of(self.shape.stream),
            **self.shape.more,
        }
        return with_epoch(configuration, new_epoch(self.world))
