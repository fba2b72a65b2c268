"""The hubs of others: joining their spaces by an invitation, and the way in from then on."""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from core.accounts import DeviceKey, ProofPurpose, Verifier
from core.errors import AccessRefused, DeviceTaken, HubUnreachable, Problem, SignInRefused
from core.facts import Space, SpaceRole
from core.ids import DeviceId, SpaceId, UserId, is_space_id
from core.world import World
from sync.bus import BusAddress
from sync.bus.certificates import fetch_authority
from sync.bus.claims import Pass
from sync.control import (
    ChainMoved,
    ChangeRefused,
    ClaimedDevice,
    HubPlace,
    InviteLink,
    LogPosition,
    Refusal,
    Saying,
    claim_device,
    judge,
    sign_entry,
)
from sync.control.chain import Chain
from sync.peer.hub_account import HubAccount
from sync.peer.own_devices import DeviceWaits, TooManyDevices
from sync.rpc.client import HubClient
from sync.rpc.tandem.hub.v1.accounts_pb import SignInByPasswordRequest
from sync.rpc.tandem.hub.v1.spaces_pb import (
    AppendControlRequest,
    EnterRequest,
    Invitation,
    JoinRequest,
    ListOffersRequest,
    ListPeopleRequest,
    ListSpacesRequest,
    OfferDeviceRequest,
    ReadControlRequest,
    ReadControlResponse,
)

_NOBODY_YET = UserId("new")
_CHANCES = 20


class RemoteHubs:
    """Asks hubs as one device; one client for each hub, however many of its spaces are joined."""

    def __init__(self, key: DeviceKey, verifier: Verifier, world: World, *, label: str = "") -> None:
        self._key = key
        self._verifier = verifier
        self._world = world
        self._label = label
        self._clients: dict[tuple[bytes, str], HubClient] = {}

    async def join(self, link: InviteLink, name: str) -> Space:
        """Become a member of a space by an invitation; raises the Problem in the way."""
        authority = await self._fetch_authority(link)
        hub = _places(link)
        client = self.client(authority, hub)
        user = await self._sign_in(client, link, name)
        await self._redeem(client, link, user)
        return Space(link.space, link.name, SpaceRole.MEMBER, hub, authority, user)

    async def sign_in(self, link: InviteLink, name: str, password: str) -> list[Space]:
        """Make this device one of the account's at the hub of an invitation, and list the account's spaces.

        Raises SignInRefused, DeviceTaken, TooManyTries, or another Problem in the way.
        """
        authority = await self._fetch_authority(link)
        hub = _places(link)
        client = self.client(authority, hub)
        user = await self._sign_in_by_password(client, name, password)
        answer = await client.ask(
            lambda point, headers: point.spaces.list_spaces(ListSpacesRequest(), headers=headers)
        )
        return [
            Space(SpaceId(each.id), each.name, SpaceRole.MEMBER, hub, authority, user)
            for each in answer.spaces
            if is_space_id(each.id)
        ]

    def entrance(self, space: Space) -> "RemoteEntrance":
        """Give the way into a joined space."""
        return RemoteEntrance(space, self.client(space.authority, space.hub), self._key)

    def account(self, space: Space) -> HubAccount:
        """Give this device's account at the hub of a shared space, also of one that is shared from here."""
        return HubAccount(self.client(space.authority, space.hub), self._key.id)

    def client(self, authority: bytes, hub: str) -> HubClient:
        """Give the client of a hub that listens at these places (host:port, with commas between)."""
        found = self._clients.get((authority, hub))
        if found is None:
            found = HubClient(hub.split(","), authority, self._key, self._world)
            self._clients[authority, hub] = found
        return found

    async def close(self) -> None:
        """End what is under way with all hubs."""
        clients, self._clients = self._clients, {}
        for client in clients.values():
            await client.close()

    async def _fetch_authority(self, link: InviteLink) -> bytes:
        problem: Problem | None = None
        for place in link.hubs:
            try:
                return await fetch_authority(place.host, place.port, link.authority)
            except HubUnreachable as error:
                problem = error
        raise problem or HubUnreachable("The invitation names no hub.")

    async def _sign_in(self, client: HubClient, link: InviteLink, name: str) -> UserId:
        """Sign in as the user that this device is at the hub, or become one by the invitation."""
        with suppress(SignInRefused):
            return await client.sign_in()
        shown = link.secret.redeem(link.space, _NOBODY_YET, claim_device(self._key, _NOBODY_YET))
        asked = JoinRequest(
            space=link.space,
            invitation=Invitation(invite=shown.invite, proof=shown.proof),
            display_name=name,
            proof=await client.proof(ProofPurpose.JOIN),
            label=self._label,
        )
        try:
            answer = await client.ask_openly(lambda point, _: point.spaces.join(asked))
        except DeviceTaken:  # an answer was lost: the device has become a user by the same invitation
            return await client.sign_in()
        return client.keep(answer.tokens)

    async def _sign_in_by_password(self, client: HubClient, name: str, password: str) -> UserId:
        """Sign in as a user who chose a name and a password; from then on the device's key is enough."""
        asked = SignInByPasswordRequest(
            user_name=name,
            password=password,
            proof=await client.proof(ProofPurpose.SIGN_IN),
            label=self._label,
        )
        answer = await client.ask_openly(lambda point, _: point.accounts.sign_in_by_password(asked))
        return client.keep(answer.tokens)

    async def _redeem(self, client: HubClient, link: InviteLink, user: UserId) -> None:
        """Sign the entry by which this device becomes a member, at the chain's end, until it is there."""
        statement = link.secret.redeem(link.space, user, claim_device(self._key, user))
        asked = ReadControlRequest(
            space=link.space, invitation=Invitation(invite=statement.invite, proof=statement.proof)
        )
        for _ in range(_CHANCES):
            read = await client.ask(lambda point, headers: point.spaces.read_control(asked, headers=headers))
            chain = self._chain(link, read)
            if self._key.id in getattr(chain.membership.members.get(user), "devices", ()):
                return
            saying = Saying(int(self._world.now()), LogPosition(read.epoch, read.sequence), statement)
            wire = sign_entry(self._key, link.space, chain.head, saying)
            refusal = judge(chain.membership, wire, self._verifier).refusal
            if refusal is not None:
                raise ChangeRefused(refusal)
            with suppress(ChainMoved):
                await _append(client, link.space, wire)
                return
        raise ChainMoved

    def _chain(self, link: InviteLink, read: ReadControlResponse) -> Chain:
        """Check what the hub tells of the space's members, from the entry on that the invitation names."""
        chain = Chain(link.space, self._verifier, [bytes(entry) for entry in read.entries])
        if link.root and chain.root != link.root:
            raise ChangeRefused(Refusal.OTHER_SPACE)
        return chain


