"""Files that crawl to a real hub take no place from signing in, and one whose way is blocked is given up."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from typing import cast

import pytest

from core.attachments.sent_file import SentFile
from core.errors import HubUnreachable
from core.ids import FileHash, NoteId
from sync.peer.remote_hubs import RemoteHubs
from sync.rpc import file_sending
from sync.rpc.client import HubClient
from sync.rpc.file_sending import sending
from sync.rpc.guards import Lane
from tests.sync.running_hub import RunningHub
from tests.sync.waiting import until

pytestmark = pytest.mark.asyncio(loop_scope="module")
FILES = 70
"""More than the connections that a gateway takes from one address, and than the files that a hub takes."""
SIGN_INS = 25


class Crawling:
    """Files of which a hub gets a byte and no more, until they are let go."""

    def __init__(self, note: NoteId) -> None:
        self._note = note
        self.begun = 0
        self.gone = asyncio.Event()

    def file(self, number: int) -> SentFile:
        name = FileHash(f"{number:064x}")
        return SentFile(self._note, name, "crawling.bin", "application/octet-stream", 100, self._pieces)

    async def _pieces(self, _start: int) -> AsyncIterator[bytes]:
        self.begun += 1
        yield b"a"
        await self.gone.wait()


def owner(hub: RunningHub) -> HubClient:
    """Ask as the device from which the space is shared."""
    return hub.client(cast("RemoteHubs", hub.peer._identity.doors)._key)


async def test_slow_files_are_refused_by_no_hub_and_keep_nobody_from_signing_in(hub: RunningHub) -> None:
    note = (await hub.peer.library.create_note(hub.space.id, "", "Soup")).id
    crawling = Crawling(note)
    async with AsyncExitStack() as stack:
        client = owner(hub)
        stack.push_async_callback(client.close)
        uploads = [
            asyncio.create_task(client.ask(sending(crawling.file(number)), lane=Lane.FILES))
            for number in range(FILES)
        ]
        await until(lambda: crawling.begun > 0)
        for _ in range(SIGN_INS):
            other = owner(hub)  # each on a connection of its own, as another program on this computer
            stack.push_async_callback(other.close)
            await other.sign_in()
        assert not any(upload.done() for upload in uploads)
        assert "tandem_gateway_connections_refused_total 0" in hub.peer.library.measures.text()
        for upload in uploads:
            upload.cancel()
        await asyncio.wait(uploads)


async def test_a_file_that_nobody_takes_is_given_up(hub: RunningHub, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(file_sending, "_SILENCE", 0.2)
    note = (await hub.peer.library.create_note(hub.space.id, "", "Soup")).id
    crawling = Crawling(note)
    async with AsyncExitStack() as stack:
        client = owner(hub)
        stack.push_async_callback(client.close)
        with pytest.raises(HubUnreachable):
            await client.ask(sending(crawling.file(1)), lane=Lane.FILES)
