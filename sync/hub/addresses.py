"""Under which addresses this computer is reached by others."""

import ipaddress
import re
import socket
from collections.abc import Sequence
from contextlib import suppress

import ifaddr

from sync.control import HubPlace, is_loopback

_MOST_PLACES = 8
_MOST_ADDRESSES = 4
_LOOPBACK_HOSTS = ("127.0.0.1", "localhost")
_NAME = re.compile(r"\A[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?\Z")
"""A computer may be called what no certificate can name."""


def reachable_hosts(listen: str) -> tuple[str, ...]:
    """List the hosts by which a server is reached that listens on an address, best first.

    For one that listens everywhere these are the addresses of this computer in its networks and its name;
    loopback comes last, as it serves only other programs on this computer.
    """
    if listen in _LOOPBACK_HOSTS:
        return _LOOPBACK_HOSTS
    if not is_everywhere(listen):
        return (listen,)
    name = socket.gethostname().lower()
    return (*own_addresses(), *([name] if _NAME.match(name) else []), *_LOOPBACK_HOSTS)


def places_of(listen: str, names: Sequence[str], port: int) -> tuple[HubPlace, ...]:
    """List where others reach a gateway on a port, best first: loopback only where there is nothing else."""
    places = [HubPlace(host, port) for host in dict.fromkeys((*names, *reachable_hosts(listen)))]
    outside = [place for place in places if not place.is_loopback]
    return tuple(outside or places)[:_MOST_PLACES]


def own_host(listen: str) -> str:
    """Give the host by which this computer itself reaches a server that listens on an address."""
    return _LOOPBACK_HOSTS[0] if is_everywhere(listen) or listen in _LOOPBACK_HOSTS else listen


def is_everywhere(listen: str) -> bool:
    """Say whether an address to listen on means all networks of this computer."""
    try:
        return ipaddress.ip_address(listen).is_unspecified
    except ValueError:
        return False


def own_addresses() -> tuple[str, ...]:
    """Find the address from which the network is reached; nothing is sent to find it out.

    Without a way out of here, as among computers with a cable between them, it is every address there is.
    """
    found = []
    for family, elsewhere in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as asking:
            asking.connect((elsewhere, 9))
            found.append(asking.getsockname()[0])
    return tuple(found or _addresses_of_networks())


def _addresses_of_networks() -> list[str]:
    addresses = (each.ip for adapter in ifaddr.get_adapters() for each in adapter.ips if each.is_IPv4)
    return [str(each) for each in addresses if not is_loopback(str(each))][:_MOST_ADDRESSES]
