"""A device's way in: its token and its signature, what happens when the token expires, and renewing it."""

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from core.accounts import DeviceKey, Verifier
from core.errors import AccessRefused
from core.facts import Role
from sync.bus import BusAddress, ConnectionState, open_connection
from sync.bus.claims.authority import Authority
from sync.bus.claims.errors import BadToken
from sync.bus.claims.passes import Pass
from sync.bus.claims.roles import API, inbox_of
from sync.bus.line import Line
from tests.secret_files import claims_in
from tests.sync.bus.claims.conftest import QUOTA, SPACE, Device, Hub
from tests.sync.bus.hub_certificates import certificate_of, serving_as
from tests.sync.waiting import until

SHORT = 2.0
"""Seconds; tokens count whole ones, so such a pass lasts for one to two."""


@pytest.fixture
def key() -> DeviceKey:
    return DeviceKey(b"d" * 32)


def pass_of(hub: Hub, key: DeviceKey, lifetime: float = 60) -> Pass:
    return Pass.read(hub.authority.admit(key.id, SPACE, Role.EDITOR, lifetime=lifetime), key)


def address(hub: Hub, shown: Pass) -> BusAddress:
    return BusAddress("127.0.0.1", hub.port, shown, hub.trust.certificate)


async def test_a_pass_opens_a_connection_that_asks_and_hears(hub: Hub, key: DeviceKey) -> None:
    async with open_connection(address(hub, pass_of(hub, key)), name="member") as connection:
        await connection.wait_connected(10)
        heard: list[bytes] = []
        connection.subscribe("live.>", lambda message: heard.append(message.payload))
        stored = await connection.request(f"d.note.{key.id}", b"update")
        assert json.loads(stored.payload)["seq"] == 1
        assert b'"LOG"' in (await connection.request(f"{API}.STREAM.INFO.LOG")).payload
        assert connection.new_inbox().startswith(inbox_of(key.id))
        await until(lambda: heard == [b""])


async def test_a_pass_is_of_no_use_to_another_device(hub: Hub, key: DeviceKey) -> None:
    stolen = replace(pass_of(hub, key), key=DeviceKey(b"e" * 32))
    with pytest.raises(AccessRefused):
        await Line.open(address(hub, stolen), "thief")


async def test_an_expired_pass_opens_nothing(hub: Hub, key: DeviceKey) -> None:
    past = replace(hub.world, now=lambda: hub.world.now() - 100)
    authority = claims_in(hub.files.directory.parent, past)
    late = Pass.read(authority.admit(key.id, SPACE, Role.EDITOR, lifetime=60), key)
    with pytest.raises(AccessRefused):
        await Line.open(address(hub, late), "late")


async def test_a_line_is_closed_at_the_moment_its_pass_expires(hub: Hub, key: DeviceKey) -> None:
    shown = pass_of(hub, key, SHORT)
    async with opened(hub, shown) as line:
        await asyncio.wait_for(line.watch(), 10)
        assert hub.world.now() > shown.expires_at - 1


async def test_a_new_line_is_made_before_the_old_one_ends_and_nothing_is_missed(
    hub: Hub, key: DeviceKey, editor: Device
) -> None:
    old = pass_of(hub, key, SHORT)
    heard: set[str] = set()
    done = asyncio.Event()
    async with opened(hub, old) as first:
        first.subscribe("p.>", lambda message: heard.add(message.payload.decode()))
        telling = asyncio.create_task(tell_until(done, editor))
        await until(lambda: hub.world.now() >= old.expires_at - SHORT + old.renew_after)
        async with opened(hub, pass_of(hub, key)) as second:
            second.subscribe("p.>", lambda message: heard.add(message.payload.decode()))
            await second._client.ping()
            assert not first._lost.done()
            await asyncio.wait_for(first.watch(), 10)
            done.set()
            told = await telling
            await until(lambda: str(told) in heard)
            assert heard >= {str(number) for number in range(min(map(int, heard)), told + 1)}


async def tell_until(done: asyncio.Event, editor: Device) -> int:
    number = 0
    while not done.is_set():
        number += 1
        await editor.client.publish(f"p.{editor.id}", str(number).encode())
        await editor.flush()
    return number


