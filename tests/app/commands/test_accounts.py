"""Who one is at each hub, the name that others see, the password, and one's devices."""

import pytest

from app.commands.accounts import list_devices, rename_user, revoke_device, set_password, show_user
from app.commands.desk import Desk
from app.commands.hub_requests import ListDevices, RenameUser, RevokeDevice, SetPassword, ShowUser
from core.errors import Ambiguous, BadInput, HubUnreachable, NotFound, SignInRefused
from core.facts import Space, SpaceRole
from core.ids import new_space_id
from core.world import real_world
from tests.app.commands.fake_hub import LAPTOP, PHONE, FakeAccount

AWAY = HubUnreachable("No hub answers at example.org:4222.")


async def join_elsewhere(desk: Desk) -> None:
    """Add a space of another hub."""
    space = Space(
        new_space_id(real_world()), "Office", SpaceRole.MEMBER, "example.org:4222,10.0.0.1:4222", b"other"
    )
    await desk.library.keep_space(space)


async def test_the_account_at_every_hub_is_shown(shared_desk: Desk) -> None:
    await join_elsewhere(shared_desk)
    rows = (await show_user(shared_desk, ShowUser())).accounts
    assert [(row.hub, row.spaces) for row in rows] == [
        ("this computer", ("Garden",)),
        ("example.org:4222", ("Office",)),
    ]


async def test_a_hub_that_is_away_is_told_beside_the_others(shared_desk: Desk, account: FakeAccount) -> None:
    account.trouble = AWAY
    (row,) = (await show_user(shared_desk, ShowUser())).accounts
    assert row.problem == AWAY.title


async def test_the_account_at_a_hub_that_is_away_is_shown_as_it_was_told_last(
    shared_desk: Desk, account: FakeAccount
) -> None:
    account.user_name = "mara"
    await show_user(shared_desk, ShowUser())
    account.trouble = AWAY
    (row,) = (await show_user(shared_desk, ShowUser())).accounts
    assert (row.display_name, row.user_name, row.problem) == ("Mara", "mara", AWAY.title)


async def test_an_account_of_which_the_hub_tells_nothing_any_more_is_not_shown(
    shared_desk: Desk, account: FakeAccount
) -> None:
    await show_user(shared_desk, ShowUser())
    account.trouble = SignInRefused("This device was removed.")
    (row,) = (await show_user(shared_desk, ShowUser())).accounts
    assert (row.id, row.display_name) == ("", "")


async def test_a_new_name_is_told_here_and_at_the_hub(shared_desk: Desk, account: FakeAccount) -> None:
    renamed = await rename_user(shared_desk, RenameUser(" Mara Lind "))
    assert (renamed.name, account.display_name) == ("Mara Lind", "Mara Lind")


@pytest.mark.parametrize("name", ["", "  ", "two\nlines", "bell\a"])
async def test_what_is_no_name_changes_nothing(shared_desk: Desk, account: FakeAccount, name: str) -> None:
    with pytest.raises(BadInput):
        await rename_user(shared_desk, RenameUser(name))
    assert account.display_name == "Mara"


async def test_a_name_that_the_hub_refuses_is_not_taken_here_either(
    shared_desk: Desk, account: FakeAccount
) -> None:
    before = shared_desk.peer.display_name
    account.trouble = BadInput("A display name has 1 to 80 characters.")
    with pytest.raises(BadInput):
        await rename_user(shared_desk, RenameUser("x" * 81))
    assert shared_desk.peer.display_name == before


async def test_a_user_name_and_a_password_are_taken(shared_desk: Desk, account: FakeAccount) -> None:
    row = await set_password(shared_desk, SetPassword("mara", "correct horse battery"))
    assert (row.user_name, row.has_password) == ("mara", True)
    assert account.password == "correct horse battery"


async def test_a_password_that_is_there_is_kept(shared_desk: Desk, account: FakeAccount) -> None:
    account.user_name, account.password = "mara", "the old one"
    with pytest.raises(BadInput, match="already, with the user name “mara”"):
        await set_password(shared_desk, SetPassword("mara", "the new one"))
    assert account.password == "the old one"


async def test_with_accounts_at_two_hubs_one_has_to_be_chosen(
    shared_desk: Desk, account: FakeAccount
) -> None:
    await join_elsewhere(shared_desk)
    with pytest.raises(Ambiguous) as caught:
        await set_password(shared_desk, SetPassword("mara", "secret words"))
    assert "“Garden” (this computer), “Office” (example.org:4222)" in caught.value.cure
    assert (await set_password(shared_desk, SetPassword("mara", "secret words", "Office"))).spaces == (
        "Office",
    )


async def test_a_space_that_is_not_shared_has_no_hub(shared_desk: Desk) -> None:
    with pytest.raises(NotFound, match="“Alone” is not shared"):
        await set_password(shared_desk, SetPassword("mara", "secret words", "Alone"))


def test_a_password_is_in_no_description_of_its_request() -> None:
    assert "secret words" not in repr(SetPassword("mara", "secret words"))


async def test_devices_are_listed_by_hub(shared_desk: Desk) -> None:
    await join_elsewhere(shared_desk)
    rows = (await list_devices(shared_desk, ListDevices())).devices
    assert [(row.label, row.hub, row.is_this) for row in rows] == [
        ("laptop", "this computer", True),
        ("phone", "this computer", False),
        ("laptop", "example.org:4222", True),
        ("phone", "example.org:4222", False),
    ]


async def test_a_hub_that_does_not_list_devices_is_told(shared_desk: Desk, account: FakeAccount) -> None:
    account.trouble = AWAY
    listed = await list_devices(shared_desk, ListDevices())
    assert (listed.devices, listed.problems) == ((), (f"this computer: {AWAY.title}",))


@pytest.mark.parametrize("wanted", ["phone", "Phone", PHONE, PHONE[:5]])
async def test_a_device_is_removed_from_every_hub_that_knows_it(
    shared_desk: Desk, account: FakeAccount, wanted: str
) -> None:
    await join_elsewhere(shared_desk)
    gone = await revoke_device(shared_desk, RevokeDevice(wanted))
    assert [row.hub for row in gone.devices] == ["this computer", "example.org:4222"]
    assert account.revoked == (PHONE, PHONE)


async def test_the_device_one_sits_at_is_not_removed(shared_desk: Desk, account: FakeAccount) -> None:
    with pytest.raises(BadInput, match="could never come back"):
        await revoke_device(shared_desk, RevokeDevice("laptop"))
    assert account.revoked == ()


async def test_a_device_is_removed_from_one_hub(shared_desk: Desk, account: FakeAccount) -> None:
    await join_elsewhere(shared_desk)
    await revoke_device(shared_desk, RevokeDevice("phone", "Office"))
    assert account.revoked == (PHONE,)


async def test_a_device_that_is_gone_already_cannot_be_removed(
    shared_desk: Desk, account: FakeAccount
) -> None:
    account.revoked = (PHONE,)
    with pytest.raises(NotFound) as caught:
        await revoke_device(shared_desk, RevokeDevice("phone"))
    assert caught.value.cure == f"There are: laptop ({LAPTOP[:12]})."
