"""Three hubs and two desks on this machine, as `make operate-demo` plays with them: real processes all."""

import asyncio
import json
import os
import ssl
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import psutil

from app.demo.remote_desk import RemoteDesk
from core.accounts.secrets import KEYS_VARIABLE
from core.profile import Profile
from sync.bus.certificates import read_certificate, trusting
from sync.hub.hub import LOOPBACK
from sync.hub.hub_settings import LISTEN_VARIABLE
from tests.journeys.daemons import run
from tests.nursery import Program

HUBS = ("north", "east", "south")
DESKS = (("Ada", "left"), ("Ben", "right"))
PATIENCE = 120.0
_LOOK_PAUSE = 0.2

Say = Callable[[str], None]


class Halted(Exception):
    """The demo could not go on; says at what."""


class Scene:
    """The profiles of the hubs by name, and the desks that share the space in which `note` lies."""

    def __init__(self, place: Path) -> None:
        self.place = place
        self.hubs = {name: place / name for name in HUBS}
        self.daemons: dict[str, Program] = {}
        self.desks = tuple(
            RemoteDesk(name, side, place / name.lower(), place / f"{name}.out") for name, side in DESKS
        )
        self.space = self.note = ""

    @property
    def profiles(self) -> list[Path]:
        """Where everybody's notes, and traces, are."""
        return [*(desk.profile for desk in self.desks), *self.hubs.values()]

    async def start(self, hub: str) -> None:
        """Start the `tandemd` of a hub; returns when it says that it holds its profile."""
        self.daemons[hub] = program = Program("app.daemon.entry", "--profile", str(self.hubs[hub]))
        said = await asyncio.to_thread(program.stdout.readline)
        if not said.startswith("tandemd holds"):
            raise Halted(f"the daemon of {hub} did not start: {said}{program.stderr.read()}")

    def kill(self, hub: str) -> None:
        """Kill a hub and its bus server at once."""
        self.pause(hub)
        for process in self._processes(hub)[1:]:
            process.kill()
        self.daemons.pop(hub).end()

    def pause(self, hub: str) -> None:
        """Hold all processes of a hub still."""
        for process in self._processes(hub):
            process.suspend()

    def pause_server(self, hub: str) -> None:
        """Hold the bus server of a hub still, and nothing else of it."""
        for process in self._processes(hub):
            if process.name() == "nats-server":
                process.suspend()

    def go_on(self, hub: str) -> None:
        """Let what was held still go on."""
        for process in self._processes(hub):
            process.resume()

    def _processes(self, hub: str) -> list[psutil.Process]:
        """The daemon, and what it started."""
        daemon = psutil.Process(self.daemons[hub].pid)
        return [daemon, *daemon.children(recursive=True)]

    async def tandem(self, hub: str, *words: str) -> str:
        """Run a command at a hub and return what it prints; raises Halted when it fails."""
        code, out, err = await self.run("app.cli.entry", self.hubs[hub], *words)
        if code:
            raise Halted(f"`tandem {' '.join(words)}` at {hub}: {err or out}")
        return out

    async def ask(self, hub: str, *words: str) -> Any:
        """Run a command at a hub that answers in JSON; None when it does not answer."""
        return await self._ask_at(self.hubs[hub], *words)

    async def at_desk(self, *words: str) -> str:
        """Run a command at the first desk, whatever its code."""
        _, out, _ = await self.run("app.cli.entry", self.desks[0].profile, *words)
        return out

    async def at_desk_in_json(self, *words: str) -> Any:
        """Run a command at the first desk that answers in JSON; None when it does not answer."""
        return await self._ask_at(self.desks[0].profile, *words)

    async def run(self, module: str, profile: Path, *words: str) -> tuple[int, str, str]:
        """Run a program on a profile to its end; returns its code and what it printed on both ways out."""
        return await asyncio.to_thread(run, module, profile, *words)

    async def places_of(self, hub: str) -> list[str]:
        """Say where the gateway of a hub is, best first: host:port."""
        hubs = (await self.ask(hub, "cluster", "status"))["hubs"]
        return list(map(str, next(row for row in hubs if row["is_this"])["places"]))

    async def stands(self, standing: str) -> None:
        """Wait until all hubs say that their cluster stands so."""

        async def holds() -> bool:
            answers = [await self.ask(hub, "cluster", "status") for hub in self.daemons]
            return all(answer is not None and answer["standing"] == standing for answer in answers)

        await until(holds, f"the cluster stands {standing}")

    def trust(self) -> ssl.SSLContext:
        """Trust the authority of the hubs, and nobody else."""
        return trusting(read_certificate(Profile(self.hubs[HUBS[0]]).hub) or b"")

    async def _ask_at(self, profile: Path, *words: str) -> Any:
        _, out, _ = await self.run("app.cli.entry", profile, *words, "--json")
        return json.loads(out) if out.strip() else None

    async def close(self) -> None:
        """End all that runs."""
        await asyncio.gather(*(desk.end() for desk in self.desks))
        processes = [each for hub in self.daemons for each in self._processes(hub)]
        for program in self.daemons.values():
            program.end()
        for process in processes:
            with suppress(psutil.NoSuchProcess):
                process.kill()  # else a bus server goes on writing for a moment
        psutil.wait_procs(processes)


@asynccontextmanager
async def opened_scene(place: Path, say: Say) -> AsyncIterator[Scene]:
    """Found the hubs, let both desks join, and open a note on both screens; ends everything at the end."""
    os.environ.update(
        {KEYS_VARIABLE: str(place / "keys"), LISTEN_VARIABLE: LOOPBACK, "TANDEM_TRACE": "1"},
    )
    scene = Scene(place)
    async with AsyncExitStack() as stack:
        stack.push_async_callback(scene.close)
        say("Three hubs start, each a tandemd of its own with its nats-server, and become one cluster.")
        link = await _found(scene)
        say("Two desks open: each is the app's own window, in a process of its own.")
        await _sit_down(scene, link)
        yield scene


async def _found(scene: Scene) -> str:
    first, *others = HUBS
    await scene.start(first)
    scene.note = (await scene.tandem(first, "note", "new", "--title", "Minutes")).strip()
    spaces = await scene.ask(first, "space", "list")
    scene.space = spaces[0]["id"]
    shared = await scene.tandem(first, "share", scene.space)
    await scene.tandem(first, "cluster", "init")
    for hub in others:
        joining = (await scene.tandem(first, "cluster", "invite-hub")).strip()
        code, out, err = await scene.run("app.daemon.entry", scene.hubs[hub], "join", joining)
        if code:
            raise Halted(f"{hub} did not join: {err or out}")
        await scene.start(hub)
    await scene.stands("together")
    return next(word for word in shared.split() if word.startswith("tandem://join"))


async def _sit_down(scene: Scene, link: str) -> None:
    for desk in scene.desks:
        await desk.start()
        await desk.join(link)

        async def has_note(desk: RemoteDesk = desk) -> bool:
            return await desk.count(scene.space) > 0

        await until(has_note, f"{desk.name} has the note")
        await desk.open(scene.space, scene.note)


async def until(condition: Callable[[], Any], what: str, seconds: float = PATIENCE) -> None:
    """Look again and again until it is so; raises Halted when it never is."""
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while not await condition():
        if loop.time() > end:
            raise Halted(f"it did not come to this within {seconds:.0f} s: {what}")
        await asyncio.sleep(_LOOK_PAUSE)
