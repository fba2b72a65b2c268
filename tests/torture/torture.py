"""One run: hubs are founded, devices write, the nemesis works until the time is up, and all is checked."""

import asyncio
import json
import random
import time
from collections.abc import AsyncIterator, Callable, Iterator, Sequence
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.faults.company import Company
from tests.faults.disks import NoDisk
from tests.faults.nursery import Program
from tests.torture.checking import check
from tests.torture.ending import Ending
from tests.torture.faults import TORTURES, Ground, NotTried, Torture
from tests.torture.findings import Findings
from tests.torture.history import FOR_EVER, HISTORY, Answer, Operation, write_history
from tests.torture.hub import HubMachine
from tests.torture.hubs import FOUND_SECONDS, Hubs, NotTogether
from tests.torture.network import Network, NoNetwork, open_network, sources
from tests.torture.programs.caller import Calls
from tests.torture.silences import Span

CALLERS = "callers"
_SPARE = "spare"
_SOURCES = 100
"""Addresses from which it is called, as one alone may not open so many accounts."""
_LOOK_PAUSE = 0.2
_QUIET = 2.0
"""Seconds from the moment when all is whole until the next fault."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a run is: everything random comes from the seed."""

    seconds: float
    hubs: int = 3
    devices: int = 6
    seed: int = 1
    tortures: tuple[Torture, ...] = TORTURES
    pace: float = 0.5
    """Seconds between two tokens of one device."""
    call_pace: float = 2.0
    megabytes: int = 400
    """The size of a hub's disk."""


Tell = Callable[[str], None]


def torture(plan: Plan, place: Path, tell: Tell, ending: Ending) -> Findings:
    """Run a plan in an empty folder; what happens is told line by line. Whatever ends it, nothing is left."""
    hubs = [f"h{number}" for number in range(1, plan.hubs + 1)]
    devices = [f"w{letter}" for letter in "abcdefghijkl"[: plan.devices]]
    with open_network([*hubs, _SPARE, *devices, CALLERS[:2]], _SOURCES) as network:
        run = _Run(plan, place, network, hubs, devices, tell)
        try:
            return ending.run(run.run())
        finally:
            run.close()


class _Run:
    def __init__(
        self,
        plan: Plan,
        place: Path,
        network: Network,
        hubs: Sequence[str],
        devices: Sequence[str],
        tell: Tell,
    ) -> None:
        self._plan = plan
        self._place = place
        self._network = network
        self._devices = tuple(devices)
        self._tell = tell
        first, *others = (HubMachine(network.hosts[name], place, plan.megabytes) for name in (*hubs, _SPARE))
        self._hubs = Hubs([first, *others[:-1]], others[-1:])
        self._history: list[Operation] = []
        self._findings = Findings()

    async def run(self) -> Findings:
        started = time.monotonic()
        await self._hubs.found(self._place, notes=self._plan.devices)
        self._tell(f"{self._plan.hubs} hubs together after {time.monotonic() - started:.0f} s")
        async with self._hubs.governed(), self._writing() as company, self._calling() as callers:
            self._hubs.moved = lambda: callers.order(json.dumps(list(self._hubs.places.values())))
            ground = Ground(self._network, self._hubs, company, random.Random(self._plan.seed))
            await self._haunt(ground, time.monotonic() + self._plan.seconds)
            callers.order("rest")
            await callers.end()
            self._tell("the faults are over; all is checked")
            write_history(self._history, self._place / HISTORY)
            await check(ground, self._history, self._findings, self._place)
        return self._findings

    def close(self) -> None:
        """End the hubs, when nothing beside works on them any more."""
        with ExitStack() as stack:
            stack.callback(self._hubs.close)
            stack.callback(self._network.heal)

    async def _haunt(self, ground: Ground, until: float) -> None:
        """Bring about one fault after the other, each kind before any comes again.

        It ends when the hubs do not come together after one.
        """
        for kind in _shuffled(self._plan.tortures, ground.chance):
            if time.monotonic() >= until:
                return
            await self._bring(kind, ground)
            if self._findings.apart:
                return  # what happens from here on would hide how that came
            if all(self._findings.row(each).reason for each in self._plan.tortures):
                return

    async def _bring(self, kind: Torture, ground: Ground) -> None:
        began = time.monotonic()
        try:
            await kind.bring(ground)
        except (NoNetwork, NoDisk, NotTried) as reason:
            self._findings.row(kind).reason = str(reason)
            self._tell(f"{time.strftime('%X')} {kind.name}: not tried: {reason}")
            return
        except NotTogether as stood:
            self._fall_apart(kind, stood)
        over = time.monotonic()
        whole = await self._until_whole(kind)
        await asyncio.sleep(_QUIET)
        span = Span(over if kind.stops_log else began, time.monotonic())
        silences = self._findings.add(kind, span, ground.company.ledger, self._devices)
        log, device = silences.of_log[0], max(silences.of_device, default=0.0)
        self._tell(
            f"{time.strftime('%X')} {kind.name}: lasted {over - began:.1f} s, no log for {log:.1f} s, "
            f"the slowest device {silences.slowest} waited {device:.1f} s, whole {whole:.1f} s after its end"
        )

    async def _until_whole(self, kind: Torture) -> float:
        try:
            return await self._hubs.together()
        except NotTogether as stood:
            self._fall_apart(kind, stood)
            return FOR_EVER

    def _fall_apart(self, kind: Torture, stood: NotTogether) -> None:
        self._findings.apart.append(f"{kind.name}: the hubs did not come together: {stood}")
        self._tell(self._findings.apart[-1])

    @asynccontextmanager
    async def _writing(self) -> AsyncIterator[Company]:
        """Let devices write until the end of the block."""
        plan = self._plan
        company = Company(
            self._place, self._devices, link=self._hubs.link, notes=plan.devices, pace=plan.pace
        )
        company.ledger.beside = lambda: self._hubs.ever  # hubs, too, tell how far they have stored the log
        for name in self._devices:
            company.change(name, namespace=self._network.hosts[name].namespace)
        try:
            await company.start_all()
            await _have_all_written(company)
            yield company
        finally:
            await company.kill(*(name for name in self._devices if not company.program(name).has_ended))

    @asynccontextmanager
    async def _calling(self) -> AsyncIterator[Program]:
        """Let scripts call the gateways until the end of the block."""
        host = self._network.hosts[CALLERS[:2]]
        calls = Calls(
            self._hubs.places,
            self._hubs.certificate,
            tuple(sources(host, _SOURCES)),
            host.namespace,
            self._plan.call_pace,
            self._plan.seed,
        )
        program = Program(calls, self._hear)
        try:
            yield program
        finally:
            await program.kill()

    def _hear(self, words: list[Any]) -> None:
        match words:
            case ["called", thing, act, given, answer, told, began, ended, hub]:
                end = FOR_EVER if ended is None else ended
                self._history.append(Operation(thing, act, given, Answer(answer), told, began, end, hub))
            case ["fell", what]:
                self._findings.crashes.append(f"the callers: {what}")


async def _have_all_written(company: Company) -> None:
    """Return when every device has seen something of its own in the log; raises TimeoutError."""
    async with asyncio.timeout(FOUND_SECONDS):
        while {device for _, device, _ in company.ledger.answers} < set(company.names):
            await asyncio.sleep(_LOOK_PAUSE)


def _shuffled(kinds: Sequence[Torture], chance: random.Random) -> Iterator[Torture]:
    while True:
        yield from chance.sample(kinds, len(kinds))
