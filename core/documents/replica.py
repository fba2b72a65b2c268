"""What every document shares: versions, updates in and out, snapshots, observers."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Self, TypeVar

from loro import ID, CounterSpan, DiffEvent, ExportMode, IdSpan, ImportStatus, LoroDoc, VersionVector

from core.documents.batch import Batch
from core.documents.changes import ApplyOutcome, DocumentChange
from core.documents.failures import unless_refused
from core.documents.newest_blocks import hold_newest
from core.documents.observers import Observer, Observers
from core.documents.version import read_vector
from core.errors import DamagedUpdate
from core.events import Unsubscribe

Result = TypeVar("Result")

_CHANGE_SECONDS = 60
"""What is written within so many seconds shares one time in the history.

Loro's own 1,000 seconds would tell times to the quarter of an hour. A minute makes the snapshot of a paper
that was typed for 36 hours 6 % larger than those do, ten seconds 28 % (loro 1.17.1). Whoever takes edits in
keeps the times that their author gave them, whatever is set there.
"""
_WORTH_A_BATCH = 16
"""From this many on, one pass is cheaper: each import alone walks all that was edited meanwhile."""


class Replica(ABC):
    """One replica of a document; `peer` must be drawn anew for each run, never be used by two replicas."""

    damaged: int
    """How many damaged updates `load` left out."""

    def __init__(self, peer: int) -> None:
        self._doc = LoroDoc()  # type: ignore[no-untyped-call]
        self._doc.peer_id = peer
        # History shows when something was written.
        self._doc.set_record_timestamp(True)
        self._doc.set_change_merge_interval(_CHANGE_SECONDS)
        self.damaged = 0
        self._was_pending = False
        self._holds_newest = False
        self._observers: Observers | None = None

    @classmethod
    def load(cls, peer: int, snapshot: bytes | None, updates: Sequence[bytes]) -> Self:
        """Build the document from what is stored; damaged updates are left out and counted in `damaged`.

        Raises DamagedUpdate when the snapshot is not sound.
        """
        document = cls(peer)
        if snapshot is not None and document.apply(snapshot) is ApplyOutcome.DAMAGED:
            raise DamagedUpdate("The snapshot of a document is damaged.")
        if updates:
            document.damaged = document.apply_all(updates).count(ApplyOutcome.DAMAGED)
        return document

    def version(self) -> bytes:
        """Encode which edits of which peers this document holds; equal versions may differ in bytes."""
        return self._doc.oplog_vv.encode()

    @property
    def sessions(self) -> frozenset[int]:
        """All who ever edited it, by their Loro peers."""
        return frozenset(self._doc.oplog_vv.to_spans().inner())

    @property
    def modified_at(self) -> float | None:
        """When the newest run of edits began: whole seconds since 1970; None while it is empty."""
        spans = self._doc.oplog_vv.to_spans().inner()
        newest = (self._doc.get_change(ID(peer, end - 1)) for peer, (_, end) in spans.items())
        return max((float(change.timestamp) for change in newest if change is not None), default=None)

    def includes(self, version: bytes) -> bool:
        """Tell whether this document holds all that `version` names. Raises DamagedUpdate."""
        return self._doc.oplog_vv.includes_vv(read_vector(version))

    def export_since(self, version: bytes | None) -> bytes:
        """Encode what is newer than `version` (None: everything) as one update; b"" when nothing is.

        Raises DamagedUpdate when `version` is not sound.
        """
        since = _empty_version() if version is None else read_vector(version)
        if since.includes_vv(self._doc.oplog_vv):
            return b""
        return self._doc.export(ExportMode.Updates(since))

    def export_spans(self, spans: Mapping[int, tuple[int, int]]) -> bytes:
        """Encode, of each Loro peer, the edits from one number up to another as one update.

        What of them is not held here is left out.
        """
        wanted = [IdSpan(peer=peer, counter=CounterSpan(start, end)) for peer, (start, end) in spans.items()]
        return self._doc.export(ExportMode.UpdatesInRange(wanted))

    def snapshot(self) -> bytes:
        """Encode everything but pending updates, to load fast."""
        return self._doc.export(ExportMode.Snapshot())

    def apply(self, update: bytes) -> ApplyOutcome:
        """Take in an update or snapshot from elsewhere. Raises only what an observer raises."""
        status = self._act("", lambda: unless_refused(lambda: self._doc.import_(update)))
        if status is None:
            return ApplyOutcome.DAMAGED
        self._hold_newest()
        if status.pending is not None:
            self._was_pending = True
            return ApplyOutcome.PENDING
        return ApplyOutcome.DUPLICATE if status.success.is_empty else ApplyOutcome.APPLIED

    def apply_all(self, updates: Sequence[bytes]) -> list[ApplyOutcome]:
        """Take in many updates, in any order; many are told to observers as one change.

        Raises only what an observer raises.
        """
        if len(updates) < _WORTH_A_BATCH:
            return [self.apply(update) for update in updates]
        batch, before = Batch(updates), self._doc.oplog_vv
        if self._act("", lambda: unless_refused(lambda: self._take_in(batch))) is None:
            return [self.apply(update) for update in updates]
        outcomes = batch.outcomes(before, self._doc.oplog_vv)
        self._was_pending = self._was_pending or ApplyOutcome.PENDING in outcomes
        return outcomes

    @property
    def has_pending(self) -> bool:
        """Whether an update waits for another that is missing."""
        return self._was_pending and self._doc.export_pending_updates() is not None

    def observe(self, callback: Observer) -> Unsubscribe:
        """Tell `callback` of every change, made here or elsewhere, until the returned function is called."""
        if self._observers is None:
            self._observers = Observers()
        return self._observers.add(callback)

    @abstractmethod
    def _describe(self, events: Sequence[DiffEvent], origin: str) -> DocumentChange:
        """Put what Loro told of one act into our words."""

    def _take_in(self, batch: Batch) -> ImportStatus:
        if not self._holds_newest:
            for snapshot in batch.snapshots():
                self._doc.import_(snapshot)
                self._hold_newest()
        return self._doc.import_batch(batch.sound())

    def _hold_newest(self) -> None:
        """Do so once: whatever comes after the first snapshot, or a first update, is unpacked as it comes."""
        if not self._holds_newest:
            hold_newest(self._doc)
            self._holds_newest = True

    def _act(self, origin: str, act: Callable[[], Result]) -> Result:
        """Run `act` and tell observers what it changed."""
        if self._observers is None:
            return act()
        events: list[DiffEvent] = []
        # The list's own method: no Python runs inside Loro, where an interrupt would become a panic.
        subscription = self._doc.subscribe_root(events.append)
        try:
            result = act()
        finally:
            subscription.unsubscribe()
        if events:
            self._observers.tell(self._describe(events, origin))
        return result

    def _tell(self, change: DocumentChange) -> None:
        if self._observers is not None:
            self._observers.tell(change)


def _empty_version() -> VersionVector:
    return VersionVector()  # type: ignore[no-untyped-call]
