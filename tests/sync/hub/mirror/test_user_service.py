"""Users sign in as before when the bus of their hub has lost its files."""

import asyncio
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest

from core.accounts import DeviceKey, ProofPurpose
from core.errors import AccountsLost, NameTaken
from sync.hub.hub_log import LogShape
from sync.hub.users import Registration, Tokens, UserService
from tests.sync.hub.mirror.conftest import Connect, Hub
from tests.sync.hub.users.conftest import Clock, Hubs, new_key, proof_of, register
from tests.sync.waiting import until


@pytest.fixture
async def accounts(hub: Hub) -> Hub:
    """The log of accounts with its mirror, which is open."""
    accounts = replace(hub, shape=LogShape("ACCOUNTS", ("u.>",)))
    await accounts.open()
    return accounts


@pytest.fixture
def hubs(accounts: Hub, tmp_path: Path, connect: Connect) -> Hubs:
    return Hubs(tmp_path, connect, Clock(), accounts.stack)


async def _checked_again(hubs: Hubs, users: UserService) -> None:
    """Wait until the service is connected to the bus as it is now, and has found its log there."""
    await hubs.connections["one"].wait_connected(30)
    await until(lambda: users.problem is None and users._following._is_checked, within=30)


async def test_a_device_signs_in_as_the_same_user_after_the_store_was_wiped(
    accounts: Hub, hubs: Hubs
) -> None:
    users = await hubs.open()
    await users.set_registration(Registration.OPEN)
    key = new_key()
    tokens = await register(users, key=key)
    tokens = await users.refresh(tokens.refresh)
    sequence = users._following.sequence
    await until(lambda: accounts.mirrored()[-1:] == [sequence])
    await accounts.crash(accounts.wipe)
    await _checked_again(hubs, users)
    again = await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))
    assert again.user == tokens.user
    identity = await users.identify(tokens.access)
    assert identity.user == tokens.user
    assert len((await users.export(identity))["sessions"]) == 2
    found = await users.find_user("anna")
    assert found is not None
    assert found.id == tokens.user


async def test_a_taken_name_is_still_taken_when_the_store_was_wiped(accounts: Hub, hubs: Hubs) -> None:
    users = await hubs.open()
    await users.set_registration(Registration.OPEN)
    await register(users)
    await until(lambda: accounts.mirrored()[-1:] == [users._following.sequence])
    await accounts.crash(accounts.wipe)
    await _checked_again(hubs, users)
    claims = (register(users, address=f"192.0.2.{number}") for number in range(100))
    results = await asyncio.gather(*claims, return_exceptions=True)
    assert {type(result) for result in results} == {NameTaken}


async def test_a_service_without_its_file_finds_everybody_in_the_restored_log(
    accounts: Hub, hubs: Hubs
) -> None:
    users = await hubs.open()
    await users.set_registration(Registration.OPEN)
    key = new_key()
    tokens = await register(users, key=key)
    await until(lambda: accounts.mirrored()[-1:] == [users._following.sequence])
    await hubs.close()
    await accounts.close()
    hubs.path("one").unlink()
    await accounts.crash(accounts.wipe)
    await accounts.open()
    users = await hubs.open()
    again = await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))
    assert again.user == tokens.user
    assert await users.count_unread() == 0


async def test_what_was_applied_and_not_mirrored_yet_comes_back_too(accounts: Hub, hubs: Hubs) -> None:
    users, key, tokens, sequence = await _known_to_the_mirror(accounts, hubs)
    await accounts.close()
    later = await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))
    await users.change_display_name(await users.identify(later.access), "Anna II")
    await accounts.crash(accounts.wipe)
    waiting = asyncio.create_task(
        users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN)), name="signs in meanwhile"
    )
    await accounts.open()
    await until(lambda: users.problem is None and users._following._is_checked, within=30)
    user = await users.user(tokens.user)
    assert user is not None
    assert user.display_name == "Anna II"
    for known in (tokens, later):
        assert (await users.identify(known.access)).user == tokens.user
    with suppress(AccountsLost):  # it was refused, or is as good as the others
        assert (await users.identify((await waiting).access)).user == tokens.user
    last = (await accounts.log.read_info()).last
    assert last >= sequence + 2
    await until(lambda: accounts.mirrored()[-1:] == [last])


async def test_a_service_that_starts_completes_the_log_that_its_mirror_restored(
    accounts: Hub, hubs: Hubs
) -> None:
    users, key, _, sequence = await _known_to_the_mirror(accounts, hubs)
    await accounts.close()
    later = await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))
    await hubs.close()
    await accounts.crash(accounts.wipe)
    await accounts.open()
    assert (await accounts.log.read_info()).last == sequence
    users = await hubs.open()
    assert (await accounts.log.read_info()).last == sequence + 1
    assert (await users.identify(later.access)).session == later.session
    hubs.path("one").unlink()  # all of it is in the log, not in the file alone
    await hubs.close()
    users = await hubs.open()
    assert (await users.identify(later.access)).session == later.session


async def _known_to_the_mirror(accounts: Hub, hubs: Hubs) -> tuple[UserService, DeviceKey, Tokens, int]:
    users = await hubs.open()
    await users.set_registration(Registration.OPEN)
    key = new_key()
    tokens = await register(users, key=key)
    sequence = users._following.sequence
    await until(lambda: accounts.mirrored()[-1:] == [sequence])
    return users, key, tokens, sequence
