"""Clients of every release still talk to the hub of today."""

import ssl
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from connectrpc.errors import ConnectError
from protobuf.wkt.google.protobuf.descriptor_pb import FileDescriptorSet
from pyqwest import Client, HTTPTransport, HTTPVersion

from core.accounts import ProofPurpose, prove
from core.ids import UserId
from sync.control import claim_device
from tests.sync.rpc.older_clients import FROZEN, describe_now, load_client, promises_of, read_descriptors
from tests.sync.running_hub import PASSWORD, RunningHub, new_key

NEW = UserId("new")


def test_there_is_a_frozen_release() -> None:
    assert FROZEN


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.stem)
def test_nothing_that_was_promised_is_removed_renumbered_or_changed(frozen: Path, tmp_path: Path) -> None:
    assert promises_of(read_descriptors(frozen)) <= promises_of(describe_now(tmp_path))


@pytest.mark.parametrize("of", ["message_type", "enum_type", "service"])
def test_a_promise_that_is_broken_is_noticed(tmp_path: Path, of: str) -> None:
    now = describe_now(tmp_path)
    promised = promises_of(now)
    first = next(file for file in now.file if getattr(file, of))
    getattr(first, of)[0].name = "Renamed"
    assert not promised <= promises_of(now)


def test_a_field_with_another_number_is_noticed(tmp_path: Path) -> None:
    now: FileDescriptorSet = describe_now(tmp_path)
    promised = promises_of(now)
    message = next(each for file in now.file for each in file.message_type if each.field)
    message.field[0].number = 99
    assert not promised <= promises_of(now)


class OlderClient:
    """The client of a release, as that made it."""

    def __init__(self, modules: dict[str, Any], url: str, http: Client) -> None:
        self.told = modules["accounts_pb"]
        self.told_of_spaces = modules["spaces_pb"]
        self.told_of_problems = modules["problem_pb"]
        self.accounts = modules["accounts_connect"].AccountServiceClient(url, http_client=http)
        self.spaces = modules["spaces_connect"].SpaceServiceClient(url, http_client=http)


@pytest_asyncio.fixture(params=FROZEN, ids=lambda path: path.stem, loop_scope="module")
async def older(
    hub: RunningHub, request: pytest.FixtureRequest, tmp_path: Path
) -> AsyncIterator[OlderClient]:
    trusted = ssl.DER_cert_to_PEM_cert(hub.hub.authority).encode()
    transport = HTTPTransport(
        tls_ca_cert=trusted, http_version=HTTPVersion.HTTP1, proxy=(), enable_otel=False
    )
    package = f"older_{tmp_path.name}"
    yield OlderClient(load_client(request.param, tmp_path, package), hub.url, Client(transport))
    await transport.aclose()


@pytest.mark.asyncio(loop_scope="module")
async def test_an_older_client_signs_in_and_asks(hub: RunningHub, older: OlderClient) -> None:
    told = older.told
    user = await hub.register("anna")
    asked = told.SignInByPasswordRequest(user_name="anna", password=PASSWORD, label="older")
    tokens = (await older.accounts.sign_in_by_password(asked)).tokens
    headers = {"authorization": f"Bearer {tokens.access}"}
    answer = await older.accounts.get_account(told.GetAccountRequest(), headers=headers)
    assert (answer.account.user, answer.account.user_name) == (user.user, "anna")


@pytest.mark.asyncio(loop_scope="module")
async def test_an_older_client_becomes_a_user_by_an_invitation_and_reads_the_space(
    hub: RunningHub, older: OlderClient
) -> None:
    key, link = new_key(), await hub.invite()
    given = await older.accounts.challenge(older.told.ChallengeRequest(purpose=older.told.Purpose.JOIN))
    made = prove(key, ProofPurpose.JOIN, given.audience, given.text)
    shown = link.secret.redeem(link.space, NEW, claim_device(key, NEW))
    asked = older.told_of_spaces.JoinRequest(
        space=link.space,
        invitation=older.told_of_spaces.Invitation(invite=shown.invite, proof=shown.proof),
        display_name="Older",
        proof=older.told.DeviceProof(device=made.device, challenge=made.challenge, signature=made.signature),
    )
    tokens = (await older.spaces.join(asked)).tokens
    again = link.secret.redeem(link.space, tokens.user, claim_device(key, tokens.user))
    read = older.told_of_spaces.ReadControlRequest(
        space=link.space,
        invitation=older.told_of_spaces.Invitation(invite=again.invite, proof=again.proof),
    )
    headers = {"authorization": f"Bearer {tokens.access}"}
    answer = await older.spaces.read_control(read, headers=headers)
    assert [bytes(each) for each in answer.entries] == await hub.services.notes.chain(hub.space.id)


@pytest.mark.asyncio(loop_scope="module")
async def test_an_older_client_understands_a_refusal(older: OlderClient) -> None:
    with pytest.raises(ConnectError) as refusal:
        await older.accounts.get_account(older.told.GetAccountRequest())
    told = refusal.value.details[0].value(older.told_of_problems.Problem)
    assert (told.kind, told.title) == ("SignedOut", "You are signed out.")
