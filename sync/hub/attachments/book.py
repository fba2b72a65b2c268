"""What the log of attachments adds up to for one space: its files, reservations and what waits to be purged.

It depends on the log alone, so that all hubs agree.
"""

from collections import Counter
from collections.abc import Iterable

from sync.hub.attachments.chunks import fits, weigh
from sync.hub.attachments.events import (
    Committed,
    Event,
    File,
    Grown,
    Kept,
    Released,
    Removed,
    Reserved,
    Swept,
    Waiting,
)


class Book:
    """The facts of one space, as of one message of the log."""

    def __init__(self) -> None:
        self.files: dict[str, File] = {}
        self.reservations: dict[str, Reserved] = {}
        self.stored = 0
        """Bytes of all chunks of all files; what several have in common counts once."""
        self._uses: Counter[bytes] = Counter()
        self._sums: Counter[bytes] = Counter()
        self._waiting: list[Waiting] = []

    @property
    def reserved(self) -> int:
        """Bytes that uploads may still store."""
        return sum(reservation.size for reservation in self.reservations.values())

    @property
    def waiting(self) -> int:
        """Bytes that may lie in the stream and belong to nothing."""
        return sum(waiting.size for waiting in self._waiting)

    def find(self, reference: str) -> File | None:
        """Find a file by its id, or the first one with a SHA-256 (hexadecimal digits)."""
        if reference in self.files:
            return self.files[reference]
        return next((file for file in self.files.values() if file.sha256.hex() == reference), None)

    def has_waiting(self, floor: int) -> bool:
        """Say whether something waits that lies up to a floor."""
        return any(waiting.floor <= floor for waiting in self._waiting)

    def uses_chunk(self, digest: bytes) -> bool:
        """Say whether a file has this chunk."""
        return digest in self._uses

    def uses_sum(self, sha256: bytes) -> bool:
        """Say whether there is a file with this SHA-256."""
        return sha256 in self._sums

    def apply(self, event: Event) -> None:
        """Take the next event; one that does not fit changes nothing."""
        match event:
            case Reserved():
                self.reservations[event.reservation] = event
            case Grown():
                self._grow(event)
            case Released():
                self._release(event)
            case Committed():
                self._commit(event)
            case Removed():
                self._remove(event)
            case Swept():
                self._waiting = [waiting for waiting in self._waiting if waiting.floor > event.floor]
            case Kept():
                self._restore(event)

    def snapshot(self) -> Kept:
        """Tell everything in one event."""
        return Kept(
            files=list(self.files.values()),
            reservations=list(self.reservations.values()),
            waiting=list(self._waiting),
        )

    def __len__(self) -> int:
        """Count what a snapshot holds."""
        return len(self.files) + len(self.reservations) + len(self._waiting)

    def _grow(self, event: Grown) -> None:
        held = self.reservations.get(event.reservation)
        if held is not None:
            grown = Reserved(
                reservation=held.reservation,
                size=event.size,
                until=held.until,
                floor=held.floor,
                hub=held.hub,
            )
            self.reservations[event.reservation] = grown

    def _release(self, event: Released) -> None:
        held = self.reservations.pop(event.reservation, None)
        if held is not None:
            self._waiting.append(Waiting(event.floor, held.size))

    def _commit(self, event: Committed) -> None:
        is_held = self.reservations.pop(event.reservation, None) is not None
        if is_held and fits(event.file.chunks, event.file.size):
            self._add(event.file)

    def _remove(self, event: Removed) -> None:
        before = self.stored
        gone = [self.files.pop(id_) for id_ in event.files if id_ in self.files]
        for file in gone:
            self._drop(file)
        if gone:
            self._waiting.append(Waiting(event.floor, before - self.stored))

    def _restore(self, event: Kept) -> None:
        self.files, self.stored = {}, 0
        self._uses.clear()
        self._sums.clear()
        self._add_all(event.files)
        self.reservations = {held.reservation: held for held in event.reservations}
        self._waiting = list(event.waiting)

    def _add_all(self, files: Iterable[File]) -> None:
        for file in files:
            self._add(file)

    def _add(self, file: File) -> None:
        self.files[file.id] = file
        self._sums[file.sha256] += 1
        for digest, size in weigh(file.chunks, file.size):
            if digest not in self._uses:
                self.stored += size
            self._uses[digest] += 1

    def _drop(self, file: File) -> None:
        _count_down(self._sums, file.sha256)
        for digest, size in weigh(file.chunks, file.size):
            if _count_down(self._uses, digest):
                self.stored -= size


def _count_down(counter: Counter[bytes], key: bytes) -> bool:
    """Take one away; says whether it was the last."""
    counter[key] -= 1
    if not counter[key]:
        del counter[key]
        return True
    return False
