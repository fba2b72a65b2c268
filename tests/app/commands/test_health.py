"""The doctor's findings in an open profile: backups, the database and SQLite."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from app.bootstrap import open_desk
from app.commands.desk import Desk
from app.commands.health import diagnose, sqlite_version
from core.facts import NoteFilter
from core.health import Finding, Health
from core.markdown import attachment_link
from core.profile import OwnerKind, Profile
from core.world import World, real_world
from sync.peer import SyncMode
from tests.core.store.spoiling import spoil as spoil_tree

DAY = 24 * 3600.0
NOON = 1_790_000_000.0


class Clock:
    """The time that the desk goes by."""

    def __init__(self) -> None:
        self.now = NOON


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
async def desk(tmp_path: Path, clock: Clock) -> AsyncIterator[Desk]:
    """A desk with one note."""
    world = World(lambda: clock.now, real_world().random_bytes)
    opened = open_desk(Profile(tmp_path / "profile"), OwnerKind.COMMAND, SyncMode.OFFLINE, world=world)
    async with opened as desk:
        space = await desk.library.default_space()
        await desk.library.create_note(space.id, title="Shopping", body="bread")
        yield desk


async def finding(desk: Desk, subject: str) -> Finding:
    [found] = [each for each in (await diagnose(desk)).findings if each.subject.startswith(subject)]
    return found


async def attach(desk: Desk, content: bytes) -> Path:
    """Attach a file to the note; returns where it lies."""
    [note] = await desk.library.store.notes(NoteFilter())
    file = await desk.peer.attachments.add(note.id, content)
    await desk.library.append(note.id, attachment_link("tree.png", file, is_picture=True))
    path = desk.peer.attachments.find(file)
    assert path is not None
    return path


def spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xaa" * (len(content) - 4096)
    path.write_bytes(content)


async def test_notes_without_a_backup_are_worth_a_word(desk: Desk) -> None:
    found = await finding(desk, "backups")
    assert (found.health, found.seen) == (Health.NOTABLE, "There is none yet.")
    assert "tandemd" in found.cure


async def test_an_empty_profile_needs_no_backup(tmp_path: Path) -> None:
    async with open_desk(Profile(tmp_path / "profile"), OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        assert not await desk.library.store.count_notes(NoteFilter())
        assert (await finding(desk, "backups")).health is Health.SOUND


async def test_the_newest_sound_backup_is_named_with_its_age(desk: Desk, clock: Clock) -> None:
    await desk.backups.look()
    clock.now += 3 * 3600
    found = await finding(desk, "backups")
    assert found.health is Health.SOUND
    assert found.seen == "The newest sound one is 3 hours old: tandem-20260921T141320Z.db."


async def test_a_backup_of_days_ago_is_worth_a_word(desk: Desk, clock: Clock) -> None:
    await desk.backups.look()
    clock.now += 5 * DAY
    found = await finding(desk, "backups")
    assert found.health is Health.NOTABLE
    assert "5 days old" in found.seen


async def test_a_damaged_backup_is_passed_over_and_told(desk: Desk, clock: Clock) -> None:
    await desk.backups.look()
    clock.now += DAY
    await desk.backups.look()
    spoil((await desk.backups.kept())[0].path)
    found = await finding(desk, "backups")
    assert found.health is Health.NOTABLE
    assert "24 hours old" in found.seen
    assert "1 newer one is damaged" in found.seen


async def test_a_single_damaged_backup_is_a_fault(desk: Desk) -> None:
    await desk.backups.look()
    spoil((await desk.backups.kept())[0].path)
    found = await finding(desk, "backups")
    assert (found.health, found.seen) == (Health.FAULTY, "The only backup is damaged.")


async def test_a_backup_that_failed_is_a_fault_with_its_cure(desk: Desk) -> None:
    desk.profile.backups.write_bytes(b"")
    await desk.backups.look()
    found = await finding(desk, "backups")
    assert found.health is Health.FAULTY
    assert "No backup could be written" in found.seen
    assert "every hour" in found.cure


async def test_a_fault_of_the_database_names_the_sound_copy(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def check() -> list[str]:
        return ["SQLite finds the database unsound: Tree 7 page 9: btreeInitPage() returns error code 11"]

    monkeypatch.setattr(desk.library.store, "check", check)
    without = await finding(desk, "database")
    assert "No daily backup is sound" in without.cure

    await desk.backups.look()
    [backup] = await desk.backups.kept()
    found = await finding(desk, "database")
    assert found.health is Health.FAULTY
    assert f"copy {backup.path} to {desk.profile.database}" in found.cure


async def test_a_backup_that_damage_prevents_sends_nobody_to_doctor_who_is_there(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE):
        pass
    spoil_tree(profile.database, "parked", b"\x0d", b"\x00")
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        await desk.backups.look()
        found = (await diagnose(desk)).findings
    faulty = {each.subject: each.cure for each in found if each.health is Health.FAULTY}
    assert set(faulty) == {"database", "backups"}
    assert "what is said of the database" in faulty["backups"]
    assert not any("tandem doctor" in cure for cure in faulty.values())


async def test_an_index_that_hid_edits_is_made_anew(tmp_path: Path) -> None:
    profile = Profile(tmp_path / "profile")
    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        space = await desk.library.default_space()
        note = (await desk.library.create_note(space.id, title="Shopping", body="bread")).id
    spoil_tree(profile.database, "updates_note", note.encode(), b"~")

    async with open_desk(profile, OwnerKind.COMMAND, SyncMode.OFFLINE) as desk:
        found = await finding(desk, "database")
        assert await desk.library.body(note) == "bread"
        again = await finding(desk, "database")
    assert found.health is Health.NOTABLE
    assert "made anew" in found.seen
    assert again.health is Health.SOUND


def test_a_version_of_sqlite_with_the_reset_bug_is_explained() -> None:
    assert "your notes are safe" in sqlite_version((3, 40, 1)).seen
    assert sqlite_version((3, 51, 3)).seen == "Version 3.51.3, one writer."


async def test_attachments_that_are_whole_are_sound(desk: Desk) -> None:
    await attach(desk, b"a picture")
    assert (await finding(desk, "attachments")).health is Health.SOUND


async def test_a_damaged_attachment_is_named_with_its_cure(desk: Desk) -> None:
    path = await attach(desk, b"a picture")
    await desk.backups.look()
    path.write_bytes(b"a pictvre")
    found = await finding(desk, "attachments")
    assert found.health is Health.FAULTY
    assert "1 of them is damaged: “tree.png” in “Shopping”" in found.seen
    assert path.name in found.seen
    assert "1 of them comes back from the backup" in found.cure


async def test_a_damaged_attachment_without_a_copy_is_no_matter_of_the_backup(desk: Desk) -> None:
    path = await attach(desk, b"a picture")
    path.write_bytes(b"a pictvre")
    cure = (await finding(desk, "attachments")).cure
    assert "from the backup" not in cure
    assert "1 from the space's hub" in cure
