"""Rationing requests by address, before anything else is done for them."""

from sync.hub.gateway.envelope import Application, Receive, Scope, Send
from sync.hub.gateway.errors import TooManyRequests
from sync.hub.gateway.problems import respond
from sync.hub.gateway.rates import Rates
from sync.hub.users.lockout import address_key


class Rationing:
    """Wraps an application; sockets are rationed as requests are, when they are opened."""

    def __init__(self, application: Application, rates: Rates) -> None:
        self._application = application
        self._rates = rates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, or serve one socket."""
        if scope["type"] != "lifespan":
            try:
                self._rates.take(address_key((scope.get("client") or ("unknown", 0))[0]))
            except TooManyRequests as problem:
                await _refuse(problem, scope, receive, send)
                return
        await self._application(scope, receive, send)


async def _refuse(problem: TooManyRequests, scope: Scope, receive: Receive, send: Send) -> None:
    if scope["type"] == "websocket":
        await send({"type": "websocket.close", "code": 1013, "reason": problem.title})
    else:
        await respond(problem)(scope, receive, send)