def _places(link: InviteLink) -> str:
    return ",".join(str(place) for place in link.hubs)


class RemoteEntrance:
    """The way into one joined space."""

    has_control = True

    def __init__(self, space: Space, client: HubClient, key: DeviceKey) -> None:
        self._space = space
        self._client = client
        self._key = key

    @property
    def places(self) -> tuple[HubPlace, ...]:
        """Where others may reach the hub too."""
        return tuple(HubPlace.parse(place) for place in self._client.places)

    @property
    def authority(self) -> bytes:
        """The certificate (DER) by which the hub is known."""
        return self._space.authority

    async def find_address(self) -> BusAddress:
        """Say where the bus is now, with a fresh pass; raises the Problem in the way."""
        if not self._space.authority:
            raise AccessRefused(
                "This space was joined by an older Tandem, which its hub does not let in any more.",
                safe="Your notes are saved here.",
                cure="Ask for an invitation and join again.",
            )
        asked = EnterRequest(space=self._space.id)
        try:
            answer = await self._client.ask(lambda point, headers: point.spaces.enter(asked, headers=headers))
        except SignInRefused as problem:
            raise AccessRefused(problem.title, safe=problem.safe, cure=problem.cure) from problem
        except AccessRefused as refused:
            raise await self._offer_device(refused) from refused
        host = self.places[0].host
        shown = Pass.read(answer.token, self._key)
        return BusAddress(host, answer.bus_port, shown, self._space.authority)

    async def append(self, wire: bytes) -> None:
        """Have an entry of the control log stored; raises what the hub tells."""
        await _append(self._client, self._space.id, wire)

    async def names(self) -> Mapping[UserId, str]:
        """Say how the members are called."""
        asked = ListPeopleRequest(space=self._space.id)
        answer = await self._client.ask(
            lambda point, headers: point.spaces.list_people(asked, headers=headers)
        )
        return {UserId(person.user): person.display_name for person in answer.people}

    async def offers(self) -> Sequence[ClaimedDevice]:
        """List the other devices of this device's user that wait to be let in."""
        asked = ListOffersRequest(space=self._space.id)
        answer = await self._client.ask(
            lambda point, headers: point.spaces.list_offers(asked, headers=headers)
        )
        return [ClaimedDevice(DeviceId(offer.device), bytes(offer.claim)) for offer in answer.offers]

    async def _offer_device(self, refused: AccessRefused) -> Problem:
        """Have the user's other devices asked to let this one in; says what keeps it out until then."""
        claimed = claim_device(self._key, UserId(self._space.account))
        asked = OfferDeviceRequest(space=self._space.id, claim=claimed.claim)
        try:
            await self._client.ask(lambda point, headers: point.spaces.offer_device(asked, headers=headers))
        except ChangeRefused as problem:
            return TooManyDevices() if problem.refusal is Refusal.TOO_MANY_DEVICES else refused
        except HubUnreachable as problem:
            return problem
        except Problem:  # a user who is no member any more, or a hub that knows no offers
            return refused
        return DeviceWaits()


async def _append(client: HubClient, space: SpaceId, wire: bytes) -> None:
    asked = AppendControlRequest(space=space, entry=wire)
    await client.ask(lambda point, headers: point.spaces.append_control(asked, headers=headers))
