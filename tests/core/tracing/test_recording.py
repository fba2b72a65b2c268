"""Steps become spans: of the right trace, by OpenTelemetry's words, without what an error quotes."""

import asyncio

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.semconv._incubating.attributes import db_attributes as db
from opentelemetry.semconv._incubating.attributes import messaging_attributes as messaging
from opentelemetry.semconv._incubating.attributes import rpc_attributes as rpc
from opentelemetry.trace import SpanKind, StatusCode

from core.tracing import NO_TRACE, OFF, Hop, Kind, Trace, headers_of, hops
from core.tracing.recording import Recording

OUTER, INNER = Hop("outer", "outer"), Hop("inner", "inner", Kind.CLIENT)
FOREIGN = Trace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00 tandem.caller=rest")


class Recorder:
    def __init__(self) -> None:
        self._memory = InMemorySpanExporter()
        provider = TracerProvider(shutdown_on_exit=False)
        provider.add_span_processor(SimpleSpanProcessor(self._memory))
        self.tracing = Recording(provider.get_tracer("test"), "window")

    def span(self, name: str) -> ReadableSpan:
        [found] = [span for span in self._memory.get_finished_spans() if span.name == name]
        return found


@pytest.fixture
def recorder() -> Recorder:
    return Recorder()


def test_a_step_inside_another_is_its_child_and_carries_where_it_began(recorder: Recorder) -> None:
    with recorder.tracing.begin(OUTER) as outer:
        assert recorder.tracing.present() == outer.trace
        with recorder.tracing.begin(INNER) as inner:
            pass
    parent = recorder.span("inner").parent
    assert parent is not None
    assert f"{parent.span_id:016x}" in outer.trace
    assert headers_of(inner.trace)["baggage"] == "tandem.caller=window"
    assert recorder.tracing.present() == NO_TRACE


def test_a_trace_from_elsewhere_goes_on_with_its_baggage(recorder: Recorder) -> None:
    provider = TracerProvider(shutdown_on_exit=False)
    tracing = Recording(provider.get_tracer("test"), "window")
    with tracing.begin(OUTER, FOREIGN) as step:
        pass
    assert step.trace.split("-")[1] == "0af7651916cd43dd8448eb211c80319c"
    assert headers_of(step.trace)["baggage"] == "tandem.caller=rest"


def test_a_failed_step_says_of_what_kind_and_not_in_which_words(recorder: Recorder) -> None:
    with pytest.raises(ValueError, match="rhubarb"), recorder.tracing.begin(OUTER):
        raise ValueError("the note “rhubarb” is gone")
    span = recorder.span("outer")
    assert span.status.status_code is StatusCode.ERROR
    assert (span.attributes or {})["error.type"] == "ValueError"
    assert "rhubarb" not in span.to_json()


async def test_a_step_is_over_where_its_task_was_cancelled(recorder: Recorder) -> None:
    async def wait() -> None:
        with recorder.tracing.begin(OUTER):
            await asyncio.Event().wait()

    task = asyncio.create_task(wait())
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait({task})
    assert (recorder.span("outer").attributes or {})["error.type"] == "CancelledError"
    assert recorder.tracing.present() == NO_TRACE


def test_what_belongs_to_nothing_begins_no_trace(recorder: Recorder) -> None:
    assert recorder.tracing.inside(INNER).trace == NO_TRACE
    with recorder.tracing.begin(OUTER) as outer, recorder.tracing.inside(INNER) as inner:
        assert inner.trace.split("-")[1] == outer.trace.split("-")[1]


async def test_what_lives_on_does_not_belong_to_what_began_it_for_ever(recorder: Recorder) -> None:
    begun, over = asyncio.Event(), asyncio.Event()
    presents: list[Trace] = []

    async def live_on() -> None:
        presents.append(recorder.tracing.present())
        begun.set()
        await over.wait()
        presents.append(recorder.tracing.present())
        with recorder.tracing.begin(INNER):
            pass

    with recorder.tracing.begin(OUTER) as outer:
        living = asyncio.create_task(live_on())
        await begun.wait()
    over.set()
    await living
    assert presents == [outer.trace, NO_TRACE]
    assert recorder.span("inner").parent is None


def test_off_records_nothing_and_carries_nothing() -> None:
    with OFF.begin(OUTER) as step, OFF.inside(INNER):
        assert (step.trace, OFF.present()) == (NO_TRACE, NO_TRACE)


def test_the_hops_speak_the_words_of_the_conventions() -> None:
    """The names are written out in core, which does without the package that has them."""
    known = {
        value
        for words in (db, messaging, rpc)
        for name, value in vars(words).items()
        if name.isupper() and isinstance(value, str)
    }
    said = {name for hop in vars(hops).values() if isinstance(hop, Hop) for name in hop.attributes}
    assert said <= known
    assert hops.PUBLISHED.attributes[messaging.MESSAGING_OPERATION_TYPE] == "send"
    assert hops.SAVED.attributes[db.DB_SYSTEM_NAME] == db.DbSystemNameValues.SQLITE.value
    assert {kind.name for kind in Kind} == {kind.name for kind in SpanKind}
