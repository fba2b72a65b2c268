"""Which traces the edits of this device belong to, until they are updates; and the steps of saving these."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, islice

from core.ids import NoteId
from core.store import Changes
from core.tracing import NO_TRACE, Step, Trace, Tracing
from core.tracing.hops import MERGED, SAVED

_MOST_LINKS = 64
_MOST_STEPS = 32
"""Of one transaction: an import or a device that catches up writes thousands of updates in one."""


class TracedEdits:
    """Remembers of each document the traces of edits that are not taken yet, the oldest first."""

    def __init__(self, tracing: Tracing) -> None:
        self._tracing = tracing
        self._traces: defaultdict[NoteId, list[Trace]] = defaultdict(list)

    def note(self, document: NoteId) -> None:
        """Let an edit that is made now belong to the present step, if there is one."""
        present = self._tracing.present()
        traces = self._traces[document] if present else []
        if len(traces) <= _MOST_LINKS and present not in traces:
            traces.append(present)

    def take(self, document: NoteId) -> Trace:
        """Give the trace of the update that these edits become: that of the first, linked with the rest."""
        traces = self._traces.pop(document, None)
        if not traces:
            return NO_TRACE
        if len(traces) == 1:
            return traces[0]
        with self._tracing.begin(MERGED, traces[0], links=traces[1:]) as step:
            step.tell("tandem.edits", len(traces))
        return step.trace


def begin_saving(tracing: Tracing, changes: Changes) -> Sequence[Step]:
    """Begin a step for every update in a transaction that belongs to a trace, of many only for the first."""
    if not tracing.is_on:
        return ()
    updates = chain(changes.waiting, changes.updates)
    traces = islice(dict.fromkeys(each.trace for each in updates if each.trace), _MOST_STEPS)
    told = {"db.operation.batch.size": len(changes.waiting) + len(changes.updates)}
    return [tracing.begin(SAVED, trace, told=told) for trace in traces]


def end_saving(steps: Sequence[Step]) -> None:
    """Say that the transaction is on the disk."""
    for step in steps:
        step.end()
