"""The hubs as a cluster: how they are founded, joined, looked at and ended."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack, ExitStack, asynccontextmanager, suppress
from pathlib import Path
from typing import TypeVar

from app.commands.cluster_requests import InitCluster, InviteHub, RemoveHub, ReplaceHub, ReportCluster
from app.commands.cluster_results import ClusterState, HubInvitation, HubRemoved, Standing
from app.commands.hub_requests import InitHub
from app.commands.hub_results import PreparedHub
from core.accounts import DeviceKey
from core.errors import Problem
from core.world import real_world
from sync.bus import BusAddress, Connection, open_connection
from sync.bus.certificates import read_certificate
from sync.bus.claims import Authority, Pass
from sync.bus.cluster import BusPicture, read_picture
from sync.hub.cluster.roster import Roster
from sync.hub.cluster.sealed_roster import read_roster
from sync.hub.cluster.seats import server_of
from sync.hub.hub_settings import KeptSettings, keep_settings
from tests.faults.company import Company
from tests.secret_files import claims_of
from tests.torture.hub import HubAway, HubMachine

FOUND_SECONDS = 120.0
"""In which the hubs of a slow machine have found together, or have come to themselves again."""
_LOOK_PAUSE = 0.2
_ASKED_AGAIN_FOR = 60.0
"""Seconds in which whoever runs the hubs tries a command again that was refused, as its problem says."""
Told = TypeVar("Told")


class NotTogether(Exception):
    """The hubs did not come together in time; says how they stood."""


class Hubs:
    """The hubs by name; the first one founded the cluster, and hosts the space that `link` leads to.

    Those that are `spare` are no hubs yet.
    """

    def __init__(self, machines: Sequence[HubMachine], spare: Sequence[HubMachine] = ()) -> None:
        self.machines = {machine.host.name: machine for machine in machines}
        self.spare = list(spare)
        self.link = ""
        self.certificate = b""
        """The certificate (DER) of the cluster's authority."""
        self.places: dict[str, str] = {}
        """Where the gateway of each hub is (host:port)."""
        self.moved: Callable[[], None] = lambda: None
        """Called when other hubs are there than before."""
        self.ever = len(self.machines)
        """How many hubs there have been."""
        self._joined = [self.first]
        self._governors: dict[str, Connection] = {}
        self._lines: dict[str, AsyncExitStack] = {}
        self._servers: dict[str, str] = {}

    @property
    def names(self) -> list[str]:
        return list(self.machines)

    @property
    def first(self) -> HubMachine:
        """The hub that founded the cluster."""
        return next(iter(self.machines.values()))

    async def found(self, place: Path, notes: int) -> None:
        """Share a space from the first hub, make it a cluster, and let the others join and serve."""
        first, *others = self.machines.values()
        keep_settings(first.profile.hub, KeptSettings(listen=first.host.address))
        self.link = await _share(first, place, notes)
        first.start()
        await self._settled(lambda: first.ask(InitCluster(), ClusterState))
        await first.ask(InitHub(None, None, "open"), PreparedHub)
        # The logs move when three are there; whoever comes later comes alone.
        for joining in (others[:2], *([machine] for machine in others[2:])):
            for machine in joining:
                await machine.join(await self._invite())
            for machine in joining:
                machine.start()
            self._joined += joining
            await self.together()

    async def add(self) -> None:
        """Let a spare computer become one more hub."""
        await self._enlist(await _insist(self._invite))

    async def replace(self, lost: HubMachine) -> None:
        """Let a spare computer take the place of a hub that is gone for good."""

        async def invite_instead() -> str:
            return (await self.first.ask(ReplaceHub(await self._id_of(lost)), HubInvitation)).link

        link = await _insist(invite_instead)
        self._joined.remove(lost)
        await self._enlist(link)
        await self._dismiss(lost)

    async def remove(self, machine: HubMachine) -> None:
        """Take a hub out of the cluster, and end it when the others have all that it held."""

        async def give_up() -> HubRemoved:
            return await self.first.ask(RemoveHub(await self._id_of(machine)), HubRemoved)

        await _insist(give_up)
        self._joined.remove(machine)
        await self.together()
        await machine.end()
        await self._dismiss(machine)

    async def _invite(self) -> str:
        return (await self.first.ask(InviteHub(), HubInvitation)).link

    async def _enlist(self, link: str) -> None:
        machine = self.spare.pop(0)
        self.ever += 1
        await _insist(lambda: machine.join(link))
        machine.start()
        self.machines[machine.host.name] = machine
        self._joined.append(machine)
        await self.together()
        await self._govern()
        self.moved()

    async def _dismiss(self, machine: HubMachine) -> None:
        name = machine.host.name
        del self.machines[name], self.places[name], self._governors[name]
        self._servers = {server: host for server, host in self._servers.items() if host != name}
        await self._lines.pop(name).aclose()
        self.spare.append(machine.successor())
        self.moved()

    async def _id_of(self, machine: HubMachine) -> str:
        """Say which hub runs on a computer, whether it is there or not."""
        hubs = (await self.first.ask(ReportCluster(), ClusterState)).hubs
        return next(hub.id for hub in hubs if hub.places[0].startswith(f"{machine.host.address}:"))

    async def together(self, seconds: float = FOUND_SECONDS) -> float:
        """Wait until all hubs keep every log together, and none has a problem; returns how many seconds."""
        loop = asyncio.get_running_loop()
        started, stood = loop.time(), "nobody answers"
        while loop.time() < started + seconds:
            stood = await self._standing()
            if stood == Standing.TOGETHER:
                return loop.time() - started
            await asyncio.sleep(_LOOK_PAUSE)
        raise NotTogether(stood)

    @asynccontextmanager
    async def governed(self) -> AsyncIterator[None]:
        """Look at the bus servers until the end of the block, as the hubs do, by a line to each."""
        try:
            await self._govern()
            yield
        finally:
            for line in self._lines.values():
                await line.aclose()

    async def _govern(self) -> None:
        """Have a line to each hub that there is."""
        for name, address in self._governing().items():
            if name not in self._lines:
                line = self._lines[name] = AsyncExitStack()
                opened = open_connection(address, name="torture")
                self._governors[name] = await line.enter_async_context(opened)
                await self._governors[name].wait_connected(FOUND_SECONDS)

    async def picture(self) -> BusPicture | None:
        """Look at the bus as the majority sees it; None while there is none."""
        for connection in self._governors.values():
            with suppress(Problem):
                picture = await read_picture(connection)
                if picture.has_quorum:
                    return picture
        return None

    async def leader(self) -> HubMachine:
        """Return the hub whose server leads the log of the space; the first one while nobody does."""
        picture = await self.picture()
        for log in picture.logs if picture else ():
            if log.space is not None and log.stream == "LOG" and log.leader in self._servers:
                return self.machines[self._servers[log.leader]]
        return self.first

    async def are_even(self) -> bool:
        """Say whether every log is on all servers that keep it, to the last message."""
        picture = await self.picture()
        return (
            picture is not None
            and picture.is_whole
            and all(
                replica.is_current and replica.lag == 0 for log in picture.logs for replica in log.replicas
            )
        )

    def close(self) -> None:
        """End everything, whatever one of them stands in the way with."""
        with ExitStack() as stack:
            for machine in (*self.machines.values(), *self.spare):
                stack.callback(machine.close)

    async def _standing(self) -> str:
        stood = "nobody answers"
        for machine in self._joined:
            try:
                state = await machine.ask(ReportCluster(), ClusterState)
            except HubAway:
                return f"{machine.host.name} is away"
            except Problem as problem:
                return f"{machine.host.name}: {problem.title}"
            stood = next((hub.problem for hub in state.hubs if hub.problem), str(state.standing))
            if stood != Standing.TOGETHER:
                return f"{machine.host.name}: {stood}"
        return stood

    def _governing(self) -> dict[str, Callable[[], Awaitable[BusAddress]]]:
        """Name the servers and gateways of all hubs, and say how one who governs enters."""
        authority = claims_of(self.first.profile, real_world())
        self.certificate = read_certificate(self.first.profile.hub) or b""
        roster = read_roster(self.first.profile.hub, authority)
        if roster is None:
            raise HubAway("there is no cluster")
        found = {}
        for hub in roster.hubs:
            host = hub.places[0].rpartition(":")[0]
            name = next(each.host.name for each in self.machines.values() if each.host.address == host)
            self._servers[server_of(roster, hub.id)] = name
            self.places[name] = hub.places[0]
            found[name] = _entering(authority, host, hub.bus_port, self.certificate, roster)
        return found

    async def _settled(self, doing: Callable[[], Awaitable[object]]) -> None:
        """Do something as soon as the hub that is to do it runs."""
        async with asyncio.timeout(FOUND_SECONDS):
            while True:
                try:
                    await doing()
                except (HubAway, Problem):
                    await asyncio.sleep(_LOOK_PAUSE)
                else:
                    return


