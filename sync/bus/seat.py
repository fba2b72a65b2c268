"""The place of one server in a cluster: who it is there, who the others are, and where its logs lie."""

from dataclasses import dataclass
from pathlib import Path

from core.ids import DeviceId
from sync.bus.address import Place
from sync.bus.configuration import LONE_STORE, ServerFiles

_SIZES = ((5, 5), (3, 3))
"""From how many servers on, on how many of them a log is kept."""


@dataclass(frozen=True, slots=True)
class Seat:
    """What one server needs to know of its cluster; a server without a seat stands alone."""

    cluster: str
    server: str
    """Its name, which no other server of the cluster has, nor had before."""
    listen: Place
    """Where it waits for the others, by an IP address."""
    route: Place
    """Where the others reach it."""
    others: tuple[Place, ...]
    """Where it reaches the others, all of them."""
    hubs: tuple[DeviceId, ...]
    """The devices of all hubs, its own too: each writes in the logs of spaces."""
    store: str
    """The folder of its logs. What a server stored while it stood alone, one of a cluster deletes."""

    def __post_init__(self) -> None:
        if self.store == LONE_STORE or self.store.startswith(f"{LONE_STORE}-alone") or "/" in self.store:
            raise ValueError("a server of a cluster has a folder of its own for its logs")
        if not self.others:
            raise ValueError("a cluster of one never has a leader")

    @property
    def size(self) -> int:
        """How many servers the cluster has."""
        return 1 + len(self.others)

    @property
    def replicas(self) -> int:
        """On how many servers each log is kept."""
        return replicas_for(self.size)


def replicas_for(size: int) -> int:
    """Say on how many servers of a cluster a log is kept: an odd number, five at the most."""
    return next((replicas for least, replicas in _SIZES if size >= least), 1)


def files_of(directory: Path, seat: Seat | None, store: str) -> ServerFiles:
    """Give the files of a server with a seat, or of one that stands alone and has the folder `store`."""
    return ServerFiles(directory, seat.server, seat.store) if seat else ServerFiles(directory, "", store)
