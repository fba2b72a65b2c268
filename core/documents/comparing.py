"""What leads from one text to another: the smallest edits that restoring would make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from loro import Diff, DiffEvent, LoroDoc

from core.documents.deltas import Edit, edits
from core.documents.rewriting import rewrite


class RunKind(Enum):
    """What became of a stretch of text."""

    EQUAL = "equal"
    DELETED = "deleted"
    INSERTED = "inserted"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text.

    EQUAL and DELETED ones in their order are the older text, EQUAL and INSERTED ones the newer.
    """

    kind: RunKind
    text: str


def compare(older: str, newer: str) -> tuple[Run, ...]:
    """Tell what leads from one text to the other.

    Takes a tenth of a second at most to look for the smallest edits; then whole lines must do.
    """
    return tuple(run for run in _runs(older, newer) if run.text)


def _runs(older: str, newer: str) -> Iterator[Run]:
    scratch = LoroDoc()  # type: ignore[no-untyped-call]
    text = scratch.get_text("text")
    text.insert(0, older)
    scratch.commit()
    events: list[DiffEvent] = []
    subscription = scratch.subscribe_root(events.append)
    rewrite(text, newer)
    scratch.commit()
    subscription.unsubscribe()
    told, grown = 0, 0
    for edit in _edits(events):
        begin = edit.position - grown
        yield Run(RunKind.EQUAL, older[told:begin])
        told = begin + edit.removed
        yield Run(RunKind.DELETED, older[begin:told])
        yield Run(RunKind.INSERTED, edit.inserted)
        grown += len(edit.inserted) - edit.removed
    yield Run(RunKind.EQUAL, older[told:])


def _edits(events: Sequence[DiffEvent]) -> Iterator[Edit]:
    for part in (part for event in events for part in event.events):
        if isinstance(part.diff, Diff.Text):
            yield from edits(part.diff.diff)
