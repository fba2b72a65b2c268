"""Devices at the door: who is told of them, and that they are answered the moment they are in."""

import asyncio

import pytest

from core.accounts import DeviceKey
from core.facts import Role
from sync.control import DeviceAdded, claim_device
from sync.hub.notes import NoteService
from tests.sync.control.people import ADA, BOB
from tests.sync.hub.notes.conftest import SPACE, Notes, say
from tests.sync.waiting import until

LONG = 10.0
"""Seconds, the most that anybody waits; no test here lasts so long."""


@pytest.fixture
async def second(notes: Notes, garden: NoteService) -> DeviceKey:
    """Another device of Bob's, who is a viewer."""
    key = BOB.other_key(1)
    notes.users.owners[key.id] = BOB.user
    await say(garden, ADA, BOB.added(Role.VIEWER))
    return key


async def test_the_users_other_device_is_told_and_nobody_else(
    notes: Notes, garden: NoteService, second: DeviceKey
) -> None:
    bob, ada = await notes.enter(garden, BOB), await notes.enter(garden, ADA)
    await bob.hear(f"o.{bob.id}")
    await ada.hear(f"o.{ada.id}")
    await garden.offer_device(SPACE, BOB.user, claim_device(second, BOB.user))
    await until(lambda: bob.heard_subjects == [f"o.{bob.id}"])
    await garden.offer_device(SPACE, BOB.user, claim_device(second, BOB.user))
    await until(lambda: len(bob.heard) == 2)
    await ada.flush()
    assert ada.heard == []


async def test_a_member_neither_hears_nor_says_that_others_wait(
    notes: Notes, garden: NoteService, second: DeviceKey
) -> None:
    bob, ada = await notes.enter(garden, BOB), await notes.enter(garden, ADA)
    await bob.hear(f"o.{bob.id}")
    await ada.hear(f"o.{bob.id}", "o.*")
    await ada.client.publish(f"o.{bob.id}", b"come and look")
    await ada.flush()
    await garden.offer_device(SPACE, BOB.user, claim_device(second, BOB.user))
    await until(lambda: len(bob.heard) > 0)
    await ada.flush()
    assert ([message.data for message in bob.heard], ada.heard) == ([b""], [])


async def test_who_waits_is_answered_when_it_is_in(garden: NoteService, second: DeviceKey) -> None:
    claimed = claim_device(second, BOB.user)
    asked = asyncio.create_task(garden.offer_device(SPACE, BOB.user, claimed, LONG))
    await say(garden, BOB, DeviceAdded(claimed))
    assert await asked


async def test_who_is_in_already_waits_for_nothing(garden: NoteService, second: DeviceKey) -> None:
    await say(garden, BOB, DeviceAdded(claim_device(second, BOB.user)))
    assert await garden.offer_device(SPACE, BOB.user, claim_device(second, BOB.user), LONG)


async def test_who_is_not_let_in_hears_so(garden: NoteService, second: DeviceKey) -> None:
    assert not await garden.offer_device(SPACE, BOB.user, claim_device(second, BOB.user), 0.05)


async def test_nobody_waits_at_a_hub_that_ends(garden: NoteService, second: DeviceKey) -> None:
    claimed = claim_device(second, BOB.user)
    asked = asyncio.create_task(garden.offer_device(SPACE, BOB.user, claimed, LONG))
    await until(lambda: bool(garden._waiting._held))
    garden.end_waiting()
    assert not await asked
    assert not await garden.offer_device(SPACE, BOB.user, claimed, LONG)
