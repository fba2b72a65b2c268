"""What a replica holds, summed up and listed, so that two of them find out what each lacks."""

import hashlib
import struct
from collections.abc import Collection, Iterable, Iterator, Mapping

from core.documents import Version
from core.ids import NoteId, SpaceId
from core.notes import Library, read_holdings, read_purged

_BUCKETS = 256
_BUCKET_BYTES = 8
_SUMS = struct.Struct(f">{_BUCKETS}Q")
_LISTED = 2000
"""Notes in one message, some hundred kilobytes."""
_PURGED = b"purged"

Entries = dict[NoteId, bytes]
"""The encoded version of each document, and the mark of each purged one."""


async def read_entries(library: Library, space: SpaceId) -> Entries:
    """Read what is held here of a space; raises StorageProblem."""
    await library.saver.saved()
    holdings = await read_holdings(library.store, space)
    entries = {note: version.encode() for note, version in holdings.versions.items() if version}
    return entries | dict.fromkeys(await read_purged(library.store, space), _PURGED)


def buckets_of(entries: Mapping[NoteId, bytes]) -> bytes:
    """Sum up what is held, note by note, in an order that does not matter."""
    sums = [0] * _BUCKETS
    for note, entry in entries.items():
        digest = hashlib.sha256(note.encode() + b"\0" + entry).digest()
        sums[_index(note)] ^= int.from_bytes(digest[:_BUCKET_BYTES])
    return _SUMS.pack(*sums)


def differing_buckets(own: bytes, theirs: bytes) -> list[int]:
    """Name the buckets that differ."""
    return [index for index in range(_BUCKETS) if _bucket(own, index) != _bucket(theirs, index)]


def entries_in(entries: Mapping[NoteId, bytes], buckets: Collection[int]) -> Entries:
    """Give what lies in these buckets."""
    wanted = set(buckets)
    return {note: entry for note, entry in entries.items() if _index(note) in wanted}


def parts_of(notes: Mapping[NoteId, bytes]) -> Iterator[tuple[dict[str, bytes], bool]]:
    """Part what is listed into messages; says of each whether it is the last one."""
    items = [(str(note), entry) for note, entry in notes.items()]
    for start in range(0, max(len(items), 1), _LISTED):
        yield dict(items[start : start + _LISTED]), start + _LISTED >= len(items)


def versions_in(entries: Mapping[str, bytes] | Mapping[NoteId, bytes]) -> dict[NoteId, Version]:
    """Read the versions that are listed; raises DamagedUpdate."""
    return {NoteId(note): Version.decode(entry) for note, entry in entries.items() if entry != _PURGED}


def purged_in(entries: Mapping[NoteId, bytes]) -> list[NoteId]:
    """Name the notes that are listed as purged."""
    return [note for note, entry in entries.items() if entry == _PURGED]


def lacks(here: bytes | None, theirs: bytes) -> bool:
    """Say whether the other device holds something of a note that this one does not."""
    if here in (_PURGED, theirs):
        return False
    if theirs == _PURGED or here is None:
        return True
    return not Version.decode(here).includes(Version.decode(theirs))


def lacking(own: Mapping[NoteId, bytes], theirs: Mapping[NoteId, bytes]) -> Iterable[NoteId]:
    """Name the notes of which something is held here that the other device does not hold."""
    return (note for note, entry in own.items() if lacks(theirs.get(note), entry))


def _index(note: str) -> int:
    return hashlib.sha256(note.encode()).digest()[0]


def _bucket(buckets: bytes, index: int) -> bytes:
    return buckets[index * _BUCKET_BYTES : (index + 1) * _BUCKET_BYTES]
