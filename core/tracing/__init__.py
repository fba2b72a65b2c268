"""One trace from a key to another's screen: what a hop is, and how its trace goes on; off, it costs nothing.

This is the only door to OpenTelemetry for core and sync. What records is opened by `app.telemetry`.
"""

from core.tracing.carried import NO_TRACE, Trace, headers_of, read_trace, stored_trace, trace_in
from core.tracing.hops import Hop, Kind, Value
from core.tracing.tracing import OFF, Step, Tracing

__all__ = [
    "NO_TRACE",
    "OFF",
    "Hop",
    "Kind",
    "Step",
    "Trace",
    "Tracing",
    "Value",
    "headers_of",
    "read_trace",
    "stored_trace",
    "trace_in",
]
