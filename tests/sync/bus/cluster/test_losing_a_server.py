"""A cluster that loses one of its three servers keeps what it acknowledged, and goes on."""

import asyncio
import base64
import json
import os
import signal

from core.errors import BusProblem
from sync.bus import Connection, open_connection
from tests.sync.bus.cluster.cluster_bus import ClusterBus, connected
from tests.sync.conftest import SPACE
from tests.sync.waiting import until

_WRITABLE = 30.0


class Author:
    """Writes to a log, one message after the other, and knows which were acknowledged."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.acknowledged: dict[int, bytes] = {}
        self._next = 0

    async def go_on(self) -> None:
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


async def leader_of(connection: Connection) -> str:
    answer = json.loads((await connection.request("api.STREAM.INFO.LOG")).payload)
    return str(answer["cluster"]["leader"])


async def make_log(connection: Connection) -> None:
    shape = {"name": "LOG", "subjects": ["d.>"], "num_replicas": connection.replicas, "allow_direct": True}
    async with asyncio.timeout(_WRITABLE):
        while "config" not in json.loads(
            (await connection.request("api.STREAM.CREATE.LOG", json.dumps(shape).encode())).payload
        ):
            await asyncio.sleep(0.1)


async def test_no_acknowledged_message_is_lost_when_the_leader_is_killed_while_it_is_written_to(
    cluster: ClusterBus,
) -> None:
    address = cluster.everywhere(lambda name: cluster.log(name, SPACE))
    async with open_connection(address, name="author") as connection:
        await connection.wait_connected(20)
        await make_log(connection)
        author = Author(connection)
        writing = asyncio.create_task(author.go_on())
        await until(lambda: len(author.acknowledged) > 50, within=_WRITABLE)
        leader = await leader_of(connection)
        pid = cluster.servers[leader].pid
        assert pid
        os.kill(pid, signal.SIGSTOP)  # its watchdog does not start it again so soon
        before = len(author.acknowledged)
        await until(lambda: len(author.acknowledged) > before + 50, within=_WRITABLE)
        os.kill(pid, signal.SIGKILL)
        await until(lambda: cluster.servers[leader].pid not in {None, pid}, within=_WRITABLE)
        before = len(author.acknowledged)
        await until(lambda: len(author.acknowledged) > before + 50, within=_WRITABLE)
        writing.cancel()
    for name in cluster.names:
        async with connected(cluster.log(name, SPACE)) as reader:
            for sequence, body in author.acknowledged.items():
                found = await reader.request("api.STREAM.MSG.GET.LOG", b'{"seq":%d}' % sequence)
                assert base64.b64decode(json.loads(found.payload)["message"]["data"]) == body
