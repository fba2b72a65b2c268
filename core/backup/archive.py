"""What lies in a backup's frames: parts, one after the other, then the manifest that has the hash of each.

The first byte of a payload says what it is: the beginning of a part, a piece of it, or of the manifest.
"""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

import msgspec

from core.backup.errors import BackupDamaged
from core.backup.facts import Manifest, Part
from core.backup.frames import LONGEST_PAYLOAD, FrameReader, FrameWriter
from core.unreadable import UNREADABLE

_BEGIN, _PIECE, _MANIFEST = b"P", b"D", b"M"
_SLICE = LONGEST_PAYLOAD - 1

Tell = Callable[[int], None]
"""Told how many bytes were dealt with; what it raises ends the work."""


class ArchiveWriter:
    """Writes parts, then `finish`; may raise OSError."""

    def __init__(self, frames: FrameWriter, tell: Tell) -> None:
        self._frames = frames
        self._tell = tell
        self._parts: dict[str, bytes] = {}

    def add(self, part: Part, pieces: Iterable[bytes]) -> None:
        """Write a part; raises ValueError unless its pieces make up its size."""
        self._frames.write(_BEGIN + msgspec.msgpack.encode(part))
        digest, size = hashlib.sha256(), 0
        for piece in pieces:
            digest.update(piece)
            size += len(piece)
            for start in range(0, len(piece), _SLICE):
                self._frames.write(_PIECE + piece[start : start + _SLICE])
            self._tell(len(piece))
        if size != part.size:
            raise ValueError(f"{part.path} changed while it was read")
        self._parts[part.path] = digest.digest()

    def finish(self, items: dict[str, dict[str, bytes]]) -> None:
        """Write the manifest, with what the databases hold."""
        spelled = msgspec.msgpack.encode(Manifest(self._parts, items))
        starts = range(0, len(spelled), _SLICE)
        for start in starts:
            self._frames.write(_MANIFEST + spelled[start : start + _SLICE], is_last=start == starts[-1])


class Sink(Protocol):
    """Where the parts go that are read."""

    def begin(self, part: Part) -> None:
        """Take the bytes of another part from now on."""

    def write(self, piece: bytes) -> None:
        """Take some bytes."""

    def end(self) -> None:
        """Know that the part is whole, as far as its size tells; its hash comes with the manifest."""


def read_archive(frames: FrameReader, name: str, sink: Sink, tell: Tell) -> Manifest:
    """Hand all parts to `sink`, and return the manifest, by which all of them are what was written.

    Raises BackupDamaged, WrongPassphrase, what the sink raises, and OSError.
    """
    reading = _Reading(name, sink, tell)
    for payload in _payloads(frames):
        reading.take(payload[:1], payload[1:])
    return reading.manifest()


def _payloads(frames: FrameReader) -> Iterator[bytes]:
    while (payload := frames.read()) is not None:
        yield payload


class _Reading:
    def __init__(self, name: str, sink: Sink, tell: Tell) -> None:
        self._name = name
        self._sink = sink
        self._tell = tell
        self._part: Part | None = None
        self._digest = hashlib.sha256()
        self._left = 0
        self._found: dict[str, bytes] = {}
        self._spelled = bytearray()

    def take(self, kind: bytes, content: bytes) -> None:
        if kind == _BEGIN:
            self._end_part()
            self._begin(content)
        elif kind == _PIECE and self._part is not None and len(content) <= self._left:
            self._digest.update(content)
            self._left -= len(content)
            self._sink.write(content)
            self._tell(len(content))
        elif kind == _MANIFEST:
            self._end_part()
            self._spelled += content
        else:
            raise BackupDamaged(self._name, "its parts are not in order")

    def manifest(self) -> Manifest:
        try:
            manifest = msgspec.msgpack.decode(self._spelled, type=Manifest)
        except UNREADABLE as error:
            raise BackupDamaged(self._name, "its list of parts makes no sense") from error
        for path in sorted(manifest.parts.keys() | self._found.keys()):
            if manifest.parts.get(path) != self._found.get(path):
                raise BackupDamaged(self._name, f"{path} is not what its list of parts says")
        return manifest

    def _begin(self, content: bytes) -> None:
        try:
            part = msgspec.msgpack.decode(content, type=Part)
        except UNREADABLE as error:
            raise BackupDamaged(self._name, "the beginning of a part makes no sense") from error
        self._part, self._left, self._digest = part, part.size, hashlib.sha256()
        self._sink.begin(part)

    def _end_part(self) -> None:
        if self._part is None:
            return
        if self._left:
            raise BackupDamaged(self._name, f"{self._part.path} is shorter than it was")
        self._found[self._part.path] = self._digest.digest()
        self._part = None
        self._sink.end()
