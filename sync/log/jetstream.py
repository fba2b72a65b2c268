"""JetStream's API as every stream of a hub is asked: the questions, the answers, and what a refusal means."""

import asyncio
import base64
from collections.abc import Sequence
from typing import Any

import msgspec

from core.unreadable import UNREADABLE
from core.world import World
from sync.bus import Connection, Message, NobodyAnswers
from sync.log.errors import LogGone, LogLeaderless, LogMissing, LogRefused

API = "api"
"""What everybody calls JetStream's API: in rooms without streams the server itself answers to $JS.API."""
NO_STREAM = 10059
NAME_IN_USE = 10058
NO_MESSAGE = 10037
_TOO_FEW_SERVERS = 10005
_PASSING = frozenset({10008, 10039})
"""No leader; and "JetStream not enabled for account", which a server says while it takes an account in."""
WRONG_LAST_SEQUENCE = frozenset({10071, 10164})
"""Another message came first; 10164 is what a cluster says while that one is not stored yet (nats.java
pull request 1463).
"""
_READING = ("STREAM.INFO.", "STREAM.MSG.GET.")
_AGAIN = 1.0
"""Seconds after which it is asked once more."""
_FINDING, _FINDING_PAUSE = 1.0, 0.1
"""Seconds in which servers that have just been started know of each other."""
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


class Group(msgspec.Struct):
    """The servers that keep a stream together; `leader` is "" while they choose one."""

    leader: str = ""


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
    cluster: Group | None = None
    seq: int = 0
    purged: int = 0
    total: int = 0
    message: StoredMessage | None = None
    consumers: list[str] | None = None
    ts: str = ""
    """The server's time, as RFC 3339."""

    def is_refused_as(self, code: int) -> bool:
        """Tell whether JetStream refused with this number."""
        return self.error is not None and self.error.err_code == code


_answers = msgspec.json.Decoder(Answer)


async def ask(connection: Connection, name: str, body: dict[str, Any]) -> Answer:
    """Ask JetStream's API; raises LogGone when it is not there, LogRefused, BusDown or BusSilent."""
    subject, wire = f"{API}.{name}", msgspec.json.encode(body)
    try:
        message = await (_ask_often if name.startswith(_READING) else _ask_once)(connection, subject, wire)
    except NobodyAnswers as error:
        raise LogGone from error
    return read_answer(message.payload)


async def create_stream(connection: Connection, configuration: dict[str, Any]) -> Answer:
    """Make a stream; raises as `ask`.

    Servers that were started while another one of their cluster is away do not know that one, and put nothing
    on it. Then the stream is kept by fewer of them, yet by a majority of as many as it is to be kept by; the
    hubs put it on all when that one is back.
    """
    wanted, loop = int(configuration["num_replicas"]), asyncio.get_running_loop()
    end = loop.time() + _FINDING
    for replicas in range(wanted, wanted // 2, -1):
        answer = await _create(connection, {**configuration, "num_replicas": replicas})
        while answer.is_refused_as(_TOO_FEW_SERVERS) and loop.time() < end:
            await asyncio.sleep(_FINDING_PAUSE)
            answer = await _create(connection, {**configuration, "num_replicas": replicas})
        if not answer.is_refused_as(_TOO_FEW_SERVERS):
            break
    return answer


async def _create(connection: Connection, configuration: dict[str, Any]) -> Answer:
    return await ask(connection, f"STREAM.CREATE.{configuration['name']}", configuration)


async def _ask_once(connection: Connection, subject: str, wire: bytes) -> Message:
    return await connection.request(subject, wire)


async def _ask_often(connection: Connection, subject: str, wire: bytes) -> Message:
    """Ask what changes nothing, and once more every second; what comes first of any of them counts.

    A cluster that is choosing who leads a log answers to none of what it was asked meanwhile.
    """
    asked: list[asyncio.Task[Message]] = []
    try:
        while True:
            asked.append(asyncio.create_task(connection.request(subject, wire), name=subject))
            done, _ = await asyncio.wait(asked, timeout=_AGAIN, return_when=asyncio.FIRST_COMPLETED)
            if done:
                return done.pop().result()
    finally:
        await _give_up(asked)


async def _give_up(asked: Sequence[asyncio.Task[Message]]) -> None:
    for each in asked:
        each.cancel()
    await asyncio.gather(*asked, return_exceptions=True)


def read_answer(payload: bytes) -> Answer:
    """Read an answer of the API, or the acknowledgement of a message; raises LogRefused."""
    try:
        return _answers.decode(payload)
    except UNREADABLE as error:
        raise LogRefused("its answer is not understood") from error


def checked(answer: Answer) -> Answer:
    """Return an answer that is no refusal; raises LogMissing, LogLeaderless or LogRefused for one that is."""
    if answer.error is None:
        return answer
    if answer.is_refused_as(NO_STREAM):
        raise LogMissing
    if answer.error.err_code in _PASSING:
        raise LogLeaderless
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
