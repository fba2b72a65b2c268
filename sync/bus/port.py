"""Which port a server listens on: the one asked for, the one it had before, or a free one."""

import errno
import socket
from pathlib import Path

from core.platform import sync, sync_directory
from core.system_errors import cause
from sync.bus.configuration import LOOPBACK, ServerFiles
from sync.bus.problems import forbidden_port, taken_port, taken_remembered_port

_FIRST, _COUNT = 20000, 12000
"""Below the ports that systems hand to outgoing connections (32768 and up): while a server is down, a client
that keeps trying its port could otherwise be connected to itself and so hold the port."""


def choose_port(files: ServerFiles, wanted: int | None, host: str = LOOPBACK) -> int:
    """Return a port of `host` (an IP address) that is free now.

    Raises PortTaken when the wanted or the remembered one is not.
    """
    if wanted is not None:
        return _require_free(host, wanted, None)
    remembered = read_port(files)
    if remembered is not None:
        return _require_free(host, remembered, files.port)
    return _first_free(files, host)


def read_port(files: ServerFiles) -> int | None:
    """Return the port that the server of this directory had last, None when it never had one."""
    try:
        port = int(files.port.read_text())
    except (OSError, ValueError):
        return None
    return port if 0 < port < 2**16 else None


def write_port(files: ServerFiles, port: int) -> None:
    """Remember the port for good, as join links name it: a power cut leaves the old file or the new."""
    fresh = files.port.with_suffix(".new")
    with fresh.open("w") as file:
        file.write(f"{port}\n")
        file.flush()
        sync(file.fileno())
    fresh.replace(files.port)
    sync_directory(files.directory)


def _require_free(host: str, port: int, remembered: Path | None) -> int:
    try:
        _bind(host, port)
    except OSError as error:
        if error.errno != errno.EADDRINUSE:
            raise forbidden_port(port, cause(error)) from error
        raise (taken_remembered_port(port, remembered) if remembered else taken_port(port)) from error
    except OverflowError as error:
        raise forbidden_port(port, "there are only ports up to 65535") from error
    return port


def _first_free(files: ServerFiles, host: str) -> int:
    """Search from a place that the directory gives, so that two profiles rarely ask for the same port."""
    start = files.number
    for step in range(_COUNT):
        port = _FIRST + (start + step) % _COUNT
        if _is_free(host, port):
            return port
    raise taken_port(_FIRST + start % _COUNT)


def _is_free(host: str, port: int) -> bool:
    try:
        _bind(host, port)
    except OSError:
        return False
    return True


def _bind(host: str, port: int) -> None:
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as listener:
        # As the server does: a connection that ended a moment ago is no hindrance.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind((host, port))
        listener.listen()
