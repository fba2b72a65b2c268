"""Members are listed, and changed by whoever may; every refusal says what to do."""

import pytest

from app.commands.desk import Desk
from app.commands.members import change_role, list_members, remove_member, transfer_space
from app.commands.notes import new_note
from app.commands.people_requests import ChangeRole, ListMembers, RemoveMember, RenameSpace, TransferSpace
from app.commands.requests import CreateSpace, NewNote
from app.commands.spaces import create_space, rename_space
from core.errors import AccessRefused, BadInput, NotFound
from core.facts import NoteFilter, Role
from sync.control import ChangeRefused
from tests.app.commands.fake_hub import BEN, SELF, FakePeople


async def roles(desk: Desk) -> dict[str, str]:
    return {row.name: row.role for row in (await list_members(desk, ListMembers("Garden"))).members}


async def test_members_are_listed_with_their_roles(shared_desk: Desk) -> None:
    listed = await list_members(shared_desk, ListMembers("Garden"))
    assert [(row.id, row.role, row.is_you) for row in listed.members] == [
        (SELF, "owner", True),
        (BEN, "editor", False),
    ]
    assert listed.in_reach


async def test_a_space_that_is_not_shared_has_no_members(shared_desk: Desk) -> None:
    with pytest.raises(NotFound, match="not shared"):
        await list_members(shared_desk, ListMembers("Alone"))


async def test_a_role_is_changed(shared_desk: Desk) -> None:
    changed = await change_role(shared_desk, ChangeRole("Garden", "Ben", "viewer"))
    assert (changed.member.name, changed.member.role) == ("Ben", "viewer")
    assert (await roles(shared_desk))["Ben"] == "viewer"


async def test_a_role_that_is_none_is_answered_with_those_that_are(shared_desk: Desk) -> None:
    with pytest.raises(BadInput, match="no role “boss”") as caught:
        await change_role(shared_desk, ChangeRole("Garden", "Ben", "boss"))
    assert "an editor reads and writes" in caught.value.cure


async def test_a_role_that_somebody_has_already_is_said_so(shared_desk: Desk) -> None:
    with pytest.raises(BadInput, match="Ben is an editor of “Garden” already"):
        await change_role(shared_desk, ChangeRole("Garden", "Ben", "editor"))


async def test_a_member_is_removed(shared_desk: Desk) -> None:
    removed = await remove_member(shared_desk, RemoveMember("Garden", "ben"))
    assert removed.member.id == BEN
    assert list(await roles(shared_desk)) == ["Mara"]


async def test_nobody_removes_oneself(shared_desk: Desk) -> None:
    with pytest.raises(BadInput) as caught:
        await remove_member(shared_desk, RemoveMember("Garden", "Mara"))
    assert "tandem space leave" in caught.value.cure


async def test_a_space_is_handed_over(shared_desk: Desk) -> None:
    await transfer_space(shared_desk, TransferSpace("Garden", "Ben"))
    assert await roles(shared_desk) == {"Mara": "editor", "Ben": "owner"}


async def test_a_space_is_not_handed_over_to_oneself(shared_desk: Desk) -> None:
    with pytest.raises(BadInput, match="yourself"):
        await transfer_space(shared_desk, TransferSpace("Garden", "Mara"))


async def test_a_shared_space_is_renamed_where_its_members_are_written_down(
    shared_desk: Desk, people: FakePeople
) -> None:
    renamed = await rename_space(shared_desk, RenameSpace("Garden", " Orchard "))
    assert (renamed.name, people.renamed) == ("Orchard", ["Orchard"])


async def test_only_owners_rename_a_shared_space(shared_desk: Desk, people: FakePeople) -> None:
    people.own_role = Role.EDITOR
    with pytest.raises(ChangeRefused, match="only an owner"):
        await rename_space(shared_desk, RenameSpace("Garden", "Orchard"))
    assert (await shared_desk.library.default_space()).name == "Garden"


async def test_a_space_that_is_not_shared_is_renamed_by_whoever_has_it(shared_desk: Desk) -> None:
    assert (await rename_space(shared_desk, RenameSpace("Alone", "Diary"))).name == "Diary"


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "x" * 121])
async def test_what_is_no_name_of_a_space_is_refused(shared_desk: Desk, name: str) -> None:
    with pytest.raises(BadInput):
        await create_space(shared_desk, CreateSpace(name))
    with pytest.raises(BadInput):
        await rename_space(shared_desk, RenameSpace("Garden", name))


async def test_whoever_may_only_read_writes_nothing(shared_desk: Desk, people: FakePeople) -> None:
    people.own_role = Role.VIEWER
    with pytest.raises(AccessRefused, match="You may only read “Garden”"):
        await new_note(shared_desk, NewNote("Title", "text", space="Garden"))
    assert await shared_desk.library.store.count_notes(NoteFilter()) == 0
