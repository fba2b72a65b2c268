"""Calls of devices to three hubs, of which one is slow and one is lost: balanced, and one place at a time."""

import asyncio
import signal
from collections.abc import AsyncIterator, Callable, Sequence
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

_DEVICES, _CALLS_EACH, _PAUSE = 6, 30, 0.4
"""Together 15 calls a second, of which a hub takes 40 from one address."""
_DEADLINE = 2.0
"""Seconds that a caller waits; later answers are errors."""
_DELAY = 0.3
"""Seconds by which the slowed hub's answers are late."""
_WARM_UP = 5


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
        return f"{Spread.of(self.durations)}, {self.errors / asked:.1%} errors"


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
        """Let the third hub hang."""
        self.hubs.running[self.hubs.profiles[2]].send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let the third hub go on."""
        self.hubs.running[self.hubs.profiles[2]].send_signal(signal.SIGCONT)


def measure(place: Path) -> list[Row]:
    """Ask in turn in both manners, of the same hubs."""
    return asyncio.run(_measure(place))


async def _measure(place: Path) -> list[Row]:
    async with _running(place) as hubs:
        rows = [_row("all three well", await _both(hubs, lambda: None, lambda: None))]
        hubs.slow()
        rows.append(_row("the first slowed by 300 ms", await _both(hubs, lambda: None, lambda: None), 0.5))
        rows.append(
            _row("the first slowed, the third frozen meanwhile", await _both(hubs, hubs.freeze, hubs.thaw))
        )
        rows.append(
            _row(
                "the first slowed, the second killed",
                await _both(hubs, hubs.kill, lambda: hubs.hubs.start(hubs.hubs.profiles[1])),
                0.5,
            )
        )
    return rows


async def _both(hubs: _Hubs, fail: Callable[[], None], mend: Callable[[], None]) -> tuple[_Outcome, _Outcome]:
    """Ask balanced, and at one place at a time; what fails does so in the middle of each, and is mended."""
    outcomes = []
    for kind in (Rotation, OnePlace):
        outcomes.append(await _ask(hubs, kind, fail))
        await asyncio.to_thread(mend)
    balanced, one_place = outcomes
    return balanced, one_place


async def _ask(hubs: _Hubs, kind: type[Rotation], fail: Callable[[], None]) -> _Outcome:
    outcome, world = _Outcome(), real_world()
    async with AsyncExitStack() as stack:
        callers = [await _device(hubs, kind, world, stack) for _ in range(_DEVICES)]
        asking = [asyncio.create_task(_call(caller, hubs.space, outcome)) for caller in callers]
        await asyncio.sleep(_CALLS_EACH * _PAUSE / 2)
        fail()
        await asyncio.gather(*asking)
    return outcome


async def _device(hubs: _Hubs, kind: type[Rotation], world: World, stack: AsyncExitStack) -> HubCalls:
    """Be a device that has asked before."""
    places = [way.place for way in hubs.ways]
    client = HubClient(places, hubs.space.authority, hubs.key, world)
    stack.push_async_callback(client.close)
    client._rotation = kind(places, world)
    calls = HubCalls(client)
    for _ in range(_WARM_UP):
        await calls.names(hubs.space.id)
        await asyncio.sleep(_PAUSE)
    return calls


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
        yield _Hubs(hubs, tuple(ways), space, hubs.member._identity.key)


def _row(what: str, outcomes: Sequence[_Outcome], most: float | None = None) -> Row:
    balanced, one_place = outcomes
    own, beside = Spread.of(balanced.durations), Spread.of(one_place.durations)
    return Row(
        f"Calls of {_DEVICES} devices to three hubs, {what}, p50 / p99",
        str(balanced),
        f"one place at a time: {one_place}",
        own.p50 / beside.p50,
        Aim(most, f"{most:g}x") if most is not None else None,
    )
