"""Becoming a user: openly, by invite, or not at all."""

import asyncio

import pytest

from core.accounts import ProofPurpose
from core.errors import BadInput, DeviceTaken, NameTaken, RegistrationRefused, TooManyTries
from sync.hub.users import NewUser, Registration, UserService
from tests.sync.hub.users.conftest import ADDRESS, PASSWORD, Clock, Hubs, join, new_key, proof_of, register


async def test_whoever_registers_is_signed_in(users: UserService) -> None:
    tokens = await register(users, "Anna")
    identity = await users.identify(tokens.access)
    user = await users.user(identity.user)
    assert user is not None
    assert (user.name, user.display_name, user.has_password) == ("anna", "Anna", True)


async def test_joining_by_an_invite_asks_for_a_display_name_only(hubs: Hubs) -> None:
    users = await hubs.open()
    key = new_key()
    tokens = await join(users, key, "Anna Müller")
    identity = await users.identify(tokens.access)
    user = await users.user(identity.user)
    assert user is not None
    assert (user.name, user.display_name, user.has_password) == ("", "Anna Müller", False)
    assert identity.device == key.id


async def test_a_new_hub_takes_users_by_invite(hubs: Hubs) -> None:
    users = await hubs.open()
    assert await users.registration() is Registration.BY_INVITE
    with pytest.raises(RegistrationRefused, match="by invite only"):
        await register(users)
    invite = await users.invite(None)
    assert (await register(users, invite=invite.secret)).user


async def test_a_closed_hub_takes_nobody_not_even_with_an_invite(users: UserService) -> None:
    invite = await users.invite(None)
    await users.set_registration(Registration.CLOSED)
    with pytest.raises(RegistrationRefused, match="no new users"):
        await register(users, invite=invite.secret)
    with pytest.raises(RegistrationRefused, match="no new users"):
        await users.join(invite.secret, "Anna", proof_of(users, new_key(), ProofPurpose.JOIN))
    with pytest.raises(RegistrationRefused, match="no new users"):
        await users.invite(None)


async def test_an_invite_is_good_once(hubs: Hubs) -> None:
    users = await hubs.open()
    invite = await users.invite(None)
    await users.join(invite.secret, "Anna", proof_of(users, new_key(), ProofPurpose.JOIN))
    with pytest.raises(RegistrationRefused, match="used"):
        await users.join(invite.secret, "Bela", proof_of(users, new_key(), ProofPurpose.JOIN))


async def test_an_invite_that_ten_people_use_at_once_lets_one_in(hubs: Hubs) -> None:
    services = [await hubs.open(name) for name in ("one", "two")]
    invite = await services[0].invite(None)
    await services[1].catch_up()

    async def try_to_join(number: int) -> bool:
        service = services[number % 2]
        proof = proof_of(service, new_key(), ProofPurpose.JOIN)
        try:
            await service.join(invite.secret, f"Guest {number}", proof)
        except RegistrationRefused:
            return False
        return True

    assert sum(await asyncio.gather(*map(try_to_join, range(10)))) == 1


async def test_an_invite_ends_in_time(hubs: Hubs, clock: Clock) -> None:
    users = await hubs.open()
    invite = await users.invite(None, lasts=3600)
    clock.pass_by(3600)
    with pytest.raises(RegistrationRefused, match="too old"):
        await users.join(invite.secret, "Anna", proof_of(users, new_key(), ProofPurpose.JOIN))


async def test_an_invite_ends_with_the_account_that_gave_it(users: UserService) -> None:
    anna = await users.identify((await register(users)).access)
    invite = await users.invite(anna)
    await users.delete_account(anna, PASSWORD, ADDRESS)
    with pytest.raises(RegistrationRefused):
        await users.join(invite.secret, "Bela", proof_of(users, new_key(), ProofPurpose.JOIN))


async def test_a_user_has_a_bounded_number_of_open_invites(users: UserService) -> None:
    anna = await users.identify((await register(users)).access)
    for _ in range(100):
        await users.invite(anna)
    with pytest.raises(BadInput, match="too many invites"):
        await users.invite(anna)


@pytest.mark.parametrize("secret", ["", "tdi_", "tdi_" + "a" * 24 + "." + "A" * 43, "x" * 100_000, "\ud800"])
async def test_what_is_no_invite_lets_nobody_in(hubs: Hubs, secret: str) -> None:
    users = await hubs.open()
    with pytest.raises(RegistrationRefused, match="by invite only"):
        await users.join(secret, "Anna", proof_of(users, new_key(), ProofPurpose.JOIN))


async def test_an_invite_is_good_at_a_hub_that_has_not_heard_of_it_yet(hubs: Hubs) -> None:
    one, two = await hubs.open("one"), await hubs.open("two")
    for number in range(10):
        invite = await one.invite(None)
        proof = proof_of(two, new_key(), ProofPurpose.JOIN)
        assert (await two.join(invite.secret, f"Guest {number}", proof)).user


async def test_a_device_belongs_to_one_account(users: UserService) -> None:
    key = new_key()
    await register(users, key=key)
    with pytest.raises(DeviceTaken, match="Sign in on it"):
        await join(users, key)
    with pytest.raises(DeviceTaken):
        await register(users, "bela", key=key)


async def test_whoever_repeats_a_join_because_the_answer_was_lost_is_told_to_sign_in(hubs: Hubs) -> None:
    users = await hubs.open()
    key, invite = new_key(), await users.invite(None)
    await users.join(invite.secret, "Anna", proof_of(users, key, ProofPurpose.JOIN))
    with pytest.raises(DeviceTaken):
        await users.join(invite.secret, "Anna", proof_of(users, key, ProofPurpose.JOIN))
    assert (await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))).user


async def test_a_device_that_joins_at_two_hubs_at_once_gets_one_account(hubs: Hubs) -> None:
    one, two = await hubs.open("one"), await hubs.open("two")
    key = new_key()
    results = await asyncio.gather(join(one, key), join(two, key), return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == ["DeviceTaken", "Tokens"]


async def test_of_a_name_and_its_look_alike_one_is_had(users: UserService) -> None:
    await register(users, "paypal")
    with pytest.raises(NameTaken, match="looks like it"):
        await register(users, "раураӏ")  # Cyrillic


@pytest.mark.parametrize(
    ("new", "said"),
    [
        (NewUser("a", "Anna", PASSWORD), "2 to 32"),
        (NewUser("anna", "", PASSWORD), "1 to 64"),
        (NewUser("anna", "Anna", "short"), "at least 8"),
        (NewUser("anna", "Anna", "x" * 1025), "longer than 1024"),
        (NewUser("annaanna", "Anna", "annaanna"), "is the name"),
        (NewUser("anna", "Anna", PASSWORD, label="\x1b[31mred"), "cannot be seen"),
        (NewUser("anna\ud800", "Anna", PASSWORD), "cannot be seen"),
        (NewUser("anna", "Anna", "pass\ud800word"), "halves"),
    ],
)
async def test_bad_input_is_refused_in_words_and_claims_nothing(
    users: UserService, new: NewUser, said: str
) -> None:
    with pytest.raises(BadInput, match=said):
        await users.register(new, ADDRESS)
    assert await users.find_user("anna") is None


async def test_one_address_opens_a_bounded_number_of_accounts(users: UserService) -> None:
    for number in range(20):
        await register(users, f"anna{number + 100}")
    with pytest.raises(TooManyTries, match="too many"):
        await register(users, "bela")
    await users.register(NewUser("bela", "Bela", PASSWORD), "198.51.100.1")
