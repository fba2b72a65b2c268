"""Signing in, and what keeps guessers out."""

import asyncio
from dataclasses import replace

import pytest

from core.accounts import DeviceProof, HashCost, ProofPurpose, is_password, prove
from core.errors import DeviceTaken, ProofRefused, SignInRefused, TooManyTries
from core.ids import DeviceId
from sync.hub.users import UserService
from tests.sync.hub.users.conftest import (
    ADDRESS,
    AUDIENCE,
    PASSWORD,
    Clock,
    Hubs,
    join,
    new_key,
    proof_of,
    register,
)


async def test_a_name_is_signed_in_however_it_is_written(users: UserService) -> None:
    tokens = await register(users, "anna")
    for name in ("anna", "ANNA", " Anna ", "ａｎｎａ"):
        assert (await users.sign_in(name, PASSWORD, ADDRESS)).user == tokens.user


async def test_a_wrong_password_and_an_unknown_name_get_the_same_answer_for_the_same_work(
    users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    await register(users, "anna")
    checked: list[str] = []

    def note(password: str, hashed: str) -> bool:
        checked.append(hashed.rpartition("$")[0].rpartition("$")[0])
        return is_password(password, hashed)

    monkeypatch.setattr("sync.hub.users.hashing.is_password", note)
    said: set[str] = set()
    for name in ("anna", "bela", "no name at all", "", "\ud800", "x" * 100_000):
        with pytest.raises(SignInRefused) as refused:
            await users.sign_in(name, "wrong password", ADDRESS)
        said.add(str(refused.value))
    assert len(said) == 1
    assert len(checked) == 6
    assert len(set(checked)) == 1, "the hashes that are checked cost the same"


@pytest.mark.parametrize("password", ["", "x" * 1_000_000, "\ud800", "\0" * 8])
async def test_what_can_be_no_password_is_a_wrong_one(users: UserService, password: str) -> None:
    await register(users)
    with pytest.raises(SignInRefused):
        await users.sign_in("anna", password, ADDRESS)


async def test_somebody_who_joined_without_a_password_cannot_be_signed_in_by_one(users: UserService) -> None:
    await join(users, new_key(), "anna")
    with pytest.raises(SignInRefused):
        await users.sign_in("anna", "", ADDRESS)


async def test_the_wait_after_failed_tries_doubles_and_a_success_forgives(
    users: UserService, clock: Clock
) -> None:
    await register(users)
    for _ in range(5):
        await _fail(users, "anna")
    for wait in (1, 2, 4, 8):
        with pytest.raises(TooManyTries) as told:
            await users.sign_in("anna", PASSWORD, ADDRESS)
        assert told.value.wait == pytest.approx(wait)
        clock.pass_by(wait)
        await _fail(users, "anna")
    clock.pass_by(16)
    await users.sign_in("anna", PASSWORD, ADDRESS)
    await _fail(users, "anna")
    await users.sign_in("anna", PASSWORD, ADDRESS)


async def test_an_unknown_name_is_locked_like_a_known_one(users: UserService) -> None:
    await register(users)
    said = set()
    for name in ("anna", "nobody"):
        for _ in range(5):
            await _fail(users, name)
        with pytest.raises(TooManyTries) as told:
            await users.sign_in(name, "wrong password", ADDRESS)
        said.add(str(told.value))
    assert len(said) == 1


async def test_look_alikes_share_their_tries(users: UserService) -> None:
    await register(users)
    for name in ("anna", "ANNA", "a.n.n.a", "Ánná", "anna"):
        await _fail(users, name)
    with pytest.raises(TooManyTries):
        await users.sign_in("anna", PASSWORD, ADDRESS)


async def test_a_hundred_tries_at_once_are_counted_before_they_are_checked(users: UserService) -> None:
    await register(users)
    results = await asyncio.gather(
        *(users.sign_in("anna", "wrong password", ADDRESS) for _ in range(100)), return_exceptions=True
    )
    assert sum(isinstance(result, SignInRefused) for result in results) == 5
    assert sum(isinstance(result, TooManyTries) for result in results) == 95


async def test_an_address_that_tries_many_names_must_wait_and_another_need_not(users: UserService) -> None:
    await register(users)
    for number in range(20):
        await _fail(users, f"nobody{number}")
    with pytest.raises(TooManyTries):
        await users.sign_in("anna", PASSWORD, ADDRESS)
    await users.sign_in("anna", PASSWORD, "198.51.100.1")


async def test_signing_in_to_an_own_account_does_not_buy_an_address_more_tries(users: UserService) -> None:
    await register(users, "mallory")
    for number in range(19):
        await _fail(users, f"nobody{number}")
        await users.sign_in("mallory", PASSWORD, ADDRESS)
    await _fail(users, "nobody19")
    with pytest.raises(TooManyTries):
        await users.sign_in("mallory", PASSWORD, ADDRESS)


async def test_an_account_that_is_locked_is_open_to_its_own_devices(users: UserService) -> None:
    key = new_key()
    tokens = await register(users, key=key)
    for _ in range(5):
        await _fail(users, "anna")
    signed_in = await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))
    assert signed_in.user == tokens.user


