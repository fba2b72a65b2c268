"""The SDK, put together: who samples, what is held back and judged, where it is kept, whom it is sent to."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, SpanLimits, SpanProcessor, TracerProvider
from opentelemetry.sdk.trace.sampling import AlwaysRecordSampler, ParentBasedTraceIdRatio
from opentelemetry.trace import StatusCode

from app.commands.release import version
from app.telemetry.keeping import Keeping
from app.telemetry.kept_span import KeptSpan
from app.telemetry.settings import TraceSettings, trace_file
from app.telemetry.trace_store import TraceStore
from core.errors import BadInput
from core.profile import Profile
from core.tracing import Tracing, Value
from core.tracing.recording import WORD, Recording
from core.world import World

_EACH_SECONDS = 1.0
_log = logging.getLogger(__name__)


@asynccontextmanager
async def recording(
    profile: Profile, settings: TraceSettings, face: str, world: World
) -> AsyncIterator[Tracing]:
    """Record in this block; what is worth it is in the profile's store by its end."""
    keeping = Keeping()
    provider = TracerProvider(
        # Also what is not chosen is recorded: whether it was slow, or failed, is known afterwards.
        AlwaysRecordSampler(ParentBasedTraceIdRatio(settings.share)),
        Resource(
            {
                "service.name": "tandem",
                "service.version": version(),
                "service.instance.id": f"{face}-{os.getpid()}",
            }
        ),
        shutdown_on_exit=False,
        span_limits=SpanLimits(max_span_attributes=32, max_links=64, max_span_attribute_length=256),
    )
    provider.add_span_processor(keeping)
    if settings.otlp:
        provider.add_span_processor(_sending(settings.otlp))
    store = TraceStore(trace_file(profile))
    storing = asyncio.create_task(_keep_storing(keeping, store, face, world), name="traces")
    try:
        yield Recording(provider.get_tracer("tandem", version()), face)
    finally:
        storing.cancel()
        await asyncio.wait({storing})
        await asyncio.to_thread(_end, provider, keeping, store, face, world.now())


async def _keep_storing(keeping: Keeping, store: TraceStore, face: str, world: World) -> None:
    while True:
        await asyncio.sleep(_EACH_SECONDS)
        if settled := keeping.take_settled(world.now()):
            await asyncio.to_thread(store.add, [kept(span, face) for span in settled], world.now())


def _end(provider: TracerProvider, keeping: Keeping, store: TraceStore, face: str, now: float) -> None:
    provider.shutdown()
    if rest := keeping.take_all():
        store.add([kept(span, face) for span in rest], now)
    store.close()


def _sending(address: str) -> SpanProcessor:
    """Make what sends the chosen share to a collector, from a thread of its own; raises BadInput."""
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    except ModuleNotFoundError as error:
        raise BadInput(
            "This Tandem cannot send traces to a collector: a part of it is not installed.",
            safe="Your notes are untouched.",
            cure="Install it with `pip install tandem-notes[otlp]`, or say `tandem trace on` without --otlp.",
        ) from error
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    return BatchSpanProcessor(OTLPSpanExporter(address))


def kept(span: ReadableSpan, face: str) -> KeptSpan:
    """Tell what is kept of a span."""
    context, parent = span.context, span.parent
    if context is None:
        raise ValueError("a recorded span has a context")
    facts = {name: value for name, value in (span.attributes or {}).items() if isinstance(value, Value)}
    return KeptSpan(
        trace=f"{context.trace_id:032x}",
        span=f"{context.span_id:016x}",
        parent=f"{parent.span_id:016x}" if parent else "",
        name=span.name,
        hop=str(facts.pop(WORD, "")),
        kind=span.kind.name.lower(),
        began=span.start_time or 0,
        ended=span.end_time or 0,
        failed=str(facts.get("error.type", "error")) if _has_failed(span) else "",
        facts=facts,
        links=_links(span),
        face=face,
    )


def _has_failed(span: ReadableSpan) -> bool:
    return span.status.status_code is StatusCode.ERROR


def _links(span: ReadableSpan) -> tuple[str, ...]:
    links: Sequence[str] = [f"{link.context.trace_id:032x}" for link in span.links]
    return tuple(dict.fromkeys(links))
