"""What a copy of the profile's database holds, read note by note, as a hash of what each says."""

import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import msgspec

from core.documents import NoteDocument, Replica, SpaceDocument
from core.errors import DamagedUpdate
from core.ids import NoteId, SpaceId, space_document_id
from core.right_of_way import right_of_way
from core.store.copies import DatabaseCopy, open_copy

_Document = TypeVar("_Document", bound=Replica)

_READER = 1
"""Nothing is written under this Loro peer."""
_GENERATIONS = 3
"""Two snapshots are kept of each document; with the third try all updates are read."""

ReadItems = Callable[[Path, Callable[[], None]], dict[str, bytes]]
"""Reads every item in a database and gives the SHA-256 of each by its name; calls back now and then."""


def read_notes(path: Path, tell: Callable[[], None]) -> dict[str, bytes]:
    """Open every note, and the notebooks of every space, and hash what they say.

    A copy of an older format is brought up to date first. Raises StorageProblem.
    """
    found: dict[str, bytes] = {}
    with open_copy(path) as copy:
        for note, space in right_of_way.letting_pass(copy.documents().items()):
            found[note] = _digest(copy, note, space)
            tell()
    return found


def _digest(copy: DatabaseCopy, note: NoteId, space: SpaceId) -> bytes:
    content = _space(copy, note) if note == space_document_id(space) else _note(copy, note)
    return hashlib.sha256(msgspec.msgpack.encode(content)).digest()


def _note(copy: DatabaseCopy, note: NoteId) -> object:
    document = _loaded(NoteDocument, copy, note)
    content = document.content
    return content.title, content.body, content.tags, document.pinned, document.trashed_at


def _space(copy: DatabaseCopy, note: NoteId) -> object:
    document = _loaded(SpaceDocument, copy, note)
    nodes = [(node.id, node.name, node.parent, node.position) for node in document.notebooks()]
    return document.name, nodes, sorted(document.places().items())


def _loaded(kind: type[_Document], copy: DatabaseCopy, note: NoteId) -> _Document:
    """Open a document as whoever starts Tandem would: past snapshots that are damaged."""
    for generation in range(_GENERATIONS):
        stored = copy.load(note, generation=generation)
        try:
            return kind.load(_READER, stored.snapshot, stored.updates)
        except DamagedUpdate:
            continue
    return kind(_READER)
