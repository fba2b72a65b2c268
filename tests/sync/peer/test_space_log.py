"""A log is reported on, verified and healed at the user's word."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from core.errors import NotFound, Problem
from core.profile import Profile
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_healing import holds
from tests.sync.peer.test_peer import two_desks


async def test_a_space_that_is_not_shared_has_no_log(office: Office) -> None:
    ada = await office.open("ada")
    with pytest.raises(NotFound):
        ada.log((await ada.library.default_space()).id)


async def test_a_report_tells_what_the_log_holds_and_who_stored_it(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = (await ada.library.note(note)).space
    await until(lambda: ada.caught_up(1))
    last = (await ada.log(space).report()).last
    await until(lambda: ada.status.space(space).device_sequences() == {bob.device: last})  # type: ignore[union-attr]
    report = await ada.log(space).report()
    assert report.in_reach
    assert report.messages == report.last == report.cursor > 0
    assert report.bytes > 0
    assert (report.waiting, report.parked, report.is_healing, report.held) == (0, {}, False, 0)


async def test_a_log_out_of_reach_is_reported_and_cannot_be_verified(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = (await ada.library.note(note)).space
    await until(lambda: bob.caught_up(1))
    await bob.go_offline()
    report = await bob.log(space).report()
    assert not report.in_reach
    assert report.cursor > 0
    with pytest.raises(Problem):
        await bob.log(space).verify()


async def test_two_equal_replicas_and_their_log_verify(office: Office) -> None:
    ada, bob, note = await two_desks(office)
    space = (await ada.library.note(note)).space
    await until(lambda: bob.caught_up(1))
    found = await ada.log(space).verify()
    assert found.documents > 1
    assert (found.not_in_log, found.not_here, found.damaged_here, found.damaged_in_log) == (0, 0, 0, 0)
    assert (found.equal_devices, found.differing_devices) == (1, 0)


async def test_what_a_replica_and_its_log_lack_is_found_and_healed(office: Office, tmp_path: Path) -> None:
    ada, bob, note = await two_desks(office)
    space = (await ada.library.note(note)).space
    await bob.go_offline()
    await bob.library.append(note, "lost from the outbox")
    await office.close("bob")
    with closing(sqlite3.connect(Profile(tmp_path / "bob").database)) as connection:
        connection.execute("DELETE FROM outbox")
        connection.commit()
    bob = await office.open("bob")
    await until(lambda: bob.caught_up(1))
    found = await bob.log(space).verify()
    assert (found.not_in_log, found.differing_devices) == (1, 1)
    await bob.log(space).heal()
    await until(lambda: holds(ada, note, "lost from the outbox"))
    found = await bob.log(space).verify()
    assert (found.not_in_log, found.equal_devices) == (0, 1)
