"""Calls of devices to three hubs, of which one is slow and one is lost: balanced, and one place at a time."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from core.accounts import DeviceKey
from core.errors import Problem
from core.facts import Space
from core.requests import within
from core.world import World, real_world
from sync.rpc.balancing import Rotation
from sync.rpc.calls import HubCalls
from sync.rpc.client import HubClient
from tests.benchmarks.figures import Aim, Row, Spread
from tests.journeys.three_hubs import ThreeHubs, three_hubs
from tests.sync.peer.conftest import Office
from tests.sync.rpc.ways import Way, open_way

_DEVICES, _CALLS_EACH, _PAUSE = 4, 30, 0.4
"""Together 20 calls a second in both manners, of which a hub takes 40 from one address."""
_DEADLINE = 2.0
"""Seconds that a caller waits; later answers are errors."""
_ENDING = 30.0
"""Seconds in which a hub has ended."""
_DELAY = 0.3
"""Seconds by which the slowed hub's answers are late."""


class OnePlace(Rotation):
    """The place that answered last before all others, until it fails: as clients did without a rotation."""

    def order(self, about: str, first: str = "") -> tuple[str, ...]:
        """List the places, whatever it is about."""
        return tuple(sorted(self.places, key=lambda place: place != first))

    def due(self) -> list[str]:
        """Look at no other place."""
        return []


@dataclass(slots=True)
class _Outcome:
    durations: list[float] = field(default_factory=list)
    errors: int = 0

    def __str__(self) -> str:
        asked = len(self.durations) + self.errors
        return f"{self.spread}, {self.errors / asked:.1%} errors"

    @property
    def spread(self) -> Spread:
        """How long calls took; one without an answer took all the time that there was."""
        return Spread.of([*self.durations, *(self.errors * [_DEADLINE])])


@dataclass(slots=True)
class _Hubs:
    hubs: ThreeHubs
    ways: tuple[Way, ...]
    space: Space
    key: DeviceKey

    def slow(self) -> None:
        """Let the first hub be slow."""
        self.ways[0].delay = _DELAY

    def kill(self) -> None:
        """Let the second hub be lost."""
        self.hubs.kill(self.hubs.profiles[1])

    def freeze(self) -> None:
        """Let the first hub hang."""
        self.hubs.running[self.hubs.profiles[0]].send_signal(signal.SIGSTOP)


def measure(place: Path) -> list[Row]:
    """Ask in both manners at the same time; what fails does so after the first third of the calls."""
    return asyncio.run(_measure(place))


async def _measure(place: Path) -> list[Row]:
    async with _running(place) as hubs, AsyncExitStack() as stack:
        world = real_world()
        devices = {
            kind: [_device(hubs, kind, world, stack) for _ in range(_DEVICES)]
            for kind in (Rotation, OnePlace)
        }
        await _ask(hubs, devices, lambda: None)  # all have their lines, and know who is there
        return [
            _row("all three well", await _ask(hubs, devices, lambda: None)),
            _row("the first slowed by 300 ms", await _ask(hubs, devices, hubs.slow), 0.5),
            _row("that, and the second killed", await _ask(hubs, devices, hubs.kill), 0.5),
            _row("then the first frozen, too", await _ask(hubs, devices, hubs.freeze)),
        ]


async def _ask(
    hubs: _Hubs, devices: Mapping[type[Rotation], Sequence[HubCalls]], fail: Callable[[], None]
) -> list[_Outcome]:
    outcomes = {kind: _Outcome() for kind in devices}
    async with asyncio.TaskGroup() as asking:
        for kind, some in devices.items():
            for calls in some:
                asking.create_task(_call(calls, hubs.space, outcomes[kind]))
        await asyncio.sleep(_CALLS_EACH * _PAUSE / 3)
        fail()
    return list(outcomes.values())


def _device(hubs: _Hubs, kind: type[Rotation], world: World, stack: AsyncExitStack) -> HubCalls:
    places = [way.place for way in hubs.ways]
    client = HubClient(places, hubs.space.authority, hubs.key, world)
    stack.push_async_callback(client.close)
    client._rotation = kind(places, world)
    return HubCalls(client)


async def _call(calls: HubCalls, space: Space, outcome: _Outcome) -> None:
    loop = asyncio.get_running_loop()
    for _ in range(_CALLS_EACH):
        begun = loop.time()
        try:
            with within(_DEADLINE):
                await calls.names(space.id)
        except Problem:
            outcome.errors += 1
        else:
            outcome.durations.append(loop.time() - begun)
        await asyncio.sleep(max(0.0, begun + _PAUSE - loop.time()))


@asynccontextmanager
async def _running(place: Path) -> AsyncIterator[_Hubs]:
    async with AsyncExitStack() as stack:
        hubs = await stack.enter_async_context(three_hubs(Office(place, stack), place))
        gateways = await asyncio.to_thread(hubs.gateways)
        ways = [await stack.enter_async_context(open_way(gateways[each])) for each in hubs.profiles]
        space = await hubs.member.library.space(hubs.space)
        try:
            yield _Hubs(hubs, tuple(ways), space, hubs.member._identity.key)
        finally:
            await asyncio.to_thread(_end, hubs)


def _end(hubs: ThreeHubs) -> None:
    """End the hubs in order, with their buses, which would write into folders that are about to go."""
    for program in hubs.running.values():
        program.send_signal(signal.SIGCONT)
        program.terminate()
    for program in hubs.running.values():
        program.wait(_ENDING)


def _row(what: str, outcomes: Sequence[_Outcome], most: float | None = None) -> Row:
    balanced, one_place = outcomes
    return Row(
        f"Calls of {_DEVICES} devices to three hubs, {what}, p50 / p99;"
        f" an answer after {_DEADLINE:g} seconds is an error",
        str(balanced),
        f"one place at a time: {one_place}",
        balanced.spread.p50 / one_place.spread.p50,
        Aim(most, f"{most:g}x") if most is not None else None,
    )
