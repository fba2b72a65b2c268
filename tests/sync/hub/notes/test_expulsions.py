"""Who is kept out of which room, and from when on a pass counts again."""

import asyncio
from collections.abc import Mapping

import pytest

from core.errors import ServiceBusy
from core.facts import Role
from core.ids import DeviceId, SpaceId
from core.world import World, real_world
from sync.bus import BusDown
from sync.bus.claims import Quota, Revocations, Room
from sync.control import MemberRemoved, RoleChanged
from sync.hub.notes.expulsions import Expulsions
from tests.sync.control.people import ADA, BOB, SPACE, Book
from tests.sync.waiting import until

NOBODY: frozenset[DeviceId] = frozenset()


class Told:
    """Remembers who was sent away from where, unless it is broken."""

    def __init__(self) -> None:
        self.served: dict[SpaceId, Quota] = {}
        self.told: list[dict[Room, set[DeviceId]]] = []
        self.is_broken = False

    async def serve_space(self, space: SpaceId, quota: Quota) -> None:
        self.served[space] = quota

    async def tell(self, space: SpaceId, revoked: Mapping[Room, Revocations]) -> None:
        if self.is_broken:
            raise BusDown
        self.told.append({room: set(gone) for room, gone in revoked.items()})


class Clock:
    now = 1000.5


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bus() -> Told:
    return Told()


@pytest.fixture
def expulsions(bus: Told, clock: Clock) -> Expulsions:
    return Expulsions(SPACE, bus, World(lambda: clock.now, real_world().random_bytes))


@pytest.fixture
def book() -> Book:
    return Book().with_members(bob=Role.EDITOR)


async def test_of_members_who_may_be_there_nothing_is_told(
    expulsions: Expulsions, bus: Told, book: Book
) -> None:
    await expulsions.follow(book.membership, NOBODY)
    assert bus.told == []


async def test_who_is_removed_is_sent_away_once(expulsions: Expulsions, bus: Told, book: Book) -> None:
    book.write(ADA, MemberRemoved(BOB.user))
    for _ in range(2):
        await expulsions.follow(book.membership, NOBODY)
    assert bus.told == [{Room.EDITORS: {BOB.device}, Room.VIEWERS: {BOB.device}}]


async def test_who_becomes_a_viewer_may_stay_with_the_viewers(
    expulsions: Expulsions, bus: Told, book: Book
) -> None:
    book.write(ADA, RoleChanged(BOB.user, Role.VIEWER))
    await expulsions.follow(book.membership, NOBODY)
    assert bus.told == [{Room.EDITORS: {BOB.device}, Room.VIEWERS: set()}]


async def test_who_came_back_and_went_again_unseen_is_sent_away_again(
    expulsions: Expulsions, bus: Told, book: Book
) -> None:
    book.write(ADA, MemberRemoved(BOB.user))
    await expulsions.follow(book.membership, NOBODY)
    book.write(ADA, BOB.added(Role.EDITOR))
    book.write(ADA, MemberRemoved(BOB.user))
    await expulsions.follow(book.membership, NOBODY)
    assert len(bus.told) == 2


async def test_what_the_bus_did_not_take_is_told_again(expulsions: Expulsions, bus: Told, book: Book) -> None:
    book.write(ADA, MemberRemoved(BOB.user))
    bus.is_broken = True
    with pytest.raises(BusDown):
        await expulsions.follow(book.membership, NOBODY)
    bus.is_broken = False
    await expulsions.follow(book.membership, NOBODY)
    assert len(bus.told) == 1


async def test_whose_account_has_ended_is_sent_away_from_both_rooms(
    expulsions: Expulsions, bus: Told, book: Book
) -> None:
    await expulsions.follow(book.membership, {BOB.device})
    assert bus.told == [{Room.EDITORS: {BOB.device}, Room.VIEWERS: {BOB.device}}]


async def test_a_pass_waits_for_the_second_after_the_one_that_put_its_device_out(
    expulsions: Expulsions, clock: Clock, book: Book
) -> None:
    book.write(ADA, MemberRemoved(BOB.user))
    await expulsions.follow(book.membership, NOBODY)
    book.write(ADA, BOB.added(Role.EDITOR))
    await expulsions.follow(book.membership, NOBODY)
    await waits_for_the_next_second(expulsions, clock)


async def test_after_a_restart_a_pass_waits_for_what_the_last_run_may_have_told(
    expulsions: Expulsions, clock: Clock, book: Book
) -> None:
    book.write(ADA, MemberRemoved(BOB.user))
    book.write(ADA, BOB.added(Role.EDITOR))
    await expulsions.follow(book.membership, NOBODY)
    await waits_for_the_next_second(expulsions, clock)


async def waits_for_the_next_second(expulsions: Expulsions, clock: Clock) -> None:
    entrance = asyncio.ensure_future(expulsions.wait_for_entrance(Room.EDITORS, BOB.device))
    for _ in range(10):
        await asyncio.sleep(0)
    assert not entrance.done()
    clock.now = 1001.0
    await until(entrance.done)
    entrance.result()


async def test_whose_rights_never_changed_waits_for_nothing(expulsions: Expulsions, book: Book) -> None:
    await expulsions.follow(book.membership, NOBODY)
    async with asyncio.timeout(0):
        await expulsions.wait_for_entrance(Room.EDITORS, ADA.device)


async def test_a_device_is_barred_until_the_entry_about_it_is_stored(
    expulsions: Expulsions, clock: Clock, book: Book
) -> None:
    await expulsions.bar(frozenset({BOB.device}))
    clock.now = 1002.0
    with pytest.raises(ServiceBusy):
        await expulsions.wait_for_entrance(Room.VIEWERS, BOB.device)
    book.write(ADA, RoleChanged(BOB.user, Role.VIEWER))
    await expulsions.follow(book.membership, NOBODY)
    await expulsions.wait_for_entrance(Room.VIEWERS, BOB.device)
