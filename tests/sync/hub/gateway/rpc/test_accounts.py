"""Every method of the account service, by the generated client over TLS."""

import json
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from core.accounts import ProofPurpose
from core.errors import (
    BadInput,
    LastWayIn,
    NameTaken,
    NotFound,
    Problem,
    ProofRefused,
    SignedOut,
    SignInCopied,
    SignInRefused,
)
from sync.bus.certificates import fingerprint_of
from sync.hub.users import ApiScope
from sync.rpc.calls import HubCalls
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1 import accounts_pb as told
from tests.sync.hub.gateway.rpc.conftest import Caller
from tests.sync.running_hub import PASSWORD, RunningHub, new_key

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(loop_scope="module")
async def client(hub: RunningHub) -> AsyncIterator[HubClient]:
    """A device that no hub knows yet."""
    opened = hub.client()
    yield opened
    await opened.close()


async def joined(hub: RunningHub, client: HubClient) -> None:
    """Make the device a user without a name, by an invite of the hub's owner."""
    users = hub.services.users
    invite = await users.invite(None)
    proof = hub.proof(client._key, ProofPurpose.JOIN)
    await users.join(invite.secret, "Bela", proof, "laptop")


async def password_sign_in(
    client: HubClient, name: str, password: str, proof: told.DeviceProof | None = None
) -> told.Tokens:
    asked = told.SignInByPasswordRequest(user_name=name, password=password, proof=proof, label="laptop")
    answer = await client.ask_openly(lambda point, _: point.accounts.sign_in_by_password(asked))
    assert answer.tokens is not None
    return answer.tokens


async def account(client: HubClient) -> told.Account:
    answer = await client.ask(
        lambda point, headers: point.accounts.get_account(told.GetAccountRequest(), headers=headers)
    )
    assert answer.account is not None
    return answer.account


async def devices(client: HubClient) -> list[told.Device]:
    answer = await client.ask(
        lambda point, headers: point.accounts.list_devices(told.ListDevicesRequest(), headers=headers)
    )
    return list(answer.devices)


async def test_a_challenge_names_the_hub_by_its_authority(hub: RunningHub, client: HubClient) -> None:
    asked = told.ChallengeRequest(purpose=told.Purpose.SIGN_IN)
    answer = await client.ask_openly(lambda point, _: point.accounts.challenge(asked))
    assert answer.audience == fingerprint_of(hub.hub.authority)


async def test_a_challenge_without_a_purpose_is_refused(client: HubClient) -> None:
    with pytest.raises(BadInput):
        await client.ask_openly(lambda point, _: point.accounts.challenge(told.ChallengeRequest()))


async def test_a_device_signs_in_by_its_key(anna: Caller) -> None:
    assert await anna.client.sign_in() == anna.tokens.user


async def test_a_device_that_the_hub_does_not_know_is_refused(client: HubClient) -> None:
    with pytest.raises(SignInRefused):
        await client.sign_in()


async def test_a_sign_in_without_a_proof_is_refused(client: HubClient) -> None:
    with pytest.raises(ProofRefused):
        await client.ask_openly(lambda point, _: point.accounts.sign_in(told.SignInRequest()))


async def test_a_proof_is_good_once(anna: Caller) -> None:
    asked = told.SignInRequest(proof=await anna.client.proof(ProofPurpose.SIGN_IN))
    await anna.client.ask_openly(lambda point, _: point.accounts.sign_in(asked))
    with pytest.raises(ProofRefused):
        await anna.client.ask_openly(lambda point, _: point.accounts.sign_in(asked))


async def test_a_proof_for_something_else_is_refused(anna: Caller) -> None:
    asked = told.SignInRequest(proof=await anna.client.proof(ProofPurpose.CONFIRM))
    with pytest.raises(ProofRefused):
        await anna.client.ask_openly(lambda point, _: point.accounts.sign_in(asked))


async def test_name_and_password_sign_in(anna: Caller, client: HubClient) -> None:
    assert (await password_sign_in(client, "anna", PASSWORD)).user == anna.tokens.user


async def test_a_wrong_password_is_refused(anna: Caller, client: HubClient) -> None:
    with pytest.raises(SignInRefused):
        await password_sign_in(client, "anna", "wrong horse")


async def test_a_device_that_proved_itself_beside_the_password_needs_none_from_then_on(
    hub: RunningHub, client: HubClient
) -> None:
    dora = await hub.register("dora")
    await password_sign_in(client, "dora", PASSWORD, await client.proof(ProofPurpose.SIGN_IN))
    assert await client.sign_in() == dora.user


