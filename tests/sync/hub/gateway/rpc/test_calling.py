"""Calls as other programs make them: JSON over plain HTTP, gRPC-Web, and what is no call at all."""

import gzip
import json
import logging
import ssl
from typing import Any

import httpx
import pytest
from connectrpc.code import Code
from connectrpc.codec import proto_json_codec
from connectrpc.errors import ConnectError
from connectrpc.protocol import ProtocolType
from pyqwest import Client, HTTPTransport, HTTPVersion
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from core.errors import HubUnreachable, OutcomeUnknown, Problem, SignedOut
from core.requests import within
from sync.bus import BusSilent
from sync.hub.gateway.rpc.calling import telling_problems
from sync.rpc import problem_in, to_error
from sync.rpc.tandem.hub.v1 import accounts_pb as told
from sync.rpc.tandem.hub.v1.accounts_connect import AccountServiceClient
from tests.sync.hub.gateway.rpc.conftest import Caller
from tests.sync.running_hub import PASSWORD, RunningHub

pytestmark = pytest.mark.asyncio(loop_scope="module")
ACCOUNTS = "/tandem.hub.v1.AccountService"
SPACES = "/tandem.hub.v1.SpaceService"


async def call(hub: RunningHub, path: str, token: str = "", **options: Any) -> httpx.Response:
    async with hub.http(token) as client:
        return await client.post(path, **options)


async def test_json_does_as_curl_sends_it(hub: RunningHub) -> None:
    answer = await call(hub, f"{ACCOUNTS}/Challenge", json={"purpose": "PURPOSE_SIGN_IN"})
    assert answer.status_code == 200
    assert set(answer.json()) == {"text", "audience"}


async def test_json_signs_in_and_asks(hub: RunningHub, anna: Caller) -> None:
    asked = {"userName": "anna", "password": PASSWORD, "label": "curl"}
    tokens = (await call(hub, f"{ACCOUNTS}/SignInByPassword", json=asked)).json()["tokens"]
    answer = await call(hub, f"{ACCOUNTS}/GetAccount", tokens["access"], json={})
    assert answer.json()["account"]["displayName"] == "Anna"


async def test_a_problem_is_told_in_json_with_its_words(hub: RunningHub) -> None:
    answer = await call(hub, f"{ACCOUNTS}/GetAccount", json={})
    assert answer.status_code == 401
    body = answer.json()
    assert body["code"] == "unauthenticated"
    assert body["details"][0]["type"] == "tandem.hub.v1.Problem"


@pytest.mark.parametrize(
    "method", ["GetAccount", "SignOut", "ListDevices", "ChangeDisplayName", "ChooseName"]
)
async def test_no_token_opens_no_account(hub: RunningHub, method: str) -> None:
    assert (await call(hub, f"{ACCOUNTS}/{method}", json={})).status_code == 401


@pytest.mark.parametrize("method", ["ReadControl", "AppendControl", "Enter", "ListPeople", "ListSpaces"])
async def test_no_token_opens_no_space(hub: RunningHub, method: str) -> None:
    fields = {} if method == "ListSpaces" else {"space": hub.space.id}
    assert (await call(hub, f"{SPACES}/{method}", json=fields)).status_code == 401


@pytest.mark.parametrize("token", ["nonsense", "a.b", "Ü", "x" * 20_000, "' OR 1=1 --"])
async def test_a_made_up_token_opens_nothing(hub: RunningHub, token: str) -> None:
    headers = {"authorization": f"Bearer {token}".encode()}
    answer = await call(hub, f"{ACCOUNTS}/GetAccount", json={}, headers=headers)
    assert answer.status_code == 401


async def test_a_refresh_token_is_no_access_token(hub: RunningHub) -> None:
    tokens = await hub.register("greta")
    assert (await call(hub, f"{ACCOUNTS}/GetAccount", tokens.refresh, json={})).status_code == 401


async def test_a_token_speaks_for_its_own_user_alone(hub: RunningHub, anna: Caller) -> None:
    other = await hub.register("hugo")
    answer = await call(hub, f"{ACCOUNTS}/GetAccount", other.access, json={})
    assert answer.json()["account"]["user"] == other.user
    removal = await call(hub, f"{ACCOUNTS}/RevokeDevice", other.access, json={"device": anna.key.id})
    assert removal.status_code == 400


