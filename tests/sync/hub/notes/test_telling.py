"""What the hub tells of spaces: every change, at least once, under the same id."""

import pytest

from core.facts import Role
from core.ids import NoteId
from sync.bus import BusDown
from sync.control import (
    DeviceAdded,
    DeviceRevoked,
    InviteMade,
    InviteRevoked,
    InviteSecret,
    MemberAdded,
    MemberLeft,
    MemberRemoved,
    OwnershipTransferred,
    RoleChanged,
    SpaceRenamed,
    claim_device,
)
from sync.hub.notes import NoteChange, NoteService
from sync.hub.notes.register import Register
from tests.sync.control.people import ADA, BOB, CAT, DAN
from tests.sync.hub.notes.conftest import ENDED_AT, SPACE, Heard, Notes, found, say
from tests.sync.waiting import until

NOTE = NoteId("n" * 32)


async def test_everything_that_happens_to_a_space_is_told_in_order(
    heard: Heard, notes: Notes, garden: NoteService
) -> None:
    secrets = [InviteSecret.draw(notes.hub.world) for _ in range(2)]
    for secret in secrets:
        await say(garden, ADA, InviteMade(secret.id, Role.EDITOR, int(notes.hub.world.now()) + 3600, 1))
    await say(garden, BOB, secrets[0].redeem(SPACE, BOB.user, BOB.claimed))
    await say(garden, ADA, InviteRevoked(secrets[1].id))
    await say(garden, ADA, RoleChanged(BOB.user, Role.VIEWER))
    await say(garden, ADA, SpaceRenamed("Orchard"))
    await say(garden, ADA, CAT.added(Role.EDITOR))
    await say(garden, ADA, OwnershipTransferred(CAT.user))
    await say(garden, ADA, MemberLeft())
    await say(garden, CAT, MemberRemoved(BOB.user))
    await until(lambda: "member.removed" in heard.subjects)
    assert heard.subjects == [
        *("space.founded", "invite.made", "invite.made", "invite.redeemed", "member.added"),
        *("invite.revoked", "member.role_changed", "space.renamed", "member.added"),
        *("member.role_changed", "member.role_changed", "member.left", "member.removed"),
    ]


async def test_what_is_told_names_who_did_what(heard: Heard, garden: NoteService) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await until(lambda: "member.added" in heard.subjects)
    (told,) = heard.told("member.added")
    assert told.pop("at") > 0
    assert told == {
        "version": 1,
        "id": f"{SPACE}-2-0",
        "space": SPACE,
        "user": BOB.user,
        "role": "editor",
        "by": ADA.user,
    }


async def test_what_concerns_nobody_else_is_not_told(heard: Heard, notes: Notes, garden: NoteService) -> None:
    other = ADA.other_key(1)
    notes.users.owners[other.id] = ADA.user
    await say(garden, ADA, DeviceAdded(claim_device(other, ADA.user)))
    await say(garden, ADA, SpaceRenamed("Orchard"))
    await until(lambda: "space.renamed" in heard.subjects)
    assert heard.subjects == ["space.founded", "space.renamed"]


async def test_a_device_that_is_revoked_is_told_with_whose_it_was(
    heard: Heard, notes: Notes, garden: NoteService
) -> None:
    other = BOB.other_key(1)
    notes.users.owners[other.id] = BOB.user
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await say(garden, BOB, DeviceAdded(claim_device(other, BOB.user)))
    await say(garden, ADA, DeviceRevoked(other.id))
    await until(lambda: "member.device_revoked" in heard.subjects)
    (told,) = heard.told("member.device_revoked")
    assert (told["space"], told["user"], told["device"], told["by"]) == (SPACE, BOB.user, other.id, ADA.user)


async def test_a_device_that_ended_is_told_alike_after_a_restart_where_the_hub_may_not_sign(
    heard: Heard, notes: Notes, garden: NoteService
) -> None:
    other = BOB.other_key(1)
    notes.users.owners[other.id] = BOB.user
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await say(garden, BOB, DeviceAdded(claim_device(other, BOB.user)))
    notes.users.revoked.add(other.id)
    garden._desks.wake()
    await until(lambda: "member.device_revoked" in heard.subjects)
    await say(garden, ADA, SpaceRenamed("Orchard"))
    await until(lambda: "space.renamed" in heard.subjects)
    await notes.reopen()
    await until(lambda: heard.subjects.count("member.device_revoked") == 2)
    told = {
        "version": 1,
        "id": f"{SPACE}-{other.id}-revoked",
        "at": ENDED_AT,
        "space": SPACE,
        "user": BOB.user,
        "device": other.id,
    }
    assert heard.told("member.device_revoked") == [told, told]