async def test_a_session_is_renewed(hub: RunningHub, client: HubClient) -> None:
    emil = await hub.register("emil")
    asked = told.RefreshRequest(refresh=emil.refresh)
    answer = await client.ask_openly(lambda point, _: point.accounts.refresh(asked))
    assert answer.tokens is not None
    assert answer.tokens.session == emil.session
    assert answer.tokens.access != emil.access


async def test_a_refresh_token_that_is_used_twice_ends_the_session(
    hub: RunningHub, client: HubClient
) -> None:
    asked = told.RefreshRequest(refresh=(await hub.register("frida")).refresh)
    await client.ask_openly(lambda point, _: point.accounts.refresh(asked))
    with pytest.raises(SignInCopied):
        await client.ask_openly(lambda point, _: point.accounts.refresh(asked))


async def test_signing_out_ends_the_session(hub: RunningHub, client: HubClient) -> None:
    headers = {"authorization": f"Bearer {(await hub.register('gerd')).access}"}
    asked = told.SignOutRequest()
    await client.ask_openly(lambda point, _: point.accounts.sign_out(asked, headers=headers))
    with pytest.raises(SignedOut):
        await client.ask_openly(lambda point, _: point.accounts.sign_out(asked, headers=headers))


async def test_the_account_is_told(anna: Caller) -> None:
    assert await account(anna.client) == told.Account(
        user=anna.tokens.user, user_name="anna", display_name="Anna", has_password=True
    )


async def test_a_display_name_is_changed(hub: RunningHub, client: HubClient) -> None:
    await joined(hub, client)
    asked = told.ChangeDisplayNameRequest(display_name="Béla")
    await client.ask(lambda point, headers: point.accounts.change_display_name(asked, headers=headers))
    assert (await account(client)).display_name == "Béla"


async def test_who_joined_by_an_invite_chooses_a_name_and_a_password(
    hub: RunningHub, client: HubClient
) -> None:
    await joined(hub, client)
    proof = await client.proof(ProofPurpose.CONFIRM)
    asked = told.ChooseNameRequest(user_name="hanna", password=PASSWORD, proof=proof)
    await client.ask(lambda point, headers: point.accounts.choose_name(asked, headers=headers))
    chosen = await account(client)
    assert (chosen.user_name, chosen.has_password) == ("hanna", True)


async def test_a_name_that_somebody_has_is_refused(hub: RunningHub, anna: Caller, client: HubClient) -> None:
    await joined(hub, client)
    proof = await client.proof(ProofPurpose.CONFIRM)
    asked = told.ChooseNameRequest(user_name="Anna", password=PASSWORD, proof=proof)
    with pytest.raises(NameTaken):
        await client.ask(lambda point, headers: point.accounts.choose_name(asked, headers=headers))


async def test_devices_are_listed(anna: Caller) -> None:
    assert [(each.id, each.is_revoked) for each in await devices(anna.client)] == [(anna.key.id, False)]


async def test_a_device_that_was_removed_signs_in_no_more(hub: RunningHub, client: HubClient) -> None:
    key = new_key()
    await hub.register("ida", key)
    await password_sign_in(client, "ida", PASSWORD, await client.proof(ProofPurpose.SIGN_IN))
    asked = told.RevokeDeviceRequest(device=key.id)
    await client.ask(lambda point, headers: point.accounts.revoke_device(asked, headers=headers))
    gone = hub.client(key)
    with pytest.raises(SignInRefused):
        await gone.sign_in()
    await gone.close()


async def test_the_last_way_in_is_not_removed(hub: RunningHub, client: HubClient) -> None:
    await joined(hub, client)
    asked = told.RevokeDeviceRequest(device=client._key.id)
    with pytest.raises(LastWayIn):
        await client.ask(lambda point, headers: point.accounts.revoke_device(asked, headers=headers))


async def test_the_device_of_another_is_not_removed(hub: RunningHub, anna: Caller, client: HubClient) -> None:
    await joined(hub, client)
    asked = told.RevokeDeviceRequest(device=anna.key.id)
    with pytest.raises(BadInput):
        await client.ask(lambda point, headers: point.accounts.revoke_device(asked, headers=headers))


async def test_another_password_ends_other_sessions_and_tokens_and_not_the_callers(
    hub: RunningHub, client: HubClient
) -> None:
    key = client._key
    elsewhere = await hub.register("jana", key)
    calls = HubCalls(client)
    users = hub.services.users
    token = await users.make_api_token(
        await users.identify(elsewhere.access), "backup", frozenset({ApiScope.NOTES_READ}), 3600.0
    )
    before = await calls.account()
    await calls.change_password(PASSWORD, "another horse")
    assert await calls.account() == before
    for asked in (users.identify(elsewhere.access), users.identify_api_token(token.text)):
        with pytest.raises(SignedOut):
            await asked
    with pytest.raises(SignInRefused):
        await password_sign_in(client, "jana", PASSWORD)
    await password_sign_in(client, "jana", "another horse")


