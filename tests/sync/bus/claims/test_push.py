"""Accounts on a running server: new spaces, members who are sent away, and what a server will not believe."""

import asyncio
import json
from contextlib import nullcontext, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from nats.errors import Error

from core.accounts import DeviceKey
from core.facts import Role
from core.ids import SpaceId
from core.world import World
from sync.bus.claims.authority import UPDATE_CLAIMS
from sync.bus.claims.errors import ClaimsRefused
from sync.bus.claims.push import list_accounts, push_accounts, read_account, remove_accounts
from sync.bus.claims.rooms import Room
from sync.bus.claims.tokens import decode_token
from sync.bus.configuration import HEALTH
from sync.bus.errors import BusSilent
from sync.bus.message import Message
from tests.secret_files import claims_in
from tests.sync.bus.claims.conftest import (
    ANYTHING,
    OTHER_SPACE,
    QUOTA,
    SPACE,
    STREAMS,
    Device,
    Hub,
    make_stream,
)
from tests.sync.waiting import until

NEW_SPACE = SpaceId("n" * 28)


async def next_second(world: World) -> None:
    """Tokens count whole seconds, and one of the second of a revocation is revoked."""
    now = int(world.now())
    await until(lambda: int(world.now()) > now)


async def test_a_new_space_works_without_a_reload(hub: Hub) -> None:
    await hub.push(NEW_SPACE)
    await make_stream(await hub.service(NEW_SPACE), "LOG", STREAMS["LOG"])
    editor = await hub.member(NEW_SPACE, Role.EDITOR)
    assert json.loads((await editor.ask(f"d.note.{editor.id}", b"first")).data)["seq"] == 1


@pytest.mark.parametrize(("silences", "is_told"), [(2, True), (3, False)])
async def test_what_nothing_is_answered_to_is_said_three_times(
    hub: Hub, monkeypatch: pytest.MonkeyPatch, silences: int, is_told: bool
) -> None:
    async with hub.registrar() as connection:
        ask, token = connection.request, hub.space_tokens(NEW_SPACE)[Room.EDITORS]
        said: list[str] = []

        async def request(subject: str, *arguments: Any, **named: Any) -> Message:
            said.append(subject)
            if subject == UPDATE_CLAIMS and len(said) <= silences:
                raise BusSilent
            return await ask(subject, *arguments, **named)

        monkeypatch.setattr(connection, "request", request)
        with nullcontext() if is_told else pytest.raises(BusSilent):
            await push_accounts(connection, [token])
        assert (decode_token(token).subject in await list_accounts(connection)) == is_told
    assert said.count(UPDATE_CLAIMS) == 3


async def test_a_space_that_was_never_told_lets_nobody_in(hub: Hub, world: World) -> None:
    key = DeviceKey(world.random_bytes(32))
    assert await hub.refuses(hub.authority.admit(key.id, NEW_SPACE, Role.OWNER), key)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
async def test_a_revoked_device_is_hung_up_on_and_cannot_come_back(hub: Hub, role: Role) -> None:
    gone, stays = await hub.member(SPACE, role), await hub.member(SPACE, role)
    token = hub.authority.admit(gone.id, SPACE, role)
    now = hub.world.now()
    await hub.push(SPACE, {Room.EDITORS: {gone.id: now}, Room.VIEWERS: {gone.id: now}})
    await until(lambda: gone.client.is_closed)
    assert await hub.refuses(token, gone.key)
    assert (await stays.ask_api("STREAM.INFO.LOG"))["state"]["messages"] == 0


async def test_who_is_let_in_again_comes_back_by_a_new_token(hub: Hub, editor: Device) -> None:
    await hub.push(SPACE, {Room.EDITORS: {editor.id: hub.world.now()}})
    await until(lambda: editor.client.is_closed)
    await next_second(hub.world)
    again = await hub.member(SPACE, Role.EDITOR, editor.key)
    assert "state" in await again.ask_api("STREAM.INFO.LOG")


async def test_an_editor_who_becomes_a_viewer_writes_no_more_at_once(hub: Hub, editor: Device) -> None:
    await hub.push(SPACE, {Room.EDITORS: {editor.id: hub.world.now()}})
    await until(lambda: editor.client.is_closed)
    viewer = await hub.member(SPACE, Role.VIEWER, editor.key)
    await viewer.client.publish(f"d.note.{viewer.id}", b"still writing")
    assert (await viewer.ask_api("STREAM.INFO.LOG"))["state"]["messages"] == 0
    assert "permissions violation" in viewer.errors[0]


async def test_a_revocation_in_one_space_holds_in_no_other(hub: Hub, editor: Device) -> None:
    elsewhere = await hub.member(OTHER_SPACE, Role.EDITOR, editor.key)
    await hub.push(SPACE, {Room.EDITORS: {editor.id: hub.world.now()}})
    await until(lambda: editor.client.is_closed)
    assert "state" in await elsewhere.ask_api("STREAM.INFO.LOG")


async def test_no_update_is_lost_or_doubled_while_accounts_change(hub: Hub, editor: Device) -> None:
    """While a server takes up other claims a request may get no answer; it is sent again, as always."""
    pushing = asyncio.create_task(push_often(hub, 30))
    written = 0
    while not pushing.done():
        written += 1
        assert await write_for_sure(editor, written) == written
    await pushing
    assert (await editor.ask_api("STREAM.INFO.LOG"))["state"]["messages"] == written


async def write_for_sure(device: Device, number: int) -> int:
    while True:
        with suppress(Error):
            headers = {"Nats-Msg-Id": str(number)}
            stored = await device.client.request(f"d.note.{device.id}", b"update", 0.3, headers=headers)
            return int(json.loads(stored.data)["seq"])


