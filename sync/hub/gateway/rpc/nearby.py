"""The nearby service: what a hub is called, and asking to be let in, over Connect RPC."""

from typing import Any

from connectrpc.request import RequestContext

from core.accounts import ProofPurpose
from sync.hub.door import Door, KnockAnswer, closed_door
from sync.hub.gateway.rpc.calling import address_of, read_proof, telling_problems
from sync.hub.users import UserService
from sync.rpc.tandem.hub.v1 import nearby_pb as told
from sync.rpc.tandem.hub.v1.nearby_connect import NearbyService

_Context = RequestContext[Any, Any]


class NearbyCalls(NearbyService):
    """Answers `tandem.hub.v1.NearbyService`."""

    def __init__(self, users: UserService, door: Door) -> None:
        self._users = users
        self._door = door

    async def greet(self, _request: told.GreetRequest, _context: _Context) -> told.GreetResponse:
        """Tell anybody what the hub is called, if it tells."""
        async with telling_problems():
            if not self._door.is_open:
                raise closed_door()
            return told.GreetResponse(name=self._door.name)

    async def knock(self, request: told.KnockRequest, context: _Context) -> told.KnockResponse:
        """Let a device ask to be let in."""
        async with telling_problems():
            if not self._door.is_open:
                raise closed_door()
            device = self._users.check_proof(read_proof(request.proof), ProofPurpose.KNOCK)
            answer = await self._door.knock(device, request.name, address_of(context))
            return told.KnockResponse(state=_state(answer), link=answer.link)


def _state(answer: KnockAnswer) -> told.KnockState:
    if answer.is_turned_away:
        return told.KnockState.TURNED_AWAY
    return told.KnockState.LET_IN if answer.link else told.KnockState.WAITS
