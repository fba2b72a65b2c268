"""Turning new requests away while the hub is being stopped: those who ask go to another hub at once."""

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from connectrpc.request import RequestContext

from core.errors import HubDraining
from sync.hub.draining import Draining
from sync.hub.gateway.envelope import Application, Receive, Scope, Send
from sync.hub.gateway.problems import respond
from sync.rpc import to_error

_CALLS = "/tandem."
_ALWAYS = ("/health/live", "/health/started", "/metrics")
"""What is told of a hub to its end."""
_SERVICE_RESTART = 1012
_Asked = TypeVar("_Asked")
_Answered = TypeVar("_Answered")


class TurningAway:
    """Wraps an application; RPC is turned away by `TurningCallsAway`, as it is told in other words."""

    def __init__(self, application: Application, draining: Draining) -> None:
        self._application = application
        self._draining = draining

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, which the hub's end waits for, or serve one socket."""
        if scope["type"] != "http":
            await self._serve(scope, receive, send)
        elif self._draining.is_on and not scope["path"].startswith((_CALLS, *_ALWAYS)):
            await respond(HubDraining())(scope, receive, send)
        else:
            with self._draining.answering():
                await self._application(scope, receive, send)

    async def _serve(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "websocket" and self._draining.is_on:
            await send({"type": "websocket.close", "code": _SERVICE_RESTART})
        else:
            await self._application(scope, receive, send)


class TurningCallsAway:
    """An interceptor of connectrpc."""

    def __init__(self, draining: Draining) -> None:
        self._draining = draining

    async def intercept_unary(
        self,
        call_next: Callable[[_Asked, RequestContext[Any, Any]], Awaitable[_Answered]],
        request: _Asked,
        ctx: RequestContext[Any, Any],
        /,
    ) -> _Answered:
        """Answer a call."""
        try:
            self._draining.require_serving()
        except HubDraining as problem:
            raise to_error(problem) from problem
        return await call_next(request, ctx)
