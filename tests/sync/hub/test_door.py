"""Who waits at the door of a hub: few, not for long, and let in by a person alone."""

import asyncio
from dataclasses import dataclass, field

import pytest

from core.errors import BadInput, NotFound, TooManyTries
from core.ids import DeviceId, SpaceId
from core.world import World, real_world
from sync.control import HubPlace, InviteLink, InviteSecret
from sync.hub.door import Door, DoorChanged, KnockAnswer

BEN, CYD = DeviceId("b" * 52), DeviceId("c" * 52)
LINK = InviteLink(
    SpaceId("s" * 28), (HubPlace("127.0.0.1", 4443),), "c" * 52, InviteSecret.draw(real_world()), "Team"
)


@dataclass
class Porch:
    """A door with a clock of its own."""

    at: float = 1000.0
    told: list[DoorChanged] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.door = Door(World(lambda: self.at, real_world().random_bytes), self.told.append)
        self.door.is_open = True

    def knock(self, device: DeviceId, name: str = "Ben", address: str = "1") -> asyncio.Task[KnockAnswer]:
        return asyncio.create_task(self.door.knock(device, name, address))


async def waiting(porch: Porch, count: int) -> None:
    async with asyncio.timeout(5):
        while len(porch.door.waiting) < count:
            await asyncio.sleep(0)


async def test_who_is_let_in_gets_the_invitation_also_when_the_answer_was_lost() -> None:
    porch = Porch()
    knocking = porch.knock(BEN)
    await waiting(porch, 1)
    porch.door.let_in(BEN, LINK)
    assert await knocking == KnockAnswer(str(LINK))
    assert await porch.knock(BEN) == KnockAnswer(str(LINK))
    assert (porch.door.waiting, len(porch.told)) == ((), 2)


async def test_who_is_turned_away_does_not_come_back_soon() -> None:
    porch = Porch()
    knocking = porch.knock(BEN)
    await waiting(porch, 1)
    porch.door.turn_away(BEN)
    assert (await knocking).is_turned_away
    assert (await porch.knock(BEN)).is_turned_away
    porch.at += 601
    again = porch.knock(BEN)
    await waiting(porch, 1)
    porch.door.end_waiting()
    assert await again == KnockAnswer()


async def test_who_is_silent_has_gone() -> None:
    porch = Porch()
    knocking = porch.knock(BEN)
    await waiting(porch, 1)
    porch.at += 21
    assert not porch.door.waiting
    with pytest.raises(NotFound):
        porch.door.let_in(BEN, LINK)
    with pytest.raises(NotFound):
        porch.door.turn_away(BEN)
    knocking.cancel()


async def test_few_wait_and_fewer_from_one_address() -> None:
    porch = Porch()
    devices = [DeviceId(letter * 52) for letter in "abcdefghij"]
    knocking = [porch.knock(device, address=str(number // 2)) for number, device in enumerate(devices[:8])]
    await waiting(porch, 8)
    with pytest.raises(TooManyTries):
        await porch.door.knock(devices[8], "Ivo", "9")
    porch.at += 21
    knocking += [porch.knock(device, address="0") for device in devices[8:]]
    await waiting(porch, 2)
    with pytest.raises(TooManyTries):
        await porch.door.knock(CYD, "Cyd", "0")
    for task in knocking:
        task.cancel()


async def test_who_draws_one_key_after_the_other_is_not_asked_about_without_end() -> None:
    porch = Porch()
    for letter in "abcd":
        knocking = porch.knock(DeviceId(letter * 52))
        await waiting(porch, 1)
        porch.door.turn_away(DeviceId(letter * 52))
        await knocking
    with pytest.raises(TooManyTries):
        await porch.door.knock(DeviceId("e" * 52), "Eve", "1")
    other = porch.knock(DeviceId("f" * 52), address="2")
    await waiting(porch, 1)
    porch.at += 601
    again = porch.knock(DeviceId("e" * 52))
    await waiting(porch, 1)
    for task in (other, again):
        task.cancel()


async def test_who_is_let_in_does_not_count_against_those_who_come_after() -> None:
    porch = Porch()
    for letter in "abcdef":
        knocking = porch.knock(DeviceId(letter * 52))
        await waiting(porch, 1)
        porch.door.let_in(DeviceId(letter * 52), LINK)
        await knocking
        porch.at += 21


async def test_a_closed_door_and_a_name_that_hides_something_are_refused() -> None:
    porch = Porch()
    with pytest.raises(BadInput):
        await porch.door.knock(BEN, "Ben\u202e", "1")
    porch.door.is_open = False
    with pytest.raises(NotFound):
        await porch.door.knock(BEN, "Ben", "1")
