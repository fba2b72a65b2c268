"""Comparing a log, message by message, with what the mirror holds of it."""

from dataclasses import dataclass, field

from sync.hub.mirror.book import Book
from sync.hub.mirror.facts import BLANK, Kept, LogState, Place
from sync.hub.mirror.log import MirroredLog
from sync.hub.mirror.records import Records


@dataclass(slots=True)
class Findings:
    """What a log and its mirror do not have in common.

    `foreign` is in the log up to the mirror's end, and not in the mirror; `lost` the other way round.
    `changed` lies at a sequence at which the mirror holds something else. `held` is what both have.
    """

    is_short: bool
    changed: list[Kept] = field(default_factory=list)
    foreign: list[Kept] = field(default_factory=list)
    lost: set[int] = field(default_factory=set)
    held: set[int] = field(default_factory=set)

    @property
    def is_forked(self) -> bool:
        """Whether something else was written where the mirror goes on."""
        return bool(self.changed) or (self.is_short and bool(self.foreign))

    @property
    def is_damaged(self) -> bool:
        """Whether the log must be restored."""
        return self.is_forked or self.is_short or bool(self.lost)


async def examine(
    log: MirroredLog, state: LogState, place: Place, book: Book, *, may_restore: bool
) -> Findings:
    """Read the whole log and compare; raises BusProblem or StorageProblem.

    Where this hub `may_restore` no log, what only the mirror has was purged.
    """
    findings = Findings(state.last < place.last)
    start = 1
    while start <= place.last and (messages := await log.read(start)):
        await _compare(findings, messages, place, log.stream, book)
        start = messages[-1].sequence + 1
    is_truth = state.is_shared or not may_restore
    findings.lost = await book.run(
        log.stream, lambda records: _lost(records, findings, state, place, is_truth=is_truth)
    )
    return findings


async def _compare(findings: Findings, messages: list[Kept], place: Place, stream: str, book: Book) -> None:
    start, end = messages[0].sequence, messages[-1].sequence
    known = await book.run(stream, lambda records: records.digests(start, end))
    for message in messages:
        if message.sequence > place.last:
            return
        digest = known.get(message.sequence)
        if digest is None:
            findings.foreign += [] if message.subject == BLANK else [message]
            continue
        findings.held.add(message.sequence)
        if digest != message.digest:
            findings.changed.append(message)


def _lost(records: Records, findings: Findings, state: LogState, place: Place, *, is_truth: bool) -> set[int]:
    """Say what the mirror alone holds, but for what whoever writes the log has purged.

    A log that `is_truth` lost nothing: it is kept by a quorum, or by another hub.
    """
    end = min(state.last, place.last)
    if not findings.is_forked:
        records.prune(findings.held, up_to=end)
    lost = records.sequences(end) - findings.held
    if is_truth and not findings.is_forked:
        records.forget(lost)
        return set()
    return lost
