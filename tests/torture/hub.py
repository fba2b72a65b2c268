"""One hub of the cluster: a real `tandemd` with its `nats-server`, on a host and a disk of its own."""

import asyncio
import os
import signal
import threading
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import IO, TypeVar

import msgspec
import psutil

from app.commands.handover import OwnerLeft, hand_over
from app.commands.request import Request
from core.profile import Profile, read_owner
from tests.faults.company import server_of
from tests.faults.disks import NoDisk, cut_power, image_disk
from tests.nursery import Program, Surroundings
from tests.torture.network import Host

_DAEMON = "app.daemon.entry"
_JOIN_SECONDS = 90.0
Result = TypeVar("Result", bound=msgspec.Struct)


class HubAway(Exception):
    """The hub does not run, or does not answer."""


class HubMachine:
    """A hub that is started, killed and stopped; where disks can be mounted, its profile has one."""

    def __init__(self, host: Host, place: Path, megabytes: int, generation: int = 1) -> None:
        self.host = host
        self.seconds_off = 0.0
        """By how much its clock is wrong from its next start on."""
        name = f"{host.name}.{generation}"
        self._made = (place, megabytes, generation)
        self._image = place / f"{name}.image"
        self._diary = place / f"{name}.out"
        self._program: Program | None = None
        self._mounted = ExitStack()
        self.disk = place / name
        self.has_disk = self._mount(megabytes)
        self.profile = Profile(self.disk / "profile")

    def successor(self) -> "HubMachine":
        """Make a new computer that gets its place in the network, with an empty disk; this one is ended."""
        self.close()
        self._image.unlink(missing_ok=True)
        place, megabytes, generation = self._made
        return HubMachine(self.host, place, megabytes, generation + 1)

    @property
    def runs(self) -> bool:
        """Whether it was started and not ended since."""
        return self._program is not None

    @property
    def has_fallen(self) -> bool:
        """Whether its daemon ended though nobody ended it."""
        return self._program is not None and self._has_ended

    @property
    def server_pid(self) -> int | None:
        """The process of its bus server, if it runs."""
        return server_of(self.profile.bus)

    def start(self) -> None:
        """Start its daemon, if it does not run."""
        if self._program is None:
            self._program = self._run("--listen", self.host.address)
            for stream in (self._program.stdout, self._program.stderr):
                threading.Thread(target=_keep, args=(stream, self._diary), daemon=True).start()

    async def join(self, link: str) -> None:
        """Become a hub of the cluster that gave a link; raises HubAway with what stands against it."""
        program = self._run("--listen", self.host.address, "join", link)
        try:
            code, said = await asyncio.to_thread(lambda: (program.wait(_JOIN_SECONDS), program.stderr.read()))
        finally:
            program.end()
        if code:
            raise HubAway(said)

    def kill(self) -> None:
        """End the daemon and all that it started, without warning."""
        if self._program is None:
            return
        # Held still first: it would notice the end of its server, and start another one.
        self._program.send_signal(signal.SIGSTOP)
        _send(self._children(), signal.SIGKILL)
        self._program.end()
        self._program = None

    def kill_server(self) -> None:
        """End its bus server alone, without warning."""
        _send([self.server_pid], signal.SIGKILL)

    def pause(self) -> None:
        """Hold the daemon and all that it started still."""
        if self._program is not None:
            _send([self._program.pid, *self._children()], signal.SIGSTOP)

    def go_on(self) -> None:
        """Let go on what was held still."""
        if self._program is not None:
            _send([self._program.pid, *self._children()], signal.SIGCONT)

    def pause_server(self) -> None:
        """Hold its bus server still."""
        _send([self.server_pid], signal.SIGSTOP)

    async def end(self) -> None:
        """Let it end in order; what does not is killed."""
        if self._program is not None:
            self._program.terminate()
            with suppress(TimeoutError):
                async with asyncio.timeout(_JOIN_SECONDS):
                    while not self._has_ended:
                        await asyncio.sleep(0.05)
        self.kill()

    def cut_power(self) -> bool:
        """Have what had reached its disk and nothing else, and no process; False when that was not tried.

        What nobody had synced is gone.
        """
        if not self.has_disk:
            raise NoDisk("a disk of its own needs root")
        copy = self._image.with_suffix(".copy")
        self.pause()
        is_copied = cut_power(self._image, self.disk, copy)
        self.kill()
        if is_copied:
            self._mounted.close()
            copy.replace(self._image)
            self._mount(0)
        return is_copied

    async def ask(self, request: Request, expected: type[Result]) -> Result:
        """Have a command carried out by its daemon; raises HubAway, or the command's Problem."""
        owner = read_owner(self.profile)
        if owner is None or self._program is None:
            raise HubAway(self.host.name)
        try:
            return await hand_over(self.profile, owner, request, expected, lambda _progress: None)
        except OwnerLeft as left:
            raise HubAway(self.host.name) from left

    def said(self) -> list[str]:
        """Read the lines that its daemon said."""
        with suppress(OSError):
            return self._diary.read_text(errors="replace").splitlines()
        return []

    def close(self) -> None:
        """Kill what runs, and unmount its disk."""
        self.go_on()
        self.kill()
        self._mounted.close()

    def _mount(self, megabytes: int) -> bool:
        try:
            self._mounted.enter_context(image_disk(self._image, self.disk, megabytes=megabytes))
        except NoDisk:
            return False
        return True

    def _run(self, *arguments: str) -> Program:
        surroundings = Surroundings(self.host.namespace, self.seconds_off)
        directory = str(self.profile.directory)
        return Program(_DAEMON, "--profile", directory, *arguments, surroundings=surroundings)

    def _children(self) -> Sequence[int]:
        if self._program is None:
            return []
        with suppress(psutil.NoSuchProcess):
            return [child.pid for child in psutil.Process(self._program.pid).children(recursive=True)]
        return []

    @property
    def _has_ended(self) -> bool:
        with suppress(psutil.NoSuchProcess):
            return self._program is None or psutil.Process(self._program.pid).status() == psutil.STATUS_ZOMBIE
        return True


def _send(pids: Iterable[int | None], number: signal.Signals) -> None:
    for pid in pids:
        if pid is not None:
            with suppress(ProcessLookupError):
                os.kill(pid, number)


def _keep(stream: IO[str], diary: Path) -> None:
    """Write down what a program says, so that it need not wait for anybody to read it."""
    with suppress(ValueError, OSError), diary.open("a") as file:
        for line in stream:
            file.write(line)
            file.flush()
