"""JetStream's API as every stream of a hub is asked: the questions, the answers, and what a refusal means."""

import base64
from typing import Any

import msgspec

from core.unreadable import UNREADABLE
from core.world import World
from sync.bus import Connection, NobodyAnswers
from sync.log.errors import LogGone, LogMissing, LogRefused

API = "api"
"""What everybody calls JetStream's API: in rooms without streams the server itself answers to $JS.API."""
NO_STREAM = 10059
NAME_IN_USE = 10058
NO_MESSAGE = 10037
WRONG_LAST_SEQUENCE = frozenset({10071, 10164})
"""Another message came first; 10164 is what a cluster says while that one is not stored yet (nats.java
pull request 1463).
"""
_EPOCH = "tandem.epoch"
_EPOCH_BYTES = 10


class Refusal(msgspec.Struct):
    """Why a stream said no; `err_code` is JetStream's number, 0 when it gives none."""

    description: str = ""
    err_code: int = 0


class State(msgspec.Struct):
    """What a stream holds."""

    first_seq: int = 0
    last_seq: int = 0
    messages: int = 0
    bytes: int = 0
    subjects: dict[str, int] = {}


class StoredMessage(msgspec.Struct):
    """A message as the API tells of it; `data` travels as base64."""

    subject: str = ""
    seq: int = 0
    data: bytes = b""


class Answer(msgspec.Struct):
    """An answer to any question; what the question did not ask for keeps its default."""

    error: Refusal | None = None
    config: dict[str, Any] = {}
    state: State | None = None
    seq: int = 0
    purged: int = 0
    total: int = 0
    message: StoredMessage | None = None
    ts: str = ""
    """The server's time, as RFC 3339."""

    def is_refused_as(self, code: int) -> bool:
        """Tell whether JetStream refused with this number."""
        return self.error is not None and self.error.err_code == code


_answers = msgspec.json.Decoder(Answer)


async def ask(connection: Connection, name: str, body: dict[str, Any]) -> Answer:
    """Ask JetStream's API; raises LogGone when it is not there, LogRefused, BusDown or BusSilent."""
    try:
        message = await connection.request(f"{API}.{name}", msgspec.json.encode(body))
    except NobodyAnswers as error:
        raise LogGone from error
    return read_answer(message.payload)


def read_answer(payload: bytes) -> Answer:
    """Read an answer of the API, or the acknowledgement of a message; raises LogRefused."""
    try:
        return _answers.decode(payload)
    except UNREADABLE as error:
        raise LogRefused("its answer is not understood") from error


def checked(answer: Answer) -> Answer:
    """Return an answer that is no refusal; raises LogMissing or LogRefused for one that is."""
    if answer.error is None:
        return answer
    if answer.is_refused_as(NO_STREAM):
        raise LogMissing
    raise LogRefused(answer.error.description, answer.error.err_code)


def state_in(answer: Answer) -> State:
    """Return what a stream says of itself; raises as `checked`, and LogRefused when it says nothing."""
    state = checked(answer).state
    if state is None:
        raise LogRefused("it says nothing of itself")
    return state


def new_epoch(world: World) -> str:
    """Draw the name of one incarnation of a stream: 16 base32 characters."""
    return base64.b32encode(world.random_bytes(_EPOCH_BYTES)).decode().lower()


def with_epoch(configuration: dict[str, Any], epoch: str) -> dict[str, Any]:
    """Write an epoch into a stream's configuration."""
    return {**configuration, "metadata": {**(configuration.get("metadata") or {}), _EPOCH: epoch}}


def epoch_in(answer: Answer) -> str:
    """Read the epoch of a stream, "" for one that has none."""
    return str((answer.config.get("metadata") or {}).get(_EPOCH, ""))
