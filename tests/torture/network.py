"""Hosts on one machine: each in a network namespace of its own, joined by a bridge; or on loopback addresses.

Packets are lost without a word and in one direction by telling a host a wrong hardware address of another
one. Links are slowed down by the kernel's queueing; `netem` delays where the kernel has it.
"""

import os
import shutil
import signal
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_NOBODY = "02:00:00:00:00:01"
"""A hardware address that no host has."""
_DEVICE = "eth0"
_PREFIX = "tandem-torture-"
"""Of the hosts' names, with the process to which they belong behind it."""
_NAMESPACES = Path("/run/netns")
_DELAYS = ("netem delay 150ms 100ms loss 1%", "tbf rate 400kbit burst 6kb latency 600ms")
"""What makes a link slow; the first that the kernel knows is taken."""


class NoNetwork(Exception):
    """This machine lets us make no hosts, or break nothing between them; says why."""


@dataclass(frozen=True, slots=True)
class Host:
    """A machine; `namespace` is "" for one that is this machine, under another address."""

    name: str
    address: str
    namespace: str = ""


class Network:
    """Hosts that can be cut off from each other; all that cuts raises NoNetwork where it cannot."""

    def __init__(self, hosts: Sequence[Host]) -> None:
        self.hosts = {host.name: host for host in hosts}

    @property
    def is_cuttable(self) -> bool:
        """Whether the hosts have a network of their own."""
        return all(host.namespace for host in self.hosts.values())

    def require_cuttable(self) -> None:
        """Raise NoNetwork where nothing can be broken."""
        if not self.is_cuttable:
            raise NoNetwork("hosts with a network of their own need root")

    def cut(self, senders: Iterable[str], receivers: Iterable[str]) -> None:
        """Lose what the senders send to the receivers from now on; the other direction is left as it is."""
        self.require_cuttable()
        to = [self.hosts[name] for name in receivers]
        for sender in (self.hosts[name] for name in senders):
            lines = [
                f"neigh replace {each.address} lladdr {_NOBODY} dev {_DEVICE} nud permanent"
                for each in to
                if each is not sender
            ]
            _ip(lines, sender.namespace)

    def slow(self, name: str) -> None:
        """Slow down all that a host sends."""
        self.require_cuttable()
        for delay in _DELAYS:
            if _runs("tc", "-n", self.hosts[name].namespace, *_QDISC, *delay.split()):
                return
        raise NoNetwork("this kernel slows no link down")

    def heal(self) -> None:
        """Let everything through again, at once."""
        if not self.is_cuttable:
            return
        for host in self.hosts.values():
            # Whoever is not known yet is asked for.
            _ip([f"neigh flush dev {_DEVICE} nud permanent"], host.namespace)
            _runs("tc", "-n", host.namespace, "qdisc", "del", "dev", _DEVICE, "root")


_QDISC = ("qdisc", "replace", "dev", _DEVICE, "root")


@contextmanager
def open_network(names: Sequence[str], more_addresses: int = 0) -> Iterator[Network]:
    """Make hosts until the end of the block; the last one has as many further addresses (`sources`)."""
    number = os.getpid() % 250 + 1
    if not _may_make_namespaces():
        yield Network([Host(name, f"127.77.{number}.{place}") for place, name in enumerate(names, 1)])
        return
    _clear_away_the_dead()
    prefix = f"{_PREFIX}{os.getpid()}-"
    hosts = [Host(name, f"198.18.{number}.{place}", f"{prefix}{name}") for place, name in enumerate(names, 1)]
    bridge = _bridge(os.getpid())
    try:
        _ip([f"link add {bridge} type bridge", f"addr add 198.18.{number}.254/24 dev {bridge}"])
        _ip([f"link set {bridge} up"])
        for host in hosts:
            _add(host, bridge)
        further = sources(hosts[-1], more_addresses)
        _ip([f"addr add {each}/24 dev {_DEVICE}" for each in further], hosts[-1].namespace)
        yield Network(hosts)
    finally:
        _remove((host.namespace for host in hosts), bridge)


def _remove(namespaces: Iterable[str], bridge: str) -> None:
    """Remove hosts with all that runs there."""
    for namespace in namespaces:
        listing = ["ip", "netns", "pids", namespace]
        running = subprocess.run(listing, check=False, capture_output=True, text=True)
        for pid in running.stdout.split():
            with suppress(ProcessLookupError):
                os.kill(int(pid), signal.SIGKILL)
        _runs("ip", "link", "del", _outer(bridge, namespace.rpartition("-")[2]))
        _runs("ip", "netns", "del", namespace)
    _runs("ip", "link", "del", bridge)


def _clear_away_the_dead() -> None:
    """Remove the hosts of runs that were killed without warning."""
    names = [path.name for path in _NAMESPACES.glob(f"{_PREFIX}*-*")]
    owners = {name: int(name.removeprefix(_PREFIX).partition("-")[0]) for name in names}
    for owner in set(owners.values()):
        if not Path(f"/proc/{owner}").exists():
            _remove((name for name in names if owners[name] == owner), _bridge(owner))


def _bridge(pid: int) -> str:
    return f"tt{pid}"


def sources(host: Host, count: int) -> list[str]:
    """Name further addresses of a host, from which it can call as well."""
    network, _, _ = host.address.rpartition(".")
    return [f"{network}.{100 + number}" for number in range(count)]


def _add(host: Host, bridge: str) -> None:
    outer = _outer(bridge, host.name)
    _ip([f"netns add {host.namespace}"])
    _ip([f"link add {outer} type veth peer name {_DEVICE} netns {host.namespace}"])
    _ip([f"link set {outer} master {bridge}", f"link set {outer} up"])
    within = [f"addr add {host.address}/24 dev {_DEVICE}", f"link set {_DEVICE} up", "link set lo up"]
    _ip(within, host.namespace)


def _outer(bridge: str, name: str) -> str:
    """Name the end of a host's link that is at the bridge; names have 15 characters at most."""
    return f"{bridge}{name}"


def _may_make_namespaces() -> bool:
    if os.geteuid() != 0 or shutil.which("ip") is None:
        return False
    trial = f"{_PREFIX}{os.getpid()}"
    return _runs("ip", "netns", "add", trial) and _runs("ip", "netns", "del", trial)


def _ip(lines: Iterable[str], namespace: str = "") -> None:
    """Run commands of `ip` in one process; raises CalledProcessError with what it says."""
    within = ["-n", namespace] if namespace else []
    for line in lines:
        subprocess.run(["ip", *within, *line.split()], check=True, capture_output=True)  # noqa: S607


def _runs(*command: str) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0
