"""Calls of a device spread over the places of a hub, which come and go."""

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace

import pytest
import pytest_asyncio

from core.accounts import ProofPurpose
from core.errors import HubDraining, NotFound
from core.world import real_world
from sync.rpc import to_error
from sync.rpc.client import HubClient
from sync.rpc.hub_point import Headers, HubPoint
from sync.rpc.tandem.hub.v1.accounts_pb import ChallengeRequest, Purpose
from tests.sync.peer.conftest import until
from tests.sync.rpc.ways import Way, open_way
from tests.sync.running_hub import RunningHub, new_key

pytestmark = [pytest.mark.asyncio(loop_scope="module"), pytest.mark.timeout(300)]
PATIENCE = 120


class Clock:
    """The time, which can be put forward."""

    def __init__(self) -> None:
        self.ahead = 0.0

    def now(self) -> float:
        return time.time() + self.ahead


class Caller:
    """A device that knows two ways to one hub, and where it was answered. Where it waits, time passes."""

    def __init__(self, client: HubClient, ways: tuple[Way, Way], clock: Clock) -> None:
        self.client = client
        self.ways = ways
        self._clock = clock

    async def ask(self, about: str = "") -> str:
        """Ask something; says at which place that was answered."""

        async def ask(point: HubPoint, _headers: Headers) -> str:
            await point.accounts.challenge(ChallengeRequest(purpose=Purpose.SIGN_IN))
            return point.place

        return await self.client.ask_openly(ask, about=about)

    async def places(self) -> set[str]:
        """Ask about many spaces, one after the other; says where that was answered."""
        return {await self.ask(f"space {number}") for number in range(12)}

    async def pass_time(self) -> None:
        """Let a part of the minutes pass for which a place rests that was slow."""
        await asyncio.gather(*self.client._looks.running)
        self._clock.ahead += 10

    async def goes(self, way: Way) -> None:
        """Return when calls go this way, too."""

        async def holds() -> bool:
            if way.place in await self.places():
                return True
            await self.pass_time()
            return False

        await until(holds, PATIENCE)

    async def leaves(self, way: Way) -> None:
        """Return when no calls go this way any more."""

        async def holds() -> bool:
            return way.place not in await self.places()

        await until(holds, PATIENCE)


@pytest_asyncio.fixture(loop_scope="module")
async def caller(hub: RunningHub) -> AsyncIterator[Caller]:
    async with AsyncExitStack() as stack:
        first = await stack.enter_async_context(open_way(hub.services.place))
        second = await stack.enter_async_context(open_way(hub.services.place))
        clock = Clock()
        world = replace(real_world(), now=clock.now)
        client = HubClient([first.place, second.place], hub.hub.authority, new_key(), world)
        stack.push_async_callback(client.close)
        caller = Caller(client, (first, second), clock)
        for way in caller.ways:
            await caller.goes(way)
        yield caller


async def test_calls_at_once_are_shared_out_among_the_places(caller: Caller) -> None:
    async def are_shared_out() -> bool:
        enough, held = asyncio.Event(), list[str]()

        async def hold(point: HubPoint, _headers: Headers) -> None:
            held.append(point.place)
            if len(held) == 6:
                enough.set()
            await enough.wait()

        await asyncio.gather(*(caller.client.ask_openly(hold, about="one space") for _ in range(6)))
        await caller.places()
        await caller.pass_time()
        return {held.count(way.place) for way in caller.ways} == {3}

    await until(are_shared_out, PATIENCE)  # a machine in a mood makes one of the places slow


async def test_a_slow_place_is_left_and_asked_again_when_it_is_quick(caller: Caller) -> None:
    first, _ = caller.ways
    first.delay = 0.5
    await caller.leaves(first)
    first.delay = 0.0
    await caller.goes(first)


async def test_a_place_where_nobody_is_costs_one_call_a_try_and_comes_back(caller: Caller) -> None:
    first, _ = caller.ways
    await first.close()
    await caller.leaves(first)
    await first.open()
    await caller.goes(first)


async def test_a_hub_that_is_being_stopped_is_passed_over_and_left(caller: Caller) -> None:
    asked = list[str]()

    async def ask(point: HubPoint, _headers: Headers) -> None:
        asked.append(point.place)
        if point.place == asked[0]:
            raise to_error(HubDraining())

    for _ in range(3):
        await caller.client.ask_openly(ask, about="one space")
    first, *others = asked
    assert len(others) == 3
    assert first not in others


async def test_a_place_may_be_forgotten_while_another_one_is_asked(caller: Caller) -> None:
    async def ask(point: HubPoint, _headers: Headers) -> None:
        caller.client.know([point.place])
        raise to_error(HubDraining())

    with pytest.raises(HubDraining):
        await caller.client.ask_openly(ask)
    assert len(caller.client.places) == 1


async def test_a_place_may_be_forgotten_before_it_is_looked_at(caller: Caller) -> None:
    first, second = caller.ways
    caller.client.know([second.place])
    await caller.client._look(first.place)
    assert await caller.ask() == second.place


async def test_when_all_are_being_stopped_that_is_what_is_told(caller: Caller) -> None:
    async def ask(_point: HubPoint, _headers: Headers) -> None:
        raise to_error(HubDraining())

    with pytest.raises(HubDraining):
        await caller.client.ask_openly(ask)


async def test_a_refusal_is_told_at_once(caller: Caller) -> None:
    asked = list[str]()

    async def ask(point: HubPoint, _headers: Headers) -> None:
        asked.append(point.place)
        raise to_error(NotFound("There is no such space."))

    with pytest.raises(NotFound):
        await caller.client.ask_openly(ask)
    assert len(asked) == 1


async def test_a_proof_is_shown_where_its_challenge_was_given(caller: Caller) -> None:
    proof = await caller.client.proof(ProofPurpose.SIGN_IN)
    (given,) = caller.client._given.values()
    shown = list[str]()

    async def ask(point: HubPoint, _headers: Headers) -> None:
        shown.append(point.place)

    with caller.client._rotation.asking(given):  # it is the busier one now
        await caller.client.ask_openly(ask, shown=proof)
    assert shown == [given]
    assert not caller.client._given


async def test_places_are_looked_at_also_while_no_call_is_answered(caller: Caller) -> None:
    standings = caller.client._rotation._standings

    async def ask(_point: HubPoint, _headers: Headers) -> None:
        raise to_error(HubDraining())

    with pytest.raises(HubDraining):
        await caller.client.ask_openly(ask)
    last = caller.client._rotation.order(caller.client._key.id)[-1]
    standings[last].until = 0.0  # its pause is over
    with pytest.raises(HubDraining):
        await caller.client.ask_openly(ask)
    await until(lambda: standings[last].is_in, PATIENCE)


async def test_who_hangs_up_ends_its_looks_at_other_places(hub: RunningHub) -> None:
    async with open_way(hub.services.place) as silent:
        silent.delay = 3600.0
        client = HubClient([hub.services.place, silent.place], hub.hub.authority, new_key(), real_world())
        await Caller(client, (silent, silent), Clock()).ask()
        (looking,) = client._looks.running
        await client.close()
        assert looking.cancelled()
