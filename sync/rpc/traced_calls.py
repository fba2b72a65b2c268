"""Each call to a hub as a step of the trace that it belongs to, which the hub is told in the headers."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from connectrpc.errors import ConnectError
from connectrpc.request import RequestContext

from core.tracing import Tracing, headers_of
from core.tracing.hops import CALLED

_Asked = TypeVar("_Asked")
_Answered = TypeVar("_Answered")


class TracedCalls:
    """An interceptor of connectrpc."""

    def __init__(self, tracing: Tracing) -> None:
        self._tracing = tracing

    async def intercept_unary(
        self,
        call_next: Callable[[_Asked, RequestContext[Any, Any]], Awaitable[_Answered]],
        request: _Asked,
        ctx: RequestContext[Any, Any],
        /,
    ) -> _Answered:
        """Make the call, and say how it ended."""
        name = f"{ctx.method.service_name}/{ctx.method.name}"
        with self._tracing.begin(CALLED, told={"rpc.method": name}) as step:
            step.call(name)
            for header, value in headers_of(step.trace).items():
                ctx.request_headers[header] = value
            try:
                return await call_next(request, ctx)
            except ConnectError as error:
                step.tell("rpc.response.status_code", error.code.value)
                raise
