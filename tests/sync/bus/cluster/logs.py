"""A log of a cluster, and who writes to it without a break."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from core.errors import BusProblem
from sync.bus import Connection
from sync.log.jetstream import NO_MESSAGE
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected
from tests.sync.conftest import SPACE
from tests.sync.waiting import until

WITHIN = 40.0
"""Seconds in which a cluster of slow machines has come to itself again."""
_PACE = 0.005
"""Seconds between two messages; written without a pause they take the core from the servers."""


class Author:
    """Writes to a log, one message after the other, and knows which were acknowledged."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.acknowledged: dict[int, bytes] = {}
        self._next = 0

    async def write_on(self) -> None:
        """Write until cancelled; what got no acknowledgement is sent again, as the same message."""
        while True:
            body, headers = b"%d" % self._next, {"Nats-Msg-Id": str(self._next)}
            try:
                answer = await self.connection.request("d.note.device", body, headers, timeout=1)
            except BusProblem:
                await asyncio.sleep(0.05)
                continue
            if sequence := json.loads(answer.payload).get("seq"):
                self.acknowledged[sequence] = body
                self._next += 1
            await asyncio.sleep(_PACE)

    async def has_more(self, more: int = 50) -> None:
        """Return when so many further messages were acknowledged."""
        before = len(self.acknowledged)
        await until(lambda: len(self.acknowledged) >= before + more, within=WITHIN)


@asynccontextmanager
async def writing(cluster: ClusterBus) -> AsyncIterator[Author]:
    """Make the log of the space and write to it until the end of the block, at whatever server there is."""
    async with connected(cluster.everywhere(lambda name: cluster.log(name, SPACE))) as connection:
        await make_log(connection)
        author = Author(connection)
        task = asyncio.create_task(author.write_on())
        try:
            await author.has_more()
            yield author
        finally:
            task.cancel()
            await asyncio.wait({task})


async def make_log(connection: Connection) -> None:
    """Make the log, as soon as the servers agree on who leads."""
    shape = {"name": "LOG", "subjects": ["d.>"], "num_replicas": connection.replicas, "allow_direct": True}
    async with asyncio.timeout(WITHIN):
        while "config" not in await asked(connection, "STREAM.CREATE.LOG", shape):
            await asyncio.sleep(0.1)


async def asked(connection: Connection, request: str, body: object = None) -> dict[str, object]:
    """Ask JetStream's API; nothing for no answer."""
    try:
        message = await connection.request(f"api.{request}", json.dumps(body or {}).encode())
    except BusProblem:
        return {}
    answer: dict[str, object] = json.loads(message.payload)
    return answer


async def is_held(cluster: ClusterBus, author: Author) -> bool:
    """Say whether all that was acknowledged is in the log, at each server."""
    return all([await _holds(cluster, name, author) for name in cluster.names])


async def _holds(cluster: ClusterBus, name: str, author: Author) -> bool:
    async with connected(cluster.log(name, SPACE)) as reader:
        for sequence, body in author.acknowledged.items():
            if await _read(reader, sequence) != body:
                return False
    return len(author.acknowledged) > 0


async def _read(reader: Connection, sequence: int) -> bytes | None:
    """Read what the log has; servers that have just come back may choose a leader a second time."""
    async with asyncio.timeout(WITHIN):
        while True:
            answer = await asked(reader, "STREAM.MSG.GET.LOG", {"seq": sequence})
            if isinstance(message := answer.get("message"), dict):
                return base64.b64decode(message["data"])
            if isinstance(error := answer.get("error"), dict) and error.get("err_code") == NO_MESSAGE:
                return None
            await asyncio.sleep(0.1)
