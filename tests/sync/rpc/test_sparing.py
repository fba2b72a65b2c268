"""A hub that does not serve is spared: how many calls it receives, counted where they arrive."""

import asyncio
import random
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, TypeVar

import pytest

from core.accounts import DeviceKey
from core.breaker import BreakerState
from core.errors import HubUnreachable, NotFound, Problem, ServiceBusy
from core.requests import within
from core.world import World, real_world
from sync.bus import BusAddress, open_connection
from sync.bus.certificates import Authority
from sync.rpc.client import HubClient
from sync.rpc.guards import Lane
from sync.rpc.hub_point import Ask, Headers, HubPoint
from sync.rpc.tandem.hub.v1.accounts_pb import ChallengeRequest, DeviceProof, Purpose
from tests.secret_files import trust_in
from tests.simulation.loop import SimulatedLoop
from tests.sync.rpc.hurried_loop import HurriedLoop
from tests.sync.rpc.troubled_places import free_port, troubled
from tests.sync.waiting import until

CALLERS = 20
SECONDS = 60
"""Of the loop's clock."""
AT_ONCE = 16
PROBES = 26
"""In a minute, with rests of 0.5, 1, 2 seconds and then 2.5 seconds at the least."""
Done = TypeVar("Done")


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return trust_in(tmp_path / "authority", real_world())


@asynccontextmanager
async def client_of(authority: Authority, *places: str) -> AsyncIterator[HubClient]:
    world = real_world()
    client = HubClient(places, authority.certificate, DeviceKey(world.random_bytes(32)), world)
    try:
        yield client
    finally:
        await client.close()


def hurried(doing: Coroutine[Any, Any, Done]) -> Done:
    with asyncio.Runner(loop_factory=HurriedLoop) as runner:
        return runner.run(doing)


async def challenge(client: HubClient) -> None:
    asked = ChallengeRequest(purpose=Purpose.SIGN_IN)
    await client.ask_openly(lambda point, _: point.accounts.challenge(asked))


async def ask_for_a_minute(client: HubClient, pause: float) -> int:
    """Let many callers ask again and again; returns how often they did."""
    clock = asyncio.get_running_loop().time
    end = clock() + SECONDS
    asked = 0

    async def keep_asking() -> None:
        nonlocal asked
        while clock() < end:
            asked += 1
            with suppress(Problem):
                await challenge(client)
            await asyncio.sleep(pause)

    await asyncio.gather(*(keep_asking() for _ in range(CALLERS)))
    return asked


def received(trouble: str, authority: Authority, directory: Path, pause: float) -> tuple[int, int]:
    """Count what many callers asked a troubled place in a minute, and how many calls came there."""

    async def count() -> tuple[int, int]:
        async with (
            troubled(trouble, authority, directory) as place,
            client_of(authority, place.place) as client,
        ):
            return await ask_for_a_minute(client, pause), place.calls

    return hurried(count())


@pytest.mark.parametrize("trouble", ["reset", "hang", "fail"])
def test_who_does_not_answer_receives_a_probe_now_and_then(
    trouble: str, authority: Authority, tmp_path: Path
) -> None:
    asked, calls = received(trouble, authority, tmp_path, pause=0.25)
    assert asked > 4 * (AT_ONCE + PROBES)
    assert AT_ONCE // 4 < calls <= AT_ONCE + PROBES


async def test_who_is_too_busy_is_asked_again_within_the_budget_alone(
    authority: Authority, tmp_path: Path
) -> None:
    clock = asyncio.get_running_loop().time
    began = clock()
    async with (
        troubled("be_busy", authority, tmp_path) as place,
        client_of(authority, place.place) as client,
    ):
        for _ in range(40):
            with pytest.raises(ServiceBusy):
                await challenge(client)
        assert 40 < place.calls <= 40 + 10 + 4 + 0.1 * (clock() - began)


def test_who_answers_again_is_asked_again(authority: Authority, tmp_path: Path) -> None:
    async def fall_and_rise() -> None:
        port = free_port()
        async with client_of(authority, f"127.0.0.1:{port}") as client:
            await fall(client)
            await asyncio.sleep(5)
            async with troubled("be_busy", authority, tmp_path, port=port):
                while standing(client) is not BreakerState.CLOSED:
                    with suppress(HubUnreachable):  # of this machine the time passes no faster
                        assert await client.ask_openly(answer) == "answer"
                    await asyncio.sleep(1)

    hurried(fall_and_rise())


