"""Who the hubs of a cluster are, what their number means, and which changes of it can be made.

    hubs    logs are kept     without a loss
    1       on it             no hub
    2       on the first      the second is a warm standby: two hubs have no majority when one is away
    3, 4    on three (R3)     one hub
    5       on all (R5)       two hubs

Everything here is pure: whoever asks says which hubs can be reached at the moment.
"""

from collections.abc import Collection
from enum import StrEnum
from itertools import chain, count
from typing import NoReturn

import msgspec
from msgspec.structs import replace

from core.ids import DeviceId
from sync.bus.cluster import LEAST, quorum_of, spare_of
from sync.bus.seat import replicas_for
from sync.control import HubPlace
from sync.hub.cluster.errors import UNCHANGED, RosterRefused

MOST_HUBS = 5
NOBODY = DeviceId("")
_MOST_PLACES = 8
_MOST_GONE = 8
_SHORT = 16


class Duty(StrEnum):
    """What a hub does for its cluster."""

    SERVES = "serves"
    """It runs the bus and the services."""
    STANDS_BY = "stands by"
    """It holds a replica of everything and lets nobody in."""


class RosterHub(msgspec.Struct, frozen=True):
    """One hub: its device, how people call it, and where it is reached.

    `places` (host:port, best first) are those of the gateway; the bus, and the routes between hubs, have
    other ports of the same hosts. `since` is when it joined, in seconds since 1970. `seated` is the version
    of the roster by which it began to keep the logs with others, and names its server, as no name may be used
    twice. It goes into the place of the hub that it `replaces`.
    """

    id: DeviceId
    name: str
    places: tuple[str, ...]
    bus_port: int
    route_port: int
    since: float
    duty: Duty = Duty.STANDS_BY
    seated: int = 0
    replaces: DeviceId = NOBODY

    @property
    def server(self) -> str:
        """The name of its bus server."""
        return f"{self.id[:_SHORT]}-{self.seated}"


class Roster(msgspec.Struct, frozen=True):
    """The hubs of a cluster, the one that joined first at the top.

    `version` grows with every change. `generation` names the stores that all hubs keep together: it grows
    when the logs move to new ones. Meanwhile `mover` is the hub that fills them. `alone` is the generation
    whose store one hub keeps alone, 0 for the one that it had before there was a cluster.

    `leaving` is the hub that goes as soon as the others hold what it holds; with it, `mover` is the hub that
    will keep the logs alone. `gone` are the bus servers that went last, which may not come back. `host` is
    the hub that folds the logs of spaces.
    """

    cluster: str
    version: int
    generation: int
    hubs: tuple[RosterHub, ...]
    mover: DeviceId = NOBODY
    alone: int = 0
    leaving: DeviceId = NOBODY
    gone: tuple[str, ...] = ()
    host: DeviceId = NOBODY

    @property
    def is_shared(self) -> bool:
        """Whether several hubs keep the logs together."""
        return len(self.serving) > 1

    @property
    def is_closing(self) -> bool:
        """Whether the logs are about to go back to one hub, the mover."""
        return NOBODY not in {self.leaving, self.mover}

    @property
    def is_changing(self) -> bool:
        """Whether a change is under way, before whose end there is no other one."""
        return self.leaving != NOBODY or self.mover != NOBODY

    def find(self, hub: DeviceId) -> RosterHub | None:
        """Return a hub of the cluster."""
        return next((each for each in self.hubs if each.id == hub), None)

    @property
    def serving(self) -> tuple[RosterHub, ...]:
        """The hubs that run the bus."""
        return tuple(hub for hub in self.hubs if hub.duty is Duty.SERVES)

    @property
    def places(self) -> tuple[str, ...]:
        """Where devices find the cluster, eight places at most.

        First the best place of each hub, of those that serve before others; then what else there is.
        """
        ordered = sorted(self.hubs, key=lambda hub: hub.duty is not Duty.SERVES)
        best = [hub.places[0] for hub in ordered if hub.places]
        return tuple(dict.fromkeys((*best, *(place for hub in ordered for place in hub.places))))[
            :_MOST_PLACES
        ]

    @property
    def bus_places(self) -> tuple[str, ...]:
        """Where the buses listen that keep the logs together (host:port); none where one keeps them alone."""
        serving = self.serving if self.is_shared else ()
        return tuple(
            str(HubPlace(HubPlace.parse(hub.places[0]).host, hub.bus_port)) for hub in serving if hub.places
        )


def found_roster(cluster: str, first: RosterHub) -> Roster:
    """Make the roster of a cluster of one."""
    return Roster(cluster, 1, 0, (replace(first, duty=Duty.SERVES),), host=first.id)


def can_grow(roster: Roster, reached: Collection[DeviceId]) -> bool:
    """Say whether the hubs can keep the logs together from now on: three or more, all of them here."""
    is_enough = not roster.is_shared and replicas_for(len(roster.hubs)) > 1
    return is_enough and all(hub.id in reached for hub in roster.hubs)


