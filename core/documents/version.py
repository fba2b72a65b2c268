"""Which edits are held: versions that compare and encode alike on every device, and how updates add up."""

import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Self

from loro import ID, LoroDoc, VersionVector

from core.documents.failures import is_loro_failure, unless_refused
from core.errors import DamagedUpdate

_ENTRY = struct.Struct(">QI")
_SHORT = 512
"""Bytes of an update of a few keystrokes, of which there are most."""


@dataclass(frozen=True, slots=True)
class Version:
    """For each Loro peer, how many of its operations are held, counted from its first one."""

    ends: Mapping[int, int] = field(default_factory=dict)

    @classmethod
    def of_loro(cls, encoded: bytes) -> Self:
        """Read what `Replica.version` gives. Raises DamagedUpdate."""
        return cls(_ends(read_vector(encoded)))

    @classmethod
    def decode(cls, encoded: bytes) -> Self:
        """Read what `encode` gave. Raises DamagedUpdate."""
        if len(encoded) % _ENTRY.size:
            raise DamagedUpdate("A version of a document is damaged.")
        return cls({peer: end for peer, end in _ENTRY.iter_unpack(encoded) if end})

    def encode(self) -> bytes:
        """Spell the version; equal versions have equal bytes."""
        return b"".join(_ENTRY.pack(peer, end) for peer, end in sorted(self.ends.items()) if end)

    def loro(self) -> bytes:
        """Spell the version as `Replica.export_since` and `Replica.includes` take it."""
        vector = VersionVector()  # type: ignore[no-untyped-call]
        for peer, end in self.ends.items():
            if end:
                vector.set_end(ID(peer, end))
        return vector.encode()

    def includes(self, other: "Version") -> bool:
        """Tell whether everything in `other` is held here."""
        return all(self.ends.get(peer, 0) >= end for peer, end in other.ends.items())

    def merged(self, other: "Version") -> "Version":
        """Hold all that either holds."""
        peers = self.ends.keys() | other.ends.keys()
        return Version({peer: max(self.ends.get(peer, 0), other.ends.get(peer, 0)) for peer in peers})

    def beyond(self, other: "Version") -> set[int]:
        """Name the Loro peers of whom something is held here that `other` lacks."""
        return {peer for peer, end in self.ends.items() if end > other.ends.get(peer, 0)}

    def __bool__(self) -> bool:
        return any(self.ends.values())


class Coverage:
    """Adds up what updates and snapshots contain, in any order, without building the document."""

    def __init__(self, bodies: Iterable[bytes] = ()) -> None:
        self._ends: dict[int, int] = {}
        self._loose: dict[int, list[tuple[int, int]]] = {}
        for body in bodies:
            self.add(body)

    def add(self, body: bytes) -> bool:
        """Count an update or snapshot; False, and nothing counted, when its bytes are damaged."""
        spans = spans_of(body)
        if spans is None:
            return False
        for peer, span in spans.items():
            self._add_span(peer, span)
        return True

    def add_version(self, version: Version) -> None:
        """Count all that a version holds."""
        for peer, end in version.ends.items():
            self._add_span(peer, (0, end))

    def version(self) -> Version:
        """Give what is covered without a gap, from each peer's first operation on."""
        return Version(dict(self._ends))

    def _add_span(self, peer: int, span: tuple[int, int]) -> None:
        end = self._ends.get(peer, 0)
        if span[0] > end:
            self._loose.setdefault(peer, []).append(span)
            return
        self._ends[peer] = max(end, span[1])
        loose = self._loose.pop(peer, None)
        for waiting in sorted(loose or ()):
            self._add_span(peer, waiting)


def spans_of(body: bytes) -> Mapping[int, tuple[int, int]] | None:
    """Tell from which to which operation of each Loro peer an update reaches; None when it is damaged."""
    return _spans_of_short(body) if len(body) <= _SHORT else _read_spans(body)


@lru_cache(maxsize=16_384)
def _spans_of_short(body: bytes) -> Mapping[int, tuple[int, int]] | None:
    """Devices tell each other again and again what they hold, and the same bytes always say the same."""
    return _read_spans(body)


def _read_spans(body: bytes) -> Mapping[int, tuple[int, int]] | None:
    meta = unless_refused(lambda: LoroDoc.decode_import_blob_meta(body, check_checksum=True))
    if meta is None:
        return None
    starts = _ends(meta.partial_start_vv)
    return {peer: (starts.get(peer, 0), end) for peer, end in _ends(meta.partial_end_vv).items()}


def read_vector(encoded: bytes) -> VersionVector:
    """Read a version as Loro spells it. Raises DamagedUpdate."""
    try:
        return VersionVector.decode(encoded)
    except BaseException as error:
        if not is_loro_failure(error):
            raise
        raise DamagedUpdate("A version of a document is damaged.") from error


def _ends(vector: VersionVector) -> dict[int, int]:
    return {peer: end for peer, (_, end) in vector.to_spans().inner().items()}