@pytest.mark.parametrize(
    ("present", "new", "refusal"),
    [("wrong horse", "another horse", SignInRefused), (PASSWORD, "short", BadInput)],
)
async def test_a_password_stays_when_the_change_is_refused(
    hub: RunningHub, client: HubClient, present: str, new: str, refusal: type[Problem]
) -> None:
    name = f"kim{len(new)}"
    await hub.register(name, client._key)
    with pytest.raises(refusal):
        await HubCalls(client).change_password(present, new)
    await password_sign_in(client, name, PASSWORD)


async def test_who_has_no_password_yet_is_told_to_choose_a_name(hub: RunningHub, client: HubClient) -> None:
    await joined(hub, client)
    with pytest.raises(BadInput, match="user name"):
        await HubCalls(client).change_password("", "another horse")


async def test_an_account_is_deleted_by_its_password(hub: RunningHub, client: HubClient) -> None:
    await hub.register("lena", client._key)
    calls = HubCalls(client)
    with pytest.raises(SignInRefused):
        await calls.delete_account("wrong horse")
    await calls.delete_account(PASSWORD)
    with pytest.raises(SignInRefused):
        await calls.account()
    with pytest.raises(SignInRefused):
        await password_sign_in(client, "lena", PASSWORD)


async def test_who_has_no_password_deletes_the_account_by_the_devices_key(
    hub: RunningHub, client: HubClient
) -> None:
    await joined(hub, client)
    calls = HubCalls(client)
    await calls.delete_account("")
    with pytest.raises(SignInRefused):
        await calls.account()


async def test_a_device_does_not_stand_for_a_password_that_is_not_shown(
    hub: RunningHub, client: HubClient
) -> None:
    await joined(hub, client)
    with pytest.raises(ProofRefused):
        await client.ask(
            lambda point, headers: point.accounts.delete_account(told.DeleteAccountRequest(), headers=headers)
        )
    assert (await account(client)).display_name == "Bela"


async def test_sessions_are_listed_and_ended_one_by_one(hub: RunningHub, client: HubClient) -> None:
    await hub.register("mara", client._key)
    script = await password_sign_in(client, "mara", PASSWORD)
    calls = HubCalls(client)
    listed = await calls.sessions()
    assert [(each.device, each.is_current) for each in listed] == [
        (client._key.id, True),
        ("", False),
    ]
    await calls.end_session(script.session)
    with pytest.raises(SignedOut):
        await hub.services.users.identify(script.access)
    with pytest.raises(NotFound):
        await calls.end_session(script.session)
    assert [each.id for each in await calls.sessions()] == [listed[0].id]


async def test_the_session_of_another_is_not_ended(hub: RunningHub, anna: Caller, client: HubClient) -> None:
    await joined(hub, client)
    with pytest.raises(NotFound):
        await HubCalls(client).end_session(anna.tokens.session)
    assert await hub.services.users.identify(anna.tokens.access)


async def test_all_that_is_known_is_exported_with_the_audit_log_and_without_secrets(
    hub: RunningHub, client: HubClient
) -> None:
    await hub.register("nora", client._key)
    script = await password_sign_in(client, "nora", PASSWORD)
    await hub.services.audit.flush()
    wire = await HubCalls(client).export_account()
    exported = json.loads(wire)
    assert exported["user"]["name"] == "nora"
    assert exported["spaces"] == []
    assert [entry["act"] for entry in exported["audit log"]][:2] == ["registered", "signed-in"]
    for secret in ("$argon2", script.access.partition(".")[2], script.refresh.partition(".")[2]):
        assert secret.encode() not in wire


async def test_a_user_reads_what_was_done_with_the_account(hub: RunningHub, client: HubClient) -> None:
    await hub.register("olga", client._key)
    calls = HubCalls(client)
    await calls.change_password(PASSWORD, "another horse")
    await hub.services.audit.flush()
    first, *others = await calls.account_audit(0)
    assert [entry.act for entry in (first, *others)] == ["registered", "signed-in", "password-changed"]
    assert {entry.address for entry in others} == {"127.0.0.1"}
    assert [entry.sequence for entry in await calls.account_audit(first.sequence)] == [
        entry.sequence for entry in others
    ]