def grown(roster: Roster) -> Roster:
    """Let all hubs serve, on new stores that the hub fills which served alone."""
    (mover,) = roster.serving
    seated = roster.version + 1
    hubs = tuple(replace(hub, duty=Duty.SERVES, seated=seated, replaces=NOBODY) for hub in roster.hubs)
    return replace(_changed(roster, hubs), generation=roster.generation + 1, mover=mover.id)


def settled(roster: Roster) -> Roster:
    """Say that the new stores hold everything."""
    return replace(_changed(roster, roster.hubs), mover=NOBODY)


def given_up(roster: Roster) -> Roster:
    """Leave everything as it was before a move: the mover serves alone again, or all go on together."""
    if roster.is_closing:
        return replace(_changed(roster, roster.hubs), mover=NOBODY, leaving=NOBODY)
    hubs = tuple(
        replace(hub, duty=Duty.SERVES if hub.id == roster.mover else Duty.STANDS_BY, seated=0)
        for hub in roster.hubs
    )
    return replace(_changed(roster, hubs), mover=NOBODY)


def spare_hubs(hubs: int) -> int:
    """Say how many hubs may be away while everything can still be written."""
    return spare_of(replicas_for(hubs))


def with_hub(roster: Roster, hub: RosterHub, reached: Collection[DeviceId]) -> Roster:
    """Return the roster with one more hub, which stands by at first.

    Raises RosterRefused. A hub that is in already is known by what it says now, and keeps its duty. One that
    replaces a hub that stands by has its place at once. A name that another one has gets a number.
    """
    known = roster.find(hub.id)
    hub = replace(hub, name=_free_name(hub, {each.name for each in roster.hubs if each is not known}))
    if known is not None:
        renewed = replace(
            hub, since=known.since, duty=known.duty, seated=known.seated, replaces=known.replaces
        )
        return _changed(roster, tuple(renewed if each is known else each for each in roster.hubs))
    hub = replace(hub, duty=Duty.STANDS_BY)
    old = roster.find(hub.replaces)
    if old is not None and old.duty is not Duty.SERVES:
        hub = replace(hub, replaces=NOBODY)
        roster = replace(roster, hubs=tuple(each for each in roster.hubs if each is not old))
    if len(roster.hubs) >= MOST_HUBS + (roster.find(hub.replaces) is not None):
        _refuse(
            f"A cluster has no more than {MOST_HUBS} hubs.",
            "Remove or replace one first. For more users, run several clusters.",
        )
    _require_quorum(roster, reached)
    return _changed(roster, (*roster.hubs, hub))


def _free_name(hub: RosterHub, taken: Collection[str]) -> str:
    """Call a hub as it calls itself, with a number behind where others are called so: many are "ubuntu"."""
    names = (f"{hub.name} {number}" for number in count(2))
    return next(name for name in chain([hub.name], names) if name not in taken)


def seated(roster: Roster, hub: DeviceId) -> Roster:
    """Let a hub that stood by keep the logs with those that serve.

    The hub that it replaces, if there is one, goes.
    """
    chosen, version = roster.find(hub), roster.version + 1
    hubs = tuple(
        replace(each, duty=Duty.SERVES, seated=version) if each is chosen else each for each in roster.hubs
    )
    return _changed(roster, hubs)


def gives_place(roster: Roster, hub: DeviceId) -> Roster:
    """Let the hub leave whose place another one has taken."""
    chosen = roster.find(hub)
    hubs = tuple(replace(each, replaces=NOBODY) if each is chosen else each for each in roster.hubs)
    old = chosen.replaces if chosen else NOBODY
    return replace(_changed(roster, hubs), leaving=old if roster.find(old) else NOBODY)


def require_replaceable(roster: Roster, hub: DeviceId, reached: Collection[DeviceId]) -> None:
    """Insist that another hub can take the place of one; raises RosterRefused."""
    old = roster.find(hub)
    if old is None:
        _refuse("This cluster has no such hub.", "`tandem cluster status` lists its hubs.")
    if old.duty is Duty.SERVES and not roster.is_shared:
        _refuse(
            f"“{old.name}” serves alone, so another hub takes its place only when it is lost.",
            "Let another hub join; then end `tandemd` here, and run `tandem cluster remove-hub` there.",
        )
    _require_rest(roster)
    _require_quorum(roster, reached)


