"""A whole cluster is lost and one backup is left: a hub of its own, then a new cluster."""

import shutil
from pathlib import Path

import psutil
import pytest

from tests.journeys.clusters import Hubs, running_hubs, writing
from tests.journeys.test_hub_comes_back import PATIENCE
from tests.nursery import Program
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import contains

WORDS = "correct horse battery staple\n"


@pytest.mark.long
@pytest.mark.timeout(600)
async def test_a_lost_cluster_comes_back_from_the_backup_of_its_last_hub_and_becomes_a_new_one(
    office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TANDEM_LISTEN", "127.0.0.1")
    words, backups, restored = tmp_path / "words", tmp_path / "backups", tmp_path / "restored"
    words.write_text(WORDS)
    async with running_hubs(office, tmp_path, 3) as hubs:
        async with writing(hubs) as author:
            await hubs.hold(author.acknowledged, hubs.profiles[2])
            secret = ("--encrypt", "--passphrase-file", str(words))
            made = await hubs.tandem("backup", "create", "--to", str(backups), *secret, at=hubs.profiles[2])
            await author.has_more()
        for profile, daemon in hubs.daemons.items():
            _lose(daemon)
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


def _lose(daemon: Program) -> None:
    """End a hub as with its computer, its bus too."""
    process = psutil.Process(daemon.pid)
    processes = [process, *process.children(recursive=True)]
    for each in processes:
        each.kill()
    psutil.wait_procs(processes[1:], timeout=PATIENCE)
    daemon.wait(PATIENCE)


async def _begins_anew(hubs: Hubs) -> None:
    """What is restored belongs to no cluster, and founds one as any hub does."""
    code, _, err = await hubs.try_tandem("cluster", "status")
    assert code == 1, err
    assert "no cluster" in err
    await hubs.tandem("cluster", "init")
    for _ in range(2):
        await hubs.join()
    await hubs.stands("together", 3)
