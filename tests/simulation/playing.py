"""Plays a script in a world of its own and tells what went wrong."""

import asyncio
import gc
import logging
import random
import sys
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache

from core.facts import NoteDraft
from tests.simulation.actions.known import EVERY, NOT_YET_KEPT
from tests.simulation.checking import require_peace
from tests.simulation.loop import SimulatedLoop, Stuck
from tests.simulation.profiles import used_image
from tests.simulation.promises import Promise
from tests.simulation.script import Script
from tests.simulation.simulation import Complaints, Simulation
from tests.simulation.status import check_status

_DEADLINE = 5000.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a history: how long it was on the simulated clock, and what was wrong, if anything."""

    failures: tuple[str, ...]
    seconds: float
    turns: int


def play(
    script: Script,
    *,
    unwatched: frozenset[Promise] = NOT_YET_KEPT,
    trace: Callable[[str], None] | None = None,
    tidies: bool = True,
) -> Outcome:
    """Play a history from its beginning to its last check; broken promises of `unwatched` do not count.

    With `tidies` False the memory of the world is not freed, which takes a third of the time.
    """
    gc.disable()
    _set_aside_what_is_there()
    loop = SimulatedLoop(random.Random(f"loop {script.seed}"), _DEADLINE)
    outcome = _play(loop, script, unwatched, trace)
    if tidies:
        with _silence():
            loop.abandon()
            del loop
            gc.collect()
        gc.enable()
    return outcome


@cache
def _set_aside_what_is_there() -> None:
    """What was there before the first history is not searched for garbage after every one."""
    gc.collect()
    gc.freeze()


def _play(
    loop: SimulatedLoop,
    script: Script,
    unwatched: frozenset[Promise],
    trace: Callable[[str], None] | None,
) -> Outcome:
    simulation = Simulation(script.seed, loop, unwatched=unwatched, trace=trace)
    root, complaints = logging.getLogger(), Complaints(simulation)
    logging.disable(logging.WARNING)
    root.addHandler(complaints)
    images = (used_image("host"), used_image("guest"))
    try:
        with script.limits.applied():
            loop.run(_live(simulation, script, images))
    except Stuck as stuck:
        simulation.fail(Promise.CAUGHT_UP, f"stuck: {stuck}")
    except Exception as error:  # noqa: BLE001 (whatever a face would meet, too)
        simulation.fail(Promise.NO_ERRORS, f"{error!r} at {traceback.extract_tb(error.__traceback__)[-1]}")
    finally:
        root.removeHandler(complaints)
        logging.disable(logging.NOTSET)
    return Outcome((*simulation.failures, *loop.trouble), loop.time(), loop.turns)


async def _live(simulation: Simulation, script: Script, images: tuple[bytes, bytes]) -> None:
    looks = random.Random(script.seed)
    await _set_up(simulation, script.desks, images)
    for step in script.steps:
        desk = simulation.desks[step.desk % len(simulation.desks)]
        simulation.trace(f"-- {step.action} ({desk.name}) {step.first} {step.second}")
        action = EVERY[step.action]
        simulation.may_have_lost_log |= action.may_lose_log
        action.perform(simulation, desk, step)
        await asyncio.sleep(step.pause)
        check_status(simulation, desk)
        check_status(simulation, looks.choice(simulation.desks))
        simulation.check_epochs()
        if simulation.failures:
            return
    await require_peace(simulation)
    simulation.check_epochs()


async def _set_up(simulation: Simulation, desks: int, images: tuple[bytes, bytes]) -> None:
    """The first desk shares its space with two notes in it, and the others join."""
    host = simulation.add_desk(image=images[0])
    host.start()
    await host.until_running()
    assert host.peer is not None
    space = await host.peer.library.default_space()
    drafts = [NoteDraft("first", simulation.new_token()), NoteDraft("second", simulation.new_token())]
    simulation.notes += await host.did(host.peer.library.create_notes(space.id, drafts))
    simulation.share(host, await host.did(host.peer.host(space.id)))
    guests = [simulation.add_desk(image=images[1]) for _ in range(desks - 1)]
    for guest in guests:
        guest.start()
    for guest in guests:
        await guest.until_running()
        assert guest.peer is not None
        await guest.did(guest.peer.join(simulation.links[0]))


@contextmanager
def _silence() -> Iterator[None]:
    """Let a world end without a word from the tasks that are cut off in the middle."""
    logging.disable(logging.CRITICAL)
    before, sys.unraisablehook = sys.unraisablehook, lambda _: None
    try:
        with warnings.catch_warnings(action="ignore", category=RuntimeWarning):
            yield
    finally:
        sys.unraisablehook = before
        logging.disable(logging.NOTSET)
