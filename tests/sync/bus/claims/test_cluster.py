"""The rooms of a space on two servers that share it, each member at another one than the log."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from nats.errors import Error

from core.accounts import DeviceKey
from core.errors import BusProblem
from core.facts import Role
from core.world import World
from sync.bus.claims.roles import API
from sync.bus.claims.rooms import Room
from sync.bus.configuration import ServerFiles
from sync.bus.port import choose_port
from tests.secret_files import claims_in
from tests.sync.bus.claims.conftest import SPACE, STREAMS, Device, Hub
from tests.sync.waiting import until

_CLUSTER = 'cluster {{ name: hubs, listen: "127.0.0.1:{own}", routes: ["nats://127.0.0.1:{other}"] }}\n'


@pytest.fixture
async def hubs(tmp_path: Path, world: World) -> AsyncIterator[tuple[Hub, Hub]]:
    """Two servers; `SPACE` was told to the first, and its streams have a replica on each."""
    authority, key = claims_in(tmp_path, world), DeviceKey(world.random_bytes(32))
    first, second = (Hub(world, authority, ServerFiles(tmp_path / name), key) for name in ("one", "two"))
    routes = [choose_port(ServerFiles(tmp_path / f"route of {name}"), None) for name in ("one", "two")]
    first.more = _CLUSTER.format(own=routes[0], other=routes[1])
    second.more = _CLUSTER.format(own=routes[1], other=routes[0])
    try:
        async with asyncio.timeout(60):
            await asyncio.gather(first.start(), second.start())
            await make_space(first)
        yield first, second
    finally:
        for hub in (first, second):
            for client in hub._clients:
                await client.close()
            await hub.stop()


async def make_space(hub: Hub) -> None:
    """Try until the two servers have found each other and agree."""
    async with asyncio.timeout(60):
        while True:
            with suppress(BusProblem):
                await hub.push(SPACE)
                break
        service = await hub.service(SPACE)
        for name, more in STREAMS.items():
            body = {"name": name, "num_replicas": 2, "allow_direct": True, "deny_delete": True, **more}
            while "config" not in await answer_to(service, f"STREAM.CREATE.{name}", body):
                await asyncio.sleep(0.2)


async def answer_to(device: Device, request: str, body: Any) -> dict[str, Any]:
    with suppress(Error):
        return await device.ask_api(request, body)
    return {}


async def test_an_update_is_stored_and_heard_once_at_both(hubs: tuple[Hub, Hub]) -> None:
    editors = [await hub.member(SPACE, Role.EDITOR) for hub in hubs]
    listeners = [*editors, *[await hub.member(SPACE, Role.VIEWER) for hub in hubs]]
    listeners += [await hub.service(SPACE) for hub in hubs]
    for listener in listeners:
        await listener.hear("d.>", "live.>", "p.>")
    await until_heard(listeners)
    for editor in (*editors, *listeners[-2:]):
        await editor.ask(f"d.note.{editor.id}", b"update")
    for listener in listeners:
        await until(lambda listener=listener: len(listener.heard) >= 8)  # type: ignore[misc]
        kinds = [subject.split(".")[0] for subject in listener.heard_subjects]
        assert (kinds.count("d"), kinds.count("live")) == (4, 4)
        slice_ = await listener.ask(f"{API}.DIRECT.GET.LOG", {"seq": 4})
        assert slice_.data == b"update"
        assert (await listener.ask_api("STREAM.INFO.LOG"))["state"]["last_seq"] == 4


async def until_heard(listeners: list[Device]) -> None:
    """Return when what each says at its server reaches all others, and forget it."""
    async with asyncio.timeout(20):
        while any(len({message.data for message in one.heard}) < len(listeners) for one in listeners):
            for number, listener in enumerate(listeners):
                await listener.client.publish(f"p.{listener.id}", str(number).encode())
            await asyncio.sleep(0.1)
    for listener in listeners:
        await listener.flush()
    for listener in listeners:
        await listener.client._subs[max(listener.client._subs)].unsubscribe()
        listener.heard.clear()


async def test_no_answer_can_be_aimed_at_a_stream_of_the_other(hubs: tuple[Hub, Hub]) -> None:
    service = await hubs[0].service(SPACE)
    for subject in ("d.first.x", "s.first", "c.members", "b.first"):
        await service.ask(subject, b"chosen")
    for hub in hubs:
        for room in (Room.EDITORS, Room.VIEWERS):
            liar = await hub.liar(SPACE, room)
            for target in ("d.forged.x", "s.forged", "c.forged", "b.forged"):
                for request in ("DIRECT.GET.LOG", "STREAM.INFO.LOG", "STREAM.MSG.GET.LOG"):
                    await liar.client.publish(f"{API}.{request}", b'{"seq":1}', reply=target)
            await liar.ask(f"{API}.DIRECT.GET.LOG", {"seq": 1})
    for stream in STREAMS:
        state = (await service.ask_api(f"STREAM.INFO.{stream}", {"subjects_filter": ">"}))["state"]
        assert state["last_seq"] == 1, json.dumps(state)


async def test_who_is_revoked_at_one_is_hung_up_on_at_the_other(hubs: tuple[Hub, Hub]) -> None:
    members = [await hub.member(SPACE, Role.VIEWER) for hub in hubs]
    now = hubs[0].world.now()
    await hubs[0].push(SPACE, {Room.VIEWERS: {member.id: now for member in members}})
    await until(lambda: all(member.client.is_closed for member in members))
