"""A hub is found at the port where it was, also when it shares nothing."""

import logging
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from core.errors import PortTaken
from core.profile import Profile
from sync.hub.hub import Hub
from sync.hub.kept_port import keep_port, read_port
from sync.hub.peers import open_peer
from sync.peer import Peer, SyncMode


@asynccontextmanager
async def opened(place: Path) -> AsyncIterator[tuple[Peer, Hub]]:
    async with open_peer(Profile(place / "ada"), mode=SyncMode.FOLLOW, name="ada") as peer:
        assert isinstance(peer.hub, Hub)
        yield peer, peer.hub


async def run_once(place: Path) -> int:
    """Run the hub of a profile that shares nothing; returns its port."""
    async with opened(place) as (_, hub):
        await hub.serve(())
        return hub.services.port


async def test_a_hub_without_spaces_comes_back_at_its_port(tmp_path: Path) -> None:
    port = await run_once(tmp_path)
    assert await run_once(tmp_path) == port


async def test_the_first_space_is_shared_at_the_port_of_before(tmp_path: Path) -> None:
    port = await run_once(tmp_path)
    async with opened(tmp_path) as (peer, _):
        link = await peer.share((await peer.library.default_space()).id)
    assert {place.port for place in link.hubs} == {port}


async def test_a_hub_that_moved_comes_back_where_it_went(tmp_path: Path, unused_tcp_port: int) -> None:
    await run_once(tmp_path)
    async with opened(tmp_path) as (_, hub):
        await hub.serve((), port=unused_tcp_port)
    assert await run_once(tmp_path) == unused_tcp_port


async def test_a_hub_whose_port_is_taken_says_so_and_comes_back_there(tmp_path: Path) -> None:
    port = await run_once(tmp_path)
    async with opened(tmp_path) as (_, hub):
        with socket.create_server(("127.0.0.1", port)), pytest.raises(PortTaken, match=str(port)):
            await hub.serve(())
        await hub.serve(())
        assert hub.services.port == port


async def test_a_first_space_is_shared_at_another_port_when_that_one_is_taken(tmp_path: Path) -> None:
    port = await run_once(tmp_path)
    with socket.create_server(("127.0.0.1", port)):
        async with opened(tmp_path) as (peer, _):
            link = await peer.share((await peer.library.default_space()).id)
    (there,) = {place.port for place in link.hubs}
    assert there != port
    assert read_port(tmp_path / "ada" / "hub") == there


@pytest.mark.parametrize("content", [b"", b"many", b"0", b"-1", b"70000", b"\xff"])
def test_what_is_no_port_counts_for_nothing(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "port").write_bytes(content)
    assert read_port(tmp_path) is None


def test_a_disk_that_refuses_is_told_of_and_no_more(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    keep_port(tmp_path / "not there", 8443)
    assert [record.levelno for record in caplog.records] == [logging.WARNING]
    caplog.clear()
