"""A log that lost what it had is refilled by whoever has it; nothing counts as in the log until then."""

import asyncio
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from core.errors import NotFound
from core.facts import NoteFilter
from core.ids import NoteId
from core.profile import Profile
from sync.peer import Peer, Stage
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import two_desks


async def holds(peer: Peer, note: NoteId, *words: str) -> bool:
    # A damaged one is away until it has come again.
    with suppress(NotFound):
        body = await peer.library.body(note)
        return all(word in body for word in words)
    return False


async def is_in_log(peer: Peer, note: NoteId) -> bool:
    return peer.status.of(note).stage in (Stage.IN_LOG, Stage.ON_DEVICES)


async def joins_with(office: Office, host: Peer, note: NoteId, *words: str) -> None:
    """A device that has nothing gets the words from the log alone."""
    link = await host.share((await host.library.note(note)).space)
    newcomer = await office.open("newcomer")
    await newcomer.join(link)
    await until(lambda: holds(newcomer, note, *words))


async def test_an_erased_log_is_filled_again(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    await bob.library.append(note, "from bob")
    await until(lambda: holds(ada, note, "from bob"))
    await office.close("ada")
    shutil.rmtree(tmp_path / "ada" / "bus" / "store")
    ada = await office.open("ada")
    space = (await ada.library.note(note)).space
    async with ada.library.open_note(note):
        await until(lambda: is_in_log(ada, note))
    await until(lambda: not ada.status.of(None, space).is_healing)
    await until(lambda: 'tandem_heal_seconds_count{outcome="done"} ' in ada.library.measures.text())
    await office.close("bob")
    await joins_with(office, ada, note, "first line", "from bob")


async def test_a_rewound_log_is_filled_again_and_becomes_another_one(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    space = (await ada.library.note(note)).space
    await office.close("ada")
    store = tmp_path / "ada" / "bus" / "store"
    shutil.copytree(store, tmp_path / "older")
    ada = await office.open("ada")
    before = ada.status.space(space)
    await until(lambda: ada.drained(1))
    epoch = before.epoch if before else ""
    await ada.library.append(note, "written after the copy")
    await until(lambda: holds(bob, note, "written after the copy"))
    await office.close("ada")
    shutil.rmtree(store)
    shutil.copytree(tmp_path / "older", store)
    ada = await office.open("ada")
    after = ada.status.space(space)
    assert after is not None
    await until(lambda: after.epoch not in ("", epoch) and not after.is_healing)
    await office.close("bob")
    await joins_with(office, ada, note, "written after the copy")


async def test_what_only_another_device_still_has_comes_back(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    await office.close("ada")
    shutil.copytree(tmp_path / "ada", tmp_path / "older")
    ada = await office.open("ada")
    await ada.library.append(note, "only bob has this")
    await until(lambda: holds(bob, note, "only bob has this"))
    await office.close("ada")
    shutil.rmtree(tmp_path / "ada")
    shutil.copytree(tmp_path / "older", tmp_path / "ada")
    shutil.rmtree(tmp_path / "ada" / "bus" / "store")
    ada = await office.open("ada")
    await until(lambda: holds(ada, note, "only bob has this"))


async def test_until_the_log_is_filled_nothing_counts_as_in_it(office: Office, tmp_path: Path) -> None:
    ada, _, note = await two_desks(office)
    space = (await ada.library.note(note)).space
    await office.close("ada")
    await office.close("bob")
    shutil.rmtree(tmp_path / "ada" / "bus" / "store")
    ada = await office.open("ada")
    seen: list[Stage] = []
    facts = ada.status.space(space)
    assert facts is not None
    while facts.is_healing or not seen:
        status = ada.status.of(None, space)
        if facts.is_healing:
            seen.append(status.stage)
            assert "log" not in status.sentence or "repairing" in status.sentence
        await asyncio.sleep(0.005)
    assert set(seen) == {Stage.SAVED_HERE}


async def test_updates_damaged_on_this_disk_come_again_from_the_log(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    await ada.library.append(note, "second line")
    await until(lambda: holds(bob, note, "second line"))
    await office.close("bob")
    with closing(sqlite3.connect(Profile(tmp_path / "bob").database)) as connection:
        connection.execute("UPDATE updates SET body = zeroblob(length(body)) WHERE note = ?", (note,))
        connection.commit()
    bob = await office.open("bob")
    space = (await ada.library.note(note)).space
    await until(lambda: bob.caught_up(1))
    bob.heal_soon(space)
    await until(lambda: holds(bob, note, "first line", "second line"))
    assert len(await bob.library.notes(NoteFilter())) == len(await ada.library.notes(NoteFilter()))


async def test_an_exchange_brings_what_the_log_never_had(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    await bob.go_offline()
    await bob.library.append(note, "lost from the outbox")
    await office.close("bob")
    with closing(sqlite3.connect(Profile(tmp_path / "bob").database)) as connection:
        connection.execute("DELETE FROM outbox")
        connection.commit()
    bob = await office.open("bob")
    await until(lambda: bob.caught_up(1))
    ada.heal_soon((await ada.library.note(note)).space)
    await until(lambda: holds(ada, note, "lost from the outbox"))
