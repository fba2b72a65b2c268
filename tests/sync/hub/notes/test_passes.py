"""Passes, on the lines of real members: in, demoted, out, and in again; the bus itself holds to them."""

import asyncio
import json
from typing import Any

import nats.errors
import pytest

from core.errors import AccessRefused, ServiceBusy
from core.facts import Role
from sync.control import (
    ChainMoved,
    DeviceAdded,
    DeviceRevoked,
    InviteMade,
    InviteSecret,
    LogPosition,
    MemberLeft,
    MemberRemoved,
    RoleChanged,
    claim_device,
)
from sync.hub.notes import NoteService
from tests.sync.bus.claims.conftest import Device
from tests.sync.control.people import ADA, BOB, CAT
from tests.sync.hub.notes.conftest import SPACE, Notes, say, sign, signed
from tests.sync.waiting import until

NOTE = "n" * 32


async def write(device: Device) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads((await device.ask(f"d.{NOTE}.{device.id}", b"text")).data)
    return answer


async def can_write(device: Device) -> bool:
    try:
        return "seq" in await write(device)
    except nats.errors.Error:
        return False


async def length_of_log(service: NoteService) -> int:
    return (await service.position(SPACE)).sequence


async def test_an_owner_enters_and_writes(notes: Notes, garden: NoteService) -> None:
    ada = await notes.enter(garden, ADA)
    assert (await write(ada))["seq"] == 1


async def test_somebody_comes_by_an_invitation_and_writes(notes: Notes, garden: NoteService) -> None:
    secret = InviteSecret.draw(notes.hub.world)
    expires_at = int(notes.hub.world.now()) + 3600
    await say(garden, ADA, InviteMade(secret.id, Role.EDITOR, expires_at, 1))
    await say(garden, BOB, secret.redeem(SPACE, BOB.user, BOB.claimed))
    assert await can_write(await notes.enter(garden, BOB))


async def test_a_viewer_reads_and_does_not_write(notes: Notes, garden: NoteService) -> None:
    await say(garden, ADA, CAT.added(Role.VIEWER))
    cat = await notes.enter(garden, CAT)
    assert (await cat.ask_api("STREAM.INFO.LOG"))["config"]["name"] == "LOG"
    assert not await can_write(cat)
    assert await length_of_log(garden) == 0


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
async def test_the_line_of_a_removed_member_is_closed(notes: Notes, garden: NoteService, role: Role) -> None:
    await say(garden, ADA, BOB.added(role))
    bob = await notes.enter(garden, BOB)
    await say(garden, ADA, MemberRemoved(BOB.user))
    await until(lambda: bob.client.is_closed)


@pytest.mark.parametrize("role", [Role.EDITOR, Role.VIEWER])
async def test_a_removed_member_comes_in_by_no_pass(notes: Notes, garden: NoteService, role: Role) -> None:
    await say(garden, ADA, BOB.added(role))
    token = await garden.admit(SPACE, BOB.device)
    await say(garden, ADA, MemberRemoved(BOB.user))
    assert await notes.hub.refuses(token, BOB.key)
    with pytest.raises(AccessRefused):
        await garden.admit(SPACE, BOB.device)


async def test_who_leaves_is_out(notes: Notes, garden: NoteService) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    bob = await notes.enter(garden, BOB)
    wire = await signed(garden, BOB, MemberLeft())
    membership = await garden.append(SPACE, wire)
    await until(lambda: bob.client.is_closed)
    assert await garden.append(SPACE, wire) == membership  # the answer may have been lost with the line


async def test_who_becomes_a_viewer_is_cut_off_and_reads_with_a_new_pass(
    notes: Notes, garden: NoteService
) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    token = await garden.admit(SPACE, BOB.device)
    writing = await notes.hub.enter(token, BOB.key)
    await say(garden, ADA, RoleChanged(BOB.user, Role.VIEWER))
    await until(lambda: writing.client.is_closed)
    assert await notes.hub.refuses(token, BOB.key)
    reading = await notes.enter(garden, BOB)
    assert "state" in await reading.ask_api("STREAM.INFO.LOG")
    assert not await can_write(reading)


async def test_a_viewer_who_becomes_an_editor_writes_with_a_new_pass(
    notes: Notes, garden: NoteService
) -> None:
    await say(garden, ADA, BOB.added(Role.VIEWER))
    await say(garden, ADA, RoleChanged(BOB.user, Role.EDITOR))
    assert await can_write(await notes.enter(garden, BOB))


async def test_who_was_removed_and_is_added_again_writes_again(notes: Notes, garden: NoteService) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    old = await garden.admit(SPACE, BOB.device)
    await say(garden, ADA, MemberRemoved(BOB.user))
    await say(garden, ADA, BOB.added(Role.EDITOR))
    assert await can_write(await notes.enter(garden, BOB))
    assert await notes.hub.refuses(old, BOB.key)


async def test_a_second_device_enters_and_is_put_out_alone(notes: Notes, garden: NoteService) -> None:
    other = BOB.other_key(1)
    notes.users.owners[other.id] = BOB.user
    await say(garden, ADA, BOB.added(Role.EDITOR))
    await say(garden, BOB, DeviceAdded(claim_device(other, BOB.user)))
    first = await notes.enter(garden, BOB)
    second = await notes.hub.enter(await garden.admit(SPACE, other.id), other)
    await say(garden, BOB, DeviceRevoked(other.id))
    await until(lambda: second.client.is_closed)
    assert await can_write(first)


async def test_what_a_removed_member_wrote_last_lies_before_the_entry(
    notes: Notes, garden: NoteService
) -> None:
    """He writes as fast as he can while he is removed; the entry counts exactly what the log took."""
    await say(garden, ADA, BOB.added(Role.EDITOR))
    bob = await notes.enter(garden, BOB)

    async def type_on() -> None:
        while await can_write(bob):
            await asyncio.sleep(0)

    typing = asyncio.create_task(type_on())
    membership = await say(garden, ADA, MemberRemoved(BOB.user))
    await typing
    position = membership.position
    assert position == LogPosition(position.epoch if position else "", await length_of_log(garden))


async def test_while_a_removal_waits_to_be_signed_again_the_device_stays_out(
    notes: Notes, garden: NoteService
) -> None:
    await say(garden, ADA, BOB.added(Role.EDITOR))
    early = await garden.position(SPACE)
    bob = await notes.enter(garden, BOB)
    await write(bob)
    wire = sign(ADA, await garden.membership(SPACE), early, MemberRemoved(BOB.user))
    with pytest.raises(ChainMoved):
        await garden.append(SPACE, wire)
    await until(lambda: bob.client.is_closed)
    with pytest.raises(ServiceBusy):
        await garden.admit(SPACE, BOB.device)
    await say(garden, ADA, MemberRemoved(BOB.user))
    with pytest.raises(AccessRefused):
        await garden.admit(SPACE, BOB.device)
