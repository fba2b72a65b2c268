"""The space service: joining, members, and passes to the bus, over Connect RPC."""

from collections.abc import Callable, Iterable
from typing import Any

from connectrpc.request import RequestContext

from core.errors import AccessRefused, BadInput, NotFound
from core.facts import Role
from core.ids import DeviceId, SpaceId, UserId, is_space_id
from sync.control import NEWCOMER, ChangeRefused, ClaimedDevice, InviteId, InviteRedeemed, Refusal
from sync.hub.gateway.rpc.auditing import AT_ONCE, tell_entries, users_in
from sync.hub.gateway.rpc.calling import address_of, identify, read_proof, tell_tokens, telling_problems
from sync.hub.gateway.rpc.cluster import LetsHubsIn
from sync.hub.gateway.services import Services
from sync.hub.notes import NoteService
from sync.hub.users import Identity
from sync.rpc.position import HEADER, Position
from sync.rpc.tandem.hub.v1 import spaces_pb as told
from sync.rpc.tandem.hub.v1.spaces_connect import SpaceService

_NO_CLAIM = bytes(64)
_ROLES = {Role.OWNER: told.Role.OWNER, Role.EDITOR: told.Role.EDITOR, Role.VIEWER: told.Role.VIEWER}
_MOST_ENTRIES = 2000
_Context = RequestContext[Any, Any]


