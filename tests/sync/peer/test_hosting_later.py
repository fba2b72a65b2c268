"""A hub that cannot start runs as soon as it can, without anybody starting Tandem anew."""

import asyncio
import socket
from pathlib import Path

import pytest

from core.errors import PortTaken
from core.ids import SpaceId
from sync.bus.certificates.errors import AuthorityUnusable
from sync.control import HubPlace
from sync.peer import LinkState, Peer, going_online
from tests.sync.peer.conftest import Office, until

SLOW = 60


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(going_online, "_FIRST_PAUSE", 0.05)


@pytest.fixture
async def space(office: Office) -> SpaceId:
    """A space that was shared from the computer of `ada`, which is closed."""
    ada = await office.open("ada")
    space = (await ada.library.default_space()).id
    await ada.share(space)
    await office.close("ada")
    return space


async def opened_while_its_port_is_taken(office: Office, port: int, space: SpaceId) -> Peer:
    with socket.create_server(("127.0.0.1", port)):
        ada = await office.open("ada")
        await until(lambda: isinstance(ada.status.of(None, space).problem, PortTaken), SLOW)
        await until(is_hosting_later, SLOW)
    return ada


def is_hosting_later() -> bool:
    return any(task.get_name() == "hosting later" for task in asyncio.all_tasks())


async def port_of(office: Office, space: SpaceId) -> int:
    ada = await office.open("ada")
    port = HubPlace.parse((await ada.library.space(space)).hub).port
    await office.close("ada")
    return port


async def test_a_port_that_another_program_held_is_used_when_it_is_free(
    office: Office, space: SpaceId
) -> None:
    ada = await opened_while_its_port_is_taken(office, await port_of(office, space), space)
    await until(lambda: ada.status.of(None, space).link is LinkState.ONLINE, SLOW)
    await until(lambda: not is_hosting_later(), SLOW)
    assert ada.status.of(None, space).problem is None


async def test_who_goes_offline_hosts_nothing_later(office: Office, space: SpaceId) -> None:
    ada = await opened_while_its_port_is_taken(office, await port_of(office, space), space)
    await ada.go_offline()
    assert not is_hosting_later()
    assert ada.hub.server_pid is None


async def test_a_hub_whose_key_was_spoilt_runs_when_it_is_put_back(
    office: Office, space: SpaceId, tmp_path: Path
) -> None:
    key = tmp_path / "ada" / "hub" / "authority.pem"
    whole = key.read_bytes()
    key.write_bytes(b"spoilt")
    ada = await office.open("ada")
    await until(lambda: isinstance(ada.status.of(None, space).problem, AuthorityUnusable), SLOW)
    key.write_bytes(whole)
    await until(lambda: ada.status.of(None, space).link is LinkState.ONLINE, SLOW)
