"""The hub's computer is lost, and restored: the members need do nothing, and nothing is lost."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from core.attachments import AttachmentFiles
from core.errors import AccessRefused, FileAway
from core.ids import FileHash, NoteId, SpaceId
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


@pytest.mark.timeout(300)
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
        picture = await bob.attachments.add(note, b"a picture that the hub alone has beside bob")
        await bob.library.append(note, f"![](attachment:{picture})")
        await until(lambda: can_fetch(cyd, note, picture), PATIENCE)
        made = tandem(profile, "backup", "create", "--to", str(backups), "--encrypt")
        await write_to_each_other(bob, cyd, note, "since the backup")
        hub.kill()
    epoch = await epoch_of(bob, space)
    shutil.rmtree(profile)
    await bob.library.append(note, "while the hub was lost")
    tandem(profile, "backup", "restore", made, "--passphrase-file", str(words))
    assert AttachmentFiles(profile / "attachments").is_sound(picture)

    with daemon(profile):
        await write_to_each_other(bob, cyd, note, "after the restore")
        await until(lambda: has_epoch_beside(bob, space, epoch), PATIENCE)
    ada = await office.open("ada")
    everything = [f"{who} {when}" for who in ("bob", "cyd") for when in ("before", "since the backup")]
    await until(lambda: contains(ada, note, *everything, "bob after the restore"), PATIENCE)
    dan = await office.open("dan")
    await dan.join(await ada.share(space))
    await until(lambda: contains(dan, note, *everything, "while the hub was lost"), PATIENCE)


async def can_fetch(peer: Peer, note: NoteId, file: FileHash) -> bool:
    try:
        await peer.attachments.fetch(note, file)
    except FileAway:
        return False
    return True


async def epoch_of(peer: Peer, space: SpaceId) -> str:
    cursor = await peer.library.store.cursor(space)
    assert cursor is not None
    return cursor.epoch


async def has_epoch_beside(peer: Peer, space: SpaceId, before: str) -> bool:
    return await epoch_of(peer, space) != before


@pytest.mark.timeout(300)
async def test_who_joined_since_the_backup_joins_again_and_no_text_is_lost(
    office: Office, tmp_path: Path
) -> None:
    ada, bob = [await office.open(name) for name in ("ada", "bob")]
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id
    await bob.join(await ada.share(space))
    await office.close("ada")
    profile = tmp_path / "ada"
    made = tandem(profile, "backup", "create", "--to", str(tmp_path / "backups"))

    ada, eve = [await office.open(name) for name in ("ada", "eve")]
    await eve.join(await ada.share(space))
    await until(lambda: has_note(eve, note), PATIENCE)
    await eve.library.append(note, "eve since the backup")
    await until(lambda: contains(bob, note, "eve since the backup"), PATIENCE)
    await office.close("ada")
    shutil.rmtree(profile)
    tandem(profile, "backup", "restore", made)

    ada = await office.open("ada")
    await until(lambda: contains(ada, note, "eve since the backup"), PATIENCE)
    await until(lambda: isinstance(eve.status.of(None, space).problem, AccessRefused), PATIENCE)
    await eve.join(await ada.share(space))
    await eve.library.append(note, "eve again")
    for peer in (ada, bob):
        await until(lambda peer=peer: contains(peer, note, "eve again"), PATIENCE)  # type: ignore[misc]
