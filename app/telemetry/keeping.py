"""Which traces are kept, decided when they have happened: some by chance, the slow and the failed all."""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field

from opentelemetry.context import Context
from opentelemetry.sdk.trace import ReadableSpan, Span, SpanProcessor
from opentelemetry.trace import StatusCode

SLOW_SECONDS = 0.5
"""From the beginning of a trace's first step here to the end of its last: nobody calls that at once."""
_QUIET_SECONDS = 2.0
_LONGEST_SECONDS = 60.0
_MOST_TRACES = 2_000
_MOST_STEPS = 512
"""Of one trace: whoever sends messages chooses to which trace they belong."""
_REMEMBERED = 4_096
_NANOSECONDS = 1_000_000_000


@dataclass(slots=True)
class _Trace:
    """What is known of a trace that may still go on."""

    began: int
    last: int
    under_way: int = 0
    spans: list[ReadableSpan] = field(default_factory=list)

    @property
    def is_worth_keeping(self) -> bool:
        if any(span.status.status_code is StatusCode.ERROR for span in self.spans):
            return True
        if any(span.context.trace_flags.sampled for span in self.spans if span.context):
            return True
        beginnings = [span.start_time or 0 for span in self.spans]
        ends = [span.end_time or 0 for span in self.spans]
        return max(ends) - min(beginnings) >= SLOW_SECONDS * _NANOSECONDS


class Keeping(SpanProcessor):
    """Holds every step back until its trace has been quiet for two seconds, then hands out what is kept.

    Memory is bounded: of too many traces at a time the oldest is judged as it is. A trace that was kept once
    is kept when it goes on.
    """

    def __init__(self) -> None:
        self._traces: OrderedDict[int, _Trace] = OrderedDict()
        self._kept: OrderedDict[int, None] = OrderedDict()
        self._judged: list[ReadableSpan] = []
        self._lock = threading.Lock()

    def on_start(self, span: Span, parent_context: Context | None = None) -> None:  # noqa: ARG002
        """Know that a trace goes on."""
        with self._lock:
            self._trace(span).under_way += 1

    def on_end(self, span: ReadableSpan) -> None:
        """Hold a step that is over."""
        with self._lock:
            trace = self._trace(span)
            trace.under_way -= 1
            trace.last = max(trace.last, span.end_time or 0)
            if len(trace.spans) < _MOST_STEPS:
                trace.spans.append(span)

    def take_settled(self, now: float) -> Sequence[ReadableSpan]:
        """Hand out what is kept of the traces that are over at `now` (seconds since 1970)."""
        at = int(now * _NANOSECONDS)
        with self._lock:
            settled = [number for number, trace in self._traces.items() if _is_over(trace, at)]
            for number in settled:
                self._judge(number, self._traces.pop(number))
            judged, self._judged = self._judged, []
        return judged

    def take_all(self) -> Sequence[ReadableSpan]:
        """Hand out what is kept of all traces: nothing more will come."""
        with self._lock:
            while self._traces:
                self._judge(*self._traces.popitem(last=False))
            judged, self._judged = self._judged, []
        return judged

    def _trace(self, span: ReadableSpan) -> _Trace:
        number = span.context.trace_id if span.context else 0
        if number not in self._traces:
            began = span.start_time or 0
            self._traces[number] = _Trace(began, began)
            if len(self._traces) > _MOST_TRACES:
                self._judge(*self._traces.popitem(last=False))
        return self._traces[number]

    def _judge(self, number: int, trace: _Trace) -> None:
        if not trace.spans or not (number in self._kept or trace.is_worth_keeping):
            return
        self._judged.extend(trace.spans)
        self._kept[number] = None
        if len(self._kept) > _REMEMBERED:
            self._kept.popitem(last=False)


def _is_over(trace: _Trace, at: int) -> bool:
    if at - trace.began > _LONGEST_SECONDS * _NANOSECONDS:
        return True
    return trace.under_way <= 0 and at - trace.last > _QUIET_SECONDS * _NANOSECONDS
