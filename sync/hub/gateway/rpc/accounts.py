"""The account service: signing in, devices, names and passwords, over Connect RPC."""

from typing import Any

import msgspec
from connectrpc.request import RequestContext

from core.accounts import ProofPurpose
from core.errors import BadInput
from core.ids import DeviceId
from sync.hub.gateway.account_export import gather_facts
from sync.hub.gateway.rpc.auditing import AT_ONCE, tell_entries
from sync.hub.gateway.rpc.calling import address_of, identify, read_proof, tell_tokens, telling_problems
from sync.hub.gateway.services import Services
from sync.hub.users import Session, SessionId, is_callers
from sync.rpc.tandem.hub.v1 import accounts_pb as told
from sync.rpc.tandem.hub.v1.accounts_connect import AccountService

_PURPOSES = {
    told.Purpose.JOIN: ProofPurpose.JOIN,
    told.Purpose.SIGN_IN: ProofPurpose.SIGN_IN,
    told.Purpose.ADD: ProofPurpose.ADD,
    told.Purpose.CONFIRM: ProofPurpose.CONFIRM,
    told.Purpose.KNOCK: ProofPurpose.KNOCK,
}
_Context = RequestContext[Any, Any]


class AccountCalls(AccountService):
    """Answers `tandem.hub.v1.AccountService`."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._users = services.users
        self._acts = services.accounts

    async def challenge(self, request: told.ChallengeRequest, _context: _Context) -> told.ChallengeResponse:
        """Give a device something to sign."""
        async with telling_problems():
            purpose = _PURPOSES.get(request.purpose)
            if purpose is None:
                raise BadInput("A challenge needs a purpose.", safe="Nothing was changed.", cure="Name one.")
            given = self._users.challenge(purpose)
            return told.ChallengeResponse(text=given.text, audience=given.audience)

    async def sign_in(self, request: told.SignInRequest, context: _Context) -> told.SignInResponse:
        """Sign in by a device's key."""
        async with telling_problems():
            tokens = await self._acts.sign_in_by_device(read_proof(request.proof), address_of(context))
            return told.SignInResponse(tokens=tell_tokens(tokens))

    async def sign_in_by_password(
        self, request: told.SignInByPasswordRequest, context: _Context
    ) -> told.SignInByPasswordResponse:
        """Sign in by name and password, and let the device in from then on if it proves itself."""
        async with telling_problems():
            tokens = await self._acts.sign_in(
                request.user_name,
                request.password,
                address_of(context),
                proof=read_proof(request.proof) if request.proof else None,
                label=request.label,
            )
            return told.SignInByPasswordResponse(tokens=tell_tokens(tokens))

    async def refresh(self, request: told.RefreshRequest, context: _Context) -> told.RefreshResponse:
        """Replace both tokens."""
        async with telling_problems():
            tokens = await self._acts.refresh(request.refresh, address_of(context))
            return told.RefreshResponse(tokens=tell_tokens(tokens))

    async def sign_out(self, _request: told.SignOutRequest, context: _Context) -> told.SignOutResponse:
        """End the caller's session."""
        async with telling_problems():
            await self._acts.sign_out(await identify(self._users, context), address_of(context))
            return told.SignOutResponse()

    async def get_account(
        self, _request: told.GetAccountRequest, context: _Context
    ) -> told.GetAccountResponse:
        """Say who the caller is."""
        async with telling_problems():
            identity = await identify(self._users, context)
            user = await self._users.user(identity.user)
            account = told.Account(user=identity.user)
            if user is not None:
                account = told.Account(
                    user=user.id,
                    user_name=user.name,
                    display_name=user.display_name,
                    has_password=user.has_password,
                )
            return told.GetAccountResponse(account=account)

    async def change_display_name(
        self, request: told.ChangeDisplayNameRequest, context: _Context
    ) -> told.ChangeDisplayNameResponse:
        """Change how others see the caller."""
        async with telling_problems():
            identity = await identify(self._users, context)
            await self._users.change_display_name(identity, request.display_name)
            return told.ChangeDisplayNameResponse()

    async def choose_name(
        self, request: told.ChooseNameRequest, context: _Context
    ) -> told.ChooseNameResponse:
        """Give the caller a user name and a password."""
        async with telling_problems():
            identity = await identify(self._users, context)
            shown = read_proof(request.proof)
            await self._acts.choose_name(
                identity, request.user_name, request.password, shown, address_of(context)
            )
            return told.ChooseNameResponse()

    async def change_password(
        self, request: told.ChangePasswordRequest, context: _Context
    ) -> told.ChangePasswordResponse:
        """Set another password for the caller."""
        async with telling_problems():
            identity = await identify(self._users, context)
            await self._acts.change_password(
                identity, request.password, request.new_password, address_of(context)
            )
            return told.ChangePasswordResponse()

    async def delete_account(
        self, request: told.DeleteAccountRequest, context: _Context
    ) -> told.DeleteAccountResponse:
        """End the caller's account."""
        async with telling_problems():
            identity = await identify(self._users, context)
            shown = request.password or read_proof(request.proof)
            await self._users.delete_account(identity, shown, address_of(context))
            return told.DeleteAccountResponse()

    async def export_account(
        self, _request: told.ExportAccountRequest, context: _Context
    ) -> told.ExportAccountResponse:
        """Tell the caller all that is known of them."""
        async with telling_problems():
            facts = await gather_facts(self._services, await identify(self._users, context))
            return told.ExportAccountResponse(json=msgspec.json.encode(facts))

    async def read_account_audit(
        self, request: told.ReadAccountAuditRequest, context: _Context
    ) -> told.ReadAccountAuditResponse:
        """Tell what was done with the caller's account."""
        async with telling_problems():
            identity = await identify(self._users, context)
            entries = await self._services.audit.read_user(identity.user, request.after, AT_ONCE)
            return told.ReadAccountAuditResponse(entries=tell_entries(entries))

    async def list_devices(
        self, _request: told.ListDevicesRequest, context: _Context
    ) -> told.ListDevicesResponse:
        """List the caller's devices."""
        async with telling_problems():
            devices = await self._users.devices(await identify(self._users, context))
            return told.ListDevicesResponse(
                devices=[
                    told.Device(
                        id=each.id,
                        label=each.label,
                        added_at=each.added_at,
                        is_revoked=each.revoked_at is not None,
                    )
                    for each in devices
                ]
            )

    async def revoke_device(
        self, request: told.RevokeDeviceRequest, context: _Context
    ) -> told.RevokeDeviceResponse:
        """Remove one of the caller's devices."""
        async with telling_problems():
            identity = await identify(self._users, context)
            await self._users.revoke_device(identity, DeviceId(request.device))
            return told.RevokeDeviceResponse()

    async def list_sessions(
        self, _request: told.ListSessionsRequest, context: _Context
    ) -> told.ListSessionsResponse:
        """List the caller's sessions."""
        async with telling_problems():
            identity = await identify(self._users, context)
            sessions = await self._users.sessions(identity)
            return told.ListSessionsResponse(
                sessions=[_told(each, is_current=is_callers(each, identity)) for each in sessions]
            )

    async def end_session(
        self, request: told.EndSessionRequest, context: _Context
    ) -> told.EndSessionResponse:
        """End one of the caller's sessions."""
        async with telling_problems():
            identity = await identify(self._users, context)
            await self._acts.end_session(identity, SessionId(request.session), address_of(context))
            return told.EndSessionResponse()


def _told(session: Session, *, is_current: bool) -> told.Session:
    return told.Session(
        id=session.id,
        device=session.device or "",
        label=session.label,
        started_at=session.started_at,
        renewed_at=session.renewed_at,
        ends_at=session.ends_at,
        is_current=is_current,
    )
