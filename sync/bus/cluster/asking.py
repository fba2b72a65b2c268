"""A question to the servers of a cluster, and what a refusal means."""

import asyncio
from collections.abc import Collection
from typing import Any, TypeVar

import msgspec

from core.unreadable import UNREADABLE
from sync.bus.cluster.errors import ClusterRefused
from sync.bus.connection import Connection
from sync.bus.errors import BusSilent, NobodyAnswers

_ANSWER_DEADLINE = 10.0
_INSISTENCE = 30.0
_PAUSE = 0.2


class Refusal(msgspec.Struct):
    """Why a server said no; `err_code` is JetStream's number."""

    description: str = ""
    err_code: int = 0


class Answer(msgspec.Struct):
    """An answer to any question; what it says beside belongs to the kind of question."""

    error: Refusal | None = None


Kind = TypeVar("Kind", bound=Answer)


async def ask(connection: Connection, subject: str, body: dict[str, Any], kind: type[Kind]) -> Kind:
    """Return the answer, if it is no refusal; raises ClusterRefused, BusDown, BusSilent or NobodyAnswers."""
    message = await connection.request(subject, msgspec.json.encode(body), timeout=_ANSWER_DEADLINE)
    try:
        answer = msgspec.json.decode(message.payload, type=kind)
    except UNREADABLE as error:
        raise ClusterRefused("its answer is not understood") from error
    if answer.error is not None:
        raise ClusterRefused(answer.error.description, answer.error.err_code)
    return answer


async def insist(
    connection: Connection, subject: str, body: dict[str, Any], *, done: Collection[int] = ()
) -> None:
    """Ask for a change for half a minute at the most, until it is made; raises what `ask` does.

    Servers refuse one while they choose a leader, take somebody in, or have just found each other. A refusal
    with a number in `done` says that it was made before.
    """
    loop = asyncio.get_running_loop()
    end = loop.time() + _INSISTENCE
    while True:
        try:
            await ask(connection, subject, body, Answer)
        except (ClusterRefused, BusSilent, NobodyAnswers) as problem:
            if isinstance(problem, ClusterRefused) and problem.code in done:
                return
            if loop.time() > end:
                raise
            await asyncio.sleep(_PAUSE)
        else:
            return
