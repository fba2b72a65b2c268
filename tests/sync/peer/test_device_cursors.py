"""Cursors of devices: heard by the others, believed only when they are signed, fresh and the newest word."""

from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from types import SimpleNamespace
from typing import Any, cast

import pytest

from core.accounts import DeviceKey, Verifier
from core.events import Unsubscribe
from core.facts import Cursor
from core.ids import DeviceId, SpaceId
from core.notes import Library
from core.store import Changes, DeviceCursor
from sync.bus import Connection, Message, Receive
from sync.peer.cursor_letters import VERSION, CursorLetter, read_letter, write_letter
from sync.peer.device_cursors import DeviceCursors
from sync.peer.status import SpaceStatus
from tests.sync.waiting import until

SPACE = SpaceId("s" * 24)
ADA, BOB, EVE = (DeviceKey(bytes([number]) * 32) for number in (1, 2, 3))


class Room:
    """A bus on which everybody hears everything, and which remembers it."""

    def __init__(self) -> None:
        self.said: list[bytes] = []
        self._receivers: list[Receive] = []

    def publish(self, subject: str, payload: bytes) -> None:
        self.said.append(payload)
        for receive in tuple(self._receivers):
            receive(Message(subject, payload, b"", ""))

    def subscribe(self, _subject: str, receive: Receive) -> Unsubscribe:
        self._receivers.append(receive)
        return lambda: self._receivers.remove(receive)

    def observe(self, _callback: Callable[[object], None]) -> Unsubscribe:
        return lambda: None


class Store:
    def __init__(self, known: list[DeviceCursor]) -> None:
        self.known = known

    async def device_cursors(self, _space: SpaceId) -> list[DeviceCursor]:
        return self.known


class Ear:
    """One device's part: its cursors, its status, and what it would store."""

    def __init__(self, key: DeviceKey, session: int, known: list[DeviceCursor] | None = None) -> None:
        self.status = SpaceStatus(SPACE, lambda _changed: None)
        self.status.epoch = "epoch"
        self.changes = Changes()
        library: Any = SimpleNamespace(
            author=SimpleNamespace(session=session),
            store=Store(known or []),
            saver=SimpleNamespace(queue=lambda: self.changes),
        )
        self.cursors = DeviceCursors(SPACE, key, Verifier(), cast("Library", library), self.status)

    def store(self, sequence: int) -> None:
        self.cursors.advance(Cursor(SPACE, "epoch", sequence, b""))

    @property
    def heard(self) -> dict[DeviceId, int]:
        return self.status.device_sequences()


class Company:
    def __init__(self, stack: AsyncExitStack, room: Room) -> None:
        self._stack = stack
        self.room = room

    async def enter(self, key: DeviceKey, session: int, sequence: int = 0) -> Ear:
        ear = Ear(key, session)
        if sequence:
            ear.store(sequence)
        await self._stack.enter_async_context(ear.cursors.told(cast("Connection", self.room)))
        return ear


@pytest.fixture
async def company() -> AsyncIterator[Company]:
    async with AsyncExitStack() as stack:
        yield Company(stack, Room())


def letter(key: DeviceKey, session: int, count: int, sequence: int, *answers: int) -> bytes:
    told = CursorLetter(VERSION, SPACE, key.id, session, count, "epoch", sequence, False, answers)
    return write_letter(key, told)


async def test_two_devices_hear_how_far_the_other_is(company: Company) -> None:
    ada = await company.enter(ADA, 1, sequence=7)
    bob = await company.enter(BOB, 2, sequence=9)
    await until(lambda: ada.heard == {BOB.id: 9} and bob.heard == {ADA.id: 7})
    bob.store(10)
    await until(lambda: ada.heard == {BOB.id: 10})


async def test_what_was_heard_is_kept_for_the_next_run(company: Company) -> None:
    ada = await company.enter(ADA, 1)
    await company.enter(BOB, 2, sequence=9)
    await until(lambda: bool(ada.heard))
    ada.cursors.keep()
    assert ada.changes.device_cursors[-1] == DeviceCursor(SPACE, BOB.id, "epoch", 9)


async def test_what_an_earlier_run_heard_counts_until_the_device_tells_something_else(
    company: Company,
) -> None:
    ada = Ear(ADA, 1, [DeviceCursor(SPACE, BOB.id, "epoch", 9)])
    await ada.cursors.recall(None)
    assert ada.heard == {BOB.id: 9}


