"""The hub's computer restarts, is killed, and loses its bus: the members need do nothing."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from core.ids import NoteId
from sync.peer import LinkState, Peer
from tests.nursery import Program
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import contains, has_note

PATIENCE = 60


@contextmanager
def daemon(profile: Path) -> Iterator[Program]:
    """Run `tandemd` on the profile of the host; whoever still runs at the end is killed."""
    process = Program("app.daemon.entry", "--profile", str(profile))
    try:
        assert "serves 1" in process.stdout.readline()
        yield process
    finally:
        process.end()


async def write_to_each_other(bob: Peer, cyd: Peer, note: NoteId, word: str) -> None:
    await bob.library.append(note, f"bob {word}")
    await cyd.library.append(note, f"cyd {word}")
    for peer in (bob, cyd):
        await until(lambda peer=peer: contains(peer, note, f"bob {word}", f"cyd {word}"), PATIENCE)  # type: ignore[misc]
        await until(lambda peer=peer: is_online(peer, note), PATIENCE)  # type: ignore[misc]


async def is_online(peer: Peer, note: NoteId) -> bool:
    space = (await peer.library.note(note)).space
    return peer.status.of(None, space).link is LinkState.ONLINE


async def test_members_come_back_to_a_hub_that_restarts_is_killed_or_loses_its_bus(
    office: Office, tmp_path: Path
) -> None:
    ada, bob, cyd = [await office.open(name) for name in ("ada", "bob", "cyd")]
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id
    for peer in (bob, cyd):
        await peer.join(await ada.share(space))
        await until(lambda peer=peer: has_note(peer, note))  # type: ignore[misc]
    await office.close("ada")
    profile = tmp_path / "ada"

    with daemon(profile) as hub:
        await write_to_each_other(bob, cyd, note, "after a restart")
        hub.kill()
    await bob.library.append(note, "while the hub is away")
    with daemon(profile) as hub:
        await write_to_each_other(bob, cyd, note, "after a kill")
        hub.terminate()
        hub.wait(30)
    wipe_the_bus(profile)
    with daemon(profile):
        await write_to_each_other(bob, cyd, note, "after a wipe")

    ada = await office.open("ada")
    await until(lambda: contains(ada, note, "while the hub is away", "bob after a wipe"), PATIENCE)
    dan = await office.open("dan")
    await dan.join(await ada.share(space))
    await until(lambda: contains(dan, note, "bob after a kill", "cyd after a wipe"), PATIENCE)


def wipe_the_bus(profile: Path) -> None:
    for entry in (profile / "bus").iterdir():
        if entry.is_dir():
            shutil.rmtree(entry)
