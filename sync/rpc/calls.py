"""What a device asks of a hub: one method for each call of its services."""

from collections.abc import Sequence
from typing import Self

from core.accounts import DeviceKey, ProofPurpose
from core.attachments.sent_file import SentFile
from core.breaker import BreakerStanding
from core.ids import DeviceId, FileHash, NoteId, SpaceId, UserId
from core.world import World
from sync.control import ClaimedDevice, InviteRedeemed
from sync.rpc.client import HubClient
from sync.rpc.file_sending import sending
from sync.rpc.guards import Lane
from sync.rpc.hub_point import Headers, HubPoint
from sync.rpc.tandem.hub.v1.accounts_pb import (
    Account,
    ChangeDisplayNameRequest,
    ChangePasswordRequest,
    ChooseNameRequest,
    DeleteAccountRequest,
    Device,
    EndSessionRequest,
    ExportAccountRequest,
    GetAccountRequest,
    ListDevicesRequest,
    ListSessionsRequest,
    ReadAccountAuditRequest,
    RevokeDeviceRequest,
    Session,
    SignInByPasswordRequest,
    SignOutRequest,
)
from sync.rpc.tandem.hub.v1.audit_pb import AuditEntry
from sync.rpc.tandem.hub.v1.cluster_pb import ListPlacesRequest
from sync.rpc.tandem.hub.v1.pages_pb import GetPageRequest, PublishRequest, TakeBackRequest
from sync.rpc.tandem.hub.v1.spaces_pb import (
    AppendControlRequest,
    EnterRequest,
    EnterResponse,
    Invitation,
    JoinRequest,
    ListOffersRequest,
    ListPeopleRequest,
    ListSpacesRequest,
    OfferDeviceRequest,
    ReadControlRequest,
    ReadControlResponse,
    ReadSpaceAuditRequest,
    ReadSpaceAuditResponse,
)


