"""The gateway's listening socket, which takes no more connections than it can hold, of one address or of all.

They are counted where they are accepted, before a TLS handshake has cost anything, and until the socket is
closed. One too many is closed at once; nothing is logged of it, as strangers could fill the log.
"""

import errno
import socket
from collections import Counter

from core.errors import BusProblem, PortTaken
from core.system_errors import cause
from sync.hub.gateway.settings import ConnectionLimits
from sync.hub.users.lockout import address_key


class Doorway:
    """Counts connections by address."""

    def __init__(self, limits: ConnectionLimits) -> None:
        self._limits = limits
        self._addresses: Counter[str] = Counter()
        self.open = 0
        self.refused = 0

    def enter(self, address: str) -> bool:
        """Count a connection; False, and nothing counted, when it is one too many."""
        key = address_key(address)
        if self.open >= self._limits.all or self._addresses[key] >= self._limits.per_address:
            self.refused += 1
            return False
        self.open += 1
        self._addresses[key] += 1
        return True

    def leave(self, address: str) -> None:
        """Count a connection no more."""
        key = address_key(address)
        self.open -= 1
        self._addresses[key] -= 1
        if not self._addresses[key]:
            del self._addresses[key]


class _Connection(socket.socket):
    """An accepted connection; leaves the doorway when it is closed."""

    doorway: Doorway | None = None
    address = ""

    def close(self) -> None:
        doorway, self.doorway = self.doorway, None
        if doorway is not None:
            doorway.leave(self.address)
        super().close()


class GuardedSocket(socket.socket):
    """A listening socket behind a doorway."""

    doorway: Doorway

    def accept(self) -> tuple[socket.socket, object]:
        """Accept the next connection that may come in; raises BlockingIOError when none waits."""
        while True:
            descriptor, address = self._accept()  # type: ignore[attr-defined] # what socket.accept builds on
            connection = _Connection(self.family, self.type, self.proto, fileno=descriptor)
            connection.setblocking(False)
            if self.doorway.enter(address[0]):
                connection.doorway, connection.address = self.doorway, address[0]
                return connection, address
            connection.close()


def listen(host: str, port: int, doorway: Doorway) -> GuardedSocket:
    """Bind a socket, to a free port when `port` is 0; raises PortTaken or BusProblem."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = GuardedSocket(family, socket.SOCK_STREAM)
    listener.doorway = doorway
    try:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setblocking(False)
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise _unusable(host, port, error) from error
    return listener


def _unusable(host: str, port: int, error: OSError) -> BusProblem:
    if error.errno == errno.EADDRINUSE:
        return PortTaken(
            f"Another program listens on port {port}.",
            safe="Nothing was changed.",
            cure="End it, or share a space with another --port.",
        )
    return BusProblem(
        f"The gateway cannot listen at {host}, port {port}: {cause(error)}.",
        safe="Nothing was changed.",
        cure="Choose an address of this computer, and a port above 1023.",
    )