async def test_a_device_that_was_put_back_counts_with_what_it_has_now(company: Company) -> None:
    ada = await company.enter(ADA, 1)
    await company.enter(BOB, 2, sequence=9)
    await until(lambda: ada.heard == {BOB.id: 9})
    await company.enter(BOB, 3, sequence=4)
    await until(lambda: ada.heard == {BOB.id: 4})


async def test_an_old_letter_changes_nothing_whoever_sends_it_again(company: Company) -> None:
    ada = await company.enter(ADA, 1)
    bob = await company.enter(BOB, 2, sequence=9)
    await until(lambda: ada.heard == {BOB.id: 9})
    recorded = list(company.room.said)
    await company.enter(BOB, 3, sequence=4)
    await until(lambda: ada.heard == {BOB.id: 4})
    bob.store(12)  # an earlier session of the device has had its time
    await until(lambda: len(company.room.said) > len(recorded) + 2)
    for wire in recorded:
        for device in (ADA, BOB):
            company.room.publish(f"a.{device.id}", wire)
    assert ada.heard == {BOB.id: 4}


async def test_letters_of_an_earlier_run_prove_nothing(company: Company) -> None:
    ada = await company.enter(ADA, 1)
    company.room.publish(f"a.{BOB.id}", letter(BOB, 2, 50, 99))
    company.room.publish(f"a.{BOB.id}", letter(BOB, 2, 51, 99, 777))
    assert ada.heard == {}
    company.room.publish(f"a.{BOB.id}", letter(BOB, 2, 52, 5, 1))
    assert ada.heard == {BOB.id: 5}
    company.room.publish(f"a.{BOB.id}", letter(BOB, 2, 51, 99, 1))
    assert ada.heard == {BOB.id: 5}


async def test_nobody_can_speak_for_another_device(company: Company) -> None:
    ada = await company.enter(ADA, 1)
    told = CursorLetter(VERSION, SPACE, BOB.id, 2, 1, "epoch", 99, False, (1,))
    company.room.publish(f"a.{BOB.id}", write_letter(EVE, told))
    assert ada.heard == {}


async def test_a_letter_of_another_space_or_version_counts_for_nothing() -> None:
    verifier = Verifier()
    told = CursorLetter(VERSION, SPACE, BOB.id, 2, 1, "epoch", 99, False)
    assert read_letter(write_letter(BOB, told), verifier, SPACE) == told
    assert read_letter(write_letter(BOB, told), verifier, SpaceId("other")) is None
    newer = CursorLetter(VERSION + 1, SPACE, BOB.id, 2, 1, "epoch", 99, False)
    assert read_letter(write_letter(BOB, newer), verifier, SPACE) is None


async def test_every_flipped_bit_of_a_letter_is_noticed() -> None:
    wire = letter(BOB, 2, 1, 99)
    for position in range(len(wire) * 8):
        flipped = bytearray(wire)
        flipped[position // 8] ^= 1 << position % 8
        assert read_letter(bytes(flipped), Verifier(), SPACE) is None


@pytest.mark.parametrize("noise", [b"", b"\x91" * 3000, b"\xff" * 100, bytes(5000)])
async def test_noise_is_not_heard(company: Company, noise: bytes) -> None:
    ada = await company.enter(ADA, 1)
    company.room.publish("a.x", noise)
    assert ada.heard == {}


async def test_a_copy_of_this_profile_in_use_is_seen(company: Company) -> None:
    ada = await company.enter(ADA, 1)
    copy = await company.enter(ADA, 2)
    await until(lambda: ada.status.is_copied and copy.status.is_copied)


async def test_an_own_letter_of_an_earlier_run_is_no_copy(company: Company) -> None:
    ada = await company.enter(ADA, 1)
    company.room.publish(f"a.{ADA.id}", letter(ADA, 5, 9, 9))
    await company.enter(BOB, 2, sequence=3)
    await until(lambda: BOB.id in ada.heard)
    assert not ada.status.is_copied


async def test_two_devices_that_know_each_other_fall_silent(company: Company) -> None:
    ada = await company.enter(ADA, 1, sequence=1)
    bob = await company.enter(BOB, 2, sequence=1)
    await until(lambda: bool(ada.heard) and bool(bob.heard))
    await until(lambda: ada.cursors._timer is None and bob.cursors._timer is None)
    assert len(company.room.said) <= 6
