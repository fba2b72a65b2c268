"""Every fault that the nemesis brings about on hubs, on what is between them, and on devices; and its end."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Collection
from dataclasses import dataclass

from tests.faults.company import Company
from tests.faults.disks import NoDisk, fill
from tests.torture.hub import HubMachine
from tests.torture.hubs import Hubs, NotTogether
from tests.torture.network import Network

_SHORT, _LONG = 3.0, 12.0
"""Seconds for which a fault lasts at least, and at most."""
_CUTS = 5
"""So often it is tried to copy a disk that holds still."""


class NotTried(Exception):
    """A fault that could not be brought about here; says why."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What faults are brought about on; everything random comes from `chance`."""

    network: Network
    hubs: Hubs
    company: Company
    chance: random.Random

    def any_hub(self) -> HubMachine:
        """Choose one."""
        return self.chance.choice(list(self.hubs.machines.values()))

    def any_guest(self) -> HubMachine:
        """Choose one that does not host the space."""
        return self.chance.choice([hub for hub in self.hubs.machines.values() if hub is not self.hubs.first])

    async def last(self) -> None:
        """Let a fault last a while."""
        await asyncio.sleep(self.chance.uniform(_SHORT, _LONG))

    def others(self, hub: HubMachine) -> list[str]:
        """Name the other hubs."""
        return [name for name in self.hubs.names if name != hub.host.name]


@dataclass(frozen=True, slots=True)
class Torture:
    """One kind of fault: `bring` brings it about, lets it last, and ends it.

    Raises NotTried, NoNetwork or NoDisk where it cannot be, NotTogether when the hubs refuse it. The log can
    be written all the time, but for the time in which leaders are chosen, unless `stops_log`; devices of
    `bring`'s own are not counted on.
    """

    name: str
    what: str
    bring: Callable[[Ground], Awaitable[None]]
    stops_log: bool = False
    stops_devices: bool = False
    loses_leader: bool = False
    """Whether the leader is gone at once, and nothing else is amiss."""


async def kill_hub(ground: Ground) -> None:
    """Kill a hub, whichever; it is away for a while."""
    await _be_away(ground, ground.any_hub())


async def kill_leader(ground: Ground) -> None:
    """Kill the hub that leads the log of the space; it is away for a while."""
    await _be_away(ground, await ground.hubs.leader())


async def _be_away(ground: Ground, *hubs: HubMachine) -> None:
    for hub in hubs:
        hub.kill()
    await ground.last()
    for hub in hubs:
        hub.start()


async def kill_server(ground: Ground) -> None:
    """Kill the bus server that leads the log, and nothing else of its hub, which starts it again."""
    (await ground.hubs.leader()).kill_server()
    await ground.last()


async def kill_majority(ground: Ground) -> None:
    """Kill all hubs but one."""
    await _be_away(
        ground, *ground.chance.sample(list(ground.hubs.machines.values()), len(ground.hubs.names) - 1)
    )


async def kill_all(ground: Ground) -> None:
    """Kill all hubs at once."""
    await _be_away(ground, *ground.hubs.machines.values())


async def stop_leader(ground: Ground) -> None:
    """End the hub that leads the log in order, as an upgrade does."""
    hub = await ground.hubs.leader()
    await hub.end()
    hub.start()


async def pause_leader(ground: Ground) -> None:
    """Hold the hub that leads the log still, and let it go on."""
    hub = await ground.hubs.leader()
    hub.pause()
    await ground.last()
    hub.go_on()


async def pause_server(ground: Ground) -> None:
    """Hold the bus server that leads the log still, and nothing else of its hub."""
    hub = await ground.hubs.leader()
    hub.pause_server()
    await ground.last()
    hub.go_on()


async def cut_from_hubs(ground: Ground) -> None:
    """Cut the leader off from the other hubs, while devices reach it."""
    hub = await ground.hubs.leader()
    ground.network.cut([hub.host.name], ground.others(hub))
    ground.network.cut(ground.others(hub), [hub.host.name])
    await _heal(ground)


async def cut_from_all(ground: Ground) -> None:
    """Cut the leader off from everybody."""
    hub = await ground.hubs.leader()
    everybody = list(ground.network.hosts)
    ground.network.cut([hub.host.name], everybody)
    ground.network.cut(everybody, [hub.host.name])
    await _heal(ground)


async def cut_sending(ground: Ground) -> None:
    """Lose what the leader sends to the other hubs, and not what they send."""
    hub = await ground.hubs.leader()
    ground.network.cut([hub.host.name], ground.others(hub))
    await _heal(ground)


async def cut_hearing(ground: Ground) -> None:
    """Lose what the other hubs send to the leader, and not what it sends."""
    hub = await ground.hubs.leader()
    ground.network.cut(ground.others(hub), [hub.host.name])
    await _heal(ground)


