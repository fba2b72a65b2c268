"""Garbage is looked for by the window's timer, and seldom through all there is."""

import asyncio
import gc
import threading
from collections.abc import Iterator

import pytest


@pytest.fixture
def searched(gui_loop: asyncio.AbstractEventLoop) -> Iterator[list[tuple[int, threading.Thread]]]:
    """Which generations are searched, and in which thread, while each is always due."""
    searched: list[tuple[int, threading.Thread]] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            searched.append((info["generation"], threading.current_thread()))

    thresholds = gc.get_threshold()
    gc.set_threshold(0, 0, 0)
    gc.callbacks.append(note)
    yield searched
    gc.callbacks.remove(note)
    gc.set_threshold(*thresholds)


def test_what_stays_is_searched_once_and_then_rests_while_young_objects_are_searched_on(
    gui_loop: asyncio.AbstractEventLoop, searched: list[tuple[int, threading.Thread]]
) -> None:
    async def journey() -> None:
        async with asyncio.timeout(30):
            while not any(generation == 2 for generation, _ in searched):
                await asyncio.sleep(0.01)
            begun = len(searched)
            while len(searched) < begun + 5:
                await asyncio.sleep(0.01)
        generations = [generation for generation, _ in searched]
        assert generations.count(2) == 1
        assert {thread for _, thread in searched} == {threading.current_thread()}

    gui_loop.run_until_complete(journey())
