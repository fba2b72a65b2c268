"""An update at which Loro panics, of a note in which six wrote at once, is taken in all the same."""

import subprocess
import sys
from pathlib import Path

import pytest

from core.documents import ApplyOutcome, NoteDocument, Version, replica

_PLACE = Path(__file__).parent / "panics"
SNAPSHOT = (_PLACE / "older_edits.snapshot").read_bytes()
UPDATE = (_PLACE / "older_edits.update").read_bytes()
_PANIC = """
import sys
from pathlib import Path
from loro import LoroDoc
document = LoroDoc()
for name in ("snapshot", "update"):
    document.import_(Path(sys.argv[1], f"older_edits.{name}").read_bytes())
"""
MANY = 16
"""So many are taken in as one batch."""


def test_loro_still_panics_at_it() -> None:
    """When it does no more, `newest_blocks` can go."""
    done = subprocess.run([sys.executable, "-c", _PANIC, _PLACE], capture_output=True, text=True, check=False)
    assert "counter should be continuous" in done.stderr


def whole() -> str:
    """How the note reads when the snapshot comes last, which Loro takes."""
    document = NoteDocument(1)
    document.apply(UPDATE)
    document.apply(SNAPSHOT)
    return document.body


@pytest.mark.parametrize("updates", [[UPDATE], [UPDATE] * MANY])
def test_what_is_stored_can_be_loaded(updates: list[bytes]) -> None:
    document = NoteDocument.load(1, SNAPSHOT, updates)
    assert (document.damaged, document.body) == (0, whole())


def test_a_batch_that_begins_with_the_snapshot_is_taken_in() -> None:
    document = NoteDocument(1)
    document.apply_all([UPDATE, SNAPSHOT, *[UPDATE] * MANY])
    assert document.body == whole()


def test_a_batch_is_taken_into_a_note_that_is_being_written() -> None:
    document = NoteDocument.load(1, SNAPSHOT, [])
    document.enable_undo()
    document.apply_all([UPDATE] * MANY)
    assert document.body == whole()


@pytest.mark.parametrize("many", [1, MANY])
def test_the_snapshot_may_come_after_what_waits_for_it(many: int) -> None:
    later = NoteDocument.load(2, SNAPSHOT, [])
    before = later.version()
    later.replace(0, 0, "later ")
    waiting = later.export_since(before)
    document = NoteDocument(1)
    assert document.apply_all([waiting] * many) == [ApplyOutcome.PENDING] * many
    document.apply(SNAPSHOT)
    document.apply(UPDATE)
    assert "later " in document.body
    assert len(document.body) == len(whole()) + len("later ")


def test_the_newest_edits_are_held_before_another_snapshot_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Loro panicked at the second one of two in a batch, as a new hub reads them."""
    later = NoteDocument.load(2, SNAPSHOT, [UPDATE])
    held: list[Version] = []
    monkeypatch.setattr(
        replica, "hold_newest", lambda loro: held.append(Version.of_loro(loro.oplog_vv.encode()))
    )
    NoteDocument(1).apply_all([SNAPSHOT] + [later.snapshot()] * MANY)
    only = NoteDocument(3)
    only.apply(SNAPSHOT)
    assert held[0] == Version.of_loro(only.version())