async def cut_devices(ground: Ground) -> None:
    """Cut half of the devices off from the leader, both ways."""
    hub = await ground.hubs.leader()
    names = ground.chance.sample(ground.company.names, len(ground.company.names) // 2)
    ground.network.cut(names, [hub.host.name])
    ground.network.cut([hub.host.name], names)
    await _heal(ground)


async def slow_hub(ground: Ground) -> None:
    """Slow the link of the leader down."""
    ground.network.slow((await ground.hubs.leader()).host.name)
    await _heal(ground)


async def _heal(ground: Ground) -> None:
    try:
        await ground.last()
    finally:
        ground.network.heal()


async def fill_disk(ground: Ground) -> None:
    """Fill the disk of the hub that leads the log, and free it."""
    hub = await ground.hubs.leader()
    if not hub.has_disk:
        raise NoDisk("a disk of its own needs root")
    filler = fill(hub.disk)
    await ground.last()
    filler.unlink()


async def cut_power(ground: Ground) -> None:
    """Cut the power of the hub that leads the log."""
    await _cut_power(ground, [await ground.hubs.leader()])


async def cut_power_of_all(ground: Ground) -> None:
    """Cut the power of all hubs."""
    await _cut_power(ground, list(ground.hubs.machines.values()))


async def _cut_power(ground: Ground, hubs: Collection[HubMachine]) -> None:
    for hub in hubs:
        hub.pause()
    try:
        are_cut = [await asyncio.to_thread(hub.cut_power) for hub in hubs]
        await ground.last()
    finally:
        for hub in hubs:
            hub.go_on()
            hub.start()
    if not any(are_cut):
        raise NotTried("no disk ever held still")


async def skew_hub(ground: Ground) -> None:
    """Let the clock of a hub go wrong by up to five minutes, and right again."""
    hub = ground.any_hub()
    hub.seconds_off = ground.chance.uniform(-300, 300)
    await _restart(hub)
    await ground.last()
    hub.seconds_off = 0.0
    await _restart(hub)


async def _restart(hub: HubMachine) -> None:
    hub.kill()
    hub.start()


async def add_and_remove(ground: Ground) -> None:
    """Let one more computer become a hub, and take another hub out."""
    await ground.hubs.add()
    await ground.last()
    await ground.hubs.remove(ground.any_guest())


async def replace_hub(ground: Ground) -> None:
    """Kill a hub for good, and let another computer take its place."""
    lost = ground.any_guest()
    lost.kill()
    await ground.last()
    try:
        await ground.hubs.replace(lost)
    except NotTogether:
        lost.start()
        raise


async def skew_devices(ground: Ground) -> None:
    """Let the clock of one device be a day behind, and that of another a day ahead, from now on."""
    behind, ahead = ground.chance.sample(ground.company.names, 2)
    ground.company.change(behind, days_off=-1.0)
    ground.company.change(ahead, days_off=1.0)
    await ground.company.kill(behind, ahead)
    await ground.company.start_all()
    await ground.last()


async def kill_devices(ground: Ground) -> None:
    """Kill half of the devices while they write."""
    await ground.company.kill(*ground.chance.sample(ground.company.names, len(ground.company.names) // 2))
    await ground.last()
    await ground.company.start_all()


TORTURES = (
    Torture("kill-hub", "`kill -9` of a hub", kill_hub),
    Torture("kill-leader", "`kill -9` of the hub that leads the log", kill_leader, loses_leader=True),
    Torture("kill-server", "`kill -9` of the leader's `nats-server` alone", kill_server, loses_leader=True),
    Torture("kill-majority", "`kill -9` of all hubs but one", kill_majority, stops_log=True),
    Torture("kill-all", "`kill -9` of all hubs at once", kill_all, stops_log=True),
    Torture("stop-leader", "The leader ended in order and started again", stop_leader),
    Torture("pause-leader", "The leader held still (SIGSTOP)", pause_leader),
    Torture("pause-server", "The leader's `nats-server` alone held still (SIGSTOP)", pause_server),
    Torture("cut-from-hubs", "The leader cut off from the other hubs, not from devices", cut_from_hubs),
    Torture("cut-from-all", "The leader cut off from everybody", cut_from_all),
    Torture("cut-sending", "What the leader sends to the other hubs lost (one way)", cut_sending),
    Torture("cut-hearing", "What the other hubs send to the leader lost (one way)", cut_hearing),
    Torture("cut-devices", "Half of the devices cut off from the leader", cut_devices),
    Torture("slow-hub", "The leader's link slowed down", slow_hub),
    Torture("full-disk", "The leader's disk full, and space freed again", fill_disk),
    Torture("power", "Power cut of the leader (ext4 image copied under the live file system)", cut_power),
    Torture("power-all", "Power cut of all hubs at once (the same)", cut_power_of_all, stops_log=True),
    Torture("add-remove", "One more hub joined, and another one removed", add_and_remove),
    Torture("replace-hub", "`kill -9` of a hub for good, and another computer in its place", replace_hub),
    Torture("clock-hub", "The clock of a hub up to five minutes off", skew_hub),
    Torture("clock-devices", "Clocks of two devices a day off", skew_devices, stops_devices=True),
    Torture("kill-devices", "`kill -9` of half of the devices", kill_devices, stops_devices=True),
)
