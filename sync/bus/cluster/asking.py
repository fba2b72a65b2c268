"""A question to the servers of a cluster, and what a refusal means."""

from typing import Any, TypeVar

import msgspec

from sync.bus.cluster.errors import ClusterRefused
from sync.bus.connection import Connection

_ANSWER_DEADLINE = 10.0


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
    except (msgspec.MsgspecError, ValueError) as error:
        raise ClusterRefused("its answer is not understood") from error
    if answer.error is not None:
        raise ClusterRefused(answer.error.description, answer.error.err_code)
    return answer
