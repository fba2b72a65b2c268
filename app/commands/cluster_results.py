"""What the requests about a cluster answer; as JSON these are what `--json` prints."""

from datetime import datetime
from enum import StrEnum

import msgspec


class Standing(StrEnum):
    """How a cluster stands."""

    ALONE = "alone"
    """One hub serves, and there is no other."""
    WITH_STANDBY = "with standby"
    """One hub serves, and the other holds all that it keeps."""
    STANDBY_BEHIND = "standby behind"
    """One hub serves, and the other is away or does not hold everything yet."""
    TOGETHER = "together"
    """All hubs keep each log together, and all of them are here."""
    GATHERING = "gathering"
    """All hubs are here, and not every log is on all of them yet."""
    CHANGING = "changing"
    """All hubs keep each log together; one is on its way in or out, and everything can be written."""
    HUB_AWAY = "hub away"
    """The hubs keep each log together; one is away, and everything can be written."""
    NO_MAJORITY = "no majority"
    """Too few hubs are here to write anything."""
    SERVER_AWAY = "server away"
    """This hub stands by, and the one that serves cannot be reached."""


class ClusterHubRow(msgspec.Struct, frozen=True):
    """One hub; `seen` is its last sign of life, None for none since this hub started.

    Of `spaces` it holds `held` whole. `mirrored` is when the hubs' own logs were last found to be whole on
    its disk. `used` and `free` are bytes of its disk; it leads the log of `leads` streams, where hubs keep
    them together. What nobody told is None.
    """

    id: str
    name: str
    duty: str
    places: tuple[str, ...]
    bus_port: int
    route_port: int
    since: datetime
    is_this: bool
    is_reached: bool
    seen: datetime | None
    spaces: int | None
    held: int | None
    mirrored: datetime | None
    used: int | None
    free: int | None
    leads: int | None
    problem: str


class ReplicaRow(msgspec.Struct, frozen=True):
    """A log on one hub, by its name; it lacks `lag` entries of what the leader has, as far as is known."""

    hub: str
    is_online: bool
    keeps_up: bool
    lag: int


class LogRow(msgspec.Struct, frozen=True):
    """A log that hubs keep together: `stream` of a space, by its name, or of the hubs themselves ("").

    `leader` is the name of a hub, "" while one is being chosen; it leads since `since`. `last` is the
    sequence of what was acknowledged last, at `last_at`, and `size` its bytes on each disk.
    """

    space: str
    space_id: str
    stream: str
    leader: str
    since: datetime | None
    is_writable: bool
    replicas: tuple[ReplicaRow, ...]
    last: int
    last_at: datetime | None
    size: int


class LeaderRow(msgspec.Struct, frozen=True):
    """A log got another leader: `stream` of a space, by its name, or of the hubs themselves ("").

    Where `stream` is "", it is the leader of the cluster itself. Hubs are told by name. Nobody led for
    `without` seconds at the most; None where that is not known.
    """

    at: datetime
    space: str
    space_id: str
    stream: str
    before: str
    leader: str
    without: float | None


class ClusterState(msgspec.Struct, frozen=True):
    """A cluster as the hub of this profile sees it.

    Each log is kept on `replicas` hubs, and `spare` hubs may be away while everything can be written. `logs`
    and `leaders`, the last change first, are told where several hubs keep the logs together. The logs of the
    spaces `unfolded` grow until a device of the owner lets the hub fold them that is to do it.
    """

    cluster: str
    version: int
    standing: Standing
    replicas: int
    spare: int
    hubs: tuple[ClusterHubRow, ...]
    logs: tuple[LogRow, ...] = ()
    leaders: tuple[LeaderRow, ...] = ()
    unfolded: tuple[str, ...] = ()


class ServiceRow(msgspec.Struct, frozen=True):
    """A service of a hub, as that tells on the bus: `state` is serving, draining, minority or standby.

    Since `started` it answered `requests`, of them `errors` by a failure of its own, in `average` seconds
    each; None without any.
    """

    service: str
    hub: str
    hub_id: str
    version: str
    state: str
    cluster: str
    places: tuple[str, ...]
    started: datetime
    requests: int
    errors: int
    average: float | None


class ServiceList(msgspec.Struct, frozen=True):
    """The services of all hubs that answered; `silent` are the names of those that did not."""

    services: tuple[ServiceRow, ...]
    silent: tuple[str, ...]


class HubInvitation(msgspec.Struct, frozen=True):
    """A link by which one computer may become a hub, until it ends."""

    link: str
    ends: datetime


class ClusterJoined(msgspec.Struct, frozen=True):
    """This computer is a hub of the cluster now; `serving` are the names of the hubs that serve."""

    cluster: str
    name: str
    places: tuple[str, ...]
    bus_port: int
    route_port: int
    serving: tuple[str, ...]


class HubRemoved(msgspec.Struct, frozen=True):
    """The hub is out; with `has_taken_over` this hub serves in its place from now on.

    With `is_leaving` it is on its way out: the others take over what it holds first.
    """

    name: str
    has_taken_over: bool
    is_leaving: bool = False


class LeaderMove(msgspec.Struct, frozen=True):
    """The log `stream` of a space, by its name, or of the hubs themselves (""), has another leader."""

    stream: str
    space: str
    before: str
    now: str


class Rebalanced(msgspec.Struct, frozen=True):
    """Which logs have another leader, and how many logs each hub leads then, by its name."""

    moved: tuple[LeaderMove, ...]
    leads: dict[str, int]
