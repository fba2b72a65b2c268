"""Trios of peers that write without pause while processes and buses are killed and stopped at random."""

import asyncio
import os
import random
import signal
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.live import Live

from tests.faults.company import Company, company
from tests.faults.outcome import Outcome
from tests.faults.report import write_soak

_TRIOS = 3
_CYCLES_A_ROUND = 60
"""After so many kills a trio settles, is judged, and begins anew on empty profiles."""
_LONGEST_LIFE = 4.0
"""Seconds; most live far shorter. A hub needs some to start, and what is never up shows nothing to lose."""
_LONGEST_STOP = 0.4
_SETTLE_SECONDS = 90.0


@dataclass(slots=True)
class Tally:
    """What was done, and what came of it."""

    cycles: int = 0
    kills: int = 0
    stops: int = 0
    tokens: int = 0
    rounds: int = 0
    lost: int = 0
    false_statuses: int = 0
    diverged: int = 0
    crashes: int = 0

    @property
    def is_sound(self) -> bool:
        return not (self.lost or self.false_statuses or self.diverged or self.crashes)

    def add(self, outcome: Outcome, tokens: int) -> None:
        """Count a round that has been judged."""
        self.rounds += 1
        self.tokens += tokens
        self.lost += outcome.lost
        self.false_statuses += outcome.false_statuses
        self.diverged += outcome.diverged
        self.crashes += outcome.crashes


@dataclass(frozen=True, slots=True)
class Bounds:
    """When to end: a moment of the monotonic clock, or so many cycles."""

    until: float
    cycles: float

    def are_reached(self, tally: Tally) -> bool:
        """Say whether it is time to end."""
        return tally.cycles >= self.cycles or time.monotonic() >= self.until


def soak(minutes: float = 5.0, cycles: float = 0.0) -> int:
    """Run for so many minutes, or so many cycles if those come first; 1 when anything failed."""
    started, tally, details = time.monotonic(), Tally(), list[str]()
    bounds = Bounds(started + minutes * 60, cycles or float("inf"))
    console = Console()
    # One place for the keys of all trios, which live side by side in this environment.
    with tempfile.TemporaryDirectory(prefix="tandem-soak-keys-") as keys:
        os.environ["TANDEM_KEYS"] = keys
        asyncio.run(_run(bounds, tally, details, console))
    seconds = time.monotonic() - started
    console.print(f"{_line(tally)}; {tally.cycles / seconds:.2f} cycles a second", highlight=False)
    for detail in sorted(details, key=lambda each: not each.startswith("APART"))[:20]:
        console.print(f"  {detail}", markup=False, highlight=False)
    command = f"make soak MINUTES={minutes:g}" + (f" CYCLES={cycles:g}" if cycles else "")
    figures = (tally.tokens, tally.lost, tally.false_statuses, tally.diverged, tally.crashes)
    write_soak((tally.cycles, tally.kills, tally.stops, *figures), command)
    return int(not tally.is_sound)


async def _run(bounds: Bounds, tally: Tally, details: list[str], console: Console) -> None:
    with Live(_line(tally), console=console, refresh_per_second=2, transient=True) as live:
        async with asyncio.TaskGroup() as group:
            trios = [
                group.create_task(_keep_on(number, bounds, tally, details), name=f"trio {number}")
                for number in range(_TRIOS)
            ]
            while not all(trio.done() for trio in trios):
                live.update(_line(tally))
                await asyncio.wait(trios, timeout=0.5)


def _line(tally: Tally) -> str:
    return (
        f"{tally.cycles} cycles, {tally.kills} kills, {tally.stops} stops, {tally.rounds} rounds judged, "
        f"{tally.tokens} tokens shown: {tally.lost} lost, {tally.false_statuses} false, "
        f"{tally.diverged} apart, {tally.crashes} crashed"
    )


async def _keep_on(number: int, bounds: Bounds, tally: Tally, details: list[str]) -> None:
    chance = random.Random(number)
    while not bounds.are_reached(tally):
        with tempfile.TemporaryDirectory(prefix="tandem-soak-") as place:
            async with company(Path(place), pace=0.03) as trio:
                for _ in range(_CYCLES_A_ROUND):
                    if bounds.are_reached(tally):
                        break
                    await _cycle(trio, chance, tally)
                outcome = await trio.judge("soak", _SETTLE_SECONDS)
                tally.add(outcome, len(trio.ledger.shown))
                details += outcome.details


async def _cycle(trio: Company, chance: random.Random, tally: Tally) -> None:
    """Let them live a moment, stop one now and then, kill some at once, and start them again."""
    await asyncio.sleep(0.01 + _LONGEST_LIFE * chance.random() ** 2)
    if chance.random() < 0.2:
        await _stop_for_a_while(trio, chance)
        tally.stops += 1
    victims = chance.sample(trio.names, chance.choice((0, 1, 1, 2, 2, 3)))
    if not victims or chance.random() < 0.3:
        tally.kills += trio.signal_bus(signal.SIGKILL)
    await trio.kill(*victims)
    tally.kills += len(victims)
    await trio.start_all()
    tally.cycles += 1


async def _stop_for_a_while(trio: Company, chance: random.Random) -> None:
    """Hold the bus or one peer still: to the others it is as if the network were cut."""
    stopped = chance.choice(("bus", *trio.names))
    _send(trio, stopped, signal.SIGSTOP)
    await asyncio.sleep(chance.uniform(0.05, _LONGEST_STOP))
    _send(trio, stopped, signal.SIGCONT)


def _send(trio: Company, name: str, number: signal.Signals) -> None:
    if name == "bus":
        trio.signal_bus(number)
    else:
        trio.program(name).signal(number)
