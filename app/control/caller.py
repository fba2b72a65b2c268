"""Whoever asked for something: a process behind the socket, or this very process."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any


def _tell_nobody(_progress: Any) -> None:
    return


@dataclass(frozen=True, slots=True)
class Caller:
    """Hears progress while the answer is prepared, and may be `gone` before it is there.

    Only watching ends with the caller; a change that has begun is always carried out.
    """

    tell: Callable[[Any], None] = _tell_nobody
    gone: asyncio.Event = field(default_factory=asyncio.Event)