class HubCalls:
    """Asks a hub as one device; everything raises the Problem that the hub tells, or HubUnreachable."""

    def __init__(self, client: HubClient) -> None:
        self._client = client

    @classmethod
    def of(cls, places: Sequence[str], authority: bytes, key: DeviceKey, world: World) -> Self:
        """Ask the hub that is known by its authority (DER), at its places (host:port), best first."""
        return cls(HubClient(places, authority, key, world))

    def know(self, places: Sequence[str]) -> None:
        """Look for the hub at these places (host:port, best first) from now on."""
        self._client.know(places)

    @property
    def places(self) -> tuple[str, ...]:
        """Where the hub is looked for, the place first that answered last."""
        return self._client.places

    def standings(self) -> dict[str, BreakerStanding]:
        """Say for each place whether it is asked now, or left in peace as it did not answer."""
        return self._client.standings()

    async def places_now(self) -> tuple[Sequence[str], DeviceId]:
        """Ask where the hubs of the cluster are (host:port), best first, and which one's device folds notes.

        A hub without a cluster tells neither.
        """
        answer = await self._client.ask(
            lambda point, headers: point.cluster.list_places(ListPlacesRequest(), headers=headers)
        )
        return answer.places, DeviceId(answer.folder)

    async def close(self) -> None:
        """Hang up."""
        await self._client.close()

    # The account

    async def sign_in(self) -> UserId:
        """Begin a session by the device's key; raises SignInRefused when the hub does not know it."""
        return await self._client.sign_in()

    async def sign_in_by_password(self, user_name: str, password: str, label: str) -> UserId:
        """Begin a session as a user who chose a password; from then on the device's key is enough."""
        proof = await self._client.proof(ProofPurpose.SIGN_IN)
        asked = SignInByPasswordRequest(user_name=user_name, password=password, proof=proof, label=label)
        answer = await self._client.ask_openly(
            lambda point, _: point.accounts.sign_in_by_password(asked), shown=proof
        )
        return self._client.keep(answer.tokens)

    async def account(self) -> Account | None:
        """Read who the user of this device is."""
        answer = await self._client.ask(
            lambda point, headers: point.accounts.get_account(GetAccountRequest(), headers=headers)
        )
        return answer.account

    async def change_display_name(self, name: str) -> None:
        """Change how others see the user."""
        asked = ChangeDisplayNameRequest(display_name=name)
        await self._client.ask(
            lambda point, headers: point.accounts.change_display_name(asked, headers=headers)
        )

    async def choose_name(self, user_name: str, password: str) -> None:
        """Take a user name and a password; this device confirms it by its key."""
        proof = await self._client.proof(ProofPurpose.CONFIRM)
        asked = ChooseNameRequest(user_name=user_name, password=password, proof=proof)
        await self._client.ask(
            lambda point, headers: point.accounts.choose_name(asked, headers=headers), shown=proof
        )

    async def devices(self) -> Sequence[Device]:
        """List the devices of the account, oldest first."""
        answer = await self._client.ask(
            lambda point, headers: point.accounts.list_devices(ListDevicesRequest(), headers=headers)
        )
        return answer.devices

    async def revoke_device(self, device: DeviceId) -> None:
        """Remove a device for good."""
        asked = RevokeDeviceRequest(device=device)
        await self._client.ask(lambda point, headers: point.accounts.revoke_device(asked, headers=headers))

    async def change_password(self, password: str, new_password: str) -> None:
        """Set another password in the place of the present one; other sessions and API tokens end."""
        asked = ChangePasswordRequest(password=password, new_password=new_password)
        await self._client.ask(lambda point, headers: point.accounts.change_password(asked, headers=headers))

    async def delete_account(self, password: str) -> None:
        """End the account for good; who has no password (""), confirms it by this device's key."""
        proof = None if password else await self._client.proof(ProofPurpose.CONFIRM)
        asked = DeleteAccountRequest(password=password, proof=proof)
        await self._client.ask(
            lambda point, headers: point.accounts.delete_account(asked, headers=headers), shown=proof
        )
        self._client.keep(None)

    async def export_account(self) -> bytes:
        """Read all that the hub knows of the user, as JSON in UTF-8."""
        answer = await self._client.ask(
            lambda point, headers: point.accounts.export_account(ExportAccountRequest(), headers=headers)
        )
        return bytes(answer.json)

    async def account_audit(self, after: int) -> Sequence[AuditEntry]:
        """Read what was done with the account, oldest first, after a sequence; nothing at the end."""
        asked = ReadAccountAuditRequest(after=after)
        answer = await self._client.ask(
            lambda point, headers: point.accounts.read_account_audit(asked, headers=headers)
        )
        return answer.entries

    async def sessions(self) -> Sequence[Session]:
        """List the sessions of the user, the one renewed last first."""
        answer = await self._client.ask(
            lambda point, headers: point.accounts.list_sessions(ListSessionsRequest(), headers=headers)
        )
        return answer.sessions

    async def end_session(self, session: str) -> None:
        """End one of the user's sessions; raises NotFound."""
        asked = EndSessionRequest(session=session)
        await self._client.ask(lambda point, headers: point.accounts.end_session(asked, headers=headers))

    async def sign_out(self) -> None:
        """End the session."""
        await self._client.ask(
            lambda point, headers: point.accounts.sign_out(SignOutRequest(), headers=headers)
        )
        self._client.keep(None)

    # Spaces

    async def join(self, space: SpaceId, shown: InviteRedeemed, name: str, label: str) -> UserId:
        """Become a user by an invitation; raises DeviceTaken where this device is one already."""
        proof = await self._client.proof(ProofPurpose.JOIN)
        asked = JoinRequest(
            space=space, invitation=_invitation(shown), display_name=name, proof=proof, label=label
        )
        answer = await self._client.ask_openly(lambda point, _: point.spaces.join(asked), shown=proof)
        return self._client.keep(answer.tokens)

    async def read_control(self, space: SpaceId, shown: InviteRedeemed) -> ReadControlResponse:
        """Read the control log as whoever is invited may."""
        asked = ReadControlRequest(space=space, invitation=_invitation(shown))
        return await self._client.ask(
            lambda point, headers: point.spaces.read_control(asked, headers=headers), about=space
        )

    async def append(self, space: SpaceId, wire: bytes) -> None:
        """Have an entry of the control log stored."""
        asked = AppendControlRequest(space=space, entry=wire)
        await self._client.ask(
            lambda point, headers: point.spaces.append_control(asked, headers=headers), about=space
        )

    async def enter(self, space: SpaceId) -> tuple[EnterResponse, str]:
        """Ask for a pass to the bus; returns the answer, and the place of the hub that gave it."""
        asked = EnterRequest(space=space)

        async def ask(point: HubPoint, headers: Headers) -> tuple[EnterResponse, str]:
            return await point.spaces.enter(asked, headers=headers), point.place

        return await self._client.ask(ask, about=space)

    async def spaces(self) -> dict[SpaceId, str]:
        """List the spaces of the user, and how they are called."""
        asked = ListSpacesRequest()
        answer = await self._client.ask(
            lambda point, headers: point.spaces.list_spaces(asked, headers=headers)
        )
        return {SpaceId(space.id): space.name for space in answer.spaces}

    async def offer_device(self, space: SpaceId, claimed: ClaimedDevice, wait: int = 0) -> bool:
        """Have the user's other devices asked to let this one into a space; says whether it is in.

        The hub waits for that for `wait` seconds, ten at the most; a hub of before waits for nothing.
        """
        asked = OfferDeviceRequest(space=space, claim=claimed.claim, wait_seconds=wait)
        answer = await self._client.ask(
            lambda point, headers: point.spaces.offer_device(asked, headers=headers),
            about=space,
            lane=Lane.WAITS,
        )
        return answer.is_in

    async def offers(self, space: SpaceId) -> list[ClaimedDevice]:
        """List the user's devices that wait to be let into a space."""
        asked = ListOffersRequest(space=space)
        answer = await self._client.ask(
            lambda point, headers: point.spaces.list_offers(asked, headers=headers), about=space
        )
        return [ClaimedDevice(DeviceId(offer.device), bytes(offer.claim)) for offer in answer.offers]

    async def names(self, space: SpaceId) -> dict[UserId, str]:
        """Say how those are called who are, or were, members."""
        asked = ListPeopleRequest(space=space)
        answer = await self._client.ask(
            lambda point, headers: point.spaces.list_people(asked, headers=headers), about=space
        )
        return {UserId(person.user): person.display_name for person in answer.people}

    async def space_audit(self, space: SpaceId, after: int) -> ReadSpaceAuditResponse:
        """Read what was done in a space, oldest first, after a sequence; nothing at the end."""
        asked = ReadSpaceAuditRequest(space=space, after=after)
        return await self._client.ask(
            lambda point, headers: point.spaces.read_space_audit(asked, headers=headers), about=space
        )

    # Pages

    async def page_of(self, note: NoteId) -> str:
        """Say under which path of the hub a note is published; "" while it is no page."""
        asked = GetPageRequest(note=note)
        answer = await self._client.ask(lambda point, headers: point.pages.get_page(asked, headers=headers))
        return answer.path

    async def publish(self, note: NoteId) -> str:
        """Make a note a page, and say under which path of the hub; raises AccessRefused."""
        asked = PublishRequest(note=note)
        answer = await self._client.ask(lambda point, headers: point.pages.publish(asked, headers=headers))
        return answer.path

    async def take_page_back(self, note: NoteId) -> None:
        """Make a note a page no longer; raises AccessRefused."""
        asked = TakeBackRequest(note=note)
        await self._client.ask(lambda point, headers: point.pages.take_back(asked, headers=headers))

    # Attachments

    async def send_file(self, file: SentFile) -> FileHash:
        """Attach a file to a note; returns the hash of what the hub received."""
        return await self._client.ask(sending(file), about=file.file, lane=Lane.FILES)


def _invitation(shown: InviteRedeemed) -> Invitation:
    return Invitation(invite=shown.invite, proof=shown.proof)
