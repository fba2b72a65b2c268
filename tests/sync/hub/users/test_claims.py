"""One name, many claimants: the log decides, wherever a crash falls."""

import asyncio
from collections import Counter
from dataclasses import replace

import pytest

from core.accounts import ProofPurpose
from core.errors import BadInput, BusProblem, NameTaken, OutcomeUnknown
from sync.bus import BusServer, BusSilent, Connection, Message
from sync.hub.users import NewUser, Registration, Tokens, UserService
from sync.hub.users.accounts_log import AccountsLog
from sync.hub.users.lockout import Patience
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

LOOK_ALIKES = ("anna.maria", "ANNA-MARIA", "annamaria", "anna.rnaria", "Ánna_mária")


async def test_of_a_hundred_concurrent_claims_at_four_hubs_one_wins(hubs: Hubs) -> None:
    hubs.settings = replace(hubs.settings, registration_patience=Patience(free=1000))
    services = [await hubs.open(name) for name in ("one", "two", "three", "four")]
    await services[0].set_registration(Registration.OPEN)
    await all_of(*services)
    results = await asyncio.gather(
        *(register(services[n % 4], LOOK_ALIKES[n % 5]) for n in range(100)), return_exceptions=True
    )
    assert Counter(type(result) for result in results) == {Tokens: 1, NameTaken: 99}
    winner = next(result for result in results if isinstance(result, Tokens))
    await all_of(*services)
    for service in services:
        found = await service.find_user("annamaria")
        assert found is not None
        assert found.id == winner.user


async def test_a_user_who_claims_two_names_at_two_hubs_at_once_gets_one(hubs: Hubs) -> None:
    one, two = await hubs.open("one"), await hubs.open("two")
    key = new_key()
    tokens = await join(one, key)
    await two.catch_up()
    identity = await one.identify(tokens.access)

    async def choose(service: UserService, name: str) -> bool:
        proof = proof_of(service, key, ProofPurpose.CONFIRM)
        try:
            await service.choose_name(identity, name, PASSWORD, proof, ADDRESS)
        except BadInput:
            return False
        return True

    won = await asyncio.gather(choose(one, "anna"), choose(two, "bela"))
    assert sorted(won) == [False, True]
    await all_of(one, two)
    named, free = ("anna", "bela") if won[0] else ("bela", "anna")
    for service in (one, two):
        assert (found := await service.find_user(named)) is not None
        assert found.id == tokens.user
        assert await service.find_user(free) is None
    await one.set_registration(Registration.OPEN)
    await register(one, free)


async def test_a_name_is_claimed_with_the_whole_registration_in_one_message(
    users: UserService, hubs: Hubs
) -> None:
    log = AccountsLog(hubs.connections["one"], hubs.world)
    before = (await log.read_info()).last
    await users.register(_new("anna"), ADDRESS)
    # the registration, and the session of whoever registered
    assert (await log.read_info()).last == before + 2


async def test_a_hub_that_dies_after_the_claim_leaves_a_user_who_can_sign_in(
    users: UserService, hubs: Hubs, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(*_arguments: object) -> Tokens:
        raise asyncio.CancelledError

    monkeypatch.setattr("sync.hub.users.sessions.Sessions.start", die)
    with pytest.raises(asyncio.CancelledError):
        await register(users)
    monkeypatch.undo()
    await hubs.close()
    hubs.path("one").unlink()
    reopened = await hubs.open()
    assert (await reopened.sign_in("anna", PASSWORD, ADDRESS)).user


async def test_a_hub_that_dies_before_the_claim_leaves_the_name_free(
    users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(*_arguments: object) -> int:
        raise asyncio.CancelledError

    with monkeypatch.context() as patched:
        patched.setattr(AccountsLog, "write", die)
        with pytest.raises(asyncio.CancelledError):
            await register(users)
    assert (await register(users)).user


async def test_a_claim_whose_answer_is_lost_is_sent_again_and_counts_once(
    users: UserService, hubs: Hubs, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = Connection.request
    lost: list[Message] = []

    async def lose_the_first(self: Connection, subject: str, *rest: object, **options: object) -> Message:
        answer = await request(self, subject, *rest, **options)  # type: ignore[arg-type]
        if subject.startswith("u.name.") and not lost:
            lost.append(answer)
            raise BusSilent
        return answer

    monkeypatch.setattr(Connection, "request", lose_the_first)
    tokens = await register(users)
    assert lost
    found = await users.find_user("anna")
    assert found is not None
    assert found.id == tokens.user


async def test_a_claim_that_is_never_answered_is_said_to_be_unknown(
    users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def say_nothing(*_arguments: object) -> int:
        raise BusSilent

    monkeypatch.setattr("sync.hub.users.ledger._DEADLINE", 0)
    monkeypatch.setattr(AccountsLog, "write", say_nothing)
    with pytest.raises(OutcomeUnknown, match="did not answer in time"):
        await register(users)


async def test_a_claim_that_cannot_be_sent_is_not_made(
    users: UserService, bus: BusServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sync.hub.users.ledger._DEADLINE", 0)
    await bus.serve({})
    with pytest.raises(BusProblem):
        await register(users)


async def test_the_name_of_a_deleted_account_is_nobodys_for_thirty_days(
    users: UserService, clock: Clock
) -> None:
    anna = await users.identify((await register(users)).access)
    await users.delete_account(anna, PASSWORD, ADDRESS)
    clock.pass_by(30 * 86_400 - 1)
    with pytest.raises(NameTaken, match="30 days"):
        await register(users)
    clock.pass_by(1)
    tokens = await register(users)
    assert tokens.user != anna.user
    assert (await users.sign_in("anna", PASSWORD, ADDRESS)).user == tokens.user


def _new(name: str) -> NewUser:
    return NewUser(name, name.title(), PASSWORD)
