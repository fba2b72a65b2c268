"""A whole cluster is lost and one backup is left: a hub of its own, then a new cluster."""

import shutil
from pathlib import Path

import pytest

from tests.journeys.clusters import Hubs, running_hubs, writing
from tests.journeys.test_hub_comes_back import PATIENCE
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import contains

WORDS = "correct horse battery staple\n"


@pytest.mark.timeout(600)
@pytest.mark.parametrize("backed_up", [0, 2])
async def test_a_lost_cluster_comes_back_from_the_backup_of_any_of_its_hubs_and_becomes_a_new_one(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, backed_up: int
) -> None:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    words, backups, restored = tmp_path / "words", tmp_path / "backups", tmp_path / "restored"
    words.write_text(WORDS)
    async with running_hubs(office, tmp_path, 3) as hubs:
        async with writing(hubs) as author:
            await hubs.hold(author.acknowledged, hubs.profiles[backed_up])
            secret = ("--encrypt", "--passphrase-file", str(words))
            made = await hubs.tandem(
                "backup", "create", "--to", str(backups), *secret, at=hubs.profiles[backed_up]
            )
            await author.has_more()
        for profile, daemon in hubs.daemons.items():
            daemon.kill()
            daemon.wait(PATIENCE)
            shutil.rmtree(profile)
        hubs.daemons.clear()
        options = ("--passphrase-file", str(words))
        await hubs.tandem("backup", "restore", made.strip(), *options, at=restored)

        hubs.profiles = [restored]
        hubs.start(restored)
        await until(lambda: hubs.peer.drained(1), 2 * PATIENCE)
        await hubs.hold(author.acknowledged, restored)
        await _begins_anew(hubs)
        async with writing(hubs) as later:
            await later.has_more()
        await hubs.hold(later.acknowledged, *hubs.profiles)
        assert await contains(hubs.peer, hubs.note, *author.acknowledged, *later.acknowledged)


async def _begins_anew(hubs: Hubs) -> None:
    """What is restored belongs to no cluster, and founds one as any hub does."""
    code, _, err = await hubs.try_tandem("cluster", "status")
    assert code == 1, err
    assert "no cluster" in err
    await hubs.tandem("cluster", "init")
    for _ in range(2):
        await hubs.join()
    await hubs.stands("together", 3)
