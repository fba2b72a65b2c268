"""Requests while a server takes up anew who serves whom: they are asked again, and heard once."""

import asyncio
from collections.abc import Awaitable, Callable

import msgspec
import pytest

from core.accounts import DeviceKey
from core.facts import Role
from core.ids import SpaceId
from sync.bus import BusServer, Connection, Message, NobodyAnswers, ask_again, open_connection
from sync.bus.claims import Room, push_accounts
from sync.log import open_log, read_slice
from tests.sync.hub_bus import QUOTA, HubBus


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sync.bus.patience._LONGEST", 30.0)


async def test_a_service_that_comes_meanwhile_answers_and_hears_it_once(connection: Connection) -> None:
    heard: list[bytes] = []

    def answer(message: Message) -> None:
        heard.append(message.payload)
        connection.publish(message.reply, b"here")

    asking = asyncio.create_task(connection.request("late", b"1", timeout=30))
    await _until_refused(lambda: connection.ask("late"))
    connection.subscribe("late", answer)
    assert (await asking).payload == b"here"
    assert heard == [b"1"]


async def test_what_is_asked_of_a_room_that_is_closed_for_a_moment_is_answered(
    bus: BusServer, hub_bus: HubBus, space: SpaceId
) -> None:
    authority, key = hub_bus.authority, DeviceKey(b"e" * 32)
    registrar = bus.address(authority.admit_registrar(hub_bus.key.id))
    async with (
        open_connection(hub_bus.hub(space), name="hub") as hub,
        open_connection(registrar, name="registrar") as registering,
        open_connection(hub_bus.member(space, Role.EDITOR, key), name="editor") as editor,
    ):
        for each in (hub, registering, editor):
            await each.wait_connected(10)
        info = await open_log(hub, create=True, world=hub_bus.world)
        await hub.request(f"d.note.{hub_bus.key.id}", b"stored")
        await push_accounts(registering, [_walled_up(hub_bus, space)])
        asking = asyncio.create_task(editor.request("api.STREAM.INFO.LOG", b"{}", timeout=30))
        reading = asyncio.create_task(read_slice(editor, 1))
        storing = asyncio.create_task(editor.request(f"d.note.{key.id}", b"new", timeout=30))
        await _until_refused(lambda: editor.ask("api.STREAM.INFO.LOG", b"{}"))
        told = authority.space_tokens(space, QUOTA, [hub_bus.key.id])
        await push_accounts(registering, [told[Room.EDITORS]])
        assert info.epoch.encode() in (await asking).payload
        assert (await reading)[0].wire == b"stored"
        assert msgspec.json.decode((await storing).payload)["seq"] == 2


async def test_nothing_is_asked_later_than_the_callers_deadline() -> None:
    asked: list[float] = []
    loop = asyncio.get_running_loop()

    async def ask() -> None:
        asked.append(loop.time())
        raise NobodyAnswers("nobody")

    began = loop.time()
    with pytest.raises(NobodyAnswers):
        await ask_again(ask, timeout=0.05)
    assert len(asked) > 1
    assert asked[-1] - began < 30


async def _until_refused(ask: Callable[[], Awaitable[Message]]) -> None:
    """Return when what was asked before was refused, too."""
    await asyncio.sleep(0)
    with pytest.raises(NobodyAnswers):
        await ask()


def _walled_up(hub_bus: HubBus, space: SpaceId) -> str:
    """Describe the room of editors with no door."""
    room = hub_bus.authority._room(space, Room.EDITORS)
    return hub_bus.authority._account(room, "walled up", {})
