"""The hub's computer is lost, and restored: the members need do nothing, and nothing is lost."""

import shutil
import subprocess
import sys
from pathlib import Path

from core.ids import SpaceId
from sync.peer import Peer
from tests.journeys.test_hub_comes_back import PATIENCE, daemon, write_to_each_other
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import contains, has_note

WORDS = "correct horse battery staple"


def tandem(profile: Path, *arguments: str) -> str:
    """Run `tandem` as a process of its own, with the passphrase of the backups on standard input."""
    command = [sys.executable, "-m", "app.cli.entry", "--profile", str(profile), *arguments]
    done = subprocess.run(command, input=WORDS, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


async def test_a_hub_that_is_lost_comes_back_from_its_backup_with_what_was_written_since(
    office: Office, tmp_path: Path
) -> None:
    ada, bob, cyd = [await office.open(name) for name in ("ada", "bob", "cyd")]
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id
    for peer in (bob, cyd):
        await peer.join(await ada.share(space))
        await until(lambda peer=peer: has_note(peer, note))  # type: ignore[misc]
    await office.close("ada")
    profile, backups = tmp_path / "ada", tmp_path / "backups"
    words = tmp_path / "words"
    words.write_text(WORDS)

    with daemon(profile) as hub:
        await write_to_each_other(bob, cyd, note, "before")
        made = tandem(profile, "backup", "create", "--to", str(backups), "--encrypt")
        await write_to_each_other(bob, cyd, note, "since the backup")
        hub.kill()
    epoch = await epoch_of(bob, space)
    shutil.rmtree(profile)
    await bob.library.append(note, "while the hub was lost")
    tandem(profile, "backup", "restore", made, "--passphrase-file", str(words))

    with daemon(profile):
        await write_to_each_other(bob, cyd, note, "after the restore")
        await until(lambda: has_epoch_beside(bob, space, epoch), PATIENCE)
    ada = await office.open("ada")
    everything = [f"{who} {when}" for who in ("bob", "cyd") for when in ("before", "since the backup")]
    await until(lambda: contains(ada, note, *everything, "bob after the restore"), PATIENCE)
    dan = await office.open("dan")
    await dan.join(await ada.share(space))
    await until(lambda: contains(dan, note, *everything, "while the hub was lost"), PATIENCE)


async def epoch_of(peer: Peer, space: SpaceId) -> str:
    cursor = await peer.library.store.cursor(space)
    assert cursor is not None
    return cursor.epoch


async def has_epoch_beside(peer: Peer, space: SpaceId, before: str) -> bool:
    return await epoch_of(peer, space) != before
