"""Steps as spans of OpenTelemetry's API; loaded only where traces are recorded."""

from collections.abc import Mapping, Sequence
from contextvars import Token
from types import TracebackType
from typing import Self

from opentelemetry import context as contexts
from opentelemetry import trace as spans
from opentelemetry.context import Context
from opentelemetry.trace import Link, NonRecordingSpan, Span, SpanContext, SpanKind, TraceFlags, Tracer
from opentelemetry.trace.status import Status, StatusCode

from core.tracing.carried import NO_TRACE, Trace, baggage_of
from core.tracing.hops import Hop, Value
from core.tracing.tracing import Step, Tracing

WORD = "tandem.hop"
_BAGGAGE = contexts.create_key("tandem-baggage")
_FACES = "tandem.caller="


class RecordedStep(Step):
    """A step as a span."""

    def __init__(self, span: Span, baggage: str) -> None:
        self._span = span
        self._baggage = baggage
        self._token: Token[Context] | None = None
        self.trace = _carried(span.get_span_context(), baggage)

    def tell(self, attribute: str, value: Value) -> None:
        self._span.set_attribute(attribute, value)

    def call(self, name: str) -> None:
        self._span.update_name(name)

    def fail(self, kind: str) -> None:
        self._span.set_status(Status(StatusCode.ERROR))
        self._span.set_attribute("error.type", kind)

    def end(self) -> None:
        if self._span.is_recording():
            self._span.end()

    def __enter__(self) -> Self:
        inside = contexts.set_value(_BAGGAGE, self._baggage, spans.set_span_in_context(self._span))
        self._token = contexts.attach(inside)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._token is not None:
            contexts.detach(self._token)
            self._token = None
        if kind is not None:
            self.fail(kind.__name__)
        self.end()


class Recording(Tracing):
    """Records steps with one tracer; `face` is where new traces say that they began, as "window"."""

    is_on = True

    def __init__(self, tracer: Tracer, face: str) -> None:
        self._tracer = tracer
        self._origin = _FACES + face

    def begin(
        self,
        hop: Hop,
        parent: Trace = NO_TRACE,
        *,
        links: Sequence[Trace] = (),
        told: Mapping[str, Value] | None = None,
    ) -> Step:
        context, baggage = self._context(parent)
        span = self._tracer.start_span(
            hop.name,
            context,
            SpanKind[hop.kind.name],
            {**hop.attributes, WORD: hop.word, **(told or {})},
            [Link(_span_context(each)) for each in links],
            record_exception=False,
            set_status_on_exception=False,
        )
        return RecordedStep(span, baggage)

    def present(self) -> Trace:
        current = contexts.get_current()
        span = spans.get_current_span(current)
        if not span.is_recording():
            return NO_TRACE
        return _carried(span.get_span_context(), _baggage_in(current))

    def _context(self, parent: Trace) -> tuple[Context, str]:
        if parent:
            span = NonRecordingSpan(_span_context(parent))
            return spans.set_span_in_context(span, Context()), baggage_of(parent)
        current = contexts.get_current()
        if spans.get_current_span(current).is_recording():
            return current, _baggage_in(current)
        # A task that lives on has the context of whoever began it, long after that is over.
        return Context(), self._origin


def _baggage_in(context: Context) -> str:
    return str(contexts.get_value(_BAGGAGE, context) or "")


def _carried(span: SpanContext, baggage: str) -> Trace:
    parent = f"00-{span.trace_id:032x}-{span.span_id:016x}-{span.trace_flags:02x}"
    return Trace(f"{parent} {baggage}" if baggage else parent)


def _span_context(trace: Trace) -> SpanContext:
    """Give the span that a sound trace names."""
    _, number, span, flags = trace.partition(" ")[0].split("-")
    return SpanContext(int(number, 16), int(span, 16), is_remote=True, trace_flags=TraceFlags(int(flags, 16)))
