"""Accounts and devices that end: they are out of every space at once, and stay out."""

import json

import pytest

from core.errors import AccessRefused, NotFound
from core.facts import Role
from sync.control import DeviceAdded, InviteMade, InviteSecret, MemberAdded, SpaceRenamed, claim_device
from sync.hub.notes import NoteService
from tests.sync.control.people import ADA, BOB, CAT, Person
from tests.sync.hub.notes.conftest import OTHER_SPACE, SPACE, Notes, found, say, signed
from tests.sync.waiting import until


async def tell(notes: Notes, subject: str, **facts: object) -> None:
    """Tell what a user service does."""
    async with notes.hub_room() as connection:
        connection.publish(subject, json.dumps({"version": 1, "sequence": 7, "at": 1.0, **facts}).encode())


async def end(notes: Notes, person: Person) -> None:
    notes.users.deleted.add(person.user)
    await tell(notes, "device.revoked", user=person.user, device=person.device)
    await tell(notes, "user.deleted", user=person.user)


async def test_a_deleted_user_is_off_the_bus_in_all_spaces(notes: Notes, garden: NoteService) -> None:
    await found(garden, space=OTHER_SPACE, name="Attic")
    lines = []
    for space in (SPACE, OTHER_SPACE):
        await say(garden, ADA, BOB.added(Role.EDITOR), space)
        lines.append(await notes.enter(garden, BOB, space))
    await end(notes, BOB)
    await until(lambda: all(line.client.is_closed for line in lines))
    for space in (SPACE, OTHER_SPACE):
        with pytest.raises(AccessRefused):
            await garden.admit(space, BOB.device)


async def test_a_deleted_user_has_no_role_although_the_control_log_says_so(
    notes: Notes, garden: NoteService
) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await end(notes, BOB)
    assert BOB.user in (await garden.membership(SPACE)).members
    with pytest.raises(NotFound):
        await garden.require_role(SPACE, BOB.user, Role.VIEWER)


async def test_the_word_of_the_bus_counts_before_the_user_service_here_has_heard(
    notes: Notes, garden: NoteService
) -> None:
    await say(garden, ADA, BOB.added(Role.VIEWER))
    bob = await notes.enter(garden, BOB)
    await tell(notes, "user.deleted", user=BOB.user)
    await until(lambda: bob.client.is_closed)
    with pytest.raises(AccessRefused):
        await garden.admit(SPACE, BOB.device)


async def test_only_the_revoked_device_is_out(notes: Notes, garden: NoteService) -> None:
    other = BOB.other_key(1)
    notes.users.owners[other.id] = BOB.user
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await say(garden, BOB, DeviceAdded(claim_device(other, BOB.user)))
    first = await notes.enter(garden, BOB)
    second = await notes.hub.enter(await garden.admit(SPACE, other.id), other)
    notes.users.revoked.add(other.id)
    await tell(notes, "device.revoked", user=BOB.user, device=other.id)
    await until(lambda: second.client.is_closed)
    assert first.client.is_connected


async def test_what_was_told_while_the_service_was_off_is_made_up_for(
    notes: Notes, garden: NoteService
) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    bob = await notes.enter(garden, BOB)
    await notes.close()
    notes.users.deleted.add(BOB.user)
    service = await notes.open()
    await until(lambda: bob.client.is_closed)
    with pytest.raises(AccessRefused):
        await service.admit(SPACE, BOB.device)


async def test_a_hub_that_is_an_owner_signs_the_end_of_a_membership(
    notes: Notes, garden: NoteService
) -> None:
    hub = notes.hub.key
    notes.users.owners[hub.id] = CAT.user
    added = CAT.added(Role.OWNER)
    await say(garden, ADA, type(added)(CAT.user, Role.OWNER, (claim_device(hub, CAT.user),)))
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await end(notes, BOB)
    await until(lambda: BOB.user not in garden._desks.open[0][1].reader.membership.members)
    assert ADA.user in (await garden.membership(SPACE)).members


