"""The steps of one trace from several profiles, joined to one tree; and what a list says of each trace."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from app.telemetry.kept_span import KeptSpan

_NANOSECONDS = 1_000_000_000


class TraceRow(msgspec.Struct, frozen=True):
    """What a list says of a trace: `began` in seconds since 1970, `seconds` from its first step to its last.

    `hop` is its first step, `failed` the kind of the first error, "" without one; `where` are the profiles
    and the kinds of processes it passed, in this order.
    """

    trace: str
    hop: str
    began: float
    seconds: float
    steps: int
    failed: str
    where: tuple[str, ...]


class TraceStep(msgspec.Struct, frozen=True):
    """A step in its place: `depth` counts those above it, `after` is the time from the trace's beginning.

    Both times are in seconds. `ahead` is by how much it seems to have begun before the step it belongs to:
    then two clocks differ by at least so much.
    """

    where: str
    depth: int
    after: float
    seconds: float
    ahead: float
    span: KeptSpan


class ShownTrace(msgspec.Struct, frozen=True):
    """One trace, its steps as a tree that is read from top to bottom.

    `into` are the traces in which it goes on, as what was typed next was saved together with it.
    """

    row: TraceRow
    steps: tuple[TraceStep, ...]
    into: tuple[str, ...]


Placed = tuple[str, KeptSpan]
"""The name of a profile, and a step that it keeps."""


def rows(placed: Sequence[Placed]) -> list[TraceRow]:
    """Sum up each trace among these steps, the newest first."""
    traces: defaultdict[str, list[Placed]] = defaultdict(list)
    for name, span in placed:
        traces[span.trace].append((name, span))
    return sorted(map(_row, traces.values()), key=lambda row: row.began, reverse=True)


def joined(placed: Sequence[Placed], into: Sequence[str] = ()) -> ShownTrace:
    """Join the steps of one trace; there is at least one."""
    steps = sorted({span.span: (name, span) for name, span in placed}.values(), key=_beginning)
    start = steps[0][1].began
    return ShownTrace(_row(steps), tuple(_walk(steps, start)), tuple(into))


def _walk(steps: Sequence[Placed], start: int) -> Iterator[TraceStep]:
    known = {span.span: span for _, span in steps}
    below: defaultdict[str, list[Placed]] = defaultdict(list)
    for name, span in steps:
        # What it belongs to may not be kept, or by none of these profiles.
        below[span.parent if span.parent in known else ""].append((name, span))
    waiting = [(0, step) for step in reversed(below.pop("", []))]
    while waiting or below:
        if not waiting:  # whoever sent these made a circle of them
            waiting = [(0, step) for step in reversed(below.pop(next(iter(below))))]
        depth, (name, span) = waiting.pop()
        above = known.get(span.parent)
        yield TraceStep(
            where=_where(name, span),
            depth=depth,
            after=(span.began - start) / _NANOSECONDS,
            seconds=(span.ended - span.began) / _NANOSECONDS,
            ahead=max(0, above.began - span.began) / _NANOSECONDS if above else 0.0,
            span=span,
        )
        waiting.extend((depth + 1, step) for step in reversed(below.pop(span.span, [])))


def _row(steps: Sequence[Placed]) -> TraceRow:
    ordered = sorted(steps, key=_beginning)
    first = ordered[0][1]
    return TraceRow(
        trace=first.trace,
        hop=first.hop or first.name,
        began=first.began / _NANOSECONDS,
        seconds=(max(span.ended for _, span in ordered) - first.began) / _NANOSECONDS,
        steps=len(ordered),
        failed=next((span.failed for _, span in ordered if span.failed), ""),
        where=tuple(dict.fromkeys(_where(name, span) for name, span in ordered)),
    )


def _where(name: str, span: KeptSpan) -> str:
    return f"{name}/{span.face}"


def _beginning(step: Placed) -> tuple[bool, int]:
    """Put what begins the trace first, whatever the clocks of two machines say."""
    return (bool(step[1].parent), step[1].began)
