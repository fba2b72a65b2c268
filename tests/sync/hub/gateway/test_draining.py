"""A hub that is being stopped finishes what it has begun, and sends whoever asks anew to another hub."""

import asyncio
import ssl
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from core.accounts import ProofPurpose
from core.errors import HubDraining
from core.ids import NoteId
from sync.hub import hub_gateway
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1.accounts_pb import ChallengeRequest, Purpose
from tests.sync.peer.conftest import until
from tests.sync.running_hub import RunningHub, run_hub


async def challenge(client: HubClient) -> None:
    asked = ChallengeRequest(purpose=Purpose.SIGN_IN)
    await client.ask_openly(lambda point, _: point.accounts.challenge(asked))


async def upload(hub: RunningHub, token: str, note: NoteId, parts: AsyncIterator[bytes]) -> int:
    async with hub.http(token) as http:
        answer = await http.post(f"/v1/notes/{note}/attachments", params={"name": "a.txt"}, content=parts)
        return answer.status_code


async def listen(url: str, trust: ssl.SSLContext, token: str) -> None:
    """Listen to what happens at a hub, and hang up."""
    said = {"Authorization": f"Bearer {token}"}
    address = f"{url.replace('https', 'wss')}/v1/live"
    async with connect(address, ssl=trust, additional_headers=said, proxy=None):
        return


async def is_turned_away(client: HubClient) -> bool:
    try:
        await challenge(client)
    except HubDraining:
        return True
    return False


@pytest.mark.timeout(240)
async def test_what_runs_is_finished_and_what_is_new_is_turned_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hub_gateway, "_DRAINING", 60.0)
    begun, go_on = asyncio.Event(), asyncio.Event()

    async def parts() -> AsyncIterator[bytes]:
        yield b"first half, "
        begun.set()
        await go_on.wait()
        yield b"second half"

    async with run_hub(tmp_path / "ada") as hub:
        client, note = hub.client(), (await hub.peer.library.create_note(hub.space.id, "Plan")).id
        proof = hub.proof(hub.peer._identity.key, ProofPurpose.SIGN_IN)
        tokens = await hub.services.users.sign_in_by_device(proof)
        url, trust = hub.url, hub.trust
        await listen(url, trust, tokens.access)
        async with hub.http() as http:
            assert (await http.get("/v1/openapi.json")).status_code == 200
            running = asyncio.create_task(upload(hub, tokens.access, note, parts()))
            await begun.wait()
            ending = asyncio.create_task(hub.hub.close())
            try:
                await until(lambda: is_turned_away(client))
                refused = await http.get("/v1/openapi.json")
                alive = await http.get("/health/live")
                with pytest.raises(InvalidStatus) as turned_away:
                    await listen(url, trust, tokens.access)
            finally:
                go_on.set()
            assert (refused.status_code, refused.headers["retry-after"]) == (503, "10")
            assert refused.json()["type"] == "urn:tandem:problem:hub-draining"
            assert alive.status_code == 200
            assert turned_away.value.response.status_code == 403
            assert await running == 201
            await ending
        await client.close()
