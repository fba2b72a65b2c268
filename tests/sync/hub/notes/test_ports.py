"""Whose devices there are, asked of a real user service."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.accounts import HashCost
from core.ids import UserId
from sync.hub.notes import KnownUsers
from sync.hub.users import Registration, UserService, UserSettings, open_user_service
from sync.hub.users.hashing import HashLimits
from tests.sync.hub.notes.conftest import Notes
from tests.sync.hub.users.conftest import ADDRESS, PASSWORD, new_key, register

CHEAP = UserSettings(cost=HashCost(memory=8, passes=1), hashing=HashLimits(threads=2, waiting=40))


@pytest.fixture
async def service(notes: Notes, tmp_path: Path) -> AsyncIterator[UserService]:
    async with (
        notes.hub_room() as connection,
        open_user_service(
            connection, tmp_path / "users.db", audience="hub", world=notes.hub.world, settings=CHEAP
        ) as opened,
    ):
        await opened.set_registration(Registration.OPEN)
        yield opened


async def test_a_device_is_its_users_until_it_is_revoked(service: UserService) -> None:
    users, key = KnownUsers(service), new_key()
    tokens = await register(service, key=key)
    assert await users.owner_of(key.id) == tokens.user
    await service.revoke_device(await service.identify(tokens.access), key.id)
    assert await users.owner_of(key.id) is None
    assert await users.revoked_at(key.id) is not None
    assert await users.deleted_at(tokens.user) is None


async def test_a_deleted_user_has_no_devices(service: UserService) -> None:
    users, key = KnownUsers(service), new_key()
    tokens = await register(service, key=key)
    identity = await service.identify(tokens.access)
    await service.delete_account(identity, PASSWORD, ADDRESS)
    assert await users.deleted_at(tokens.user) is not None
    assert await users.owner_of(key.id) is None


async def test_of_a_stranger_nothing_is_said(service: UserService) -> None:
    users, key = KnownUsers(service), new_key()
    assert await users.owner_of(key.id) is None
    assert await users.revoked_at(key.id) is None
    assert await users.deleted_at(UserId("nobody")) is None
