"""Each request to the gateway as a step of its caller's trace, named by its route or its call."""

import re
from collections.abc import Iterator, MutableMapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from http import HTTPStatus
from typing import Any

from starlette.datastructures import Headers

from core.tracing import Step, Tracing, trace_in
from core.tracing.hops import ANSWERED
from sync.hub.gateway.metrics import METHODS, Answer, route_of

_CALL = re.compile(r"/(tandem\.[a-z0-9.]{1,40}\.[A-Za-z]{1,40}/[A-Za-z]{1,40})", re.ASCII)
_UNTRACED = nullcontext()


def serving(
    tracing: Tracing, scope: MutableMapping[str, Any], answer: Answer
) -> AbstractContextManager[None]:
    """Answer a request in this block; sockets last, so that what is told over them has steps of its own."""
    if not tracing.is_on or scope["type"] != "http":
        return _UNTRACED
    return _serving(tracing, scope, answer)


@contextmanager
def _serving(tracing: Tracing, scope: MutableMapping[str, Any], answer: Answer) -> Iterator[None]:
    headers = Headers(scope=scope)
    with tracing.begin(ANSWERED, trace_in(lambda name: headers.get(name, ""))) as step:
        try:
            yield
        finally:
            _tell(step, scope, answer.status)


def _tell(step: Step, scope: MutableMapping[str, Any], status: int | None) -> None:
    # Only what was declared: a path that a stranger made up could say anything.
    method = scope["method"] if scope["method"] in METHODS else "_OTHER"
    route, call = route_of(scope), _CALL.fullmatch(scope["path"])
    if call and status != HTTPStatus.NOT_FOUND and scope.get("tandem.mount"):
        step.call(call[1])
        step.tell("rpc.system.name", "connectrpc")
        step.tell("rpc.method", call[1])
    else:
        step.call(f"{method} {route}")
        step.tell("http.route", route)
    step.tell("http.request.method", method)
    if status is not None:
        step.tell("http.response.status_code", status)
    if status is None or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        step.fail(str(status or "unanswered"))