async def test_a_password_is_hashed_anew_when_the_cost_has_grown(hubs: Hubs) -> None:
    users = await hubs.open()
    invite = await users.invite(None)
    await register(users, invite=invite.secret)
    await hubs.close()
    hubs.settings = replace(hubs.settings, cost=HashCost(memory=16, passes=2))
    users = await hubs.open()
    user = await users.find_user("anna")
    assert user is not None
    assert "m=8,t=1" in await _hash_of(users, user.id)
    await users.sign_in("anna", PASSWORD, ADDRESS)
    assert "m=16,t=2" in await _hash_of(users, user.id)
    await users.sign_in("anna", PASSWORD, ADDRESS)
    await hubs.close()
    hubs.settings = replace(hubs.settings, cost=HashCost(memory=8, passes=1))
    users = await hubs.open()
    await users.sign_in("anna", PASSWORD, ADDRESS)
    assert "m=16,t=2" in await _hash_of(users, user.id), "a lower cost changes nothing"


async def test_many_who_sign_in_while_the_cost_grows_all_get_in(hubs: Hubs) -> None:
    users = await hubs.open()
    await register(users, invite=(await users.invite(None)).secret)
    await hubs.close()
    hubs.settings = replace(hubs.settings, cost=HashCost(memory=16, passes=2))
    one, two = await hubs.open("one"), await hubs.open("two")
    tokens = await asyncio.gather(
        *(service.sign_in("anna", PASSWORD, ADDRESS) for service in (one, two, one, two))
    )
    assert len({each.session for each in tokens}) == 4


async def test_a_device_signs_in_by_its_key_at_every_hub(hubs: Hubs) -> None:
    one, two = await hubs.open("one"), await hubs.open("two")
    key = new_key()
    joined = await join(one, key)
    tokens = await two.sign_in_by_device(proof_of(two, key, ProofPurpose.SIGN_IN))
    assert tokens.user == joined.user
    assert (await one.identify(tokens.access)).device == key.id


async def test_a_device_that_nobody_added_is_refused(users: UserService) -> None:
    with pytest.raises(SignInRefused, match="belongs to no account"):
        await users.sign_in_by_device(proof_of(users, new_key(), ProofPurpose.SIGN_IN))


async def test_signing_in_with_a_password_and_a_proof_adds_the_device(users: UserService) -> None:
    tokens, key = await register(users), new_key()
    await users.sign_in(
        "anna", PASSWORD, ADDRESS, proof=proof_of(users, key, ProofPurpose.SIGN_IN), label="Laptop"
    )
    again = await users.sign_in(
        "anna", PASSWORD, ADDRESS, proof=proof_of(users, key, ProofPurpose.SIGN_IN), label="Laptop"
    )
    assert (await users.identify(again.access)).device == key.id
    signed_in = await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))
    assert signed_in.user == tokens.user
    devices = await users.devices(await users.identify(signed_in.access))
    assert [(device.id, device.label) for device in devices] == [(key.id, "Laptop")]


async def test_a_password_does_not_take_over_the_device_of_another_user(users: UserService) -> None:
    key = new_key()
    await register(users, "anna", key=key)
    await register(users, "bela")
    with pytest.raises(DeviceTaken):
        await users.sign_in("bela", PASSWORD, ADDRESS, proof=proof_of(users, key, ProofPurpose.SIGN_IN))


async def test_a_proof_is_good_once(users: UserService) -> None:
    key = new_key()
    await register(users, key=key)
    proof = proof_of(users, key, ProofPurpose.SIGN_IN)
    await users.sign_in_by_device(proof)
    with pytest.raises(ProofRefused, match="used before"):
        await users.sign_in_by_device(proof)


async def test_a_proof_that_comes_late_is_refused(users: UserService, clock: Clock) -> None:
    key = new_key()
    await register(users, key=key)
    proof = proof_of(users, key, ProofPurpose.SIGN_IN)
    clock.pass_by(120)
    with pytest.raises(ProofRefused, match="too late"):
        await users.sign_in_by_device(proof)


async def test_a_proof_is_good_for_its_purpose_and_audience_and_hub_alone(hubs: Hubs) -> None:
    one, two = await hubs.open("one"), await hubs.open("two")
    key = new_key()
    await join(one, key)
    challenge = one.challenge(ProofPurpose.SIGN_IN)
    for_other_hub = prove(key, ProofPurpose.SIGN_IN, "other-hub", challenge.text)
    other_purpose = proof_of(one, key, ProofPurpose.JOIN)
    by_other_key = replace(prove(new_key(), ProofPurpose.SIGN_IN, AUDIENCE, challenge.text), device=key.id)
    for proof in (for_other_hub, other_purpose, by_other_key, proof_of(two, key, ProofPurpose.SIGN_IN)):
        with pytest.raises(ProofRefused):
            await one.sign_in_by_device(proof)


@pytest.mark.parametrize("text", ["", "a", "====", "\ud800", "é" * 100, "A" * 76, "x" * 100_000])
async def test_what_is_no_proof_is_refused(users: UserService, text: str) -> None:
    key = new_key()
    for proof in (
        DeviceProof(key.id, text, b""),
        DeviceProof(DeviceId(text), users.challenge(ProofPurpose.SIGN_IN).text, b"\0" * 64),
        DeviceProof(key.id, users.challenge(ProofPurpose.SIGN_IN).text, text.encode(errors="replace")),
    ):
        with pytest.raises(ProofRefused):
            await users.sign_in_by_device(proof)


async def _fail(users: UserService, name: str) -> None:
    with pytest.raises(SignInRefused):
        await users.sign_in(name, "wrong password", ADDRESS)


async def _hash_of(users: UserService, user: str) -> str:
    return str(await users._ledger.read(lambda view: view.password_of(user)))
