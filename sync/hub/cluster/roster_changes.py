"""Which changes of a cluster's roster can be made, and what becomes of it.

Everything here is pure: whoever asks says which hubs can be reached at the moment.
"""

from collections.abc import Collection
from itertools import chain, count
from typing import NoReturn

from msgspec.structs import replace

from core.ids import DeviceId
from sync.bus.cluster import LEAST, quorum_of
from sync.bus.seat import replicas_for
from sync.hub.cluster.errors import UNCHANGED, RosterRefused
from sync.hub.cluster.roster import NOBODY, Duty, Roster, RosterHub

_MOST_HUBS = 5
_MOST_GONE = 8


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
    if len(roster.hubs) >= _MOST_HUBS + (roster.find(hub.replaces) is not None):
        _refuse(
            f"A cluster has no more than {_MOST_HUBS} hubs.",
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
