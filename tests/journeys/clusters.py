"""Clusters of real daemons on this machine, and somebody who writes in a note the whole time."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from core.ids import NoteId
from sync.peer import Peer
from tests.journeys.daemons import PATIENCE, cluster, daemon, run, shown
from tests.nursery import Program
from tests.sync.peer.conftest import Office, until
from tests.sync.peer.test_peer import has_note


class Hubs:
    """The daemons of a cluster, each with a profile; the first one is the owner's, and shares a note."""

    def __init__(self, place: Path, peer: Peer, note: NoteId, stack: ExitStack) -> None:
        self.profiles = [place / "ada"]
        self.daemons: dict[Path, Program] = {}
        self.peer = peer
        self.note = note
        self._numbers = 1
        self._place = place
        self._stack = stack

    def start(self, profile: Path) -> Program:
        """Run the daemon of a profile."""
        self.daemons[profile] = program = self._stack.enter_context(daemon(profile))
        return program

    async def join(self, at: Path | None = None, link: str = "") -> Path:
        """Let one more hub join by a link, or by one that the hub at a profile gives, and start it."""
        link = link or (await self.tandem("cluster", "invite-hub", at=at)).strip()
        self._numbers += 1
        profile = self._place / f"hub {self._numbers}"
        code, _, err = await asyncio.to_thread(run, "app.daemon.entry", profile, "join", link)
        assert code == 0, err
        self.profiles.append(profile)
        await asyncio.to_thread(self.start, profile)
        return profile

    async def stop(self, profile: Path) -> None:
        """End the daemon of a profile in order."""
        program = self.daemons.pop(profile)
        program.terminate()
        assert await asyncio.to_thread(program.wait, PATIENCE) == 0

    async def state(self, at: Path | None = None) -> Any:
        """Read how the cluster is as one hub sees it; None while that does not answer."""
        return await asyncio.to_thread(cluster, at or self.profiles[0])

    async def stands(self, standing: str, hubs: int, *, at: Path | None = None) -> None:
        """Wait until a cluster of so many hubs stands so, as one of them sees it."""

        seen: Any = None

        async def holds() -> bool:
            nonlocal seen
            seen = await self.state(at)
            return seen is not None and (seen["standing"], len(seen["hubs"])) == (standing, hubs)

        await until(holds, 3 * PATIENCE, lambda: f"{standing}, {hubs} hubs; the last answer was {seen}")

    async def id_of(self, profile: Path) -> str:
        """Say which hub runs on a profile."""
        state = await self.state(profile)
        return next(str(hub["id"]) for hub in state["hubs"] if hub["is_this"])

    async def remove(self, profile: Path) -> None:
        """Have the first hub take out the one at a profile."""
        await self.tandem("cluster", "remove-hub", await self.id_of(profile))

    async def tandem(self, *arguments: str, at: Path | None = None) -> str:
        """Run a command at a profile, or the first one, and return what it prints."""
        code, out, err = await self.try_tandem(*arguments, at=at)
        assert code == 0, out + err
        return out

    async def try_tandem(self, *arguments: str, at: Path | None = None) -> tuple[int, str, str]:
        """Run a command that may fail."""
        return await asyncio.to_thread(run, "app.cli.entry", at or self.profiles[0], *arguments)

    async def hold(self, lines: list[str], *profiles: Path) -> None:
        """Wait until the note has all these lines at some profiles."""
        for profile in profiles:
            await self._holds(set(lines), profile)

    async def _holds(self, missing: set[str], profile: Path) -> None:
        async def holds() -> bool:
            text = await asyncio.to_thread(shown, profile, self.note)
            missing.difference_update(text.splitlines())
            return not missing

        await until(holds, PATIENCE, lambda: f"{sorted(missing)} at “{profile.name}”")


class Author:
    """Writes one line after the other, as soon as the log has the one before."""

    def __init__(self, peer: Peer, note: NoteId) -> None:
        self.acknowledged: list[str] = []
        self._peer = peer
        self._note = note

    async def write_on(self) -> None:
        """Write until cancelled."""
        while True:
            line = f"line {len(self.acknowledged) + 1}"
            await self._peer.library.append(self._note, line)
            while not await self._peer.drained(1):
                pass
            self.acknowledged.append(line)
            await asyncio.sleep(0.1)

    async def has_more(self, more: int = 10) -> None:
        """Return when the log has so many further lines."""
        before = len(self.acknowledged)
        await until(
            lambda: len(self.acknowledged) >= before + more,
            PATIENCE,
            lambda: f"{more} lines; since {before} there came {len(self.acknowledged) - before}",
        )


@asynccontextmanager
async def running_hubs(office: Office, place: Path, number: int) -> AsyncIterator[Hubs]:
    """Run a cluster of so many hubs, and somebody at a desktop of his own who has its note."""
    ada, bob = [await office.open(name) for name in ("ada", "bob")]
    space = (await ada.library.default_space()).id
    note = (await ada.library.create_note(space, "Plan", "first line")).id
    await bob.join(await ada.share(space))
    await until(lambda: has_note(bob, note))
    await office.close("ada")
    with ExitStack() as stack:
        hubs = Hubs(place, bob, note, stack)
        await asyncio.to_thread(hubs.start, hubs.profiles[0])
        await hubs.tandem("cluster", "init")
        for _ in range(number - 1):
            await hubs.join()
        if number > 1:
            await hubs.stands("with standby" if number == 2 else "together", number)
        yield hubs


@asynccontextmanager
async def writing(hubs: Hubs) -> AsyncIterator[Author]:
    """Let somebody write until the end of the block."""
    author = Author(hubs.peer, hubs.note)
    task = asyncio.create_task(author.write_on())
    try:
        await author.has_more()
        yield author
    finally:
        task.cancel()
        await asyncio.wait({task})
