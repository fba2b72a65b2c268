"""What a device asks at the door of a hub that it found nearby."""

from core.accounts import DeviceKey, ProofPurpose
from core.errors import AccessRefused
from core.world import World
from sync.control import InviteLink
from sync.rpc.client import HubClient
from sync.rpc.guards import Lane
from sync.rpc.tandem.hub.v1.nearby_pb import GreetRequest, KnockRequest, KnockState


class DoorCalls:
    """Asks as one device; everything raises the Problem that the hub tells, or HubUnreachable."""

    def __init__(self, places: tuple[str, ...], authority: bytes, key: DeviceKey, world: World) -> None:
        self._client = HubClient(places, authority, key, world)

    async def name(self) -> str:
        """Ask what the hub is called; "" when it keeps that to itself."""
        answer = await self._client.ask_openly(lambda point, _: point.nearby.greet(GreetRequest()))
        return answer.name

    async def knock(self, name: str) -> InviteLink | None:
        """Ask to be let in; the invitation, or None while nobody has decided.

        Raises AccessRefused when it was decided against, NotFound at a closed door, TooManyTries.
        """
        proof = await self._client.proof(ProofPurpose.KNOCK)
        asked = KnockRequest(proof=proof, name=name)
        answer = await self._client.ask_openly(
            lambda point, _: point.nearby.knock(asked), shown=proof, lane=Lane.WAITS
        )
        if answer.state == KnockState.TURNED_AWAY:
            raise AccessRefused(
                "Whoever runs this hub did not let you in.",
                safe="Nothing was changed.",
                cure="Ask for an invitation.",
            )
        return InviteLink.parse(answer.link) if answer.state == KnockState.LET_IN else None

    async def close(self) -> None:
        """Hang up."""
        await self._client.close()