async def push_often(hub: Hub, count: int) -> None:
    async with hub.registrar() as connection:
        for number in range(count):
            stranger = DeviceKey(number.to_bytes(32)).id
            revoked = {Room.EDITORS: {stranger: hub.world.now()}, Room.VIEWERS: {stranger: hub.world.now()}}
            await push_accounts(connection, hub.space_tokens(SPACE, revoked).values())


async def test_the_server_knows_its_accounts_after_a_restart(hub: Hub, editor: Device) -> None:
    await editor.ask(f"d.note.{editor.id}", b"kept")
    gone = await hub.member(SPACE, Role.VIEWER)
    token = hub.authority.admit(gone.id, SPACE, Role.VIEWER)
    await hub.push(SPACE, {Room.VIEWERS: {gone.id: hub.world.now()}})
    await hub.stop()
    await hub.start()
    assert await hub.refuses(token, gone.key)
    again = await hub.member(SPACE, Role.EDITOR, editor.key)
    assert (await again.ask_api("STREAM.INFO.LOG"))["state"]["messages"] == 1


async def test_accounts_are_listed_and_read(hub: Hub) -> None:
    authority = hub.authority
    tokens = hub.space_tokens(NEW_SPACE)
    async with hub.registrar() as connection:
        await push_accounts(connection, tokens.values())
        rooms = authority.rooms(NEW_SPACE)
        assert await list_accounts(connection) >= {authority.system, authority.hub, *rooms.values()}
        assert await read_account(connection, rooms[Room.LOG]) == tokens[Room.LOG]


async def test_a_removed_space_lets_nobody_in_and_hangs_up(hub: Hub, editor: Device, viewer: Device) -> None:
    rooms = hub.authority.rooms(SPACE)
    async with hub.registrar() as connection:
        await remove_accounts(connection, hub.authority, rooms.values())
        assert not await list_accounts(connection) & set(rooms.values())
        assert await read_account(connection, rooms[Room.LOG]) == ""
    await until(lambda: editor.client.is_closed and viewer.client.is_closed)
    assert await hub.refuses(hub.authority.admit(editor.id, SPACE, Role.EDITOR), editor.key)


async def test_an_account_of_another_operator_lets_nobody_in(
    hub: Hub, tmp_path: Path, world: World, editor: Device
) -> None:
    (tmp_path / "other").mkdir()
    other = claims_in(tmp_path / "other", world)
    async with hub.registrar() as connection:
        await push_accounts(connection, other.space_tokens(SPACE, QUOTA, []).values())
        with pytest.raises(ClaimsRefused, match="not trusted"):
            await remove_accounts(connection, other, hub.authority.rooms(SPACE).values())
    assert await hub.refuses(other.admit(editor.id, SPACE, Role.OWNER), editor.key)
    assert "state" in await editor.ask_api("STREAM.INFO.LOG")


async def test_the_clock_of_the_hub_may_go_back(hub: Hub, tmp_path: Path, world: World) -> None:
    before = claims_in(tmp_path, replace(world, now=lambda: world.now() - 60))
    async with hub.registrar() as connection:
        await push_accounts(connection, before.space_tokens(SPACE, QUOTA, []).values())


async def test_two_changes_in_one_second_both_hold(hub: Hub) -> None:
    async with hub.registrar() as connection:
        for disk in range(100, 110):
            quota = replace(QUOTA, disk=disk)
            tokens = hub.space_tokens(SPACE, quota=quota)
            await push_accounts(connection, tokens.values())
            assert await read_account(connection, hub.authority.rooms(SPACE)[Room.LOG]) == tokens[Room.LOG]


async def test_what_is_no_account_is_not_told(hub: Hub) -> None:
    async with hub.registrar() as connection:
        with pytest.raises(ClaimsRefused):
            await push_accounts(connection, [hub.authority.operator_token()])


@pytest.mark.parametrize("room", Room)
async def test_nobody_but_the_registrar_changes_accounts(hub: Hub, room: Room) -> None:
    liar = await hub.liar(SPACE, room)
    account = hub.authority.rooms(SPACE)[Room.LOG]
    token = hub.space_tokens(SPACE, quota=replace(QUOTA, disk=1))[Room.LOG]
    for subject in ("$SYS.REQ.CLAIMS.UPDATE", f"$SYS.REQ.ACCOUNT.{account}.CLAIMS.UPDATE"):
        await liar.client.publish(subject, token.encode())
    deletion = hub.authority.deletion_token([account])
    await liar.client.publish("$SYS.REQ.CLAIMS.DELETE", deletion.encode())
    await liar.flush()
    async with hub.registrar() as connection:
        assert await read_account(connection, account) not in {"", token}


async def test_the_watcher_hears_how_the_server_is(hub: Hub) -> None:
    watcher = await hub.enter(hub.authority.admit_watcher(hub.key.id), hub.key)
    assert json.loads((await watcher.ask(HEALTH)).data)["data"]["status"] == "ok"


async def test_the_services_of_the_hub_have_an_account_that_stores(hub: Hub) -> None:
    services = await hub.enter(hub.authority.admit_service(hub.key.id, ANYTHING), hub.key)
    made = await services.ask("$JS.API.STREAM.CREATE.ACCOUNTS", {"name": "ACCOUNTS", "subjects": ["user.>"]})
    assert "error" not in json.loads(made.data)
    assert json.loads((await services.ask("user.ada", b"{}")).data)["seq"] == 1
