"""The settings of operator mode, and what a server makes of accounts that it finds in them."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.facts import Role
from sync.bus.claims.nkeys import Nkey
from sync.bus.claims.rooms import Room
from sync.bus.claims.settings import operator_settings
from tests.secret_files import claims_in
from tests.sync.bus.claims.conftest import QUOTA, SPACE, Device, Hub

EARLIER, LATER = -60.0, 60.0


def test_paths_and_tokens_are_quoted() -> None:
    text = operator_settings("eyJ.a.b", Nkey("ASYS"), Path('/a "b" ä/c'), {Nkey("AX"): "eyJ.x.y"})
    lines = [line.strip() for line in text.splitlines()]
    assert 'operator: "eyJ.a.b"' in lines
    assert 'system_account: "ASYS"' in lines
    assert 'dir: "/a \\"b\\" ä/c"' in lines
    assert 'AX: "eyJ.x.y"' in lines
    assert "type: full" in lines


async def revoke(hub: Hub, viewer: Device) -> str:
    token = hub.authority.admit(viewer.id, SPACE, Role.VIEWER)
    await hub.push(SPACE, {Room.VIEWERS: {viewer.id: hub.world.now()}})
    await hub.stop()
    return token


def preload(hub: Hub, shift: float) -> None:
    """Put the accounts of the space, with nobody revoked, into the settings as of another time."""
    world = replace(hub.world, now=lambda: hub.world.now() + shift)
    tokens = claims_in(hub.files.directory.parent, world).space_tokens(SPACE, QUOTA, [hub.key.id])
    hub.preloaded = {hub.authority.rooms(SPACE)[room]: token for room, token in tokens.items()}


async def test_a_preloaded_account_that_is_older_changes_nothing(hub: Hub, viewer: Device) -> None:
    token = await revoke(hub, viewer)
    preload(hub, EARLIER)
    await hub.start()
    assert await hub.refuses(token, viewer.key)


async def test_a_preloaded_account_that_is_newer_counts_from_the_start(hub: Hub, viewer: Device) -> None:
    token = await revoke(hub, viewer)
    preload(hub, LATER)
    await hub.start()
    assert not await hub.refuses(token, viewer.key)


@pytest.mark.parametrize("left", [b"", b"eyJ0eXAi"])
async def test_an_account_that_a_power_cut_damaged_lets_nobody_in_until_it_is_preloaded(
    hub: Hub, viewer: Device, left: bytes
) -> None:
    token = hub.authority.admit(viewer.id, SPACE, Role.VIEWER)
    await hub.stop()
    account = hub.authority.rooms(SPACE)[Room.VIEWERS]
    (found,) = (hub.files.directory / "accounts").rglob(f"{account}.jwt")
    found.write_bytes(left)
    await hub.start()
    assert await hub.refuses(token, viewer.key)
    await hub.stop()
    preload(hub, 0)
    await hub.start()
    assert not await hub.refuses(token, viewer.key)
