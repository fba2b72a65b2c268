"""Who is named in the history of a note, and who may bring a version back."""

import pytest

from app.commands.desk import Desk
from app.commands.history import list_history, restore_version, show_version
from app.commands.requests import ListHistory, RestoreVersion, ShowVersion
from core.errors import AccessRefused
from core.facts import Role, Update
from core.ids import DeviceId, NoteId
from core.store import Changes
from tests.app.commands.fake_hub import PHONE, FakePeople
from tests.core.documents.timed import NOON, Writer

NOTE = NoteId("n" * 24)


async def write(desk: Desk, device: DeviceId) -> None:
    """Let a device have written a note of the shared space."""
    writer = Writer(77)
    writer.write("text", 0)
    space = (await desk.library.default_space()).id
    update = Update(space, NOTE, device, 77, 1, writer.note().export_since(None))
    await desk.library.store.write(Changes(updates=[update], touched={NOTE: (space, NOON)}))
    await desk.library.relist(space, [NOTE])


async def test_a_member_is_named_whose_device_wrote(shared_desk: Desk) -> None:
    await write(shared_desk, PHONE)
    (edit,) = (await list_history(shared_desk, ListHistory(NOTE))).edits
    assert (edit.name, edit.is_you, edit.device) == ("Ben", False, PHONE)
    assert edit.ended.timestamp() == NOON


async def test_a_device_that_nobody_knows_has_no_name(shared_desk: Desk) -> None:
    await write(shared_desk, DeviceId("unknown"))
    (edit,) = (await list_history(shared_desk, ListHistory(NOTE))).edits
    assert (edit.name, edit.user, edit.device) == ("", "", "unknown")


async def test_a_viewer_brings_nothing_back(shared_desk: Desk, people: FakePeople) -> None:
    await write(shared_desk, PHONE)
    (edit,) = (await list_history(shared_desk, ListHistory(NOTE))).edits
    people.own_role = Role.VIEWER
    with pytest.raises(AccessRefused):
        await restore_version(shared_desk, RestoreVersion(NOTE, edit.version))


async def test_a_version_that_no_list_shows_any_more_is_still_read(shared_desk: Desk) -> None:
    space = (await shared_desk.library.default_space()).id
    note = (await shared_desk.library.create_note(space, "Plan", "one")).id
    (edit,) = (await list_history(shared_desk, ListHistory(note))).edits
    await shared_desk.library.append(note, "two")
    assert edit.version not in {
        each.version for each in (await list_history(shared_desk, ListHistory(note))).edits
    }
    shown = await show_version(shared_desk, ShowVersion(note, edit.version))
    assert (shown.body, shown.edit) == ("one", None)
