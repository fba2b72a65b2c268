"""Two devices prove themselves on a direct line, and whoever is no member learns nothing."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from core.accounts import Verifier
from core.ids import DeviceId
from core.world import real_world
from sync.nearby.announcement import space_secret
from sync.nearby.frames import Frames, LineBroken
from sync.nearby.greeting import Greeter, Ground, NotGreeted
from tests.sync.control.people import ADA, BOB, CAT, SPACE, Person

MEMBERS = {ADA.device, BOB.device}
GROUND = Ground(SPACE, space_secret(SPACE, "r" * 52), MEMBERS.__contains__)
SHOWN = "f" * 52


def greeter(person: Person) -> Greeter:
    return Greeter(person.key, Verifier(), real_world())


@asynccontextmanager
async def lined() -> AsyncIterator[tuple[Frames, Frames]]:
    """Give both ends of a line."""
    ends = socket.socketpair()
    one, other = [Frames(*await asyncio.open_connection(sock=end)) for end in ends]
    try:
        yield one, other
    finally:
        one.close()
        other.close()
        await asyncio.sleep(0)


Outcome = DeviceId | BaseException


async def greeted(
    caller: Person,
    answerer: Person,
    *,
    seen: str = SHOWN,
    callers: Ground = GROUND,
    answerers: Ground = GROUND,
) -> tuple[Outcome, Outcome]:
    """Let two greet each other; whoever refuses hangs up. Says what each of them made of it."""
    async with lined() as (one, other):

        async def call() -> DeviceId:
            try:
                return await greeter(caller).call(one, seen, callers)
            except BaseException:
                one.close()
                raise

        async def answer() -> DeviceId:
            try:
                device, space = await greeter(answerer).answer(other, SHOWN, [answerers])
            except BaseException:
                other.close()
                raise
            assert space == SPACE
            return device

        async with asyncio.timeout(10):
            first, second = await asyncio.gather(call(), answer(), return_exceptions=True)
    return first, second


async def test_members_learn_who_the_other_one_is() -> None:
    assert await greeted(ADA, BOB) == (BOB.device, ADA.device)


async def test_who_does_not_know_the_space_is_hung_up_on_before_anything_is_told() -> None:
    stranger = replace(GROUND, secret=space_secret(SPACE, "q" * 52))
    call, answer = await greeted(CAT, BOB, callers=stranger)
    assert isinstance(call, LineBroken)
    assert isinstance(answer, NotGreeted)


async def test_who_answers_without_knowing_the_space_learns_no_device() -> None:
    async with lined() as (one, other):
        calling = asyncio.create_task(greeter(ADA).call(one, SHOWN, GROUND))
        hello = await other.read(1000)
        assert ADA.device.encode() not in hello
        other.write(hello)
        with pytest.raises(NotGreeted):
            await calling


async def test_who_was_removed_is_refused_by_either_side() -> None:
    everybody = replace(GROUND, lets_in=lambda _device: True)
    call, answer = await greeted(CAT, BOB, callers=everybody)
    assert (type(call), type(answer)) == (LineBroken, NotGreeted)
    call, answer = await greeted(ADA, CAT, answerers=everybody)
    assert (type(call), type(answer)) == (NotGreeted, LineBroken)


async def test_nobody_stands_between() -> None:
    call, answer = await greeted(ADA, BOB, seen="g" * 52)
    assert (type(call), type(answer)) == (LineBroken, NotGreeted)


async def test_a_copy_of_ones_own_profile_is_nobody_to_talk_to() -> None:
    call, _ = await greeted(ADA, ADA)
    assert isinstance(call, NotGreeted)


@pytest.mark.parametrize("said", [b"", b"\x93\x01", b"\xff" * 900, b"\xc1", b"\x91" * 900])
async def test_garbage_is_no_greeting(said: bytes) -> None:
    async with lined() as (one, other):
        one.write(said)
        with pytest.raises(NotGreeted):
            await greeter(BOB).answer(other, SHOWN, [GROUND])


async def test_a_frame_that_is_too_long_is_not_even_read() -> None:
    async with lined() as (one, other):
        one.write(bytes(5000))
        with pytest.raises(LineBroken, match="too long"):
            await greeter(BOB).answer(other, SHOWN, [GROUND])
