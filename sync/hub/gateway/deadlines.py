"""For how long a caller waits: RPC has a header for that, and HTTP has `Prefer: wait` (RFC 7240).

That one counts in seconds; Tandem itself, where it asks over REST, has a header in milliseconds.
"""

import re
from collections.abc import MutableMapping
from typing import Any

from starlette.datastructures import Headers, MutableHeaders

from core.requests import carried_in
from sync.hub.gateway.settings import RequestTimes
from sync.rpc.carrying import DEADLINE

_GRPC_DEADLINE = "grpc-timeout"
_MILLISECONDS = re.compile(r"[0-9]{1,10}", re.ASCII)
_GRPC = re.compile(r"([0-9]{1,8})([HMSmun])", re.ASCII)
_GRPC_UNITS = {"H": 3600.0, "M": 60.0, "S": 1.0, "m": 1e-3, "u": 1e-6, "n": 1e-9}
_WAIT = re.compile(r'(?:^|[,;\s])wait\s*=\s*"?([0-9]{1,6})"?\s*(?:$|[,;])', re.ASCII | re.IGNORECASE)
_CALLS = "/tandem."


def is_call(scope: MutableMapping[str, Any]) -> bool:
    """Say whether a request is an RPC."""
    return str(scope["path"]).startswith(_CALLS)


def deadline_of(scope: MutableMapping[str, Any], times: RequestTimes) -> float:
    """Say for how many seconds an answer is wanted; a caller that says nothing has the usual time."""
    said = _said_by_call(scope) if is_call(scope) else _preferred(scope)
    return times.usual if said is None else min(said, times.longest)


def tell_library(scope: MutableMapping[str, Any], seconds: float) -> None:
    """Let connectrpc end a call that names no deadline, and tell that in its own way."""
    headers = MutableHeaders(scope=scope)
    if headers.get("content-type", "").startswith("application/grpc"):
        headers.setdefault(_GRPC_DEADLINE, f"{int(seconds * 1000)}m")
    else:
        headers.setdefault(DEADLINE, str(int(seconds * 1000)))


def _said_by_call(scope: MutableMapping[str, Any]) -> float | None:
    headers = Headers(scope=scope)
    if _MILLISECONDS.fullmatch(said := headers.get(DEADLINE, "")):
        return int(said) / 1000
    if found := _GRPC.fullmatch(headers.get(_GRPC_DEADLINE, "")):
        return int(found[1]) * _GRPC_UNITS[found[2]]
    return None


def _preferred(scope: MutableMapping[str, Any]) -> float | None:
    headers = Headers(scope=scope)
    if (carried := carried_in(lambda name: headers.get(name, "")).seconds) is not None:
        return carried
    for said in headers.getlist("prefer"):
        if found := _WAIT.search(said):
            return max(float(found[1]), 1.0)
    return None
