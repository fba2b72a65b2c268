"""The step of taking in what a message of the log brought, as part of the trace that it carries."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from types import MappingProxyType

from core.tracing import NO_TRACE, Trace, Tracing
from core.tracing.hops import RECEIVED
from sync.log import LoggedMessage

_NONE: Mapping[int, Trace] = MappingProxyType({})
_MOST_STEPS = 32
"""Of one stretch of the log: who was away for a week is no trace of a thousand keys."""
_UNTRACED = nullcontext(NO_TRACE)


class TracedReceiving:
    """Watches messages that bring a trace; in its blocks, what is applied and shown belongs to it."""

    def __init__(self, tracing: Tracing) -> None:
        self._tracing = tracing

    def taking(self, trace: Trace) -> AbstractContextManager[Trace]:
        """Take in one message in this block, which gives the trace that goes on with it."""
        return self._taking(trace) if self._tracing.is_on and trace else _UNTRACED

    @contextmanager
    def _taking(self, trace: Trace) -> Iterator[Trace]:
        with self._tracing.begin(RECEIVED, trace) as step:
            yield step.trace

    @contextmanager
    def taking_all(self, messages: Sequence[LoggedMessage]) -> Iterator[Mapping[int, Trace]]:
        """Take in messages of the log in this block, which gives the traces that go on, by sequence."""
        if not self._tracing.is_on:
            yield _NONE
            return
        with ExitStack() as ended:
            steps: dict[int, Trace] = {}
            for message in messages[:_MOST_STEPS]:
                step = self._tracing.begin(RECEIVED, message.trace)
                ended.callback(step.end)
                step.tell("tandem.log.sequence", message.sequence)
                steps[message.sequence] = step.trace
            yield steps
