"""What a window is told of the traces of its profile, and whether more are recorded."""

import asyncio
import os
from collections.abc import Sequence

import msgspec

from app.telemetry.joined import ShownTrace, TraceRow
from app.telemetry.looking import find_trace, newest_traces
from app.telemetry.settings import chosen_settings, keep_trace_settings, read_trace_settings
from core.profile import Profile

_NEWEST = 50


class TraceBook:
    """Reads and sets what lies in one profile, beside the event loop."""

    def __init__(self, profile: Profile) -> None:
        self._profile = profile

    async def recent(self) -> Sequence[TraceRow]:
        """Sum up the newest traces, the newest first."""
        return await asyncio.to_thread(newest_traces, [self._profile], _NEWEST)

    async def read(self, trace: str) -> ShownTrace:
        """Read one trace; raises NotFound when it is kept no more."""
        return await asyncio.to_thread(find_trace, [self._profile], trace)

    async def is_on(self) -> bool:
        """Say whether traces are recorded from the next start on."""
        return (await asyncio.to_thread(chosen_settings, self._profile, os.environ)).is_on

    async def switch(self, *, is_on: bool) -> None:
        """Record from the next start on, or no longer; raises ProfileProblem."""
        await asyncio.to_thread(self._switch, is_on)

    def _switch(self, is_on: bool) -> None:
        settings = read_trace_settings(self._profile)
        keep_trace_settings(self._profile, msgspec.structs.replace(settings, is_on=is_on))