async def test_a_field_of_a_newer_client_is_passed_over_in_json(hub: RunningHub) -> None:
    answer = await call(hub, f"{ACCOUNTS}/Challenge", json={"purpose": "PURPOSE_SIGN_IN", "new": {"a": [1]}})
    assert answer.json()["text"]


async def test_a_field_of_a_newer_client_is_passed_over_in_binary(hub: RunningHub) -> None:
    newer = told.ChallengeRequest(purpose=told.Purpose.SIGN_IN).to_binary() + b"\xfa\x3f\x03new"
    headers = {"content-type": "application/proto"}
    answer = await call(hub, f"{ACCOUNTS}/Challenge", content=newer, headers=headers)
    assert told.ChallengeResponse.from_binary(answer.content).text


@pytest.mark.parametrize(
    "fields",
    [
        {"purpose": "PURPOSE_OF_LIFE"},
        {"purpose": {"a": 1}},
        {"purpose": [1]},
        {"purpose": 99},
        {"purpose": 2**40},
        [],
        "text",
        None,
        7,
    ],
    ids=repr,
)
async def test_a_wrong_type_is_refused(hub: RunningHub, fields: Any) -> None:
    headers = {"content-type": "application/json"}
    answer = await call(hub, f"{ACCOUNTS}/Challenge", content=json.dumps(fields), headers=headers)
    assert answer.status_code == 400


@pytest.mark.parametrize(
    "body",
    [b"", b"{", b"\xff\xfe", b'{"purpose": "PURPOSE_\xff"}', b"[" * 100_000, b'{"a":' * 30_000, b"NaN"],
    ids=lambda body: repr(body[:12]),
)
async def test_what_is_no_json_is_refused(hub: RunningHub, body: bytes) -> None:
    headers = {"content-type": "application/json"}
    assert (await call(hub, f"{ACCOUNTS}/Challenge", content=body, headers=headers)).status_code == 400


@pytest.mark.parametrize("body", [b"\xff" * 40, b"\x0a\xff\xff\xff\xff\x0f", b"\x08", b"\x0b" * 5000])
async def test_what_is_no_message_is_refused(hub: RunningHub, body: bytes) -> None:
    headers = {"content-type": "application/proto"}
    assert (await call(hub, f"{ACCOUNTS}/SignIn", content=body, headers=headers)).status_code == 400


async def test_a_message_that_is_too_large_is_refused(hub: RunningHub) -> None:
    answer = await call(hub, f"{ACCOUNTS}/SignInByPassword", json={"label": "x" * 300_000})
    assert answer.json()["code"] == "resource_exhausted"


async def test_a_message_that_would_swell_is_refused(hub: RunningHub) -> None:
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    bomb = gzip.compress(b'{"label":"' + b"x" * 100_000_000 + b'"}')
    answer = await call(hub, f"{ACCOUNTS}/SignInByPassword", content=bomb, headers=headers)
    assert answer.json()["code"] == "resource_exhausted"


async def test_a_message_that_is_not_packed_as_it_says_is_refused(hub: RunningHub) -> None:
    headers = {"content-type": "application/json", "content-encoding": "gzip"}
    answer = await call(hub, f"{ACCOUNTS}/Challenge", content=b"no gzip", headers=headers)
    assert answer.status_code == 400


async def test_a_method_that_there_is_not_is_not_found(hub: RunningHub) -> None:
    assert (await call(hub, f"{ACCOUNTS}/DropTables", json={})).status_code == 404


async def test_a_call_is_no_get(hub: RunningHub) -> None:
    async with hub.http() as client:
        answer = await client.get(f"{ACCOUNTS}/Challenge", params={"message": "{}", "encoding": "json"})
    assert answer.status_code == 405


