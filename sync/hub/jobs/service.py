"""What can be asked of jobs at any hub: to have one done, to list them, to try one again or discard it."""

import logging
from dataclasses import dataclass

import msgspec

from core.errors import Ambiguous, BusProblem, NotFound
from core.ids import DeviceId
from core.world import World
from sync.bus import Connection
from sync.hub.jobs.book import Entry
from sync.hub.jobs.errors import JobRefused, JobsFull
from sync.hub.jobs.facts import ANY_HUB, DeadLetter, Failure, Job, JobId, JobState, Priority, Record
from sync.hub.jobs.kinds import Kinds
from sync.hub.jobs.progress import Progress
from sync.hub.jobs.settings import JobSettings
from sync.hub.jobs.store import JobStore
from sync.hub.users.tokens import new_id

_DRAWN = 8
"""Characters that tell one job from others of its kind which were asked for by people."""
_UNCHANGED = "Nothing was changed."
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a job stands, and how far it has come as it told last: percent, None for nothing heard."""

    record: Record
    percent: int | None = None


class Jobs:
    """The jobs of the hubs as one of them sees them. Every method may raise BusProblem."""

    def __init__(
        self,
        connection: Connection,
        hub: DeviceId,
        kinds: Kinds,
        world: World,
        settings: JobSettings | None = None,
    ) -> None:
        self.kinds = kinds
        self.hub = hub
        self.store = JobStore.on(connection, hub, world, settings or JobSettings())
        self.progress = Progress(connection)
        self._world = world
        self._is_made = False

    async def ask(
        self,
        kind: str,
        *,
        name: JobId | None = None,
        about: str = "",
        priority: Priority = Priority.HIGH,
        place: DeviceId | None = None,
    ) -> JobId:
        """Have a job done, once for each `name`; returns by what it is known.

        Once this returns the job is kept, and done whatever becomes of this hub: by the hub at a `place`, or
        else as its kind says. Raises JobsFull.
        """
        await self._make()
        now, known = self._world.now(), self.kinds.find(kind)
        place = place or (self.hub if known and known.is_own else ANY_HUB)
        drawn = JobId(f"{kind}-{new_id(self._world)[:_DRAWN]}")
        job = Job(name or drawn, kind, priority, place, about, now)
        asked = await self.store.book.write(Record(job, JobState.WAITING, now), 0)
        if asked is not None:
            await self._put(asked)
        return job.id

    async def list(self) -> list[Standing]:
        """List what is known of jobs: what is not over first, then what ended last."""
        await self._make()
        known = {record.job.id: record for record in await self.store.book.all()}
        for letter in await self.store.letters.all():
            known.setdefault(letter.job.id, _told_by(letter))
        ordered = sorted(known.values(), key=lambda record: (record.state.is_over, -record.at))
        return [self._standing(record) for record in ordered]

    async def find(self, beginning: str) -> Standing:
        """Find a job by the beginning of its id; raises NotFound or Ambiguous."""
        found = [each for each in await self.list() if each.record.job.id.startswith(beginning)]
        exact = [each for each in found if each.record.job.id == beginning]
        if not found:
            cure = "`tandem jobs list --all` shows all that are known."
            raise NotFound("No hub knows such a job.", safe=_UNCHANGED, cure=cure)
        if len(found) > 1 and not exact:
            raise Ambiguous("More than one job begins so.", safe=_UNCHANGED, cure="Type more of its id.")
        return (exact or found)[0]

    async def retry(self, beginning: str) -> Standing:
        """Have a job that is dead or was discarded tried again, as often as at first.

        Raises NotFound, Ambiguous, JobRefused or JobsFull.
        """
        record = (await self.find(beginning)).record
        if record.state not in {JobState.DEAD, JobState.DISCARDED}:
            raise JobRefused(
                "Only a job that failed too often, or was discarded, is tried again.",
                safe=_UNCHANGED,
                cure="`tandem jobs show` tells how it stands.",
            )
        job = msgspec.structs.replace(record.job, round=record.job.round + 1)
        again = await self._change(record, Record(job, JobState.WAITING, self._world.now()))
        await self._put(again)
        return self._standing(again.record)

    async def discard(self, beginning: str) -> Standing:
        """See that a job is not done; one that is being done is given up soon.

        Raises NotFound, Ambiguous or JobRefused.
        """
        record = (await self.find(beginning)).record
        if record.state in {JobState.DONE, JobState.DISCARDED}:
            cure = "`tandem jobs show` tells how it stands."
            raise JobRefused("This job is over already.", safe=_UNCHANGED, cure=cure)
        discarded = await self._change(record, self._over(record, record.failure))
        await self.store.queue.remove(record.job)
        return self._standing(discarded.record)

    async def _make(self) -> None:
        if not self._is_made:
            await self.store.find()
            self._is_made = True

    async def _put(self, asked: Entry) -> None:
        """Let a job wait that is in the book; what is in the way for a while is seen to later."""
        try:
            await self.store.queue.put(asked.record.job)
        except JobsFull as problem:
            full = Failure.of(problem, lambda text: text)
            await self.store.book.write(self._over(asked.record, full), asked.sequence)
            raise
        except BusProblem as problem:
            _log.info("a job is in the book, and comes into the queue later: %s", problem)

    async def _change(self, before: Record, after: Record) -> Entry:
        entry = await self.store.book.read(before.job.id)
        is_same = entry is None or entry.record == before
        changed = await self.store.book.write(after, entry.sequence if entry else 0) if is_same else None
        if changed is None:
            raise JobRefused(
                "A hub changed how this job stands at the same time.",
                safe=_UNCHANGED,
                cure="Look at it with `tandem jobs show`, then decide again.",
            )
        return changed

    def _over(self, record: Record, failure: Failure | None) -> Record:
        now = self._world.now()
        return Record(record.job, JobState.DISCARDED, now, record.attempt, self.hub, failure)

    def _standing(self, record: Record) -> Standing:
        is_working = record.state is JobState.WORKING
        return Standing(record, self.progress.of(record.job.id) if is_working else None)


def _told_by(letter: DeadLetter) -> Record:
    """Tell of a job by its dead letter, when the book has forgotten it."""
    return Record(letter.job, JobState.DEAD, letter.at, letter.attempts, letter.hub, letter.failure)
