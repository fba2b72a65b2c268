"""What does not answer is left in peace, and noticed when it is back; only its own failures count."""

import asyncio
import random
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from core.breaker import Breaker, BreakerState
from core.errors import HubUnreachable, NotFound
from core.measures import Measures
from core.requests import within
from core.world import World


@contextmanager
def stopped(by: type[BaseException]) -> Iterator[None]:
    with pytest.raises(by):
        yield


class Tried:
    """A breaker at a clock that is moved by hand, and what it let through."""

    def __init__(self, seed: int = 1) -> None:
        self.now = 0.0
        self.passed = 0
        self.measures = Measures()
        world = World(now=lambda: 0.0, random_bytes=random.Random(seed).randbytes)
        self.breaker = Breaker((HubUnreachable,), world, lambda: self.now, self.measures.hub_calls)

    def state(self) -> BreakerState:
        return self.breaker.standing.state

    def fail(self, times: int = 1) -> None:
        for _ in range(times):
            with stopped(HubUnreachable), self.breaker.guarding():
                self.passed += 1
                raise HubUnreachable("It is away.", cure="Start it.")

    def answer(self) -> None:
        with self.breaker.guarding():
            self.passed += 1

    def rest(self) -> None:
        """Wait until a probe is let through."""
        self.now += self.breaker.standing.rest


@pytest.fixture
def tried() -> Tried:
    return Tried()


def test_three_failures_in_a_row_open_it(tried: Tried) -> None:
    tried.fail(2)
    assert tried.state() is BreakerState.CLOSED
    tried.fail()
    assert tried.state() is BreakerState.OPEN


def test_an_answer_in_between_begins_the_count_anew(tried: Tried) -> None:
    tried.fail(2)
    tried.answer()
    tried.fail(2)
    assert tried.state() is BreakerState.CLOSED


def test_while_it_is_open_nobody_is_let_through_and_everybody_told_the_same(tried: Tried) -> None:
    tried.fail(20)
    assert tried.passed == 3
    with pytest.raises(HubUnreachable) as told, tried.breaker.guarding():
        pass
    assert told.value.cure == "Start it."


def test_after_its_rest_one_is_let_through_while_others_wait_for_what_comes_of_it(tried: Tried) -> None:
    tried.fail(3)
    tried.rest()
    assert tried.state() is BreakerState.HALF_OPEN
    with tried.breaker.guarding():
        tried.fail(5)
    assert tried.passed == 3
    assert tried.state() is BreakerState.CLOSED


def test_a_probe_that_fails_makes_the_rest_longer_up_to_five_seconds(tried: Tried) -> None:
    tried.fail(3)
    rests = []
    for _ in range(8):
        rests.append(tried.breaker.standing.rest)
        tried.rest()
        tried.fail()
    for rest, longest in zip(rests, (1, 2, 4, 5, 5, 5, 5, 5), strict=True):
        assert longest / 2 <= rest <= longest


def test_after_an_answer_the_next_rest_is_short_again(tried: Tried) -> None:
    tried.fail(3)
    for _ in range(4):
        tried.rest()
        tried.fail()
    tried.rest()
    tried.answer()
    tried.fail(3)
    assert tried.breaker.standing.rest <= 1


def test_those_under_way_when_it_opens_do_not_lengthen_the_rest(tried: Tried) -> None:
    with stopped(HubUnreachable), tried.breaker.guarding():
        tried.fail(3)
        rest = tried.breaker.standing.rest
        raise HubUnreachable("It is away.")
    assert tried.breaker.standing.rest == rest


def test_an_answer_of_one_under_way_closes_it(tried: Tried) -> None:
    with tried.breaker.guarding():
        tried.fail(3)
    assert tried.state() is BreakerState.CLOSED


def test_what_is_told_is_an_answer(tried: Tried) -> None:
    for _ in range(10):
        with stopped(NotFound), tried.breaker.guarding():
            raise NotFound("There is none.")
    assert tried.state() is BreakerState.CLOSED


def test_who_is_cancelled_says_nothing_and_leaves_the_probe_to_the_next(tried: Tried) -> None:
    tried.fail(3)
    tried.rest()
    with stopped(asyncio.CancelledError), tried.breaker.guarding():
        raise asyncio.CancelledError
    assert tried.state() is BreakerState.HALF_OPEN
    tried.answer()
    assert tried.state() is BreakerState.CLOSED


async def test_who_has_no_time_left_says_nothing(tried: Tried) -> None:
    with within(0):
        tried.fail(10)
    assert tried.state() is BreakerState.CLOSED
    with within(60):
        tried.fail(3)
    assert tried.state() is BreakerState.OPEN


def test_many_that_failed_at_once_do_not_come_back_at_once() -> None:
    rests = []
    for seed in range(100):
        tried = Tried(seed)
        tried.fail(3)
        rests.append(tried.breaker.standing.rest)
    for tenth in range(10):
        come = [rest for rest in rests if tenth <= (rest - 0.5) * 20 < tenth + 1]
        assert 1 <= len(come) <= 25


def test_what_came_of_calls_is_counted(tried: Tried) -> None:
    tried.answer()
    tried.fail(5)
    counted = {line.split('"')[1]: line.split()[-1] for line in tried.measures.hub_calls.lines()}
    assert counted == {"answered": "1", "failed": "3", "spared": "2", "left": "0"}
