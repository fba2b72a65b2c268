"""A hub that has just been founded could restore its logs already."""

import shutil
from pathlib import Path

from core.profile import Profile
from sync.hub.hub import Hub
from sync.hub.peers import open_peer
from sync.peer import SyncMode


async def test_accounts_that_are_lost_right_after_the_hub_was_founded_come_back(tmp_path: Path) -> None:
    living, killed = tmp_path / "living", tmp_path / "killed"
    async with open_peer(Profile(living), mode=SyncMode.FOLLOW, name="ada") as peer:
        assert isinstance(peer.hub, Hub)
        await peer.hub.serve(())
        shutil.copytree(living, killed, ignore=shutil.ignore_patterns("control.socket"))
    (lost,) = killed.glob("bus/store/**/streams/ACCOUNTS")
    shutil.rmtree(lost)
    async with open_peer(Profile(killed), mode=SyncMode.FOLLOW, name="ada") as peer:
        assert isinstance(peer.hub, Hub)
        await peer.hub.serve(())
        assert await peer.hub.services.users.users() == []
