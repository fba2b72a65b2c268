"""What a member types in Tandem is heard by every program that listens to the hub, over TLS."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import connect

from core.facts import NoteFilter
from core.ids import NoteId
from core.profile import Profile
from sync.hub.peers import open_peer
from sync.hub.users import NewUser
from sync.peer import Peer, SyncMode
from tests.sync.hub.gateway.live.conftest import Ear
from tests.sync.running_hub import ADDRESS, PASSWORD, RunningHub, run_hub


@pytest.fixture
async def stack() -> AsyncIterator[AsyncExitStack]:
    async with AsyncExitStack() as opened:
        yield opened


@pytest.fixture
async def hub(stack: AsyncExitStack, tmp_path: Path) -> RunningHub:
    return await stack.enter_async_context(run_hub(tmp_path / "ada"))


@pytest.fixture
async def bob(stack: AsyncExitStack, hub: RunningHub, tmp_path: Path) -> Peer:
    """A member, who writes in a Tandem of his own."""
    peer = await stack.enter_async_context(
        open_peer(Profile(tmp_path / "bob"), mode=SyncMode.FOLLOW, name="bob")
    )
    await peer.join(await hub.invite())
    return peer


async def token_of(hub: RunningHub, peer: Peer) -> str:
    """Sign in as the user of a peer, by a name and a password that the peer takes."""
    account = peer.account(await peer.library.space(hub.space.id))
    await account.choose_name("bobby", PASSWORD)
    return (await hub.services.users.sign_in("bobby", PASSWORD, ADDRESS)).access


async def listen(stack: AsyncExitStack, hub: RunningHub, token: str) -> Ear:
    line = await stack.enter_async_context(
        connect(
            f"wss://{hub.services.place}/v1/live",
            ssl=hub.trust,
            additional_headers={"Authorization": f"Bearer {token}"},
            proxy=None,
        )
    )
    ear = Ear(line)
    await ear.hear("ready")
    await ear.subscribe()
    return ear


async def hear_of(ear: Ear, event: str, note: NoteId) -> None:
    while True:
        told = await ear.hear("event")
        if told["event"] == event and told["data"]["note"] == note:
            return


async def arrives(peer: Peer, note: NoteId) -> None:
    async with asyncio.timeout(30):
        while note not in {each.id for each in await peer.library.notes(NoteFilter())}:
            await asyncio.sleep(0.01)


async def test_what_a_member_writes_is_heard(stack: AsyncExitStack, hub: RunningHub, bob: Peer) -> None:
    ear = await listen(stack, hub, await token_of(hub, bob))
    note = (await bob.library.create_note(hub.space.id, "Plan", "one")).id
    await hear_of(ear, "note.created", note)
    async with bob.library.open_note(note) as opened:
        opened.document.replace(0, 0, "typed ")
    await hear_of(ear, "note.updated", note)
    await bob.library.trash_note(note)
    await hear_of(ear, "note.deleted", note)


async def test_strangers_hear_nothing(stack: AsyncExitStack, hub: RunningHub, bob: Peer) -> None:
    tokens = await hub.services.users.register(NewUser("sten", "Sten", PASSWORD), ADDRESS)
    stranger = await listen(stack, hub, tokens.access)
    ear = await listen(stack, hub, await token_of(hub, bob))
    note = (await bob.library.create_note(hub.space.id, "Plan", "one")).id
    await hear_of(ear, "note.created", note)
    await stranger.say("ping")
    await stranger.hear("pong")
    assert "event" not in [each["type"] for each in stranger.told]


async def test_a_published_page_becomes_new_while_a_member_types(
    stack: AsyncExitStack, hub: RunningHub, bob: Peer
) -> None:
    note = (await bob.library.create_note(hub.space.id, "Plan", "one")).id
    await arrives(hub.peer, note)
    async with hub.http(await token_of(hub, bob)) as client:
        published = await client.post(f"/v1/notes/{note}/publication")
        path = published.json()["path"]
    async with hub.http() as reader, asyncio.timeout(60), reader.stream("GET", f"{path}/live") as told:
        versions = _versions(told)
        await anext(versions)
        async with bob.library.open_note(note) as opened:
            opened.document.replace(0, 0, "typed ")
        await anext(versions)
        content = await reader.get(f"{path}/content")
    assert "typed one" in json.dumps(content.json())


async def _versions(told: httpx.Response) -> AsyncIterator[str]:
    async for line in told.aiter_lines():
        if line.startswith("event: version"):
            yield line