async def test_a_connection_that_has_another_pass_by_then_outlives_the_first(
    hub: Hub, key: DeviceKey
) -> None:
    passes = [pass_of(hub, key, SHORT)]

    async def find() -> BusAddress:
        return address(hub, passes[-1])

    async with open_connection(find, name="member") as connection:
        await connection.wait_connected(10)
        passes.append(pass_of(hub, key))
        await until(lambda: hub.world.now() > passes[0].expires_at + 1, within=30)
        await until(lambda: connection.is_connected)


async def test_a_connection_without_another_pass_is_refused(hub: Hub, key: DeviceKey) -> None:
    async with open_connection(address(hub, pass_of(hub, key, SHORT)), name="member") as connection:
        await connection.wait_connected(10)
        await until(lambda: connection.state is ConnectionState.REFUSED)


@asynccontextmanager
async def opened(hub: Hub, shown: Pass) -> AsyncIterator[Line]:
    line = await Line.open(address(hub, shown), "member")
    try:
        yield line
    finally:
        await line.close()


def test_a_pass_is_renewed_at_four_fifths_of_its_life(lone_authority: Authority, key: DeviceKey) -> None:
    shown = Pass.read(lone_authority.admit(key.id, SPACE, Role.VIEWER, lifetime=100), key)
    assert shown.renew_after == 80


def test_a_token_for_another_device_is_no_pass(lone_authority: Authority, key: DeviceKey) -> None:
    token = lone_authority.admit(DeviceKey(b"e" * 32).id, SPACE, Role.VIEWER)
    with pytest.raises(BadToken, match="another device"):
        Pass.read(token, key)


def test_a_token_that_is_for_no_device_is_no_pass(lone_authority: Authority, key: DeviceKey) -> None:
    for token in (lone_authority.operator_token(), lone_authority.hub_token(QUOTA), "no token"):
        with pytest.raises(BadToken):
            Pass.read(token, key)


def test_a_pass_does_not_show_its_token(lone_authority: Authority, key: DeviceKey) -> None:
    shown = Pass.read(lone_authority.admit(key.id, SPACE, Role.VIEWER), key)
    assert shown.token not in repr(shown)
    assert shown.token not in repr(BusAddress("h", 1, shown, b""))


def test_a_nonce_is_signed_by_the_device(lone_authority: Authority, key: DeviceKey) -> None:
    shown = Pass.read(lone_authority.admit(key.id, SPACE, Role.VIEWER), key)
    signature = base64.urlsafe_b64decode(shown.sign("bm9uY2Utb2YtaHVi") + b"==")
    assert Verifier().verify(key.id, b"bm9uY2Utb2YtaHVi", signature)


@pytest.mark.parametrize(
    "nonce",
    ["", "short", "x" * 65, "tandem-update-1\0abc", "with space", "nön-ascii", "a=b/c+d1", "nonces\n"],
)
def test_what_no_server_asks_to_sign_is_not_signed(
    lone_authority: Authority, key: DeviceKey, nonce: str
) -> None:
    shown = Pass.read(lone_authority.admit(key.id, SPACE, Role.VIEWER), key)
    with pytest.raises(AccessRefused, match="no greeting"):
        shown.sign(nonce)


async def test_a_hub_that_asks_to_sign_an_update_gets_nothing(
    lone_authority: Authority, key: DeviceKey, tmp_path: Path
) -> None:
    said: list[bytes] = []

    async def lure(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        information = {"nonce": "tandem-update-1\0", "auth_required": True, "max_payload": 1_000_000}
        writer.write(b"INFO " + json.dumps(information).encode() + b"\r\n")
        said.append(await reader.read())
        writer.close()

    shown = Pass.read(lone_authority.admit(key.id, SPACE, Role.VIEWER), key)
    trust, certificate = certificate_of(tmp_path)
    async with await asyncio.start_server(lure, "127.0.0.1", 0, ssl=serving_as(certificate)) as server:
        port = server.sockets[0].getsockname()[1]
        with pytest.raises(AccessRefused):
            await Line.open(BusAddress("127.0.0.1", port, shown, trust.certificate), "member")
        await until(lambda: said == [b""])
