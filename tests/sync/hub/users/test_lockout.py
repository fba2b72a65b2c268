"""Waits that double, are bounded, and are forgotten."""

from collections.abc import Callable

import pytest

from core.errors import TooManyTries
from core.world import World
from sync.hub.users.lockout import Lockout, Patience, address_key
from tests.sync.hub.users.conftest import Clock

Make = Callable[[Patience], Lockout]


@pytest.fixture
def make(clock: Clock) -> Make:
    return lambda patience: Lockout(patience, World(lambda: clock.now, bytes))


def test_the_wait_doubles_up_to_the_longest(make: Make, clock: Clock) -> None:
    lockout = make(Patience(free=2, first=10, longest=100))
    waits = []
    lockout.begin("anna")
    lockout.begin("anna")
    for _ in range(6):
        with pytest.raises(TooManyTries) as told:
            lockout.begin("anna")
        waits.append(told.value.wait)
        clock.pass_by(told.value.wait)
        lockout.begin("anna")
    assert waits == [10, 20, 40, 80, 100, 100]


def test_a_million_failures_wait_no_longer_than_the_longest(make: Make) -> None:
    assert make(Patience(free=5))._wait(1_000_000) == 900


def test_whoever_waits_is_not_made_to_wait_longer_by_trying(make: Make, clock: Clock) -> None:
    lockout = make(Patience(free=1, first=10))
    lockout.begin("anna")
    for _ in range(100):
        with pytest.raises(TooManyTries):
            lockout.begin("anna")
    clock.pass_by(10)
    lockout.begin("anna")


def test_others_do_not_wait(make: Make) -> None:
    lockout = make(Patience(free=1))
    lockout.begin("anna")
    lockout.begin("bela")


def test_a_try_that_was_none_is_taken_back(make: Make) -> None:
    lockout = make(Patience(free=2))
    for _ in range(10):
        lockout.begin("anna")
        lockout.take_back("anna")
    lockout.take_back("anna")
    lockout.begin("anna")


def test_failures_are_forgotten_after_a_day(make: Make, clock: Clock) -> None:
    lockout = make(Patience(free=2, first=10))
    lockout.begin("anna")
    lockout.begin("anna")
    clock.pass_by(86_401)
    lockout.begin("anna")
    lockout.begin("anna")
    with pytest.raises(TooManyTries) as told:
        lockout.begin("anna")
    assert told.value.wait == 10


def test_the_memory_is_bounded_and_keeps_who_failed_last(make: Make) -> None:
    lockout = make(Patience(free=1, kept=100))
    for number in range(1000):
        lockout.begin(str(number))
    assert len(lockout._failures) == 100
    with pytest.raises(TooManyTries):
        lockout.begin("999")


@pytest.mark.parametrize(
    ("address", "key"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("2001:db8::1", "2001:db8::/64"),
        ("2001:db8::ffff:1", "2001:db8::/64"),
        ("fe80::1%eth0", "fe80::/64"),
        ("", ""),
        ("a name", "a name"),
        ("x" * 100_000, "x" * 64),
    ],
)
def test_an_address_stands_for_whoever_owns_it(address: str, key: str) -> None:
    assert address_key(address) == key
