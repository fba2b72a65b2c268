"""A request as it is carried from hop to hop, in headers.

Headers lie outside of every signature, and a caller names itself: no right hangs on any of this.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from core.requests.request import caller, left
from core.tracing import NO_TRACE, Trace, Tracing, trace_in
from core.tracing import headers_of as trace_headers_of

DEADLINE, CALLER = "Tandem-Deadline-Ms", "Tandem-Caller"
_MILLISECONDS = re.compile(r"[0-9]{1,9}", re.ASCII)
_CALLER = re.compile(r"[A-Za-z0-9._:-]{1,64}", re.ASCII)
_MILLI = 1000.0


@dataclass(frozen=True, slots=True)
class Carried:
    """Who asked first ("" for nobody), for how many seconds an answer is wanted, and the trace."""

    caller: str = ""
    seconds: float | None = None
    trace: Trace = NO_TRACE


def present(tracing: Tracing, own: str = "") -> Carried:
    """Say what whoever is asked next is to know; where nobody asked before, it is asked by `own`."""
    return Carried(caller() or own, left(), tracing.present())


def headers_of(carried: Carried) -> dict[str, str]:
    """Give the headers that carry it on: whole milliseconds, never more than are left."""
    headers = dict(trace_headers_of(carried.trace))
    if carried.seconds is not None:
        headers[DEADLINE] = str(int(carried.seconds * _MILLI))
    if carried.caller:
        headers[CALLER] = carried.caller
    return headers


def carried_in(header: Callable[[str], str]) -> Carried:
    """Read what a message brings, but for what is unsound; `header` gives a header's value, or ""."""
    said = header(DEADLINE)
    seconds = int(said) / _MILLI if _MILLISECONDS.fullmatch(said) else None
    said = header(CALLER)
    return Carried(said if _CALLER.fullmatch(said) else "", seconds, trace_in(header))
