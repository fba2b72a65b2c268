"""Tokens that expire, rotate, and tell when they were copied."""

import asyncio
import json
from dataclasses import replace

import pytest

from core.accounts import ProofPurpose
from core.errors import NotFound, OutcomeUnknown, SignedOut, SignInCopied
from core.ids import UserId
from sync.hub.hub_log import Conflict
from sync.hub.users import Identity, SessionId, Tokens, UserService, is_callers
from sync.hub.users.accounts_log import AccountsLog
from sync.log import LogLeaderless
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


async def test_an_access_token_is_good_for_ten_minutes(users: UserService, clock: Clock) -> None:
    tokens = await register(users)
    clock.pass_by(599)
    assert (await users.identify(tokens.access)).user == tokens.user
    clock.pass_by(1)
    with pytest.raises(SignedOut):
        await users.identify(tokens.access)


async def test_a_renewal_replaces_both_tokens(users: UserService, clock: Clock) -> None:
    first = await register(users)
    clock.pass_by(600)
    second = await users.refresh(first.refresh)
    assert (second.user, second.session) == (first.user, first.session)
    assert (await users.identify(second.access)).session == first.session
    assert len({first.access, first.refresh, second.access, second.refresh}) == 4


async def test_a_refresh_token_that_is_used_again_ends_the_session(users: UserService) -> None:
    first = await register(users)
    second = await users.refresh(first.refresh)
    with pytest.raises(SignInCopied, match="ended everywhere"):
        await users.refresh(first.refresh)
    await _expect_ended(users, second)


async def test_a_refresh_token_of_long_ago_ends_the_session_too(users: UserService) -> None:
    first = tokens = await register(users)
    for _ in range(20):
        tokens = await users.refresh(tokens.refresh)
    with pytest.raises(SignInCopied):
        await users.refresh(first.refresh)
    await _expect_ended(users, tokens)


