"""Retries are a tenth of the calls, and a few more for who asks seldom."""

from core.retry_budget import RetryBudget


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def taken(budget: RetryBudget, tries: int = 1000) -> int:
    return sum(budget.take() for _ in range(tries))


def test_ten_are_there_at_first() -> None:
    assert taken(RetryBudget(Clock())) == 10


def test_ten_calls_bring_one() -> None:
    budget = RetryBudget(Clock())
    taken(budget)
    granted = 0
    for _ in range(1000):
        budget.note_call()
        granted += budget.take()
    assert 99 <= granted <= 100


def test_ten_seconds_bring_one() -> None:
    clock = Clock()
    budget = RetryBudget(clock)
    taken(budget)
    clock.now += 30
    assert taken(budget) == 3


def test_a_long_quiet_time_saves_up_no_storm() -> None:
    clock = Clock()
    budget = RetryBudget(clock)
    clock.now += 86_400
    for _ in range(10_000):
        budget.note_call()
    assert taken(budget) == 10
