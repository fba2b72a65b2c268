"""Versions compare alike on every device; updates add up to the version of their document."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.documents import Coverage, NoteDocument, Version, spans_of
from core.errors import DamagedUpdate

_VERSIONS = st.dictionaries(st.integers(1, 2**64 - 1), st.integers(0, 2**31 - 1), max_size=6).map(Version)


def written(peer: int, *words: str, upon: NoteDocument | None = None) -> tuple[NoteDocument, list[bytes]]:
    """Write words one by one; give the document and the update of each."""
    document = NoteDocument(peer)
    if upon is not None:
        document.apply(upon.export_since(None))
    updates = []
    for word in words:
        before = document.version()
        document.replace(0, 0, word)
        updates.append(document.export_since(before))
    return document, updates


@given(_VERSIONS)
def test_an_encoded_version_is_read_back(version: Version) -> None:
    assert Version.decode(version.encode()).encode() == version.encode()
    assert Version.of_loro(version.loro()).encode() == version.encode()


@given(_VERSIONS, _VERSIONS)
def test_a_merged_version_includes_both(one: Version, other: Version) -> None:
    merged = one.merged(other)
    assert merged.includes(one)
    assert merged.includes(other)
    assert bool(one.beyond(other)) is not other.includes(one)


def test_a_version_of_damaged_bytes_is_refused() -> None:
    with pytest.raises(DamagedUpdate):
        Version.decode(b"123")


def test_the_version_of_a_document_is_what_its_updates_cover() -> None:
    ada, first = written(1, "a", "b")
    bob, second = written(2, "c", upon=ada)
    covered = Coverage([*second, *first[::-1]]).version()
    assert covered.encode() == Version.of_loro(bob.version()).encode()


def test_a_gap_ends_what_is_covered_until_it_is_filled() -> None:
    document, updates = written(1, "a", "b", "c")
    coverage = Coverage([updates[0], updates[2]])
    assert not coverage.version().includes(Version.of_loro(document.version()))
    coverage.add(updates[1])
    assert coverage.version().includes(Version.of_loro(document.version()))


def test_a_snapshot_covers_everything_in_it() -> None:
    ada, _ = written(1, "a", "b")
    bob, _ = written(2, "c", upon=ada)
    assert Coverage([bob.snapshot()]).version().encode() == Version.of_loro(bob.version()).encode()


def test_damaged_bytes_cover_nothing() -> None:
    _, (update,) = written(1, "a")
    coverage = Coverage()
    assert not coverage.add(update[:-1] + bytes([update[-1] ^ 1]))
    assert not coverage.version()
    assert spans_of(b"") is None
