"""The SDK, put together: who samples, what is held back and judged, where it is kept, whom it is sent to."""

import asyncio
import logging
import os
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import ReadableSpan, SpanLimits, TracerProvider
from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult
from opentelemetry.sdk.trace.sampling import AlwaysRecordSampler, ParentBasedTraceIdRatio
from opentelemetry.trace import StatusCode

from app.telemetry.keeping import Keeping
from app.telemetry.kept_span import KeptSpan
from app.telemetry.settings import TraceSettings, trace_file
from app.telemetry.trace_store import TraceStore
from core.profile import Profile
from core.release import version
from core.tracing import Tracing, Value
from core.tracing.recording import WORD, Recording
from core.world import World

_EACH_SECONDS = 1.0
_LONGEST_SENDING = 3.0
"""Seconds that a collector is tried for; an end waits a second of them."""
_LONGEST_END = 1.0
_REST_SECONDS = 60.0
"""After a collector took nothing: each try writes a line into the diary."""
_log = logging.getLogger(__name__)


class QuietProvider(TracerProvider):
    """A provider of which nothing runs in a process that was forked and is about to become another program.

    OpenTelemetry's own starts threads there, and waits for locks whose holders are not there any more: the
    bus server would never begin.
    """

    def _handle_fork(self) -> None:
        """Do nothing: no process of Tandem's goes on after a fork."""


@asynccontextmanager
async def recording(
    profile: Profile, settings: TraceSettings, face: str, world: World
) -> AsyncIterator[Tracing]:
    """Record in this block; what is worth it is in the profile's store by its end."""
    keeping = Keeping()
    provider = make_provider(settings.share, f"{face}-{os.getpid()}")
    provider.add_span_processor(keeping)
    outlet = _Outlet(TraceStore(trace_file(profile)), _collector(settings.otlp), face, world)
    storing = asyncio.create_task(_keep_storing(keeping, outlet, world), name="traces")
    try:
        yield Recording(provider.get_tracer("tandem", version()), face)
    finally:
        storing.cancel()
        await asyncio.wait({storing})
        await outlet.take(keeping.take_all())
        await outlet.close()


def make_provider(share: float, instance: str) -> TracerProvider:
    """Make what gives tracers; of what begins here this share is chosen."""
    facts = {"service.name": "tandem", "service.version": version(), "service.instance.id": instance}
    return QuietProvider(
        # Also what is not chosen is recorded: whether it was slow, or failed, is known afterwards.
        AlwaysRecordSampler(ParentBasedTraceIdRatio(share)),
        Resource(facts),
        shutdown_on_exit=False,
        span_limits=SpanLimits(max_span_attributes=32, max_links=64, max_span_attribute_length=256),
    )


async def _keep_storing(keeping: Keeping, outlet: "_Outlet", world: World) -> None:
    while True:
        await asyncio.sleep(_EACH_SECONDS)
        await outlet.take(keeping.take_settled(world.now()))


class _Outlet:
    """Where kept steps go: into the store, and to a collector, which may be slow or away."""

    def __init__(self, store: TraceStore, collector: SpanExporter | None, face: str, world: World) -> None:
        self._store = store
        self._collector = collector
        self._face = face
        self._world = world
        self._sending: asyncio.Task[None] | None = None
        self._rests_until = 0.0

    async def take(self, spans: Sequence[ReadableSpan]) -> None:
        """Keep these, and send them unless the collector is busy with the last ones or takes nothing."""
        if not spans:
            return
        is_free = self._sending is None or self._sending.done()
        if self._collector is not None and is_free and self._world.now() >= self._rests_until:
            self._sending = asyncio.create_task(self._send(self._collector, spans), name="sending traces")
        kept = [kept_span(span, self._face) for span in spans]
        await asyncio.to_thread(self._store.add, kept, self._world.now())

    async def _send(self, collector: SpanExporter, spans: Sequence[ReadableSpan]) -> None:
        try:
            is_taken = await asyncio.to_thread(collector.export, spans) is SpanExportResult.SUCCESS
        except Exception as error:  # noqa: BLE001 (the task's outer edge)
            _log.info("traces were not sent: %r", error)
            is_taken = False
        if not is_taken:
            self._rests_until = self._world.now() + _REST_SECONDS

    async def close(self) -> None:
        """Wait a moment for the collector, and let go of the file."""
        if self._sending is not None:
            await asyncio.wait({self._sending}, timeout=_LONGEST_END)
        if self._collector is not None:
            await asyncio.to_thread(self._collector.shutdown)
        await asyncio.to_thread(self._store.close)


def _collector(address: str) -> SpanExporter | None:
    """Make what sends to a collector; None where none is wanted, or the part that sends is not installed."""
    if not address:
        return None
    try:
        from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    except ModuleNotFoundError:
        _log.warning("traces are not sent: install the extra tandem-notes[otlp]")
        return None
    return OTLPSpanExporter(address, timeout=_LONGEST_SENDING)


def kept_span(span: ReadableSpan, face: str) -> KeptSpan:
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
        links=tuple(dict.fromkeys(f"{link.context.trace_id:032x}" for link in span.links)),
        face=face,
    )


def _has_failed(span: ReadableSpan) -> bool:
    return span.status.status_code is StatusCode.ERROR
