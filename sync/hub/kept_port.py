"""The port on which the hub of a profile was reached last: invitations and people name it."""

import logging
from pathlib import Path

from core.accounts.private_file import write_private

PORT_FILE = "port"
_LARGEST = 65_535
_log = logging.getLogger(__name__)


def read_port(directory: Path) -> int | None:
    """Say on which port the hub in a directory was reached; None when that is not known."""
    try:
        port = int((directory / PORT_FILE).read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        _log.info("the port of the hub cannot be read, another one will do: %s", error)
        return None
    return port if 0 < port <= _LARGEST else None


def keep_port(directory: Path, port: int) -> None:
    """Remember the port; a disk that refuses keeps no hub from running."""
    if port == read_port(directory):
        return
    try:
        write_private(directory / PORT_FILE, b"%d\n" % port)
    except OSError as error:
        _log.warning("the port of the hub is not remembered: %s", error)
