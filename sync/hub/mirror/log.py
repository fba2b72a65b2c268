"""A stream as a mirror sees it: read as it is, closed to everybody else, written anew and opened again.

A closed stream hears `restore.<stream>.<subject>` alone and stores it as `<subject>`, so nobody else's
message comes between. It has no epoch, so no service takes it for the log that it knew; the settings that it
has when it is open lie in its metadata.
"""

import asyncio
from collections.abc import Sequence
from typing import Any

import msgspec

from core.world import World
from sync.bus import Connection, NobodyAnswers
from sync.hub.hub_log import EVERYTHING, restored_as, transform_of
from sync.hub.mirror.facts import BLANK, Kept, LogState, kept_from
from sync.log import LogGone, LogMissing, LogRefused, LogSilent
from sync.log.jetstream import (
    NAME_IN_USE,
    NO_MESSAGE,
    NO_STREAM,
    WRONG_LAST_SEQUENCE,
    Answer,
    ask,
    checked,
    epoch_in,
    read_answer,
    state_in,
)
from sync.log.reading import read_raw_slice

_RESTORED = "tandem.restored"
_SERVERS_OWN = "_nats."
_CLEARING_DEADLINE = 10.0
"""Seconds in which a server clears the files of a removed stream away."""
_RETRY_PAUSE = 0.05
_BATCH_ID_BYTES = 12


class Overtaken(LogRefused):
    """Another hub restores the log as well; it is looked at again."""

    def __init__(self) -> None:
        super().__init__("another hub restores it as well")


class MirroredLog:
    """One stream of the hub's account; everything raises BusProblem."""

    def __init__(self, connection: Connection, stream: str, world: World) -> None:
        self.stream = stream
        self._connection = connection
        self._world = world

    async def state(self) -> LogState | None:
        """Say how the stream stands; None when there is none."""
        try:
            return _state_in(await self._ask("INFO"))
        except LogMissing:
            return None

    async def read(self, start: int, subjects: str = ">") -> list[Kept]:
        """Read a slice from `start` on; an empty list at the end."""
        found = await read_raw_slice(self._connection, start, stream=self.stream, subjects=subjects)
        return [kept_from(message) for message in found]

    async def has_more(self, start: int) -> bool:
        """Say whether the log's leader holds something at `start` or after it."""
        answer = await ask(
            self._connection, f"STREAM.MSG.GET.{self.stream}", {"seq": start, "next_by_subj": ">"}
        )
        if answer.is_refused_as(NO_MESSAGE):
            return False
        checked(answer)
        return True

    async def close(self, config: dict[str, Any]) -> LogState:
        """Close the stream to all others, or make it anew, closed; `config` is how it is when it is open."""
        closed = self._closed(config)
        try:
            async with asyncio.timeout(_CLEARING_DEADLINE):
                while (answer := await self._make(closed)).is_refused_as(NAME_IN_USE):
                    await asyncio.sleep(_RETRY_PAUSE)
        except TimeoutError as error:
            raise LogSilent from error
        return _state_in(answer)

    async def open(self, config: dict[str, Any]) -> None:
        """Give the stream its settings, and so its epoch, again."""
        checked(await self._ask("UPDATE", config | transform_of(self.stream) | self._replicas))

    async def remove(self) -> None:
        """Remove the stream with all it holds."""
        checked(await self._ask("DELETE"))

    async def begin_at(self, first: int) -> None:
        """Let the first message of an empty stream have this sequence."""
        checked(await self._ask("PURGE", {"seq": first}))

    async def remove_blanks(self) -> None:
        """Remove what stood where messages had been purged."""
        checked(await self._ask("PURGE", {"filter": BLANK}))

    async def append(self, messages: Sequence[Kept]) -> None:
        """Write messages to a closed stream, all or none, so that each has its sequence.

        Raises Overtaken when the stream does not end right before the first of them.
        """
        batch = self._world.random_bytes(_BATCH_ID_BYTES).hex()
        expected = {"Nats-Expected-Last-Sequence": str(messages[0].sequence - 1)}
        for number, message in enumerate(messages[:-1], start=1):
            headers = _batched(batch, number) | (expected if number == 1 else {})
            self._connection.publish(self._subject(message), message.payload, headers | message.headers)
        last, number = messages[-1], len(messages)
        headers = _batched(batch, number) | {"Nats-Batch-Commit": "1"} | (expected if number == 1 else {})
        await self._commit(last, headers | last.headers)

    async def _make(self, settings: dict[str, Any]) -> Answer:
        answer = await self._ask("UPDATE", settings)
        return await self._ask("CREATE", settings) if answer.is_refused_as(NO_STREAM) else answer

    async def _commit(self, message: Kept, headers: dict[str, str]) -> None:
        try:
            answer = await self._connection.request(
                self._subject(message), message.payload, headers, timeout=30
            )
        except NobodyAnswers as error:
            raise LogGone from error
        stored = read_answer(answer.payload)
        if stored.error and stored.error.err_code in WRONG_LAST_SEQUENCE:
            raise Overtaken
        if checked(stored).seq != message.sequence:
            raise LogRefused("what was restored lies at another place")

    def _subject(self, message: Kept) -> str:
        return restored_as(self.stream, message.subject)

    def _closed(self, config: dict[str, Any]) -> dict[str, Any]:
        own = {name: config[name] for name in _KEPT_SETTINGS if name in config}
        return (
            own
            | transform_of(self.stream)
            | self._replicas
            | {
                "name": self.stream,
                "subjects": [restored_as(self.stream, EVERYTHING)],
                "allow_direct": True,
                "allow_atomic": True,
                "metadata": {_RESTORED: msgspec.json.encode(config).decode()},
            }
        )

    @property
    def _replicas(self) -> dict[str, int]:
        """What is restored may have been kept by another number of servers."""
        return {"num_replicas": self._connection.replicas}

    async def _ask(self, verb: str, body: dict[str, Any] | None = None) -> Answer:
        return await ask(self._connection, f"STREAM.{verb}.{self.stream}", body or {})


_KEPT_SETTINGS = (
    "storage",
    "retention",
    "discard",
    "max_msgs_per_subject",
    "deny_delete",
    "compression",
    "placement",
)
"""What also holds while the stream is closed: the rest would remove or refuse what is restored."""


def _batched(batch: str, number: int) -> dict[str, str]:
    return {"Nats-Batch-Id": batch, "Nats-Batch-Sequence": str(number)}


def _state_in(answer: Answer) -> LogState:
    state = state_in(answer)
    config, restores = _own_settings(answer.config), ""
    if kept := (config.get("metadata") or {}).get(_RESTORED):
        config = msgspec.json.decode(kept)
        restores = epoch_in(Answer(config=config))
    return LogState(epoch_in(answer), restores, config, state.first_seq, state.last_seq, state.messages)


def _own_settings(config: dict[str, Any]) -> dict[str, Any]:
    """Leave out what the server adds of its own version."""
    metadata = config.get("metadata") or {}
    own = {name: value for name, value in metadata.items() if not name.startswith(_SERVERS_OWN)}
    return {**config, "metadata": own}
