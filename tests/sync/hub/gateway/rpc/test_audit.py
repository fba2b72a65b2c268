"""What is done with accounts is in the audit log, by whichever way it was done; no secret is."""

from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
import pytest_asyncio

from core.accounts import DeviceProof, ProofPurpose
from core.errors import SignInCopied, SignInRefused
from core.ids import UserId
from core.world import real_world
from sync.hub.audit import Act, AuditEntry
from sync.hub.gateway.account_acts import AccountActs
from sync.hub.users import Tokens
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1 import accounts_pb as told
from sync.rpc.tandem.hub.v1 import spaces_pb
from tests.sync.hub.gateway.rpc.test_spaces import join
from tests.sync.running_hub import PASSWORD, RunningHub, new_key

pytestmark = pytest.mark.asyncio(loop_scope="module")
HERE = "127.0.0.1"


@pytest_asyncio.fixture(loop_scope="module")
async def client(hub: RunningHub) -> AsyncIterator[HubClient]:
    """A device that no hub knows yet."""
    opened = hub.client()
    yield opened
    await opened.close()


async def entries(hub: RunningHub, user: str) -> list[AuditEntry]:
    """Read what was done with an account, oldest first, but for its registration."""
    await hub.services.audit.flush()
    found = await hub.services.audit.read_user(UserId(user))
    return [entry for entry in found if entry.act is not Act.REGISTERED]


async def acts(hub: RunningHub, user: str) -> list[Act]:
    found = await entries(hub, user)
    assert {entry.address for entry in found} <= {HERE}
    return [entry.act for entry in found]


async def rest(hub: RunningHub, method: str, path: str, token: str = "", **options: Any) -> httpx.Response:
    async with hub.http(token) as asking:
        answer = await asking.request(method, path, **options)
    assert answer.is_success or answer.status_code == 401, answer.text
    return answer


async def sign_in(hub: RunningHub, name: str, password: str = PASSWORD) -> dict[str, Any]:
    asked = {"name": name, "password": password}
    told_: dict[str, Any] = (await rest(hub, "POST", "/v1/sessions", json=asked)).json()
    return told_


async def sign_in_by_rpc(
    client: HubClient, name: str, password: str, proof: DeviceProof | None = None
) -> told.Tokens:
    shown = (
        told.DeviceProof(device=proof.device, challenge=proof.challenge, signature=proof.signature)
        if proof
        else None
    )
    asked = told.SignInByPasswordRequest(user_name=name, password=password, proof=shown)
    answer = await client.ask_openly(lambda point, _: point.accounts.sign_in_by_password(asked))
    assert answer.tokens is not None
    return answer.tokens


async def test_by_rest_signing_in_and_out_is_recorded_with_the_session(hub: RunningHub) -> None:
    asked = {"name": "anna", "display_name": "Anna", "password": PASSWORD}
    first = (await rest(hub, "POST", "/v1/users", json=asked)).json()
    second = await sign_in(hub, "anna")
    await rest(hub, "DELETE", f"/v1/sessions/{first['session']}", second["access_token"])
    await rest(hub, "DELETE", "/v1/sessions/current", second["access_token"])
    found = [(entry.act, entry.about) for entry in await entries(hub, first["user"])]
    assert found == [
        (Act.SIGNED_IN, first["session"]),
        (Act.SIGNED_IN, second["session"]),
        (Act.SESSION_ENDED, first["session"]),
        (Act.SIGNED_OUT, second["session"]),
    ]


async def test_by_rest_a_password_and_tokens_are_recorded(hub: RunningHub) -> None:
    user = await hub.register("bela")
    token = (await sign_in(hub, "bela"))["access_token"]
    changed = {"password": PASSWORD, "new_password": "another " + PASSWORD}
    await rest(hub, "PUT", "/v1/users/me/password", token, json=changed)
    made = (
        await rest(hub, "POST", "/v1/tokens", token, json={"label": "backup", "scopes": ["notes:read"]})
    ).json()
    await rest(hub, "DELETE", f"/v1/tokens/{made['id']}", token)
    found = await entries(hub, user.user)
    assert [entry.act for entry in found] == [
        Act.SIGNED_IN,
        Act.PASSWORD_CHANGED,
        Act.TOKEN_CREATED,
        Act.TOKEN_REVOKED,
    ]
    assert found[2].about == found[3].about == made["id"]


async def test_by_rest_a_refused_sign_in_is_recorded_for_who_has_the_name(hub: RunningHub) -> None:
    user = await hub.register("cato")
    await sign_in(hub, "Cato", "wrong horse")
    assert await acts(hub, user.user) == [Act.SIGN_IN_REFUSED]


async def test_a_refresh_token_that_comes_twice_is_recorded_with_its_session_whoever_brings_it(
    hub: RunningHub, client: HubClient
) -> None:
    user = await hub.register("lara")
    first, second = await sign_in(hub, "lara"), await sign_in(hub, "lara")
    for signed_in in (first, second):
        await rest(hub, "POST", "/v1/sessions/refresh", json={"refresh_token": signed_in["refresh_token"]})
    await rest(hub, "POST", "/v1/sessions/refresh", json={"refresh_token": first["refresh_token"]})
    asked = told.RefreshRequest(refresh=second["refresh_token"])
    with pytest.raises(SignInCopied):
        await client.ask_openly(lambda point, _: point.accounts.refresh(asked))
    found = await entries(hub, user.user)
    assert [(entry.act, entry.about, entry.address) for entry in found[2:]] == [
        (Act.SIGN_IN_COPIED, first["session"], HERE),
        (Act.SIGN_IN_COPIED, second["session"], HERE),
    ]


