"""What a computer keeps that becomes a hub, and what it is told when it cannot."""

from collections.abc import AsyncIterator
from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import AccessRefused, HubUnreachable
from core.profile import Profile
from core.world import real_world
from sync.bus.certificates import HubUntrusted, read_certificate
from sync.control import HubPlace
from sync.hub.cluster.duty import MustStandBy
from sync.hub.cluster.hub_link import HubLink
from sync.hub.cluster.sealed_roster import is_in_cluster
from sync.hub.hub import Hub
from sync.hub.peers import open_peer
from sync.peer import Peer, SyncMode
from tests.secret_files import claims_of
from tests.sync.running_hub import RunningHub, run_hub


@pytest.fixture
async def first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[RunningHub]:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    async with run_hub(tmp_path / "first") as hub:
        await hub.services.cluster.found()
        yield hub


@pytest.fixture
async def second(tmp_path: Path, first: RunningHub) -> AsyncIterator[Peer]:
    async with open_peer(Profile(tmp_path / "second"), mode=SyncMode.OFFLINE, name="second") as peer:
        yield peer


def hub_of(peer: Peer) -> Hub:
    assert isinstance(peer.hub, Hub)
    return peer.hub


async def test_who_joined_has_the_keys_and_stands_by(first: RunningHub, second: Peer) -> None:
    roster = await hub_of(second).join_cluster(await first.services.cluster.invite(), None)
    world = real_world()
    assert roster == first.services.cluster.roster
    assert claims_of(second.profile, world).hub == claims_of(first.peer.profile, world).hub
    assert read_certificate(second.profile.hub) == first.hub.authority
    with pytest.raises(MustStandBy, match="stands by"):
        await second.hub.serve(())


async def test_no_file_of_either_profile_holds_the_secret(first: RunningHub, second: Peer) -> None:
    link = await first.services.cluster.invite()
    await hub_of(second).join_cluster(link, None)
    secret = link.secret.text.encode()
    for profile in (first.peer.profile, second.profile):
        for file in (path for path in profile.directory.rglob("*") if path.is_file()):
            assert secret not in file.read_bytes(), file


async def test_a_hub_of_its_own_is_set_aside_with_its_logs(first: RunningHub, second: Peer) -> None:
    await second.hub.serve(())
    own = second.hub.authority
    await second.hub.close()
    await hub_of(second).join_cluster(await first.services.cluster.invite(), None)
    assert read_certificate(second.profile.directory / "hub.alone-1") == own
    assert (second.profile.directory / "bus.alone-1" / "store").is_dir()
    assert read_certificate(second.profile.hub) == first.hub.authority


async def test_a_link_that_leads_to_another_hub_or_to_nobody_changes_nothing(
    first: RunningHub, second: Peer
) -> None:
    link = await first.services.cluster.invite()
    for wrong, problem in (
        (replace(link, authority="a" * 52), HubUntrusted),
        (replace(link, places=(HubPlace("127.0.0.1", 9),)), HubUnreachable),
        (HubLink(link.places, link.authority, type(link.secret).draw(real_world())), AccessRefused),
    ):
        with pytest.raises(problem):
            await hub_of(second).join_cluster(wrong, None)
        assert not is_in_cluster(second.profile.hub)
    await hub_of(second).join_cluster(link, None)
