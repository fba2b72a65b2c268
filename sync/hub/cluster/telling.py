"""What became of the hubs of a cluster, told to the audit log: by comparing rosters, whoever changed them.

Every hub tells of it, and the log takes each act once. What changed while a hub stood by, or was off, is told
when it serves.
"""

import asyncio
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from core.errors import BusProblem
from core.ids import DeviceId
from sync.bus.claims import Authority
from sync.hub.audit import Act
from sync.hub.cluster.roster import NOBODY, Roster, RosterHub
from sync.hub.cluster.sealed_roster import keep_told_roster, read_told_roster, sign_roster

_PAUSE = 2.0
_log = logging.getLogger(__name__)


class Record(Protocol):
    """`AuditLog.record`, as far as hubs go."""

    def __call__(self, act: Act, *, about: str = "", once: str = "", name: str = "") -> None:
        """Record what became of a hub, once."""


@dataclass(frozen=True, slots=True)
class HubAct:
    """What became of a hub."""

    act: Act
    hub: RosterHub
    generation: int = 0
    """Of the stores, for what concerns them."""

    def tell(self, record: Record, cluster: str) -> None:
        """Record it, by words that are the same at every hub."""
        once = f"{cluster} {self.act.value} {self.hub.id} {self.hub.since} {self.generation}"
        record(self.act, about=self.hub.id, once=once, name=self.hub.name)


def founding_of(roster: Roster) -> HubAct:
    """Say with which hub a cluster began."""
    return HubAct(Act.CLUSTER_FOUNDED, roster.hubs[0])


def acts_between(before: Roster, after: Roster) -> Iterator[HubAct]:
    """Say what was done that made one roster of another."""
    joined = [hub for hub in after.hubs if before.find(hub.id) is None]
    gone = [hub for hub in before.hubs if after.find(hub.id) is None]
    if len(joined) == len(gone) == 1 and after.version == before.version + 1:
        yield HubAct(Act.HUB_REPLACED, joined[0])
        joined = []
    yield from (HubAct(Act.HUB_JOINED, hub) for hub in joined)
    yield from (HubAct(Act.HUB_REPLACED, hub) for hub in after.hubs if _has_taken_place(hub, before))
    yield from (HubAct(Act.HUB_REMOVED, hub) for hub in gone)
    yield from _moves(before, after)


def _has_taken_place(hub: RosterHub, before: Roster) -> bool:
    """Say whether a hub came into the place of another one, which leaves now."""
    known = before.find(hub.id)
    has_gone_in = known is not None and known.replaces != NOBODY and hub.replaces == NOBODY
    return before.is_shared and has_gone_in


def _moves(before: Roster, after: Roster) -> Iterator[HubAct]:
    if after.is_shared and not before.is_shared:
        yield HubAct(Act.LOGS_SHARED, before.serving[0], after.generation)
    elif before.is_shared and not after.is_shared:
        yield HubAct(Act.LOGS_ALONE, after.serving[0], after.generation)
    elif not after.is_shared and after.serving[0].id != before.serving[0].id:
        yield HubAct(Act.HUB_TOOK_OVER, after.serving[0], after.generation)


async def tell_changes(
    directory: Path, authority: Authority, own: DeviceId, now: Callable[[], Roster | None], record: Record
) -> None:
    """Tell what becomes of the hubs until cancelled: from the roster in a directory to the one of `now`."""
    try:
        while True:
            roster = now()
            if roster is not None:
                try:
                    await _tell(directory, authority, own, roster, record)
                except (BusProblem, OSError) as error:
                    _log.info("what became of the hubs is told later: %s", error)
            await asyncio.sleep(_PAUSE)
    except Exception:  # noqa: BLE001 (the task's outer edge)
        _log.exception("telling what becomes of the hubs ended by an error")


async def _tell(directory: Path, authority: Authority, own: DeviceId, roster: Roster, record: Record) -> None:
    told = await asyncio.to_thread(read_told_roster, directory, authority)
    if told is not None and told.version >= roster.version:
        return
    first = told or roster
    if first.version == 1 and first.hubs[0].id == own:
        founding_of(first).tell(record, first.cluster)
    for act in acts_between(first, roster):
        act.tell(record, roster.cluster)
    await asyncio.to_thread(keep_told_roster, directory, sign_roster(roster, authority))
