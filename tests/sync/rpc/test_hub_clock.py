"""A hub's clock, as far as its answers tell."""

import pytest

from core.world import World, real_world
from sync.rpc.hub_clock import HubClock

OWN = 2_000_000_000.0
TOLD = "Mon, 30 Nov 2026 09:00:00 GMT"
THEN = 1_796_029_200.0


@pytest.fixture
def seconds() -> list[float]:
    return [50.0]


@pytest.fixture
def clock(seconds: list[float]) -> HubClock:
    return HubClock(World(now=lambda: OWN, random_bytes=real_world().random_bytes), lambda: seconds[0])


def test_before_any_answer_it_is_the_own_one(clock: HubClock) -> None:
    assert clock.now() == OWN


def test_after_an_answer_it_goes_on_from_what_that_told(clock: HubClock, seconds: list[float]) -> None:
    clock.note(TOLD)
    seconds[0] += 5.5
    assert clock.now() == THEN + 5.5


@pytest.mark.parametrize("told", [None, "", "soon", "Mon, 30 Nov 99999 09:00:00 GMT", "Mon, 99 Nov 2026"])
def test_what_is_no_date_changes_nothing(clock: HubClock, told: str | None) -> None:
    clock.note(TOLD)
    clock.note(told)
    assert clock.now() == THEN