def _entering(
    authority: Authority, host: str, port: int, certificate: bytes, roster: Roster
) -> Callable[[], Awaitable[BusAddress]]:
    key = DeviceKey(real_world().random_bytes(32))

    async def find() -> BusAddress:
        shown = Pass.read(authority.admit_governor(key.id), key)
        return BusAddress(host, port, shown, certificate, replicas=len(roster.serving))

    return find


async def _share(machine: HubMachine, place: Path, notes: int) -> str:
    """Write some notes into a space and share it; returns the link by which others join."""
    host = machine.host.name
    company = Company(place, (host,), notes=notes, namespace=machine.host.namespace)
    company.places[host] = machine.profile.directory
    try:
        await company.start_all()
        return await company.invited()
    finally:
        await company.end_all()


async def _insist(ask: Callable[[], Awaitable[Told]]) -> Told:
    """Have something done to the cluster; raises NotTogether with what stood against it to the end."""
    loop = asyncio.get_running_loop()
    until = loop.time() + _ASKED_AGAIN_FOR
    while True:
        try:
            return await ask()
        except (Problem, HubAway) as refusal:
            if loop.time() >= until:
                raise NotTogether(f"refused to the end: {refusal}") from refusal
        await asyncio.sleep(_LOOK_PAUSE)
