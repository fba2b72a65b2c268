"""Threads beside the window's wait while a key is under way, and never for good."""

import threading
from collections.abc import Callable, Iterator

import pytest

from core.right_of_way import RightOfWay

_PATIENCE = 30.0
_FOR_EVER = 3600.0
Begin = Callable[[Callable[[], object]], threading.Thread]


@pytest.fixture
def begin() -> Iterator[Begin]:
    """Start threads that must have ended when the test has."""
    threads: list[threading.Thread] = []

    def start(work: Callable[[], object]) -> threading.Thread:
        thread = threading.Thread(target=work, daemon=True)
        threads.append(thread)
        thread.start()
        return thread

    yield start
    for thread in threads:
        thread.join(_PATIENCE)
        assert not thread.is_alive()


def test_nobody_waits_while_no_key_is_under_way(begin: Begin) -> None:
    way = RightOfWay(_FOR_EVER)
    way.take()
    way.give_back()
    assert not way.is_taken
    begin(way.let_pass)


def test_a_thread_goes_on_once_the_key_is_painted(begin: Begin) -> None:
    way, steps, has_begun = RightOfWay(_FOR_EVER), list[int](), threading.Event()

    def work() -> None:
        for step in way.letting_pass(iter((1, 2))):
            steps.append(step)
            has_begun.set()
            with key_is_down:
                pass

    key_is_down = threading.Lock()
    with key_is_down:
        thread = begin(work)
        assert has_begun.wait(_PATIENCE)
        way.take()
    thread.join(0.05)
    assert thread.is_alive()
    assert steps == [1]
    way.give_back()
    thread.join(_PATIENCE)
    assert steps == [1, 2]


def test_the_window_does_not_wait_for_itself() -> None:
    way = RightOfWay(_FOR_EVER)
    way.take()
    way.let_pass()
    assert way.is_taken


def test_what_is_never_painted_holds_nobody_up_for_good(begin: Begin) -> None:
    way = RightOfWay(0.01)
    way.take()
    begin(way.let_pass)
