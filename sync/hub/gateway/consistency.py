"""One answer from all hubs of a cluster: a caller is told how much a hub knows, and shows it to the next.

An answer that may lack what others know says so. That is the case while too few hubs are there to agree on
anything, and where this one did not come to know in time what the caller has seen elsewhere.
"""

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import HTTPConnection

from sync.hub.gateway.envelope import Application, Message, Receive, Scope, Send
from sync.hub.majority import Majority
from sync.hub.users import UserService
from sync.rpc.position import HEADER, MAY_BE_OLD, Position

_PATIENCE = 5.0
"""Seconds in which a hub comes to know what another one knew when it answered."""


class Consistency:
    """Wraps an application that answers by what the user service knows."""

    def __init__(self, application: Application, users: UserService, majority: Majority) -> None:
        self._application = application
        self._users = users
        self._majority = majority

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request when this hub knows as much as the caller, or pass a socket on."""
        if scope["type"] != "http":
            await self._application(scope, receive, send)
            return
        shown = _position_in(scope)
        knows = await self._reach(shown)

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._tell(MutableHeaders(scope=message), shown, knows=knows)
            await send(message)

        await self._application(scope, receive, answer)

    async def _reach(self, shown: Position) -> bool:
        patience = 0 if self._majority.is_missing else _PATIENCE
        return not shown.epoch or await self._users.reach(shown.epoch, shown.sequence, patience)

    def _tell(self, headers: MutableHeaders, shown: Position, *, knows: bool) -> None:
        written = Position.read(headers.get(HEADER, ""))
        headers[HEADER] = str(shown | written | Position(*self._users.place))
        if not knows or self._majority.is_missing:
            headers[MAY_BE_OLD] = "true"


def position_of(request: HTTPConnection) -> Position:
    """Say how much a caller has seen."""
    return _position_in(request.scope)


def _position_in(scope: Scope) -> Position:
    return Position.read(Headers(scope=scope).get(HEADER, ""))