async def test_a_renewal_that_one_server_refused_and_another_one_stored_is_made_once(
    users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A leader that was cut off and is just coming back refuses sooner than the one that leads answers."""
    first = await register(users)
    write = AccountsLog.write

    async def refuse_and_store(log: AccountsLog, subject: str, wire: bytes, expected: int) -> int:
        monkeypatch.undo()
        await write(log, subject, wire, expected)
        raise Conflict

    monkeypatch.setattr(AccountsLog, "write", refuse_and_store)
    second = await users.refresh(first.refresh)
    assert (await users.identify(second.access)).session == first.session
    assert (await users.refresh(second.refresh)).session == first.session


async def test_a_refusal_that_cannot_be_made_sure_of_is_unknown(
    users: UserService, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = await register(users)

    async def refuse(*_arguments: object) -> int:
        raise Conflict

    async def say_nothing(*_arguments: object) -> int:
        raise LogLeaderless

    monkeypatch.setattr(AccountsLog, "write", refuse)
    monkeypatch.setattr("sync.hub.users.log_end.LogEnd.find", say_nothing)
    with pytest.raises(OutcomeUnknown):
        await users.refresh(first.refresh)


async def test_of_two_who_use_a_refresh_token_at_once_neither_stays_in(users: UserService) -> None:
    first = await register(users)
    results = await asyncio.gather(
        users.refresh(first.refresh), users.refresh(first.refresh), return_exceptions=True
    )
    assert sorted(type(result).__name__ for result in results) == ["SignInCopied", "Tokens"]
    await _expect_ended(users, next(result for result in results if isinstance(result, Tokens)))


async def test_of_two_who_use_a_refresh_token_at_two_hubs_at_once_neither_stays_in(hubs: Hubs) -> None:
    one, two = await hubs.open("one"), await hubs.open("two")
    first = await join(one, new_key())
    await two.catch_up()
    results = await asyncio.gather(
        one.refresh(first.refresh), two.refresh(first.refresh), return_exceptions=True
    )
    assert sorted(type(result).__name__ for result in results) == ["SignInCopied", "Tokens"]
    winner = next(result for result in results if isinstance(result, Tokens))
    await all_of(one, two)
    for service in (one, two):
        await _expect_ended(service, winner)


async def test_a_new_refresh_token_is_no_copy_at_a_hub_that_lags_behind(hubs: Hubs) -> None:
    one, two = await hubs.open("one"), await hubs.open("two")
    tokens = await join(one, new_key())
    for service in (two, one) * 5:
        tokens = await service.refresh(tokens.refresh)
        assert (await service.identify(tokens.access)).user == tokens.user


async def test_guessing_ends_nobodys_session(users: UserService) -> None:
    tokens = await register(users)
    session = tokens.session
    for guess in (f"tdr_{session}.{'A' * 43}.{'B' * 43}", tokens.access, "", "tdr_", "\ud800", "x" * 100_000):
        with pytest.raises(SignedOut) as told:
            await users.refresh(guess)
        assert not isinstance(told.value, SignInCopied)
    assert (await users.identify(tokens.access)).session == session


@pytest.mark.parametrize(
    "text", ["", "tda_", "tda_" + "a" * 24 + "." + "A" * 43, "\ud800", "x" * 100_000, "\0"]
)
async def test_what_is_no_access_token_identifies_nobody(users: UserService, text: str) -> None:
    with pytest.raises(SignedOut, match="signed out"):
        await users.identify(text)


async def test_a_session_that_is_not_renewed_ends_after_thirty_days(users: UserService, clock: Clock) -> None:
    tokens = await register(users)
    for _ in range(3):
        clock.pass_by(29 * 86_400)
        tokens = await users.refresh(tokens.refresh)
    clock.pass_by(30 * 86_400)
    with pytest.raises(SignedOut):
        await users.refresh(tokens.refresh)


async def test_signing_out_ends_this_session_alone(users: UserService) -> None:
    first = await register(users)
    second = await users.sign_in("anna", PASSWORD, ADDRESS, label="Phone")
    await users.sign_out(await users.identify(first.access))
    await _expect_ended(users, first)
    assert (await users.identify(second.access)).user == first.user


async def test_sessions_are_listed_and_ended_one_by_one_at_every_hub(hubs: Hubs, users: UserService) -> None:
    two = await hubs.open("two")
    first = await register(users)
    second = await users.sign_in("anna", PASSWORD, ADDRESS, label="Phone")
    await two.catch_up()
    identity = await two.identify(first.access)
    listed = {session.id: session.label for session in await two.sessions(identity)}
    assert listed == {first.session: "", second.session: "Phone"}
    await two.end_session(identity, second.session)
    await users.catch_up()
    await _expect_ended(users, second)
    with pytest.raises(NotFound):
        await two.end_session(identity, second.session)


async def test_nobody_ends_the_session_of_another(users: UserService) -> None:
    anna, bela = await register(users, "anna"), await register(users, "bela")
    with pytest.raises(NotFound):
        await users.end_session(await users.identify(bela.access), anna.session)
    assert (await users.identify(anna.access)).user == anna.user


async def test_a_caller_whose_session_was_ended_changes_nothing_any_more(users: UserService) -> None:
    identity = await users.identify((await register(users)).access)
    await users.sign_out(identity)
    stranger = Identity(UserId("x"), SessionId("y"), None)
    for caller in (identity, stranger):
        with pytest.raises(SignedOut):
            await users.change_display_name(caller, "Mallory")
        with pytest.raises(SignedOut):
            await users.delete_account(caller, PASSWORD, ADDRESS)
        with pytest.raises(SignedOut):
            await users.export(caller)
        with pytest.raises(SignedOut):
            await users.devices(caller)
        with pytest.raises(SignedOut):
            await users.sessions(caller)
        with pytest.raises(SignedOut):
            await users.invite(caller)


async def test_the_session_renewed_longest_ago_makes_room_for_a_new_one(hubs: Hubs, clock: Clock) -> None:
    hubs.settings = replace(hubs.settings, most_sessions=3)
    users = await hubs.open()
    tokens = [await register(users, invite=(await users.invite(None)).secret)]
    for _ in range(3):
        clock.pass_by(1)
        tokens.append(await users.sign_in("anna", PASSWORD, ADDRESS))
    await _expect_ended(users, tokens[0])
    identity = await users.identify(tokens[3].access)
    assert [session.id for session in await users.sessions(identity)] == [
        each.session for each in reversed(tokens[1:])
    ]


async def test_of_a_device_that_signs_in_again_and_again_the_first_session_and_the_latest_stay(
    hubs: Hubs, clock: Clock
) -> None:
    hubs.settings = replace(hubs.settings, most_sessions_of_device=3)
    users, key = await hubs.open(), new_key()
    tokens = [await join(users, key)]
    clock.pass_by(1)
    second_one = await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))
    for _ in range(4):
        clock.pass_by(1)
        tokens.append(await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN)))
    await _expect_ended(users, second_one)
    identity = await users.identify(tokens[-1].access)
    kept = {session["id"] for session in (await users.export(identity))["sessions"]}
    assert kept == {tokens[0].session, tokens[-2].session, tokens[-1].session}


async def test_the_sessions_of_a_device_are_listed_as_one_and_go_on_beside_each_other(
    hubs: Hubs, clock: Clock
) -> None:
    users, key = await hubs.open(), new_key()
    first = await join(users, key)
    begun_at = clock.now
    clock.pass_by(60)
    latest = await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))
    for tokens in (first, latest):
        identity = await users.identify(tokens.access)
        (listed,) = await users.sessions(identity)
        assert (listed.id, listed.device) == (first.session, key.id)
        assert (listed.started_at, listed.renewed_at) == (begun_at, begun_at + 60)
        assert is_callers(listed, identity)


async def test_to_end_one_session_of_a_device_or_to_sign_out_ends_them_all(hubs: Hubs) -> None:
    users, key = await hubs.open(), new_key()
    script = await register(users, invite=(await users.invite(None)).secret)
    caller = await users.identify(script.access)
    await users.add_device(caller, proof_of(users, key, ProofPurpose.ADD), "", PASSWORD, ADDRESS)

    async def sign_in() -> Tokens:
        return await users.sign_in_by_device(proof_of(users, key, ProofPurpose.SIGN_IN))

    for number in range(3):
        device = [await sign_in() for _ in range(3)]
        if number == 2:
            await users.sign_out(await users.identify(device[1].access))
        else:
            await users.end_session(caller, device[number].session)
        for tokens in device:
            await _expect_ended(users, tokens)
    (listed,) = await users.sessions(caller)
    assert (listed.id, is_callers(listed, caller)) == (script.session, True)


async def test_the_log_holds_no_token_and_no_password(hubs: Hubs, users: UserService) -> None:
    invite = await users.invite(None)
    first = await register(users, invite=invite.secret)
    second = await users.refresh(first.refresh)
    stored = b"".join(path.read_bytes() for path in hubs.place.rglob("*") if path.is_file())
    assert second.session.encode() in stored
    for secret in (PASSWORD, *(part for text in _texts(first, second, invite.secret) for part in text)):
        assert secret.encode() not in stored


async def test_old_renewals_are_removed_from_the_log(hubs: Hubs, users: UserService) -> None:
    tokens = await register(users)
    for _ in range(40):
        tokens = await users.refresh(tokens.refresh)
    answer = await hubs.connections["one"].request(
        "$JS.API.STREAM.INFO.ACCOUNTS", b'{"subjects_filter":"u.session.*"}'
    )
    subjects = json.loads(answer.payload)["state"]["subjects"]
    assert subjects[f"u.session.{tokens.session}"] < 16 + 2
    assert (await users.identify(tokens.access)).user == tokens.user


def _texts(first: Tokens, second: Tokens, invite: str) -> list[list[str]]:
    tokens = (first.access, first.refresh, second.access, second.refresh, invite)
    return [token.split(".")[1:] for token in tokens]


async def _expect_ended(users: UserService, tokens: Tokens) -> None:
    with pytest.raises(SignedOut):
        await users.identify(tokens.access)
    with pytest.raises(SignedOut):
        await users.refresh(tokens.refresh)
