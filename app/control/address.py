"""Binds and opens the control socket."""

import socket
from pathlib import Path

from core.errors import ProfileProblem
from core.system_errors import cause

_BACKLOG = 64


def listen(path: Path) -> socket.socket:
    """Bind a listening socket that only this user may open, in place of a file left behind at `path`."""
    listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        path.unlink(missing_ok=True)
        listener.bind(str(path))
        path.chmod(0o600)
        listener.listen(_BACKLOG)
    except OSError as error:
        listener.close()
        raise ProfileProblem(
            f"The control socket {path} cannot be made: {cause(error)}.",
            safe="Your notes are untouched.",
            cure="Check that the profile folder is yours and can be written.",
        ) from error
    listener.setblocking(False)
    return listener


def connect(path: Path) -> socket.socket:
    """Connect to the socket at `path`; OSError when nobody listens there."""
    connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    connection.setblocking(False)
    try:
        connection.connect(str(path))
    except OSError:
        connection.close()
        raise
    return connection


def remove(path: Path) -> None:
    """Take the socket away, so that nobody knocks in vain."""
    path.unlink(missing_ok=True)
