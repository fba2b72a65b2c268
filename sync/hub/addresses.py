"""Under which addresses this computer is reached by others."""

import ipaddress
import socket
from contextlib import suppress

_LOOPBACK_HOSTS = ("127.0.0.1", "localhost")


def reachable_hosts(listen: str) -> tuple[str, ...]:
    """List the hosts by which a server is reached that listens on an address, best first.

    For one that listens everywhere these are the addresses of this computer in its networks and its name;
    loopback comes last, as it serves only other programs on this computer.
    """
    try:
        address = ipaddress.ip_address(listen)
    except ValueError:
        return (listen, *_LOOPBACK_HOSTS)
    if address.is_loopback:
        return _LOOPBACK_HOSTS
    if not address.is_unspecified:
        return (listen, *_LOOPBACK_HOSTS)
    return (*_own_addresses(), socket.gethostname(), *_LOOPBACK_HOSTS)


def _own_addresses() -> tuple[str, ...]:
    """Find the address from which the network is reached; nothing is sent to find it out."""
    found = []
    for family, elsewhere in ((socket.AF_INET, "192.0.2.1"), (socket.AF_INET6, "2001:db8::1")):
        with suppress(OSError), socket.socket(family, socket.SOCK_DGRAM) as asking:
            asking.connect((elsewhere, 9))
            found.append(asking.getsockname()[0])
    return tuple(found)
