"""What a hub leaves behind that is out of the cluster: its consumer, and jobs that it alone could do.

Every hub looks whether there is something of that kind, so a removal that broke off is carried through.
"""

import logging
from collections.abc import Awaitable, Callable, Collection, Sequence

from core.ids import DeviceId
from sync.hub.jobs.facts import ANY_HUB, Failure, JobState, Record
from sync.hub.jobs.store import JobStore

Belonging = Callable[[], Awaitable[Collection[DeviceId]]]
"""Says which hubs belong to the cluster now, this one among them; raises BusProblem while nobody knows."""
_HUB_LEFT = Failure("HubLeft", "The hub that was to do this does not belong to the cluster any more.")
_log = logging.getLogger(__name__)


class Clearing:
    """Clears away what is left of hubs that do not belong to the cluster."""

    def __init__(self, store: JobStore, belonging: Belonging) -> None:
        self._store = store
        self._belonging = belonging

    async def clear(self, records: Sequence[Record]) -> list[Record]:
        """Clear away what is there, of these jobs too; returns how they stand then. Raises BusProblem."""
        belonging, owners = {ANY_HUB, *await self._belonging()}, await self._store.queue.owners()
        now = [await self._discarded(each) if _is_left(each, belonging) else each for each in records]
        for hub in {*owners, *(record.job.place for record in records)} - belonging:
            await self._store.queue.clear(hub)
        for hub in owners - belonging:
            await self._store.queue.dismiss(hub)
            _log.info("the queue of jobs is rid of a hub that left the cluster")
        return now

    async def _discarded(self, record: Record) -> Record:
        store = self._store
        discarded = Record(
            record.job, JobState.DISCARDED, store.world.now(), record.attempt, store.hub, _HUB_LEFT
        )
        entry = await store.book.read(record.job.id)
        if entry is not None and entry.record == record:
            await store.book.write(discarded, entry.sequence)
        return discarded


def _is_left(record: Record, belonging: Collection[DeviceId]) -> bool:
    return not record.state.is_over and record.job.place not in belonging