@pytest.mark.parametrize(
    "headers",
    [
        {"connect-timeout-ms": "soon"},
        {"connect-timeout-ms": "-1"},
        {"connect-timeout-ms": "9" * 400},
        {"connect-protocol-version": "7"},
        {"content-encoding": "br"},
        {"content-type": "application/connect+json"},
        {"content-type": "application/grpc-web+json"},
        {"content-type": "application/json; charset=latin-9"},
    ],
    ids=repr,
)
async def test_a_wrong_header_is_refused_and_not_logged(
    hub: RunningHub, caplog: pytest.LogCaptureFixture, headers: dict[str, str]
) -> None:
    headers = {"content-type": "application/json"} | headers
    with caplog.at_level(logging.WARNING):
        answer = await call(hub, f"{ACCOUNTS}/Challenge", content=b"{}", headers=headers)
    assert answer.status_code < 500 or answer.json()["code"] == "unimplemented"
    assert not caplog.records


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/xml", "", "application/grpc", "application/grpc+proto"]
)
async def test_another_content_type_is_refused_and_not_logged(
    hub: RunningHub, caplog: pytest.LogCaptureFixture, kind: str
) -> None:
    with caplog.at_level(logging.WARNING):
        answer = await call(hub, f"{ACCOUNTS}/Challenge", content=b"{}", headers={"content-type": kind})
    assert answer.status_code == 415
    assert not caplog.records


async def test_a_socket_is_refused_and_not_logged(hub: RunningHub, caplog: pytest.LogCaptureFixture) -> None:
    url = f"wss://{hub.services.place}{ACCOUNTS}/Challenge"
    with caplog.at_level(logging.WARNING), pytest.raises(InvalidStatus):
        await connect(url, ssl=hub.trust, proxy=None)
    assert not caplog.records


async def test_nothing_of_a_failed_call_is_logged(
    hub: RunningHub, anna: Caller, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        asked = {"userName": "anna", "password": "s3cret-" + PASSWORD}
        assert (await call(hub, f"{ACCOUNTS}/SignInByPassword", json=asked)).status_code == 401
    assert "s3cret" not in caplog.text


def stock_client(hub: RunningHub, **options: Any) -> tuple[HTTPTransport, AccountServiceClient]:
    trusted = ssl.DER_cert_to_PEM_cert(hub.hub.authority).encode()
    transport = HTTPTransport(
        tls_ca_cert=trusted, http_version=HTTPVersion.HTTP1, proxy=(), enable_otel=False
    )
    return transport, AccountServiceClient(hub.url, http_client=Client(transport), **options)


@pytest.mark.parametrize(
    "options",
    [
        {"protocol": ProtocolType.GRPC_WEB},
        {"protocol": ProtocolType.GRPC_WEB, "send_compression": None},
        {"codec": proto_json_codec()},
        {"protocol": ProtocolType.GRPC_WEB, "codec": proto_json_codec()},
    ],
    ids=["gRPC-Web", "gRPC-Web, plain", "Connect, JSON", "gRPC-Web, JSON"],
)
async def test_stock_clients_are_answered(hub: RunningHub, options: dict[str, Any]) -> None:
    transport, client = stock_client(hub, **options)
    answer = await client.challenge(told.ChallengeRequest(purpose=told.Purpose.SIGN_IN))
    assert answer.text
    with pytest.raises(ConnectError) as refusal:
        await client.get_account(told.GetAccountRequest())
    assert refusal.value.code is Code.UNAUTHENTICATED
    assert isinstance(problem_in(refusal.value), SignedOut)
    await transport.aclose()


async def test_a_call_that_takes_longer_than_its_deadline_is_ended(hub: RunningHub, anna: Caller) -> None:
    headers = {"connect-timeout-ms": "1"}
    asked = {"userName": "anna", "password": PASSWORD}
    answer = await call(hub, f"{ACCOUNTS}/SignInByPassword", json=asked, headers=headers)
    assert answer.json()["code"] == "deadline_exceeded"


@pytest.mark.parametrize(
    "problem", [BusSilent(), HubUnreachable("No hub answers."), OutcomeUnknown("It is not known.")]
)
async def test_who_has_no_time_left_is_told_so_and_not_that_the_bus_is_silent(problem: Problem) -> None:
    for seconds, code in ((0.0, Code.DEADLINE_EXCEEDED), (60.0, to_error(problem).code)):
        with within(seconds), pytest.raises(ConnectError) as refusal:
            async with telling_problems():
                raise problem
        assert refusal.value.code is code
