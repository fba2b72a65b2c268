"""What a window asks about traces."""

from collections.abc import Sequence
from typing import Protocol

from app.telemetry.joined import ShownTrace, TraceRow
from core.errors import NotFound


class Traces(Protocol):
    """The traces of a profile, and whether more are recorded."""

    async def recent(self) -> Sequence[TraceRow]: ...

    async def read(self, trace: str) -> ShownTrace: ...

    async def is_on(self) -> bool: ...

    async def switch(self, *, is_on: bool) -> None: ...


class NoTraces:
    """Where no profile is known that could have any."""

    async def recent(self) -> Sequence[TraceRow]:
        return []

    async def read(self, trace: str) -> ShownTrace:
        raise NotFound(f"No trace that begins with “{trace}” is kept here.")

    async def is_on(self) -> bool:
        return False

    async def switch(self, *, is_on: bool) -> None:
        """Do nothing."""