async def test_that_a_hub_signs_away_a_deleted_user_is_told_as_what_nobody_did(
    heard: Heard, notes: Notes, garden: NoteService
) -> None:
    hub = notes.hub.key
    notes.users.owners[hub.id] = CAT.user
    await say(garden, ADA, MemberAdded(CAT.user, Role.OWNER, (claim_device(hub, CAT.user),)))
    for person in (BOB, DAN):
        await say(garden, ADA, person.added(Role.EDITOR))
    await say(garden, hub, MemberRemoved(DAN.user))
    notes.users.deleted.add(BOB.user)
    garden._desks.wake()
    await until(lambda: heard.subjects.count("member.removed") == 2)
    by_hand, of_itself = heard.told("member.removed")
    assert (by_hand["user"], by_hand["by"]) == (DAN.user, CAT.user)
    assert of_itself["user"] == BOB.user
    assert "by" not in of_itself
    assert [told["user"] for told in heard.told("member.account_deleted")] == [BOB.user]


async def test_a_deleted_user_is_told_alike_after_a_restart_where_the_hub_may_not_sign(
    heard: Heard, notes: Notes, garden: NoteService
) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    notes.users.deleted.add(BOB.user)
    garden._desks.wake()
    await until(lambda: "member.account_deleted" in heard.subjects)
    await say(garden, ADA, SpaceRenamed("Orchard"))
    await until(lambda: "space.renamed" in heard.subjects)
    service = await notes.reopen()
    await until(lambda: heard.subjects.count("member.account_deleted") == 2)
    told = {
        "version": 1,
        "id": f"{SPACE}-{BOB.user}-deleted",
        "at": ENDED_AT,
        "space": SPACE,
        "user": BOB.user,
    }
    assert heard.told("member.account_deleted") == [told, told]
    await say(service, ADA, MemberRemoved(BOB.user))
    await until(lambda: "member.removed" in heard.subjects)
    assert [each["by"] for each in heard.told("member.removed")] == [ADA.user]


async def test_no_secret_of_an_invitation_is_told(heard: Heard, notes: Notes, garden: NoteService) -> None:
    secret = InviteSecret.draw(notes.hub.world)
    await say(garden, ADA, InviteMade(secret.id, Role.EDITOR, int(notes.hub.world.now()) + 3600, 1))
    await until(lambda: "invite.made" in heard.subjects)
    assert not any(secret.text.encode() in message.payload for message in heard.messages)


async def test_what_was_told_is_not_told_again_after_a_restart(
    heard: Heard, notes: Notes, garden: NoteService
) -> None:
    await until(lambda: garden._office.register.told(SPACE).number == 1)
    service = await notes.reopen()
    await say(service, ADA, SpaceRenamed("Orchard"))
    await until(lambda: "space.renamed" in heard.subjects)
    assert heard.subjects == ["space.founded", "space.renamed"]


async def test_what_a_crash_kept_from_being_told_is_told_after_it(
    heard: Heard, notes: Notes, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def die(*_: object) -> None:
        raise BusDown

    with monkeypatch.context() as patched:
        patched.setattr(Register, "note_told", die)
        service = await notes.open()
        await found(service)
        await until(lambda: "space.founded" in heard.subjects)
        await notes.close()
    before = len(heard.messages)
    await notes.open()
    await until(lambda: len(heard.messages) > before)
    assert len({told["id"] for told in heard.told("space.founded")}) == 1


async def test_a_note_that_changes_a_hundred_times_is_told_of_at_once_and_once_more(
    heard: Heard, service: NoteService
) -> None:
    for _ in range(100):
        service.tell_note(SPACE, NOTE, NoteChange.UPDATED)
    await until(lambda: len(heard.messages) == 2)
    first, second = heard.told("note.updated")
    assert (first["note"], first["space"]) == (NOTE, SPACE)
    assert second["at"] - first["at"] >= 0.9
    assert first["id"] != second["id"]


async def test_each_kind_of_change_is_told(heard: Heard, service: NoteService) -> None:
    for change in NoteChange:
        service.tell_note(SPACE, NOTE, change)
    await until(lambda: len(heard.messages) == 4)
    assert heard.subjects == ["note.created", "note.updated", "note.shared", "note.deleted"]


async def test_what_becomes_of_a_note_while_the_bus_is_away_is_told_later(
    heard: Heard, notes: Notes, service: NoteService
) -> None:
    await notes.hub.stop()
    await until(lambda: not service._office.register.log.connection.is_connected)
    service.tell_note(SPACE, NOTE, NoteChange.CREATED)
    await notes.hub.start()
    await until(lambda: heard.subjects == ["note.created"], within=30)
