"""A trace as it is carried from hop to hop, in headers, in the outbox, in memory.

It is W3C Trace Context and W3C Baggage. Headers lie outside of every signature, so whoever carries a message
can write into them. What does not fit to the letter is no trace at all, and of a foreign baggage only
Tandem's own short words go on: a caller's could hold anything, and a log keeps its messages.
"""

import re
from collections.abc import Callable, Mapping
from typing import NewType

Trace = NewType("Trace", str)
"""A W3C `traceparent`; behind it, if there is any, a blank and a W3C `baggage`. "" is no trace."""

NO_TRACE = Trace("")
PARENT, BAGGAGE = "traceparent", "baggage"
_PARENT = re.compile(r"00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}", re.ASCII)
_MEMBER = re.compile(r"tandem\.[a-z]{1,16}=[A-Za-z0-9._:-]{1,64}", re.ASCII)
_MOST_MEMBERS = 4
_LONGEST_BAGGAGE = 1024
_PARENT_LENGTH = 55


def read_trace(parent: str, baggage: str = "") -> Trace:
    """Read a trace from the values of its two headers; NO_TRACE unless the first is sound."""
    if not _PARENT.fullmatch(parent):
        return NO_TRACE
    members = _members(baggage)
    return Trace(f"{parent} {members}" if members else parent)


def trace_in(header: Callable[[str], str]) -> Trace:
    """Read the trace that a message brings; `header` gives a header's value, or "" without one."""
    parent = header(PARENT)
    return read_trace(parent, header(BAGGAGE)) if parent else NO_TRACE


def stored_trace(text: str | None) -> Trace:
    """Read a trace as it was stored; a damaged one is none."""
    parent, _, baggage = (text or "").partition(" ")
    return read_trace(parent, baggage)


def headers_of(trace: Trace) -> Mapping[str, str]:
    """Give the headers that carry a trace on; none for NO_TRACE."""
    if not trace:
        return {}
    parent, _, baggage = trace.partition(" ")
    return {PARENT: parent, BAGGAGE: baggage} if baggage else {PARENT: parent}


def baggage_of(trace: Trace) -> str:
    """Give the baggage of a trace, "" without one."""
    return trace[_PARENT_LENGTH + 1 :]


def _members(baggage: str) -> str:
    """Leave of a baggage what Tandem itself may have written."""
    if not baggage or len(baggage) > _LONGEST_BAGGAGE:
        return ""
    found = [member for each in baggage.split(",") if _MEMBER.fullmatch(member := each.strip())]
    return ",".join(found[:_MOST_MEMBERS])
