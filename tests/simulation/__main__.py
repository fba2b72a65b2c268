"""`make simulate`: plays histories on all cores, or with SEED=... and no HISTORIES one of them aloud."""

import argparse
import multiprocessing
import os
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tests.simulation.actions.known import drawable
from tests.simulation.minimising import minimise
from tests.simulation.mutants import MUTANTS
from tests.simulation.mutation import Caught, hunt
from tests.simulation.playing import Outcome, play
from tests.simulation.profiles import used_image
from tests.simulation.promises import Promise
from tests.simulation.regressions import REGRESSIONS
from tests.simulation.script import draw_script

_CHUNK = 20
_CHUNK_OF_HUNT = 200
_MOST_PER_MUTANT = 2000


def main() -> int:
    """Return 0 when every promise was kept in every history."""
    options = _options()
    if options.mutants is not None:
        return _hunt(options.mutants, options.seed, options.histories)
    if options.regression:
        return _play_regression(options.regression)
    if options.regressions:
        return _play_regressions()
    if options.histories == 1:
        return _play_aloud(options.seed, options.minimise)
    return _play_many(
        options.seed,
        options.histories,
        options.processes,
        options.failures,
        wants_script=options.minimise,
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.simulation")
    parser.add_argument("--histories", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1, help="of the first history")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    parser.add_argument("--failures", type=int, default=3, help="how many end the run")
    parser.add_argument("--regression", help="play this one of regressions.py aloud")
    parser.add_argument("--regressions", action="store_true", help="play them all; a line tells of each")
    parser.add_argument("--mutants", nargs="*", help="plant these faults, or all there are, one at a time")
    parser.add_argument("--minimise", action="store_true", help="print the shortest script that still fails")
    return parser.parse_args()


def _play_aloud(seed: int, wants_script: bool) -> int:
    script = draw_script(seed, drawable())
    outcome = play(script, trace=_say)
    _report(seed, outcome)
    if wants_script and outcome.failures:
        _say(str(minimise(script)))
    return bool(outcome.failures)


def _play_regression(name: str) -> int:
    regression = next(each for each in REGRESSIONS if each.name == name)
    outcome = play(regression.script, unwatched=frozenset(Promise) - {regression.promise}, trace=_say)
    return bool(outcome.failures)


def _play_regressions() -> int:
    broken = 0
    for each in REGRESSIONS:
        failures = play(each.script, unwatched=frozenset(Promise) - {each.promise}).failures
        broken += bool(failures)
        _say(f"{each.name}: {'; '.join(failures).replace(chr(10), ' ') or 'kept'}")
    return bool(broken)


def _hunt(names: Sequence[str], first: int, histories: int) -> int:
    most, survivors = histories if histories > 1 else _MOST_PER_MUTANT, 0
    used_image("host")
    used_image("guest")
    for mutant in MUTANTS:
        if names and mutant.name not in names:
            continue
        caught = _hunted(mutant.name, first, most)
        survivors += caught is None
        _say(f"{mutant.name} -> {_told(caught, most)}")
    return bool(survivors)


def _hunted(name: str, first: int, most: int) -> Caught | None:
    """Hunt in processes that end now and then: what documents hold of each other is never freed."""
    for start in range(0, most, _CHUNK_OF_HUNT):
        with multiprocessing.get_context("fork").Pool(1) as pool:
            caught = pool.apply(_hunt_some, (name, first + start, min(_CHUNK_OF_HUNT, most - start)))
        if caught is not None:
            return replace(caught, histories=start + caught.histories)
    return None


def _hunt_some(name: str, first: int, most: int) -> Caught | None:
    return hunt(next(mutant for mutant in MUTANTS if mutant.name == name), first, most)


def _told(caught: Caught | None, most: int) -> str:
    if caught is None:
        return f"SURVIVED {most} histories"
    return f"caught after {caught.histories} histories: {caught.broken[:120]}"


def _play_many(first: int, histories: int, processes: int, most_failures: int, *, wants_script: bool) -> int:
    began, failed, seconds, done = time.perf_counter(), 0, 0.0, 0
    for seed, outcome in _outcomes(first, histories, processes):
        done += 1
        seconds += outcome.seconds
        if outcome.failures:
            failed += 1
            _report(seed, outcome)
            if wants_script:
                _say(f"As short as it gets:\n{minimise(draw_script(seed, drawable()))}")
            if failed >= most_failures:
                break
        if done % 1000 == 0:
            _count(done, began, seconds)
    _count(done, began, seconds)
    return bool(failed)


def _outcomes(first: int, histories: int, processes: int) -> Iterator[tuple[int, Outcome]]:
    seeds = range(first, first + histories)
    # Whoever is forked has it already.
    used_image("host")
    used_image("guest")
    size = min(_CHUNK, 1 + histories // processes)
    # A process that ends gives its memory back for nothing.
    with multiprocessing.get_context("fork").Pool(processes, maxtasksperchild=1) as pool:
        for chunk in pool.imap_unordered(
            _play_seeds, (seeds[at : at + size] for at in range(0, histories, size))
        ):
            yield from chunk


def _play_seeds(seeds: Sequence[int]) -> list[tuple[int, Outcome]]:
    return [(seed, play(draw_script(seed, drawable()), tidies=False)) for seed in seeds]


def _report(seed: int, outcome: Outcome) -> None:
    for failure in outcome.failures[:5]:
        _say(f"seed {seed}: {failure}")
    if outcome.failures:
        _say(f"Replay it with: make simulate SEED={seed}")
    else:
        _say(f"seed {seed}: every promise was kept")


def _count(done: int, began: float, seconds: float) -> None:
    spent = time.perf_counter() - began
    rate = done / spent
    _say(f"{done} histories, {rate:.1f} a second, {seconds / spent:.0f} simulated seconds in one")


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
