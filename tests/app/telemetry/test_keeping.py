"""What is kept is decided when a trace is over: the chosen share, whatever was slow, whatever failed."""

from collections.abc import Sequence

import pytest
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.sampling import AlwaysRecordSampler, ParentBasedTraceIdRatio

from app.telemetry.keeping import SLOW_SECONDS, Keeping
from core.tracing import NO_TRACE, Trace
from core.tracing.recording import RecordedStep, Recording

SECOND = 1_000_000_000
NOW = 1_700_000_000 * SECOND
CHOSEN = Trace("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01")
NOT_CHOSEN = Trace("00-0af7651916cd43dd8448eb211c80319d-b7ad6b7169203331-00")


class Desk:
    """Records with a share of none, so that only what is said of a trace keeps it."""

    def __init__(self, share: float = 0.0) -> None:
        self.keeping = Keeping()
        sampler = AlwaysRecordSampler(ParentBasedTraceIdRatio(share))
        provider = TracerProvider(sampler, shutdown_on_exit=False)
        provider.add_span_processor(self.keeping)
        self._tracer = provider.get_tracer("test")
        self._tracing = Recording(self._tracer, "window")

    def begin(self, parent: Trace = NOT_CHOSEN, at: float = 0.0) -> RecordedStep:
        context, _ = self._tracing._context(parent)
        span = self._tracer.start_span("hop", context, start_time=NOW + int(at * SECOND))
        return RecordedStep(span, "")

    def pass_by(self, parent: Trace = NOT_CHOSEN, at: float = 0.0, seconds: float = 0.01) -> Trace:
        step = self.begin(parent, at)
        end(step, at + seconds)
        return step.trace

    def settled(self, at: float) -> int:
        return len(self.keeping.take_settled(NOW / SECOND + at))


def end(step: RecordedStep, at: float) -> None:
    step._span.end(NOW + int(at * SECOND))


@pytest.fixture
def desk() -> Desk:
    return Desk()


def test_what_is_quick_and_not_chosen_is_forgotten(desk: Desk) -> None:
    desk.pass_by()
    assert desk.settled(10) == 0
    assert desk.keeping.take_all() == []


def test_what_was_chosen_where_it_began_is_kept_here_too(desk: Desk) -> None:
    desk.pass_by(CHOSEN)
    assert desk.settled(10) == 1


def test_a_failure_keeps_all_of_its_trace(desk: Desk) -> None:
    first = desk.pass_by()
    step = desk.begin(first, 0.02)
    step.fail("LogSilent")
    end(step, 0.03)
    assert desk.settled(10) == 2


@pytest.mark.parametrize(("pause", "kept"), [(SLOW_SECONDS - 0.1, 0), (SLOW_SECONDS + 0.1, 2)])
def test_a_trace_that_took_long_from_its_first_step_to_its_last_is_kept(
    desk: Desk, pause: float, kept: int
) -> None:
    first = desk.pass_by()
    desk.pass_by(first, at=pause)
    assert desk.settled(10) == kept


def test_a_trace_is_judged_once_it_is_quiet(desk: Desk) -> None:
    first = desk.pass_by(CHOSEN)
    assert desk.settled(1) == 0
    desk.pass_by(first, at=1)
    assert desk.settled(2.5) == 0
    assert desk.settled(3.5) == 2


def test_what_waits_for_an_answer_is_waited_for(desk: Desk) -> None:
    waiting = desk.begin()
    desk.pass_by(waiting.trace)
    assert desk.settled(30) == 0
    waiting.fail("LogSilent")
    end(waiting, 31)
    assert desk.settled(40) == 2


def test_what_goes_on_after_it_was_kept_is_kept(desk: Desk) -> None:
    first = desk.pass_by(seconds=SLOW_SECONDS)
    assert desk.settled(10) == 1
    desk.pass_by(first, at=20)
    assert desk.settled(30) == 1


def test_whoever_floods_a_trace_fills_no_memory(desk: Desk) -> None:
    for _ in range(5_000):
        desk.pass_by(CHOSEN)
    assert desk.settled(10) <= 512


def test_whoever_begins_traces_without_end_fills_no_memory(desk: Desk) -> None:
    for number in range(1, 5_000):
        desk.begin(Trace(f"00-{number:032x}-b7ad6b7169203331-00"))
    assert len(desk.keeping._traces) <= 2_000


@pytest.mark.parametrize(("share", "least", "most"), [(0.0, 0, 0), (0.5, 350, 650), (1.0, 1000, 1000)])
def test_of_what_begins_here_the_share_is_kept(share: float, least: int, most: int) -> None:
    desk = Desk(share)
    for _ in range(1000):
        end(desk.begin(NO_TRACE), 0.01)
    kept: Sequence[ReadableSpan] = desk.keeping.take_all()
    assert least <= len(kept) <= most
