"""What every call to a hub carries along: how long an answer is wanted, who asked first, and the trace."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.request import RequestContext

from core.requests import CALLER, caller, left
from core.tracing import Tracing, headers_of
from core.tracing.hops import CALLED

DEADLINE = "connect-timeout-ms"
_MILLI = 1000.0
_Asked = TypeVar("_Asked")
_Answered = TypeVar("_Answered")


class Deadlines:
    """An interceptor of connectrpc: what is left of the caller's time goes along, and ends the call here."""

    async def intercept_unary(
        self,
        call_next: Callable[[_Asked, RequestContext[Any, Any]], Awaitable[_Answered]],
        request: _Asked,
        ctx: RequestContext[Any, Any],
        /,
    ) -> _Answered:
        """Make the call while somebody waits for it."""
        remaining = left()
        if remaining is None:
            return await call_next(request, ctx)
        own = ctx.timeout_ms
        wanted = remaining * _MILLI if own is None else min(own, remaining * _MILLI)
        ctx.request_headers[DEADLINE] = str(max(1, int(wanted)))
        try:
            async with asyncio.timeout(remaining):
                return await call_next(request, ctx)
        except TimeoutError as error:
            raise ConnectError(Code.DEADLINE_EXCEEDED, "whoever asked waits no longer") from error


class Callers:
    """An interceptor of connectrpc: who asked first goes along, which is `own` where nobody asked before."""

    def __init__(self, own: str) -> None:
        self._own = own

    async def intercept_unary(
        self,
        call_next: Callable[[_Asked, RequestContext[Any, Any]], Awaitable[_Answered]],
        request: _Asked,
        ctx: RequestContext[Any, Any],
        /,
    ) -> _Answered:
        """Make the call on somebody's behalf."""
        ctx.request_headers[CALLER] = caller() or self._own
        return await call_next(request, ctx)


class TracedCalls:
    """An interceptor of connectrpc: each call is a step, which the hub is told in the headers."""

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