async def test_a_hub_that_is_an_owner_revokes_a_device_that_ended_while_it_was_off(
    notes: Notes, garden: NoteService
) -> None:
    hub, other = notes.hub.key, BOB.other_key(1)
    notes.users.owners |= {hub.id: CAT.user, other.id: BOB.user}
    added = CAT.added(Role.OWNER)
    await say(garden, ADA, type(added)(CAT.user, Role.OWNER, (claim_device(hub, CAT.user),)))
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await say(garden, BOB, DeviceAdded(claim_device(other, BOB.user)))
    await notes.close()
    notes.users.revoked.add(other.id)
    service = await notes.open()
    await until(lambda: other.id in service._desks.open[0][1].reader.membership.revoked)
    assert (await service.membership(SPACE)).members[BOB.user].devices == {BOB.device}


async def test_a_hub_revokes_other_devices_of_its_own_user(notes: Notes, garden: NoteService) -> None:
    hub = notes.hub.key
    notes.users.owners |= {hub.id: CAT.user, CAT.device: CAT.user}
    added = CAT.added(Role.OWNER)
    both = (claim_device(hub, CAT.user), CAT.claimed)
    await say(garden, ADA, type(added)(CAT.user, Role.OWNER, both))
    notes.users.revoked.add(CAT.device)
    await tell(notes, "device.revoked", user=CAT.user, device=CAT.device)
    membership = garden._desks.open[0][1].reader
    await until(lambda: CAT.device in membership.membership.revoked)
    assert hub.id in membership.membership.members[CAT.user].devices


async def test_a_hub_that_is_no_owner_revokes_other_devices_of_its_own_user(
    notes: Notes, garden: NoteService
) -> None:
    hub = notes.hub.key
    notes.users.owners |= {hub.id: CAT.user, CAT.device: CAT.user}
    both = (claim_device(hub, CAT.user), CAT.claimed)
    await say(garden, ADA, MemberAdded(CAT.user, Role.VIEWER, both))
    notes.users.revoked.add(CAT.device)
    await tell(notes, "device.revoked", user=CAT.user, device=CAT.device)
    membership = garden._desks.open[0][1].reader
    await until(lambda: CAT.device in membership.membership.revoked)


async def test_whose_account_has_ended_signs_nothing(notes: Notes, garden: NoteService) -> None:
    wire = await signed(garden, ADA, SpaceRenamed("Last word"))
    notes.users.deleted.add(ADA.user)
    with pytest.raises(AccessRefused, match="removed"):
        await garden.append(SPACE, wire)
    assert (await garden.membership(SPACE)).name == "Garden"


async def test_whose_account_has_ended_does_not_come_back_by_an_invitation(
    notes: Notes, garden: NoteService
) -> None:
    secret = InviteSecret.draw(notes.hub.world)
    expires_at = int(notes.hub.world.now()) + 3600
    await say(garden, ADA, InviteMade(secret.id, Role.EDITOR, expires_at, 1))
    notes.users.deleted.add(BOB.user)
    with pytest.raises(AccessRefused):
        await say(garden, BOB, secret.redeem(SPACE, BOB.user, BOB.claimed))


async def test_users_of_whom_nothing_is_known_stay_members(notes: Notes, garden: NoteService) -> None:
    """A user service that lost its log puts nobody out."""
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await notes.close()
    notes.users.owners.clear()
    service = await notes.open()
    assert (await notes.enter(service, BOB)).client.is_connected


@pytest.mark.parametrize("payload", [b"", b"[]", b"{}", b"\xff", b"[" * 10_000, b'{"user": 7}'])
async def test_nonsense_about_users_is_passed_over(notes: Notes, garden: NoteService, payload: bytes) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    async with notes.hub_room() as connection:
        for subject in ("user.deleted", "device.revoked"):
            connection.publish(subject, payload)
    assert (await notes.enter(garden, BOB)).client.is_connected
