"""What it would cost to reach a log by way of another server: a gateway of a super-cluster, or a leaf node.

Bare servers without TLS and with one account, as Tandem uses neither: a device connects to the hubs of each
space. The log is kept by a cluster of three.
"""

import asyncio
import socket
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import nats
from nats.aio.client import Client
from nats.errors import Error
from nats.js import JetStreamContext
from nats.js.errors import Error as LogError

from sync.bus import find_server_program
from tests.benchmarks.figures import Spread

_BODY = bytes(330)
_SECONDS = 3.0
_PATIENCE = 60.0
_HOME = 3
_ACCOUNTS = """
accounts { NOTES { users: [ { user: "a", password: "a" } ], jetstream: %s }, SYSTEM {} }
system_account: SYSTEM
no_auth_user: "a"
"""


@dataclass(frozen=True, slots=True)
class Way:
    """How long an update takes to be acknowledged, in seconds, by way of what."""

    what: str
    alone: Spread


async def measure() -> list[Way]:
    """Write to one log directly, through a gateway and through a leaf node."""
    with tempfile.TemporaryDirectory(prefix="tandem-far-") as name:
        async with AsyncExitStack() as stack:
            ports = _free_ports(4 * _HOME + 3)
            home, routes, gateways, leaves = (ports[_HOME * kind : _HOME * (kind + 1)] for kind in range(4))
            gateway, leaf, link = ports[4 * _HOME :]
            for number in range(_HOME):
                settings = _home(Path(name), number, routes, gateways[number], leaves[number])
                await stack.enter_async_context(
                    _server(Path(name) / f"home-{number}", home[number], settings)
                )
            remotes = ", ".join(f'"nats://127.0.0.1:{port}"' for port in gateways)
            far = f'listen: "127.0.0.1:{link}", gateways: [ {{ name: home, urls: [{remotes}] }} ]'
            far = _ACCOUNTS % "disabled" + f"gateway {{ name: far, {far} }}"
            await stack.enter_async_context(_server(Path(name) / "far", gateway, far))
            near = f'urls: ["nats-leaf://a:a@127.0.0.1:{leaves[0]}"], account: NOTES'
            near = _ACCOUNTS % "disabled" + f"leafnodes {{ remotes: [ {{ {near} }} ] }}"
            await stack.enter_async_context(_server(Path(name) / "leaf", leaf, near))
            await _make_log(home[0])
            return [
                Way("directly", await _write(home[0])),
                Way("through a gateway of a super-cluster", await _write(gateway)),
                Way("through a leaf node", await _write(leaf)),
            ]


def _home(place: Path, number: int, routes: list[int], gateway: int, leaf: int) -> str:
    others = ", ".join(f'"nats://127.0.0.1:{port}"' for port in routes)
    return (
        _ACCOUNTS
        % "enabled"
        + f'jetstream {{ store_dir: "{place}/store-{number}", sync_interval: always }}\n'
        f'cluster {{ name: home, listen: "127.0.0.1:{routes[number]}", routes: [{others}] }}\n'
        f'gateway {{ name: home, listen: "127.0.0.1:{gateway}" }}\n'
        f'leafnodes {{ listen: "127.0.0.1:{leaf}" }}\n'
    )


@asynccontextmanager
async def _server(place: Path, port: int, settings: str) -> AsyncIterator[None]:
    await asyncio.to_thread(place.mkdir)
    file = place / "nats-server.conf"
    file.write_text(
        f'listen: "127.0.0.1:{port}"\nserver_name: {place.name}\nlog_file: "{place}/log"\n{settings}\n'
    )
    process = await asyncio.create_subprocess_exec(find_server_program(), "-c", file)
    try:
        yield
    finally:
        if process.returncode is None:
            process.terminate()
        await process.wait()


async def _make_log(port: int) -> None:
    keeper = await _connected(port)
    async with asyncio.timeout(_PATIENCE):
        while True:
            try:
                await keeper.jetstream().add_stream(name="LOG", subjects=["d.>"], num_replicas=_HOME)
            except (Error, LogError):  # until the three agree on who leads
                await asyncio.sleep(0.2)
            else:
                break
    await keeper.close()


async def _write(port: int) -> Spread:
    author = await _connected(port)
    try:
        await _until_reached(author.jetstream())
        durations, end = [], time.monotonic() + _SECONDS
        while (begun := time.monotonic()) < end:
            await author.jetstream().publish("d.note.device", _BODY)
            durations.append(time.monotonic() - begun)
        return Spread.of(durations)
    finally:
        await author.close()


async def _connected(port: int) -> Client:
    return await nats.connect(
        f"nats://127.0.0.1:{port}",
        max_reconnect_attempts=100,
        reconnect_time_wait=0.2,
        error_cb=_wait_for_it,
    )


async def _wait_for_it(_error: Exception) -> None:
    """A server that starts lets nobody in yet."""


async def _until_reached(author: JetStreamContext) -> None:
    async with asyncio.timeout(_PATIENCE):
        while True:
            try:
                await author.publish("d.note.device", _BODY, timeout=1)
            except (Error, LogError):
                await asyncio.sleep(0.2)
            else:
                return


def _free_ports(count: int) -> list[int]:
    with ExitStack() as stack:
        servers = [stack.enter_context(socket.create_server(("127.0.0.1", 0))) for _ in range(count)]
        return [int(server.getsockname()[1]) for server in servers]