def without_hub(
    roster: Roster, hub: DeviceId, reached: Collection[DeviceId], asked: DeviceId = NOBODY
) -> Roster:
    """Return the roster without a hub; when one of two goes, the other serves from then on.

    One that keeps the logs with others is `leaving` at first. When it is one of three the logs go back to the
    hub that is `asked`, which stays. `reached` are the hubs that can be reached, whoever asks among them.
    Raises RosterRefused.
    """
    gone = roster.find(hub)
    if gone is None:
        _refuse("This cluster has no such hub.", "`tandem cluster status` lists its hubs.")
    left = tuple(each for each in roster.hubs if each is not gone)
    if not left:
        _refuse(
            "This is the only hub of its cluster: without it nobody would keep the logs.",
            "To stop sharing, end `tandemd`.",
        )
    if len(roster.serving) == 1 and gone.duty is Duty.SERVES:
        return _taken_over(roster, left, gone, reached)
    _require_quorum(roster, reached)
    if gone.duty is not Duty.SERVES:
        return _changed(roster, left)
    _require_rest(roster)
    servers = [each for each in left if each.duty is Duty.SERVES]
    there = [each.id for each in servers if each.id in reached]
    if len(there) < quorum_of(len(servers)):
        _refuse(
            f"Without “{gone.name}” too few hubs that can be reached would be left to write anything.",
            "Remove the hub that is away, or bring it back first.",
        )
    leaving = replace(_changed(roster, roster.hubs), leaving=gone.id)
    if len(servers) >= LEAST:
        return leaving
    if waiting := next((each for each in left if each.duty is not Duty.SERVES), None):
        _refuse(
            f"“{waiting.name}” is on its way in: with it the logs stay on three hubs.",
            f"Wait until it serves; or remove “{waiting.name}” first, if it does not come.",
        )
    if asked not in there:
        _refuse(
            f"Without “{gone.name}” the logs go back to one hub, and that is to be one which stays.",
            "Repeat this on the hub that shall serve alone.",
        )
    return replace(leaving, mover=asked)


def left(roster: Roster) -> Roster:
    """Say that the others hold all that the leaving hub holds: it is out, and its server stays away."""
    hubs = tuple(each for each in roster.hubs if each.id != roster.leaving)
    gone = tuple(each.server for each in roster.hubs if each.id == roster.leaving)
    changed = replace(_changed(roster, hubs), leaving=NOBODY, gone=(*roster.gone, *gone)[-_MOST_GONE:])
    return changed if changed.find(roster.host) else hosted(changed, changed.serving[0].id)


def back_with_one(roster: Roster) -> Roster:
    """Let the mover keep the logs alone, in a new store that it fills; the leaving hub is out."""
    hubs = tuple(
        replace(each, duty=Duty.SERVES if each.id == roster.mover else Duty.STANDS_BY)
        for each in roster.hubs
        if each.id != roster.leaving
    )
    alone = roster.generation + 1
    changed = replace(_changed(roster, hubs), leaving=NOBODY, generation=alone, alone=alone)
    return replace(changed, host=roster.mover)


def hosted(roster: Roster, hub: DeviceId) -> Roster:
    """Let a hub be the one that folds the logs of spaces."""
    return replace(_changed(roster, roster.hubs), host=hub)


def _taken_over(
    roster: Roster, others: tuple[RosterHub, ...], gone: RosterHub, reached: Collection[DeviceId]
) -> Roster:
    """Let the standby serve: only when the hub that served is certainly not doing so any more."""
    if gone.id in reached:
        _refuse(
            f"“{gone.name}” serves: if another hub did so too, there would be two logs of everything.",
            f"End `tandemd` on “{gone.name}”, then repeat this on the hub that stands by.",
        )
    heirs = [each for each in others if each.id in reached]
    if not heirs:
        _refuse(
            "No hub of this cluster can be reached that could serve instead.",
            "Run this on the hub that stands by.",
        )
    hubs = tuple(replace(each, duty=Duty.SERVES) if each is heirs[0] else each for each in others)
    alone = roster.generation + 1
    return replace(_changed(roster, hubs), generation=alone, alone=alone, host=heirs[0].id)


def _require_rest(roster: Roster) -> None:
    """Insist that no change is under way."""
    if roster.is_changing:
        going = roster.find(roster.leaving)
        what = f"“{going.name}” is on its way out" if going else "the logs are moving"
        _refuse(
            f"One change at a time: {what}.", "Wait until `tandem cluster status` says that this is over."
        )


def _require_quorum(roster: Roster, reached: Collection[DeviceId]) -> None:
    """Insist that the hubs that serve can agree on a change."""
    servers = roster.serving
    there, needed = sum(each.id in reached for each in servers), quorum_of(len(servers))
    if there < needed:
        away = ", ".join(f"“{each.name}”" for each in servers if each.id not in reached)
        _refuse(
            f"{there} of {len(servers)} serving hubs can be reached; {needed} have to agree to a change.",
            f"Bring back {away}.",
        )


def _changed(roster: Roster, hubs: tuple[RosterHub, ...]) -> Roster:
    return replace(roster, version=roster.version + 1, hubs=hubs)


def _refuse(title: str, cure: str) -> NoReturn:
    raise RosterRefused(title, safe=UNCHANGED, cure=cure)
