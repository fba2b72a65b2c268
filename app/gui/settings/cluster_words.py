"""How a cluster is told in the window: what a loss would cost, and a few words on each hub and log."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from app.commands.cluster_results import ClusterHubRow, ClusterState, LeaderRow, LogRow, ReplicaRow
from app.gui.dates import date_words, time_passed
from app.gui.language import tr

_CHANGES = 20
_MAIN, _ACCOUNTS = "LOG", "ACCOUNTS"
_STANDINGS = {
    "alone": "One hub keeps everything. If its disk is lost, notes come back from the devices, and accounts"
    " do not.",
    "with standby": "One hub serves, and the other holds a copy of everything.",
    "standby behind": "The hub that stands by is away, or does not hold everything yet.",
    "together": "Each log is kept on {replicas} hubs; {spare} of them may be lost, and everything goes on.",
    "gathering": "All hubs are here; the logs are not on all of them yet. They will be soon.",
    "changing": "A hub is on its way in or out, and everything can be written.",
    "hub away": "A hub is away. Everything goes on, but bring it back before another one is lost.",
    "no majority": "Too few hubs are here to change anything. What you write is saved here and waits.",
    "server away": "The hub that serves cannot be reached. What you write is saved here and waits.",
}
_TROUBLES = frozenset({"no majority", "server away"})
_DUTIES = {"serves": "serves", "stands by": "stands by", "joins": "joins", "leaves": "leaves"}


@dataclass(frozen=True, slots=True)
class Told:
    """One row: a name, how that is at the moment, and more about it."""

    name: str
    state: str
    detail: str
    is_trouble: bool = False


def standing_words(state: ClusterState) -> str:
    """Say what a loss would cost."""
    standing = str(state.standing)
    if standing not in _STANDINGS:
        return ""
    return tr(_STANDINGS[standing], replicas=state.replicas, spare=state.spare)


def is_trouble(state: ClusterState) -> bool:
    """Whether nothing can be changed."""
    return str(state.standing) in _TROUBLES


def told_hubs(state: ClusterState, now: float) -> Iterator[Told]:
    """Tell of every hub."""
    return (_hub(hub, now) for hub in state.hubs)


def told_logs(state: ClusterState, now: float) -> Iterator[Told]:
    """Tell of the log of every space, and of that of accounts."""
    return (_log(log, now) for log in state.logs if log.stream == (_MAIN if log.space_id else _ACCOUNTS))


def told_changes(state: ClusterState, now: float) -> Iterator[Told]:
    """Tell of the last changes of leaders, the latest first."""
    return (_change(change, now) for change in state.leaders[:_CHANGES])


def _hub(hub: ClusterHubRow, now: float) -> Told:
    name = tr("{name} (this computer)", name=hub.name) if hub.is_this else hub.name
    return Told(name, _presence(hub, now), " · ".join(_hub_details(hub)), is_trouble=not hub.is_reached)


def _presence(hub: ClusterHubRow, now: float) -> str:
    if hub.is_reached:
        return tr("here")
    if hub.seen is None:
        return tr("away")
    return tr("away, seen {when}", when=time_passed(hub.seen.timestamp(), now))


def _hub_details(hub: ClusterHubRow) -> Iterator[str]:
    if hub.duty in _DUTIES:
        yield tr(_DUTIES[hub.duty])
    if hub.leads is not None:
        yield tr("leads {count} logs", hub.leads)
    if hub.used is not None and hub.free is not None:
        yield tr("disk: {used} used, {free} free", used=_size(hub.used), free=_size(hub.free))
    if hub.problem:
        yield hub.problem


def _log(log: LogRow, now: float) -> Told:
    leader = tr("led by {hub}", hub=log.leader) if log.leader else tr("choosing a leader")
    parts = [tr("on {hubs}", hubs=_joined([_replica(each) for each in log.replicas]))]
    if log.last_at is not None:
        parts.append(tr("last acknowledged {when}", when=time_passed(log.last_at.timestamp(), now)))
    return Told(_log_name(log), leader, " · ".join(parts), is_trouble=not log.is_writable)


def _replica(replica: ReplicaRow) -> str:
    if not replica.is_online:
        return tr("{hub} (away)", hub=replica.hub)
    if replica.keeps_up:
        return replica.hub
    return tr("{hub} ({lag} behind)", hub=replica.hub, lag=QLocale().toString(replica.lag))


def _change(change: LeaderRow, now: float) -> Told:
    name = _log_name(change) if change.stream else tr("The cluster itself")
    if change.before == change.leader:
        detail = tr("{hub} leads again", hub=change.leader)
    else:
        detail = tr("from {before} to {leader}", before=change.before, leader=change.leader)
    if change.without is not None:
        lasted = tr("{count} seconds without a leader at the most", max(1, round(change.without)))
        detail = f"{detail} · {lasted}"
    return Told(name, date_words(change.at.timestamp(), now), detail)


def _log_name(row: LogRow | LeaderRow) -> str:
    return row.space if row.space_id else tr("Accounts") if row.stream == _ACCOUNTS else row.stream


def _joined(words: Sequence[str]) -> str:
    return QLocale().createSeparatedList(list(words))


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 1, QLocale.DataSizeFormat.DataSizeSIFormat)
