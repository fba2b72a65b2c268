"""What every document shares: versions, updates in and out, snapshots, observers."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Self

from loro import ID, DiffEvent, ExportMode, Frontiers, ImportStatus, LoroDoc, Subscription, VersionVector

from core.documents.changes import ApplyOutcome, DocumentChange
from core.documents.failures import is_loro_failure
from core.documents.observers import Observer, Observers
from core.errors import DamagedUpdate
from core.events import Unsubscribe


class Replica(ABC):
    """One replica of a document; `peer` must be drawn anew for each run, never be used by two replicas."""

    damaged: int
    """How many damaged updates `load` left out."""
    _before: Frontiers
    """Where the document was before the change being told; kept only while someone observes."""

    def __init__(self, peer: int) -> None:
        self._doc = LoroDoc()  # type: ignore[no-untyped-call]
        self._doc.peer_id = peer
        # History shows when something was written.
        self._doc.set_record_timestamp(True)
        self.damaged = 0
        self._was_pending = False
        self._observers: Observers | None = None
        self._subscription: Subscription | None = None
        self._events: list[DiffEvent] = []

    @classmethod
    def load(cls, peer: int, snapshot: bytes | None, updates: Sequence[bytes]) -> Self:
        """Build the document from what is stored; damaged updates are left out and counted in `damaged`.

        Raises DamagedUpdate when the snapshot is not sound.
        """
        document = cls(peer)
        if snapshot is not None and document.apply(snapshot) is ApplyOutcome.DAMAGED:
            raise DamagedUpdate("The snapshot of a document is damaged.")
        if updates:
            outcomes = document.apply_all(updates)
            document.damaged = outcomes.count(ApplyOutcome.DAMAGED)
        return document

    def version(self) -> bytes:
        """Encode which edits of which peers this document holds; equal versions may differ in bytes."""
        return self._doc.oplog_vv.encode()

    @property
    def modified_at(self) -> float | None:
        """When the newest run of edits began, in whole seconds since 1970; None while the document is empty."""
        spans = self._doc.oplog_vv.to_spans().inner()
        newest = (self._doc.get_change(ID(peer, end - 1)) for peer, (_, end) in spans.items())
        return max((float(change.timestamp) for change in newest if change is not None), default=None)

    def includes(self, version: bytes) -> bool:
        """Tell whether this document holds all that `version` names. Raises DamagedUpdate."""
        return self._doc.oplog_vv.includes_vv(_decoded(version))

    def export_since(self, version: bytes | None) -> bytes:
        """Encode what is newer than `version` (None: everything) as one update; b"" when nothing is.

        Raises DamagedUpdate when `version` is not sound.
        """
        since = _empty_version() if version is None else _decoded(version)
        if since.includes_vv(self._doc.oplog_vv):
            return b""
        return self._doc.export(ExportMode.Updates(since))

    def snapshot(self) -> bytes:
        """Encode everything but pending updates, to load fast."""
        return self._doc.export(ExportMode.Snapshot())

    def apply(self, update: bytes) -> ApplyOutcome:
        """Take in an update or snapshot from elsewhere. Raises only what an observer raises."""
        self._remember_place()
        try:
            status = self._doc.import_(update)
        except BaseException as error:
            if not is_loro_failure(error):
                raise
            return ApplyOutcome.DAMAGED
        self._tell("")
        return self._outcome(status)

    def apply_all(self, updates: Sequence[bytes]) -> list[ApplyOutcome]:
        """Take in many updates; observers are told of each."""
        return [self.apply(update) for update in updates]

    @property
    def has_pending(self) -> bool:
        """Whether an update waits for another that is missing."""
        return self._was_pending and self._doc.export_pending_updates() is not None

    def observe(self, callback: Observer) -> Unsubscribe:
        """Tell `callback` of every change, made here or elsewhere, until the returned function is called."""
        if self._observers is None:
            self._observers = Observers()
            self._remember_place()
            # The list's own method: no Python runs inside Loro, where an interrupt would become a panic.
            self._subscription = self._doc.subscribe_root(self._events.append)
        return self._observers.add(callback)

    @abstractmethod
    def _describe(self, events: Sequence[DiffEvent], origin: str) -> DocumentChange:
        """Put Loro's events, which led from where `_before` says to now, into our words."""

    def _commit(self, origin: str, recorded_origin: str | None = None) -> None:
        self._doc.commit_with(origin if recorded_origin is None else recorded_origin)
        self._tell(origin)

    def _remember_place(self) -> None:
        if self._observers is not None:
            self._before = self._doc.oplog_frontiers

    def _tell(self, origin: str) -> None:
        if self._observers is None or not self._events:
            return
        events = self._events.copy()
        self._events.clear()
        self._observers.tell(self._describe(events, origin))

    def _outcome(self, status: ImportStatus) -> ApplyOutcome:
        if status.pending is not None:
            self._was_pending = True
            return ApplyOutcome.PENDING
        return ApplyOutcome.DUPLICATE if status.success.is_empty else ApplyOutcome.APPLIED


def _empty_version() -> VersionVector:
    return VersionVector()  # type: ignore[no-untyped-call]


def _decoded(version: bytes) -> VersionVector:
    try:
        return VersionVector.decode(version)
    except BaseException as error:
        if not is_loro_failure(error):
            raise
        raise DamagedUpdate("A version of a document is damaged.") from error
