"""How much a space may store; and being rid of somebody where nothing more finds room."""

import pytest

from core.errors import BadInput
from core.facts import Role
from sync.bus.claims import Quota
from sync.control import (
    MemberRemoved,
)
from sync.hub.notes import NoteService
from sync.log import LogRefused
from tests.sync.control.people import ADA, BOB, CAT
from tests.sync.hub.notes.conftest import SPACE, Notes, say
from tests.sync.waiting import until


@pytest.fixture
async def full(notes: Notes, garden: NoteService) -> NoteService:
    """A service with a space of Ada and Bob that has stored all that it may."""
    await say(garden, ADA, BOB.added(Role.EDITOR))
    ada = await notes.enter(garden, ADA)
    await garden.set_quota(SPACE, Quota(disk=30_000, streams=4))
    for size in (10_000, 1_000, 100, 1):
        while b"error" not in (await ada.ask(f"d.{'n' * 32}.{ADA.device}", bytes(size))).data:
            pass
    return garden


async def test_somebody_is_removed_from_a_space_that_is_full(notes: Notes, full: NoteService) -> None:
    bob = await notes.enter(full, BOB)
    assert BOB.user not in (await say(full, ADA, MemberRemoved(BOB.user))).members
    await until(lambda: bob.client.is_closed)
    assert notes.bus.quotas[SPACE] == await full.quota(SPACE)


async def test_other_entries_find_no_room_in_a_space_that_is_full(full: NoteService) -> None:
    with pytest.raises(LogRefused):
        await say(full, ADA, CAT.added(Role.EDITOR))


async def test_a_quota_is_the_limit_of_the_account(notes: Notes, garden: NoteService) -> None:
    quota = Quota(disk=20_000_000, streams=6)
    await garden.set_quota(SPACE, quota)
    assert await garden.quota(SPACE) == quota
    assert notes.bus.quotas[SPACE] == quota


async def test_a_quota_outlives_the_service(notes: Notes, garden: NoteService) -> None:
    quota = Quota(disk=20_000_000, streams=6)
    await garden.set_quota(SPACE, quota)
    await notes.close()
    notes.bus.quotas.clear()
    assert await (await notes.open()).quota(SPACE) == quota
    assert notes.bus.quotas[SPACE] == quota


async def test_a_full_space_takes_no_more_and_takes_more_when_it_may(
    notes: Notes, garden: NoteService
) -> None:
    ada = await notes.enter(garden, ADA)
    subject = f"d.{'n' * 32}.{ADA.device}"
    await garden.set_quota(SPACE, Quota(disk=300_000, streams=4))
    answers = [(await ada.ask(subject, bytes(100_000))).data for _ in range(4)]
    assert b"error" in answers[-1]
    await garden.set_quota(SPACE, Quota(disk=3_000_000, streams=4))
    assert b"error" not in (await ada.ask(subject, bytes(100_000))).data


@pytest.mark.parametrize("quota", [Quota(0, 4), Quota(-1, 8), Quota(10_000_000, 3)])
async def test_a_quota_on_which_no_space_can_live_is_refused(garden: NoteService, quota: Quota) -> None:
    with pytest.raises(BadInput):
        await garden.set_quota(SPACE, quota)
