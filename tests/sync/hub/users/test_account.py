"""What a user changes, and the end of an account."""

import asyncio
import json

import pytest

from core.accounts import DeviceProof, ProofPurpose
from core.errors import (
    BadInput,
    DeviceTaken,
    LastWayIn,
    NameTaken,
    NotFound,
    Problem,
    ProofRefused,
    SignedOut,
    SignInRefused,
    TooManyTries,
)
from core.ids import DeviceId, UserId
from sync.hub.users import NewUser, SessionId, UserService
from sync.hub.users.hashing import Hasher
from tests.sync.hub.users.conftest import (
    ADDRESS,
    PASSWORD,
    Clock,
    Hubs,
    all_of,
    join,
    new_key,
    proof_of,
    register,
)

OTHER = "battery staple"


async def test_a_changed_password_ends_all_other_sessions(users: UserService) -> None:
    first = await register(users)
    second = await users.sign_in("anna", PASSWORD, ADDRESS)
    await users.change_password(await users.identify(first.access), PASSWORD, OTHER, ADDRESS)
    with pytest.raises(SignedOut):
        await users.identify(second.access)
    assert (await users.refresh(first.refresh)).user == first.user
    with pytest.raises(SignInRefused):
        await users.sign_in("anna", PASSWORD, ADDRESS)
    assert (await users.sign_in("anna", OTHER, ADDRESS)).user == first.user


async def test_a_password_is_changed_by_whoever_knows_it_or_has_a_device(users: UserService) -> None:
    key = new_key()
    identity = await users.identify((await register(users, key=key)).access)
    with pytest.raises(SignInRefused):
        await users.change_password(identity, "wrong password", OTHER, ADDRESS)
    stranger = proof_of(users, new_key(), ProofPurpose.CONFIRM)
    with pytest.raises(SignInRefused):
        await users.change_password(identity, stranger, OTHER, ADDRESS)
    wrong_purpose = proof_of(users, key, ProofPurpose.SIGN_IN)
    with pytest.raises(ProofRefused):
        await users.change_password(identity, wrong_purpose, OTHER, ADDRESS)
    forgotten = proof_of(users, key, ProofPurpose.CONFIRM)
    await users.change_password(identity, forgotten, OTHER, ADDRESS)
    assert (await users.sign_in("anna", OTHER, ADDRESS)).user == identity.user


async def test_guessing_the_password_to_confirm_is_locked_like_a_sign_in(users: UserService) -> None:
    identity = await users.identify((await register(users)).access)
    for _ in range(5):
        with pytest.raises(SignInRefused):
            await users.change_password(identity, "wrong password", OTHER, ADDRESS)
    with pytest.raises(TooManyTries):
        await users.delete_account(identity, PASSWORD, ADDRESS)
    with pytest.raises(TooManyTries):
        await users.sign_in("anna", PASSWORD, ADDRESS)


