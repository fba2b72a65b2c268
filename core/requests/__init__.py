"""On whose behalf something is done: who asked first, how long an answer is wanted, in which trace.

A request passes from a command to a hub, from there to the next one, over the bus, down to the database. What
it carries is set where it comes in, and read where something is waited for or another one is asked. A message
that outlives its asker, as an update in a log does, carries a trace and no more.
"""

from core.requests.carried import (
    CALLER,
    DEADLINE,
    Carried,
    carried_in,
    headers_of,
    present,
)
from core.requests.request import Request, at_most, caller, left, requested, within

__all__ = [
    "CALLER",
    "DEADLINE",
    "Carried",
    "Request",
    "at_most",
    "caller",
    "carried_in",
    "headers_of",
    "left",
    "present",
    "requested",
    "within",
]