def test_who_came_back_is_found_by_calls_to_another_place(authority: Authority, tmp_path: Path) -> None:
    async def fall_and_rise() -> None:
        port = free_port()
        place = f"127.0.0.1:{port}"
        async with client_of(authority, place) as client:
            await fall(client)
            async with troubled("be_busy", authority, tmp_path) as busy:
                client.know([place, busy.place])
                await asyncio.sleep(5)
                async with troubled("be_busy", authority, tmp_path, port=port) as back:
                    assert await client.ask_openly(answer) == "answer"
                    assert standing(client, place) is not BreakerState.CLOSED
                    await until(lambda: standing(client, place) is BreakerState.CLOSED)
                    assert back.calls == 1

    hurried(fall_and_rise())


def standing(client: HubClient, place: str = "") -> BreakerState:
    return client.standings()[place or client.places[0]].state


async def fall(client: HubClient) -> None:
    """Ask where nothing listens until nobody is asked there any more."""
    for _ in range(4):
        with pytest.raises(HubUnreachable, match="No hub answers at"):
            await challenge(client)
    assert standing(client) is BreakerState.OPEN


async def answer(_point: HubPoint, _headers: Headers) -> str:
    return "answer"


async def test_the_next_place_is_asked_at_once_instead_of_one_that_does_not_answer(
    authority: Authority, tmp_path: Path
) -> None:
    clock = asyncio.get_running_loop().time
    began = clock()
    async with (
        troubled("reset", authority, tmp_path) as dead,
        troubled("be_busy", authority, tmp_path) as busy,
        client_of(authority, dead.place, busy.place) as client,
    ):
        for _ in range(50):  # what is refused moves no place to the front: each begins with the dead one
            with pytest.raises(ServiceBusy):
                await challenge(client)
        assert busy.calls >= 50
        assert dead.calls <= 3 + 1 + (clock() - began) / 0.5


def test_what_is_known_of_a_place_outlasts_that_it_is_not_named_for_a_while(authority: Authority) -> None:
    async def forget_and_name() -> None:
        async with client_of(authority, "127.0.0.1:1") as client:
            for _ in range(3):
                with suppress(HubUnreachable):
                    await challenge(client)
            client.know(["127.0.0.1:2"])
            client.know(["127.0.0.1:2", "127.0.0.1:1"])
            standings = client.standings()
            assert standings["127.0.0.1:1"].problem is not None
            assert standings["127.0.0.1:2"].problem is None

    hurried(forget_and_name())


def test_a_silent_hub_is_spared_by_whoever_looks_for_its_bus(authority: Authority, tmp_path: Path) -> None:
    async def look() -> None:
        async with (
            troubled("hang", authority, tmp_path) as place,
            client_of(authority, place.place) as client,
        ):

            async def find() -> BusAddress:
                await challenge(client)
                raise AssertionError

            async with open_connection(find, name="member"):
                await until(lambda: client.standings()[place.place].problem is not None, 300)

    hurried(look())


# Without a network, by a clock that jumps: to the call exact.


def simulated(doing: Coroutine[Any, Any, Done]) -> Done:
    loop = SimulatedLoop(random.Random(1), deadline=3600)
    try:
        return loop.run(doing)
    finally:
        loop.abandon()


def drawing(authority: Authority, seed: int = 1) -> HubClient:
    """Ask by chance that is drawn from a seed; nothing is sent anywhere."""
    world = World(now=lambda: 1e9, random_bytes=random.Random(seed).randbytes)
    return HubClient(["127.0.0.1:1"], authority.certificate, DeviceKey(world.random_bytes(32)), world)


async def put(authority: Authority, ask: Ask[str], *, shown: DeviceProof | None = None) -> str:
    return await drawing(authority).ask_openly(ask, shown=shown)


class Busy:
    """A hub that is too busy for so many calls, and when it was asked."""

    def __init__(self, times: int) -> None:
        self._times = times
        self.asked: list[float] = []

    async def ask(self, _point: HubPoint, _headers: Headers) -> str:
        self.asked.append(asyncio.get_running_loop().time())
        if len(self.asked) <= self._times:
            raise ServiceBusy("It has too much to do.")
        return "answer"


def test_what_a_busy_hub_did_not_begin_is_asked_again(authority: Authority) -> None:
    busy = Busy(2)
    assert simulated(put(authority, busy.ask)) == "answer"
    assert len(busy.asked) == 3


def test_after_two_retries_the_problem_is_told(authority: Authority) -> None:
    busy = Busy(9)
    with pytest.raises(ServiceBusy):
        simulated(put(authority, busy.ask))
    assert len(busy.asked) == 3


def test_what_answers_a_challenge_is_asked_once(authority: Authority) -> None:
    busy = Busy(1)
    with pytest.raises(ServiceBusy):
        simulated(put(authority, busy.ask, shown=DeviceProof(challenge="a challenge")))
    assert len(busy.asked) == 1


