"""Who is at the other end of a Unix socket, as the kernel knows it."""

import os
import socket
import struct

_CREDENTIALS = struct.Struct("3i")
_ROOT = 0


def is_same_user(connection: socket.socket) -> bool:
    """Say whether this user or root connected; where the kernel cannot tell, the folder's mode guards."""
    option = getattr(socket, "SO_PEERCRED", None)
    if option is None:
        return True
    _, user, _ = _CREDENTIALS.unpack(connection.getsockopt(socket.SOL_SOCKET, option, _CREDENTIALS.size))
    return user in {os.geteuid(), _ROOT}
