"""A host and members who write into the same notes from processes of their own, and what became of it."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

from tests.faults.evidence import crashes_in_diary, notes_in_log
from tests.faults.ledger import Ledger
from tests.faults.nursery import Program
from tests.faults.outcome import Outcome
from tests.faults.programs.writer import Job
from tests.faults.tokens import tokens_in

HOST = "ada"
_START_SECONDS = 90.0
_LOOK_SECONDS = 0.1


class Company:
    """Programs by name; each has its profile below `place`.

    The first one is the host; with a `link` all are members, of a space that somebody else hosts.
    """

    def __init__(
        self,
        place: Path,
        names: tuple[str, ...] = (HOST, "bea", "cyd"),
        *,
        link: str | None = None,
        **job: Any,
    ) -> None:
        self.place = place
        self.names = names
        self.ledger = Ledger(names)
        self.refusals: list[str] = []
        self.places: dict[str, Path] = {name: place / name for name in names}
        self._jobs = {name: Job(self.places[name], name, 0, **job) for name in names}
        self.falls: list[str] = []
        self._programs: dict[str, Program] = {}
        self._heard: dict[str, asyncio.Event] = {}
        self._host = names[0] if link is None else ""
        self.link = link
        self._has_link = asyncio.Event()
        if link is not None:
            self._has_link.set()

    def program(self, name: str) -> Program:
        """Give the running or ended program of a name."""
        return self._programs[name]

    def change(self, name: str, **job: Any) -> None:
        """Give a program other settings from its next start on."""
        self._jobs[name] = replace(self._jobs[name], **job)

    async def start(self, name: str) -> bool:
        """Start a program; True once it has said what its disk held, False when it refused to open."""
        link = None if name == self._host else await self.invited()
        job = replace(self._jobs[name], run=self._jobs[name].run + 1, link=link, profile=self.places[name])
        self._jobs[name] = job
        self._heard[name] = asyncio.Event()
        program = Program(job, lambda words: self._hear(name, words))
        self._programs[name] = program
        return await self.said_held(name)

    async def said_held(self, name: str) -> bool:
        """Wait until a program has said what its disk held."""
        waiting = asyncio.create_task(self._heard[name].wait(), name="first words")
        ended = self._programs[name].listening
        await asyncio.wait({waiting, ended}, timeout=_START_SECONDS, return_when=asyncio.FIRST_COMPLETED)
        waiting.cancel()
        return self._heard[name].is_set()

    async def start_all(self) -> None:
        """Start whoever does not run, the host first."""
        for name in self.names:
            if name not in self._programs or self._programs[name].has_ended:
                self._note_fall(name)
                await self.start(name)

    def _note_fall(self, name: str) -> None:
        if name in self._programs and self._programs[name].has_fallen:
            self.falls.append(f"{name} ended by itself")

    async def kill(self, *names: str) -> None:
        """End programs without warning, all at once."""
        for name in names:
            self._note_fall(name)
            self._programs[name].signal(signal.SIGKILL)
        for name in names:
            await self._programs[name].kill()

    async def end_all(self) -> None:
        """Let everybody close; the members before the host."""
        for name in reversed(self.names):
            if name in self._programs:
                await self._programs[name].end()

    def bus_pid(self) -> int | None:
        """Find the bus of the host, if it runs."""
        return server_of(self.places[self.names[0]] / "bus")

    def signal_bus(self, number: signal.Signals) -> bool:
        """Send a signal to the bus; False when there is none."""
        pid = self.bus_pid()
        if pid is None:
            return False
        with suppress(ProcessLookupError):
            os.kill(pid, number)
        return True

    def order(self, word: str) -> None:
        """Say a word to everybody."""
        for program in self._programs.values():
            program.order(word)

    async def typed(self, tokens: int, within: float = 20.0) -> bool:
        """Wait until so many more tokens were shown as saved here."""
        wanted = len(self.ledger.shown) + tokens
        return await _within(within, lambda: len(self.ledger.shown) >= wanted)

    async def agrees(self, within: float = 60.0) -> bool:
        """Rest, and wait until every program holds the same notes and every token that was shown."""
        self.order("rest")
        wanted = self.ledger.shown
        try:
            async with asyncio.timeout(within):
                while not await self._is_settled(wanted):
                    await asyncio.sleep(_LOOK_SECONDS)
        except TimeoutError:
            return False
        return True

    async def _is_settled(self, wanted: set[str]) -> bool:
        told = [await self._programs[name].tell() for name in self.names]
        known = [each for each in told if each is not None]
        if len(known) < len(self.names):
            return False
        return all(digests == known[0][0] and wanted <= tokens for digests, tokens in known)

    async def judge(self, happened: str, within: float = 60.0) -> Outcome:
        """Start whoever is away, let all settle, and hold the disks and the log against what was shown."""
        await self.start_all()
        agrees = await self.agrees(within)
        missing = await self.missing_everywhere()
        notes = [] if agrees else await self.differences()
        await self.end_all()
        lies = list(self.ledger.lies)
        if agrees:
            in_log = await notes_in_log(self.places[self.names[0]], self.place / "newcomer")
            self.ledger.log_holds(tokens_in(body for _, body in in_log.values()))
            lies = self.ledger.lies
        crashes = self.falls + [line for name in self.names for line in crashes_in_diary(self.places[name])]
        notes += lies[:5] + crashes[:5] + self.refusals[:5]
        return Outcome(
            f"{happened}; {len(self.ledger.shown)} tokens shown",
            lost=len(missing),
            false_statuses=len(lies),
            diverged=0 if agrees else 1,
            crashes=len(crashes),
            details=notes,
        )

    async def differences(self) -> list[str]:
        """Say of each program how far it is from the others, before anybody ends them."""
        told = {name: await self._programs[name].tell() for name in self.names}
        return [
            f"APART: {name} does not answer"
            if answer is None
            else f"APART: {name} holds {len(answer[0])} notes ({hash(str(answer[0])) & 0xFFFF:04x}), "
            f"{len(self.ledger.shown & answer[1])} of {len(self.ledger.shown)} tokens"
            for name, answer in told.items()
        ]

    async def missing_everywhere(self) -> set[str]:
        """Name the tokens that were shown and that no running program holds."""
        told = [await program.tell() for program in self._programs.values() if not program.has_ended]
        held = set().union(*(answer[1] for answer in told if answer))
        return self.ledger.shown - held

    async def invited(self) -> str:
        """Wait until the host has shared its space; returns the link by which others join."""
        async with asyncio.timeout(_START_SECONDS):
            await self._has_link.wait()
        return str(self.link)

    def _hear(self, name: str, words: list[Any]) -> None:
        match words:
            case ["held", moment, tokens]:
                self.ledger.held(name, moment, set(tokens))
                self._heard[name].set()
            case ["link", link]:
                self.link = link
                self._has_link.set()
            case ["here", tokens]:
                self.ledger.saved_here(name, tokens)
            case ["log", moment, tokens]:
                self.ledger.in_log(name, moment, tokens)
            case ["devices", moment, count, tokens]:
                self.ledger.on_devices(name, moment, count, tokens)
            case ["refused", kind, sentence]:
                self.refusals.append(f"{name}: {kind}: {sentence}")


@asynccontextmanager
async def company(
    place: Path, names: tuple[str, ...] = (HOST, "bea", "cyd"), **job: Any
) -> AsyncIterator[Company]:
    """Start a host and members; whatever still runs in the end is killed."""
    made = Company(place, names, **job)
    try:
        await made.start_all()
        yield made
    finally:
        made.signal_bus(signal.SIGCONT)
        running = [name for name in names if name in made._programs and not made._programs[name].has_ended]
        await made.kill(*running)


def server_of(bus: Path) -> int | None:
    """Find the nats-server that runs with the settings in this folder."""
    try:
        pid = int((bus / "nats-server.pid").read_text())
        command = Path(f"/proc/{pid}/cmdline").read_bytes()
    except (OSError, ValueError):
        return None
    return pid if os.fsencode(bus.absolute()) in command else None


async def _within(seconds: float, condition: Any) -> bool:
    try:
        async with asyncio.timeout(seconds):
            while not condition():
                await asyncio.sleep(0.01)
    except TimeoutError:
        return bool(condition())
    return True