@pytest.mark.parametrize("problem", [NotFound("There is none."), HubUnreachable("It was silent.")])
def test_what_was_refused_or_may_have_been_done_is_not_asked_again(
    authority: Authority, problem: Problem
) -> None:
    times = 0

    async def refuse(_point: HubPoint, _headers: Headers) -> str:
        nonlocal times
        times += 1
        raise problem

    with pytest.raises(type(problem)):
        simulated(put(authority, refuse))
    assert times == 1


def test_many_callers_of_a_busy_hub_ask_little_more_than_once_each(authority: Authority) -> None:
    busy = Busy(1_000_000)

    async def keep_asking(client: HubClient) -> None:
        for _ in range(SECONDS):
            with pytest.raises(ServiceBusy):
                await client.ask_openly(busy.ask)
            await asyncio.sleep(1)

    async def crowd() -> None:
        client = drawing(authority)
        await asyncio.gather(*(keep_asking(client) for _ in range(CALLERS)))

    simulated(crowd())
    asked = CALLERS * SECONDS
    assert asked < len(busy.asked) <= 1.1 * asked + 10 + 0.1 * 2 * SECONDS


def test_nobody_waits_for_a_retry_beyond_the_own_deadline(authority: Authority) -> None:
    busy = Busy(1)

    async def ask_in_a_hurry() -> None:
        with within(0.0001):
            await drawing(authority).ask_openly(busy.ask)

    with pytest.raises(ServiceBusy):
        simulated(ask_in_a_hurry())
    assert len(busy.asked) == 1


def test_devices_that_a_busy_hub_refused_at_once_do_not_return_at_once(authority: Authority) -> None:
    busy = [Busy(1) for _ in range(100)]

    async def ask_all() -> None:
        clients = [drawing(authority, seed) for seed in range(100)]
        await asyncio.gather(
            *(client.ask_openly(each.ask) for client, each in zip(clients, busy, strict=True))
        )

    simulated(ask_all())
    retried = [each.asked[1] for each in busy]
    assert max(retried) <= 0.2
    for fifth in range(5):
        assert 1 <= sum(fifth <= 25 * at < fifth + 1 for at in retried) <= 45


class Crowd:
    """Calls that last until they are let go, and how many there are at once."""

    def __init__(self) -> None:
        self.running = 0
        self.gone = asyncio.Event()

    async def ask(self, _point: HubPoint, _headers: Headers) -> str:
        self.running += 1
        await self.gone.wait()
        self.running -= 1
        return "answer"


@pytest.mark.parametrize(("lane", "width"), [(Lane.CALLS, 16), (Lane.WAITS, 8), (Lane.FILES, 4)])
def test_one_kind_of_calls_does_not_hold_up_the_others(authority: Authority, lane: Lane, width: int) -> None:
    async def crowd() -> None:
        client, crowd = drawing(authority), Crowd()
        calls = [asyncio.create_task(client.ask_openly(crowd.ask, lane=lane)) for _ in range(30)]
        await asyncio.sleep(1)
        assert crowd.running == width
        for other in set(Lane) - {lane}:
            assert await client.ask_openly(answer, lane=other) == "answer"
        crowd.gone.set()
        assert await asyncio.gather(*calls) == ["answer"] * 30

    simulated(crowd())


def test_who_finds_no_room_is_told_in_time_and_the_place_is_not_blamed(authority: Authority) -> None:
    async def crowd() -> None:
        client, crowd = drawing(authority), Crowd()
        calls = [asyncio.create_task(client.ask_openly(crowd.ask)) for _ in range(16)]
        await asyncio.sleep(1)
        with pytest.raises(HubUnreachable, match="What was asked before at"):
            await client.ask_openly(answer)
        assert client.standings()["127.0.0.1:1"].state is BreakerState.CLOSED
        crowd.gone.set()
        await asyncio.gather(*calls)

    simulated(crowd())


def test_nobody_lines_up_for_a_place_that_is_left_in_peace(authority: Authority) -> None:
    async def fail(_point: HubPoint, _headers: Headers) -> str:
        raise HubUnreachable("It hangs.")

    async def crowd() -> None:
        client, crowd = drawing(authority), Crowd()
        calls = [asyncio.create_task(client.ask_openly(crowd.ask, lane=Lane.FILES)) for _ in range(4)]
        await asyncio.sleep(1)
        for _ in range(3):
            with pytest.raises(HubUnreachable, match="hangs"):
                await client.ask_openly(fail)
        async with asyncio.timeout(5):
            with pytest.raises(HubUnreachable, match="hangs"):
                await client.ask_openly(answer, lane=Lane.FILES)
        crowd.gone.set()
        await asyncio.gather(*calls)

    simulated(crowd())