async def test_a_sign_in_with_the_password_that_is_changed_meanwhile_is_void(
    hubs: Hubs, users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    two = await hubs.open("two")
    identity = await users.identify((await register(users)).access)
    await two.catch_up()
    verified, go_on = asyncio.Event(), asyncio.Event()
    verify = Hasher.verify

    async def pause(self: Hasher, password: str, expected: str | None) -> bool:
        fits = await verify(self, password, expected)
        verified.set()
        await go_on.wait()
        return fits

    with monkeypatch.context() as patched:
        patched.setattr(two._credentials._hasher, "verify", pause.__get__(two._credentials._hasher))
        signing_in = asyncio.create_task(two.sign_in("anna", PASSWORD, ADDRESS))
        await verified.wait()
        await users.change_password(identity, PASSWORD, OTHER, ADDRESS)
        go_on.set()
        with pytest.raises(SignInRefused):
            await signing_in
    await all_of(users, two)
    assert len(await two.sessions(identity)) == 1


async def test_a_password_that_is_changed_meanwhile_adds_no_device(
    hubs: Hubs, users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    identity = await users.identify((await register(users)).access)
    key = new_key()
    check = users._credentials.check_password

    async def change_after(name: str, password: str, address: str) -> object:
        checked = await check(name, password, address)
        await users.change_password(identity, PASSWORD, OTHER, ADDRESS)
        return checked

    with monkeypatch.context() as patched:
        patched.setattr(users._credentials, "check_password", change_after)
        proof = proof_of(users, key, ProofPurpose.SIGN_IN)
        with pytest.raises(SignInRefused):
            await users.sign_in("anna", PASSWORD, ADDRESS, proof=proof)
    assert await users.devices(identity) == []


async def test_halves_of_characters_are_nobodys(users: UserService) -> None:
    identity = await users.identify((await register(users)).access)
    half = "\ud800"
    with pytest.raises(NotFound):
        await users.end_session(identity, SessionId(half))
    assert await users.user(UserId(half)) is None
    proof = DeviceProof(DeviceId(half), half, b"")
    with pytest.raises(ProofRefused):
        await users.add_device(identity, proof, "", PASSWORD, ADDRESS)
    with pytest.raises(ProofRefused):
        await users.register(NewUser("bela", "Bela", PASSWORD, proof=proof), half)
    with pytest.raises(ProofRefused):
        await users.change_password(identity, proof, OTHER, half)
    with pytest.raises(SignInRefused):
        await users.sign_in(half, half, half)


async def test_whoever_joined_takes_a_name_and_a_password_later(hubs: Hubs) -> None:
    users = await hubs.open()
    key = new_key()
    identity = await users.identify((await join(users, key)).access)
    with pytest.raises(BadInput, match="Choose a user name first"):
        await users.change_password(identity, proof_of(users, key, ProofPurpose.CONFIRM), PASSWORD, ADDRESS)
    await users.choose_name(identity, "anna", PASSWORD, proof_of(users, key, ProofPurpose.CONFIRM), ADDRESS)
    assert (await users.sign_in("anna", PASSWORD, ADDRESS)).user == identity.user
    with pytest.raises(BadInput, match="have a user name"):
        await users.choose_name(identity, "bela", PASSWORD, PASSWORD, ADDRESS)


async def test_a_taken_name_is_not_chosen(users: UserService) -> None:
    await register(users, "anna")
    key = new_key()
    identity = await users.identify((await join(users, key)).access)
    proof = proof_of(users, key, ProofPurpose.CONFIRM)
    with pytest.raises(NameTaken):
        await users.choose_name(identity, "anna", PASSWORD, proof, ADDRESS)


async def test_a_display_name_is_tidied_and_changed(users: UserService) -> None:
    identity = await users.identify((await register(users)).access)
    await users.change_display_name(identity, "  Anna   Müller ")
    user = await users.user(identity.user)
    assert user is not None
    assert user.display_name == "Anna Müller"
    for bad in ("", "   ", "\u202eannA", "x" * 65, "a\u200bb", "\ud800", "...", "Z" + "\u0301" * 9):
        with pytest.raises(BadInput):
            await users.change_display_name(identity, bad)


async def test_a_second_device_is_added_by_the_first(hubs: Hubs) -> None:
    users = await hubs.open()
    first, second = new_key(), new_key()
    identity = await users.identify((await join(users, first)).access)
    await users.add_device(
        identity,
        proof_of(users, second, ProofPurpose.ADD),
        "Phone",
        proof_of(users, first, ProofPurpose.CONFIRM),
        ADDRESS,
    )
    signed_in = await users.sign_in_by_device(proof_of(users, second, ProofPurpose.SIGN_IN))
    assert signed_in.user == identity.user
    assert {device.id for device in await users.devices(identity)} == {first.id, second.id}


async def test_a_device_is_not_added_without_its_own_proof_nor_twice(users: UserService) -> None:
    key = new_key()
    identity = await users.identify((await register(users, key=key)).access)
    wrong = proof_of(users, new_key(), ProofPurpose.SIGN_IN)
    with pytest.raises(ProofRefused):
        await users.add_device(identity, wrong, "", PASSWORD, ADDRESS)
    with pytest.raises(DeviceTaken):
        await users.add_device(identity, proof_of(users, key, ProofPurpose.ADD), "", PASSWORD, ADDRESS)


async def test_a_device_that_two_users_add_at_once_belongs_to_one(hubs: Hubs, users: UserService) -> None:
    two = await hubs.open("two")
    anna = await users.identify((await register(users, "anna")).access)
    bela = await two.identify((await register(two, "bela")).access)
    await all_of(users, two)
    key = new_key()
    results = await asyncio.gather(
        users.add_device(anna, proof_of(users, key, ProofPurpose.ADD), "", PASSWORD, ADDRESS),
        two.add_device(bela, proof_of(two, key, ProofPurpose.ADD), "", PASSWORD, ADDRESS),
        return_exceptions=True,
    )
    assert sorted(type(result).__name__ for result in results) == ["DeviceTaken", "NoneType"]


async def test_a_removed_device_is_out_at_once_and_for_good(hubs: Hubs, users: UserService) -> None:
    two = await hubs.open("two")
    key = new_key()
    on_device = await register(users, key=key)
    elsewhere = await users.sign_in("anna", PASSWORD, ADDRESS)
    await users.revoke_device(await users.identify(elsewhere.access), key.id)
    await all_of(users, two)
    for service in (users, two):
        with pytest.raises(SignedOut):
            await service.identify(on_device.access)
        with pytest.raises(SignedOut):
            await service.refresh(on_device.refresh)
        with pytest.raises(SignInRefused, match="was removed"):
            await service.sign_in_by_device(proof_of(service, key, ProofPurpose.SIGN_IN))
        with pytest.raises(DeviceTaken, match="stays out for good"):
            await service.sign_in(
                "anna", PASSWORD, ADDRESS, proof=proof_of(service, key, ProofPurpose.SIGN_IN)
            )
        assert (await service.identify(elsewhere.access)).user == on_device.user


async def test_a_renewal_that_meets_the_removal_of_its_device_is_void(hubs: Hubs, users: UserService) -> None:
    two = await hubs.open("two")
    key = new_key()
    on_device = await register(users, key=key)
    identity = await users.identify((await users.sign_in("anna", PASSWORD, ADDRESS)).access)
    await all_of(users, two)
    results = await asyncio.gather(
        users.revoke_device(identity, key.id), two.refresh(on_device.refresh), return_exceptions=True
    )
    assert results[0] is None
    await all_of(users, two)
    for service in (users, two):
        for tokens in (on_device, results[1]):
            if not isinstance(tokens, BaseException):
                with pytest.raises(SignedOut):
                    await service.identify(getattr(tokens, "access", ""))


async def test_the_last_way_in_is_not_removed(hubs: Hubs) -> None:
    users = await hubs.open()
    key = new_key()
    identity = await users.identify((await join(users, key)).access)
    with pytest.raises(LastWayIn, match="Add a password or another device"):
        await users.revoke_device(identity, key.id)
    assert (await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))).user