async def test_by_rpc_signing_in_and_out_is_recorded(hub: RunningHub, client: HubClient) -> None:
    user = await hub.register("dora", client._key)
    await client.sign_in()
    await client.ask(lambda point, headers: point.accounts.sign_out(told.SignOutRequest(), headers=headers))
    assert await acts(hub, user.user) == [Act.SIGNED_IN, Act.SIGNED_OUT]
    assert {entry.device for entry in await entries(hub, user.user)} == {client._key.id}


async def test_a_device_that_comes_again_and_again_is_recorded_once_until_it_signs_out(
    hub: RunningHub, client: HubClient
) -> None:
    user = await join(client, await hub.invite(), "Dina")
    for _ in range(8):
        await client.sign_in()
    assert await acts(hub, user) == [Act.SIGNED_IN]
    assert client._tokens is not None
    users = hub.services.users
    identity = await users.identify(client._tokens.access)
    for session in await users.sessions(identity):
        await users.end_session(identity, session.id)
    await client.sign_in()
    assert await acts(hub, user) == [Act.SIGNED_IN] * 2


async def test_a_device_that_comes_from_another_address_is_recorded_again(hub: RunningHub) -> None:
    key = new_key()
    user = await hub.register("dunja", key)
    asked = AccountActs(hub.services.users, hub.services.audit.record, real_world())
    for address in ("192.0.2.8", "192.0.2.9", "192.0.2.8", "192.0.2.9"):
        await asked.sign_in_by_device(hub.proof(key, ProofPurpose.SIGN_IN), address)
    assert [entry.address for entry in await entries(hub, user.user)] == ["192.0.2.8", "192.0.2.9"]


async def test_by_rpc_a_device_that_comes_with_the_password_is_recorded_once(
    hub: RunningHub, client: HubClient
) -> None:
    user = await hub.register("emil")
    for _ in range(2):
        proof = hub.proof(client._key, ProofPurpose.SIGN_IN)
        await sign_in_by_rpc(client, "emil", PASSWORD, proof)
    assert await acts(hub, user.user) == [Act.DEVICE_ADDED, Act.SIGNED_IN, Act.SIGNED_IN]


async def test_by_rpc_a_refused_sign_in_is_recorded(hub: RunningHub, client: HubClient) -> None:
    user = await hub.register("frida")
    with pytest.raises(SignInRefused):
        await sign_in_by_rpc(client, "frida", "wrong horse")
    assert await acts(hub, user.user) == [Act.SIGN_IN_REFUSED]


async def test_by_rpc_a_device_that_was_removed_is_recorded_when_it_tries(
    hub: RunningHub, client: HubClient
) -> None:
    user = await hub.register("gerd", client._key)
    users = hub.services.users
    await users.revoke_device(await users.identify(user.access), client._key.id)
    with pytest.raises(SignInRefused):
        await client.sign_in()
    assert Act.SIGN_IN_REFUSED in [entry.act for entry in await entries(hub, user.user)]


async def test_by_rpc_joining_and_a_first_password_are_recorded(hub: RunningHub, client: HubClient) -> None:
    user = await join(client, await hub.invite(), "Hanna")
    proof = await client.proof(ProofPurpose.CONFIRM)
    asked = told.ChooseNameRequest(user_name="hanna", password=PASSWORD, proof=proof)
    await client.ask(lambda point, headers: point.accounts.choose_name(asked, headers=headers))
    assert await acts(hub, user) == [Act.SIGNED_IN, Act.PASSWORD_CHANGED]


async def test_questions_are_not_recorded(hub: RunningHub, client: HubClient) -> None:
    user = await hub.register("ida", client._key)
    asked = spaces_pb.ListSpacesRequest()
    await client.ask(lambda point, headers: point.spaces.list_spaces(asked, headers=headers))
    await client.ask(lambda point, headers: point.spaces.list_spaces(asked, headers=headers))
    assert await acts(hub, user.user) == [Act.SIGNED_IN]


async def test_who_is_refused_without_end_does_not_fill_the_log(hub: RunningHub, client: HubClient) -> None:
    key = new_key()
    user = await hub.register("jan", key)
    forged = told.DeviceProof(device=key.id, challenge="nonsense", signature=bytes(64))
    asked = told.SignInRequest(proof=forged)
    for _ in range(60):
        with pytest.raises(SignInRefused):
            await client.ask_openly(lambda point, _: point.accounts.sign_in(asked))
    assert 1 <= len(await acts(hub, user.user)) <= 35


async def test_no_secret_is_in_the_log(hub: RunningHub) -> None:
    tokens: Tokens = await hub.register("kai")
    signed_in = await sign_in(hub, "kai")
    made = await rest(
        hub, "POST", "/v1/tokens", signed_in["access_token"], json={"label": "l", "scopes": ["notes:read"]}
    )
    for _ in range(2):
        copied = {"refresh_token": signed_in["refresh_token"]}
        await rest(hub, "POST", "/v1/sessions/refresh", json=copied)
    await sign_in(hub, "kai", "typed-by-mistake")
    await sign_in(hub, "typed-as-a-name", "x")
    await hub.services.audit.flush()
    wires = b"".join(message.wire for message in await hub.services.audit._audit.read(1, "audit.>"))
    secrets = [
        PASSWORD,
        "typed-by-mistake",
        "typed-as-a-name",
        tokens.access,
        signed_in["access_token"],
        signed_in["refresh_token"],
        made.json()["token"],
    ]
    for secret in secrets:
        for part in secret.split(".")[-1:]:
            assert part.encode() not in wires
    assert tokens.user.encode() in wires
