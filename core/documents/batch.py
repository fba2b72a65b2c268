"""Many updates taken in at once, and what became of each."""

from collections.abc import Sequence

from loro import EncodedBlobMode, ImportBlobMetadata, LoroDoc, VersionVector

from core.documents.changes import ApplyOutcome
from core.documents.failures import unless_refused


class Batch:
    """Updates in the order they came, with the version that each leads to."""

    def __init__(self, updates: Sequence[bytes]) -> None:
        self._updates = updates
        self._facts = [_read(update) for update in updates]
        self._ends = [None if facts is None else facts.partial_end_vv for facts in self._facts]

    def sound(self) -> list[bytes]:
        """The updates whose bytes are whole."""
        return [update for update, end in zip(self._updates, self._ends, strict=True) if end is not None]

    def snapshots(self) -> list[bytes]:
        """The whole ones of them that are snapshots."""
        return [
            update
            for update, facts in zip(self._updates, self._facts, strict=True)
            if facts is not None and facts.mode == EncodedBlobMode.Snapshot
        ]

    def beyond(self, version: VersionVector) -> list[bytes]:
        """The whole updates that hold something `version` does not include."""
        return [
            update
            for update, end in zip(self._updates, self._ends, strict=True)
            if end is not None and not version.includes_vv(end)
        ]

    def outcomes(self, before: VersionVector, after: VersionVector) -> list[ApplyOutcome]:
        """Tell what became of each when all together led from `before` to `after`."""
        seen: set[bytes] = set()
        outcomes = []
        for update, end in zip(self._updates, self._ends, strict=True):
            outcomes.append(_outcome(end, before, after, repeated=update in seen))
            seen.add(update)
        return outcomes


def _outcome(
    end: VersionVector | None, before: VersionVector, after: VersionVector, *, repeated: bool
) -> ApplyOutcome:
    if end is None:
        return ApplyOutcome.DAMAGED
    if not after.includes_vv(end):
        return ApplyOutcome.PENDING
    if repeated or before.includes_vv(end):
        return ApplyOutcome.DUPLICATE
    return ApplyOutcome.APPLIED


def _read(update: bytes) -> ImportBlobMetadata | None:
    return unless_refused(lambda: LoroDoc.decode_import_blob_meta(update, check_checksum=True))
