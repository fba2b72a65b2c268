"""What the hops of a trace ask for; here it is off, and what records is put in its place."""

from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Self

from core.tracing.carried import NO_TRACE, Trace
from core.tracing.hops import Hop, Value


class Step:
    """One passing of a hop; as a block it is what everything inside belongs to. This one is not recorded."""

    trace: Trace = NO_TRACE
    """What belongs to this step is to carry on."""

    def tell(self, attribute: str, value: Value) -> None:
        """Say more of it, in OpenTelemetry's words; never a text, a title or a name."""

    def call(self, name: str) -> None:
        """Give it another name, once that is known."""

    def fail(self, kind: str) -> None:
        """Say that it failed, by the kind of the error alone: its words may quote a note."""

    def end(self) -> None:
        """Say that it is over; what is told after that is not heard."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()


_STEP = Step()


class Tracing:
    """Records the steps of traces, or, as here, none of them.

    Whoever passes a hop often asks `is_on` first: that is all that tracing costs while it is off.
    """

    is_on = False

    def begin(
        self,
        hop: Hop,
        parent: Trace = NO_TRACE,
        *,
        links: Sequence[Trace] = (),
        told: Mapping[str, Value] | None = None,
    ) -> Step:
        """Begin a step of the trace `parent`, else of what this belongs to, else of a new trace.

        `links` are traces that go on in it as well; `told` says more of it.
        """
        del hop, parent, links, told
        return _STEP

    def inside(self, hop: Hop) -> Step:
        """Begin a step of what this belongs to; none is recorded where this belongs to nothing."""
        return self.begin(hop) if self.present() else _STEP

    def present(self) -> Trace:
        """Say to which step belongs what is done here; NO_TRACE when to none, or to one that is over."""
        return NO_TRACE


OFF = Tracing()
"""Where nobody wants to know."""
