"""The outer edge of tracing: what is recorded, what of it is kept, and where; the SDK's only home.

Nothing of the SDK is loaded while tracing is off.
"""

from app.telemetry.opening import tracing_of
from app.telemetry.settings import TraceSettings, chosen_settings, keep_trace_settings, read_trace_settings

__all__ = [
    "TraceSettings",
    "chosen_settings",
    "keep_trace_settings",
    "read_trace_settings",
    "tracing_of",
]