async def test_two_devices_that_remove_each_other_at_once_do_not_lock_the_account(hubs: Hubs) -> None:
    one, two = await hubs.open("one"), await hubs.open("two")
    first, second = new_key(), new_key()
    identity = await one.identify((await join(one, first)).access)
    await one.add_device(
        identity,
        proof_of(one, second, ProofPurpose.ADD),
        "",
        proof_of(one, first, ProofPurpose.CONFIRM),
        ADDRESS,
    )
    other = await two.identify(
        (await two.sign_in_by_device(proof_of(two, second, ProofPurpose.SIGN_IN))).access
    )
    await all_of(one, two)
    results = await asyncio.gather(
        one.revoke_device(identity, second.id), two.revoke_device(other, first.id), return_exceptions=True
    )
    assert sum(result is None for result in results) == 1
    assert sum(isinstance(result, Problem) for result in results) == 1


@pytest.mark.parametrize("device", ["", "x", "\ud800", "a" * 52])
async def test_a_device_that_is_not_there_is_not_removed(users: UserService, device: str) -> None:
    identity = await users.identify((await register(users)).access)
    with pytest.raises(BadInput, match="no such device"):
        await users.revoke_device(identity, DeviceId(device))


async def test_a_deleted_account_ends_everything_at_every_hub(hubs: Hubs, users: UserService) -> None:
    two = await hubs.open("two")
    key = new_key()
    tokens = await register(users, key=key)
    await users.delete_account(await users.identify(tokens.access), PASSWORD, ADDRESS)
    await all_of(users, two)
    for service in (users, two):
        with pytest.raises(SignedOut):
            await service.identify(tokens.access)
        with pytest.raises(SignedOut):
            await service.refresh(tokens.refresh)
        with pytest.raises(SignInRefused):
            await service.sign_in("anna", PASSWORD, ADDRESS)
        with pytest.raises(SignInRefused):
            await service.sign_in_by_device(proof_of(service, key, ProofPurpose.SIGN_IN))
        assert await service.find_user("anna") is None
        user = await service.user(tokens.user)
        assert user is not None
        assert (user.name, user.display_name, user.has_password) == ("", "", False)
        assert user.deleted_at is not None


async def test_an_account_is_not_deleted_without_a_confirmation(users: UserService) -> None:
    identity = await users.identify((await register(users)).access)
    with pytest.raises(SignInRefused):
        await users.delete_account(identity, "wrong password", ADDRESS)
    assert await users.find_user("anna") is not None


async def test_a_user_without_a_password_deletes_the_account_by_the_device(hubs: Hubs) -> None:
    users = await hubs.open()
    key = new_key()
    identity = await users.identify((await join(users, key)).access)
    with pytest.raises(SignInRefused):
        await users.delete_account(identity, "", ADDRESS)
    await users.delete_account(identity, proof_of(users, key, ProofPurpose.CONFIRM), ADDRESS)
    user = await users.user(identity.user)
    assert user is not None
    assert user.deleted_at is not None


async def test_an_export_tells_everything_but_secrets(users: UserService) -> None:
    key = new_key()
    tokens = await register(users, key=key)
    identity = await users.identify(tokens.access)
    invite = await users.invite(identity)
    told = await users.export(identity)
    assert told["user"]["name"] == "anna"
    assert told["user"]["display_name"] == "Anna"
    assert [device["id"] for device in told["devices"]] == [key.id]
    assert [session["id"] for session in told["sessions"]] == [tokens.session]
    assert [each["id"] for each in told["invites"]] == [invite.id]
    text = json.dumps(told)
    assert "argon2" not in text
    for secret in (tokens.access, tokens.refresh, invite.secret):
        assert all(part not in text for part in secret.split(".")[1:])


async def test_the_owner_of_the_hub_sees_its_users_but_not_who_is_gone(
    users: UserService, clock: Clock
) -> None:
    anna = await register(users)
    clock.pass_by(1)
    carl = await join(users, new_key(), "Carl")
    assert [(user.id, user.display_name) for user in await users.users()] == [
        (anna.user, "Anna"),
        (carl.user, "Carl"),
    ]
    await users.delete_account(await users.identify(anna.access), PASSWORD, ADDRESS)
    assert [user.id for user in await users.users()] == [carl.user]