class SpaceCalls(SpaceService):
    """Answers `tandem.hub.v1.SpaceService`; `notes` is that of `services`, whole.

    `bus_port` says where the bus listens now, `cluster` where the gateways and buses of all hubs do.
    """

    def __init__(
        self,
        services: Services,
        notes: NoteService,
        bus_port: Callable[[], int],
        cluster: LetsHubsIn,
    ) -> None:
        self._users = services.users
        self._acts = services.accounts
        self._audit = services.audit
        self._notes = notes
        self._bus_port = bus_port
        self._cluster = cluster

    async def join(self, request: told.JoinRequest, context: _Context) -> told.JoinResponse:
        """Make a user of whoever knows the secret of an invitation to a space."""
        async with telling_problems():
            proof = read_proof(request.proof)
            shown = _redeemed(request.invitation, NEWCOMER, proof.device)
            await self._notes.require_invited(_space(request.space), shown)
            invite = await self._users.invite(None)
            tokens = await self._acts.join(
                invite.secret, request.display_name, proof, request.label, address_of(context)
            )
            return told.JoinResponse(tokens=tell_tokens(tokens))

    async def read_control(
        self, request: told.ReadControlRequest, context: _Context
    ) -> told.ReadControlResponse:
        """Tell a space's control log to its members and to who is invited."""
        async with telling_problems():
            identity = await identify(self._users, context)
            space = _space(request.space)
            await self._require_reader(identity, space, request.invitation)
            position = await self._notes.position(space)
            wires = await self._notes.chain(space)
            return told.ReadControlResponse(
                entries=wires[request.after : request.after + _MOST_ENTRIES],
                epoch=position.epoch,
                sequence=position.sequence,
            )

    async def append_control(
        self, request: told.AppendControlRequest, context: _Context
    ) -> told.AppendControlResponse:
        """Store an entry of a space's control log; whether it may be is for the rules to say."""
        async with telling_problems():
            await identify(self._users, context)
            space = _space(request.space)
            await self._notes.append(space, bytes(request.entry))
            written = Position(spaces={space: await self._notes.count_entries(space)})
            context.response_headers[HEADER] = str(written)
            return told.AppendControlResponse()

    async def enter(self, request: told.EnterRequest, context: _Context) -> told.EnterResponse:
        """Let the caller's device into the bus of a space."""
        async with telling_problems():
            identity = await identify(self._users, context)
            token = await self._notes.admit(_space(request.space), _device(identity))
            return told.EnterResponse(
                token=token,
                bus_port=self._bus_port(),
                places=list(self._cluster.places),
                bus_places=list(self._cluster.bus_places),
            )

    async def list_people(
        self, request: told.ListPeopleRequest, context: _Context
    ) -> told.ListPeopleResponse:
        """Say how those are called who are, or were, members of a space."""
        async with telling_problems():
            identity = await identify(self._users, context)
            space = _space(request.space)
            await self._notes.require_role(space, identity.user, Role.VIEWER)
            everybody = (await self._notes.membership(space)).everybody
            return told.ListPeopleResponse(people=await self._people(everybody))

    async def list_spaces(
        self, _request: told.ListSpacesRequest, context: _Context
    ) -> told.ListSpacesResponse:
        """List the caller's spaces."""
        async with telling_problems():
            identity = await identify(self._users, context)
            seen = Position.read(context.request_headers.get(HEADER) or "").spaces
            spaces = await self._notes.spaces_of(identity.user, seen)
            return told.ListSpacesResponse(
                spaces=[
                    told.Space(id=each.id, name=each.name, role=_ROLES[each.role], members=each.members)
                    for each in spaces
                ]
            )

    async def offer_device(
        self, request: told.OfferDeviceRequest, context: _Context
    ) -> told.OfferDeviceResponse:
        """Keep that the caller's device wants to be let into a space by another one, and wait for that."""
        async with telling_problems():
            identity = await identify(self._users, context)
            claimed = _claimed(_device(identity), bytes(request.claim))
            space = _space(request.space)
            is_in = await self._notes.offer_device(space, identity.user, claimed, request.wait_seconds)
            return told.OfferDeviceResponse(is_in=is_in)

    async def list_offers(
        self, request: told.ListOffersRequest, context: _Context
    ) -> told.ListOffersResponse:
        """List the caller's own devices that wait to be let in."""
        async with telling_problems():
            identity = await identify(self._users, context)
            offers = await self._notes.offers_of(_space(request.space), identity.user)
            return told.ListOffersResponse(
                offers=[told.OfferedDevice(device=each.device, claim=each.claim) for each in offers]
            )

    async def read_space_audit(
        self, request: told.ReadSpaceAuditRequest, context: _Context
    ) -> told.ReadSpaceAuditResponse:
        """Tell an owner what was done in a space."""
        async with telling_problems():
            identity = await identify(self._users, context)
            space = _space(request.space)
            await self._notes.require_role(space, identity.user, Role.OWNER)
            entries = await self._audit.read_space(space, request.after, AT_ONCE)
            return told.ReadSpaceAuditResponse(
                entries=tell_entries(entries), people=await self._people(sorted(users_in(entries)))
            )

    async def _people(self, ids: Iterable[UserId]) -> list[told.Person]:
        users = [await self._users.user(user) for user in ids]
        return [
            told.Person(user=user.id, display_name=user.display_name) for user in users if user is not None
        ]

    async def _require_reader(
        self, identity: Identity, space: SpaceId, invitation: told.Invitation | None
    ) -> None:
        try:
            await self._notes.require_role(space, identity.user, Role.VIEWER)
        except NotFound:
            if invitation is None:
                raise
            await self._notes.require_invited(space, _redeemed(invitation, identity.user, _device(identity)))


def _space(text: str) -> SpaceId:
    if not is_space_id(text):
        raise BadInput("This is not the id of a space.", safe="Nothing was changed.", cure="Check it.")
    return SpaceId(text)


def _device(identity: Identity) -> DeviceId:
    """Only a device with a key of its own enters the bus; a password alone does not do."""
    if identity.device is None:
        raise AccessRefused(
            "Only a device that proves itself by its own key takes part in a space.",
            safe="Nothing was changed.",
            cure="Sign in from the Tandem app.",
        )
    return identity.device


def _claimed(device: DeviceId, claim: bytes) -> ClaimedDevice:
    if len(claim) != len(_NO_CLAIM):
        raise ChangeRefused(Refusal.DEVICE_UNWILLING)
    return ClaimedDevice(device, claim)


def _redeemed(invitation: told.Invitation | None, user: UserId, device: DeviceId) -> InviteRedeemed:
    """Put what a caller shows of an invitation into the statement that its proof is made for."""
    invite = InviteId(invitation.invite if invitation else "")
    proof = bytes(invitation.proof) if invitation else b""
    return InviteRedeemed(invite, user, ClaimedDevice(device, _NO_CLAIM), proof)
