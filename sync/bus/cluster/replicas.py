"""Keeping the logs of an account on more servers of a cluster, or on fewer, without a pause in writing."""

import asyncio
from typing import Any

import msgspec

from sync.bus.claims import API
from sync.bus.cluster.asking import Answer, ask, insist
from sync.bus.cluster.errors import LogsBehind
from sync.bus.cluster.picture import Replica
from sync.bus.connection import Connection
from sync.bus.errors import BusDown, BusSilent, NobodyAnswers

_LOOK_PAUSE = 0.2
_PATIENCE = 60.0
"""Seconds for which logs that do not come further are waited for."""


class _Peer(msgspec.Struct):
    name: str = ""
    current: bool = False
    offline: bool = False
    lag: int = 0


class _Group(msgspec.Struct):
    leader: str = ""
    replicas: list[_Peer] = []


class _Answer(Answer):
    streams: list[str] | None = None
    total: int = 0
    config: dict[str, Any] = msgspec.field(default_factory=dict)
    cluster: _Group | None = None


async def keep_on(connection: Connection, replicas: int) -> int:
    """Keep each log of an account on so many servers, over a steward's connection; returns how many differed.

    Returns when each is on all of them; what is written meanwhile is on a majority as ever. A log is put on
    fewer servers only when all that have it keep up. Raises LogsBehind when one comes no further in a minute;
    ClusterRefused, BusDown or BusSilent. It may be called again at any time.
    """
    streams = await _streams(connection)
    changed = [stream for stream in streams if await _change(connection, stream, replicas)]
    await _wait(connection, streams, replicas)
    return len(changed)


async def _streams(connection: Connection) -> list[str]:
    found: list[str] = []
    while True:
        answer = await _ask(connection, "STREAM.NAMES", {"offset": len(found)})
        found += answer.streams or []
        if not answer.streams or len(found) >= answer.total:
            return found


async def _change(connection: Connection, stream: str, replicas: int) -> bool:
    """Have a log kept on so many servers; returns whether it was on another number."""
    config = (await _ask(connection, f"STREAM.INFO.{stream}")).config
    before = int(config.get("num_replicas", 1))
    if before == replicas:
        return False
    if before > replicas:
        await _wait(connection, [stream])
    await insist(connection, f"{API}.STREAM.UPDATE.{stream}", {**config, "num_replicas": replicas})
    return True


async def _wait(connection: Connection, streams: list[str], replicas: int | None = None) -> None:
    """Return when each log is on so many servers, or on however many it is, and all of them keep up."""
    waiting, loop = list(streams), asyncio.get_running_loop()
    end = loop.time() + _PATIENCE
    while waiting:
        before = len(waiting)
        waiting = [stream for stream in waiting if not await _is_on(connection, stream, replicas)]
        end = loop.time() + _PATIENCE if len(waiting) < before else end
        if waiting and loop.time() > end:
            raise LogsBehind(len(waiting))
        await asyncio.sleep(_LOOK_PAUSE if waiting else 0)


async def _is_on(connection: Connection, stream: str, replicas: int | None) -> bool:
    try:
        group = (await _ask(connection, f"STREAM.INFO.{stream}")).cluster
    except (BusDown, BusSilent, NobodyAnswers):
        return False  # a leader is being chosen
    if group is None or not group.leader:
        return False
    others = [Replica(one.name, not one.offline, one.current, one.lag) for one in group.replicas]
    is_on_so_many = replicas is None or len(others) == replicas - 1
    return is_on_so_many and all(replica.keeps_up for replica in others)


async def _ask(connection: Connection, request: str, body: dict[str, Any] | None = None) -> _Answer:
    return await ask(connection, f"{API}.{request}", body or {}, _Answer)
