"""What callers do with accounts: every act that the audit log is told of by who does it goes through here."""

from typing import Protocol

from core.accounts import DeviceProof
from core.errors import BadInput, SignInCopied, SignInRefused
from core.ids import DeviceId, UserId
from core.world import World
from sync.hub.audit import Act
from sync.hub.gateway.errors import TooManyRequests
from sync.hub.gateway.rates import Rates
from sync.hub.gateway.settings import Rate
from sync.hub.users import (
    ApiScope,
    ApiTokenId,
    Confirmation,
    Identity,
    NewApiToken,
    NewUser,
    SessionId,
    Tokens,
    UserService,
)

_REFUSALS = Rate(burst=30, per_second=0.1)
"""Of one address, that are recorded: nobody fills the log by being refused."""


class Record(Protocol):
    """`AuditLog.record`, as far as accounts go."""

    def __call__(
        self,
        act: Act,
        *,
        user: UserId | None = None,
        device: DeviceId | None = None,
        about: str = "",
        address: str = "",
        once: str = "",
    ) -> None:
        """Record what a user did, from which address; of what has the same `once` the first. Never raises."""


class AccountActs:
    """Does as the user service does, raises the same, and records it; `address` is the caller's."""

    def __init__(self, users: UserService, record: Record, world: World) -> None:
        self._users = users
        self._record = record
        self._refusals = Rates(_REFUSALS, world)

    async def register(self, new: NewUser, address: str) -> Tokens:
        """Become a user with a name and a password, and sign in."""
        tokens = await self._users.register(new, address)
        return self._signed_in(tokens, new.proof.device if new.proof else None, address)

    async def join(
        self, invite: str, display_name: str, proof: DeviceProof, label: str, address: str
    ) -> Tokens:
        """Become a user by an invite, and sign in."""
        tokens = await self._users.join(invite, display_name, proof, label)
        return self._signed_in(tokens, proof.device, address)

    async def sign_in(
        self, name: str, password: str, address: str, *, proof: DeviceProof | None = None, label: str = ""
    ) -> Tokens:
        """Sign in with a password, and add the device if one proves itself."""
        device = proof.device if proof else None
        is_new = device is not None and await self._users.device(device) is None
        try:
            tokens = await self._users.sign_in(name, password, address, proof=proof, label=label)
        except SignInRefused:
            self._refused(await self._named(name), device, address)
            raise
        if device is not None and is_new:
            self._record(Act.DEVICE_ADDED, user=tokens.user, device=device, about=device, address=address)
        return self._signed_in(tokens, device, address)

    async def sign_in_by_device(self, proof: DeviceProof, address: str) -> Tokens:
        """Sign in with a device's key."""
        try:
            tokens = await self._users.sign_in_by_device(proof)
        except SignInRefused:
            known = await self._users.device(proof.device)
            self._refused(known.user if known else None, proof.device if known else None, address)
            raise
        return self._signed_in(tokens, proof.device, address, await self._first_session(tokens, proof.device))

    async def refresh(self, token: str, address: str) -> Tokens:
        """Replace both tokens of a session."""
        try:
            return await self._users.refresh(token)
        except SignInCopied as copied:
            user = UserId(copied.user) if copied.user else None
            self._record(Act.SIGN_IN_COPIED, user=user, about=copied.session, address=address)
            raise

    async def sign_out(self, identity: Identity, address: str) -> None:
        """End the caller's session, with all others of its device."""
        await self._users.sign_out(identity)
        self._done(Act.SIGNED_OUT, identity, identity.session, address)

    async def end_session(self, identity: Identity, session: SessionId, address: str) -> None:
        """End one of the caller's sessions, with all others of its device; raises NotFound."""
        await self._users.end_session(identity, session)
        self._done(Act.SESSION_ENDED, identity, session, address)

    async def choose_name(
        self, identity: Identity, name: str, password: str, shown: Confirmation, address: str
    ) -> None:
        """Give a user a name and a first password."""
        await self._users.choose_name(identity, name, password, shown, address)
        self._done(Act.PASSWORD_CHANGED, identity, "", address)

    async def change_password(
        self, identity: Identity, shown: Confirmation, password: str, address: str
    ) -> None:
        """Set another password."""
        await self._users.change_password(identity, shown, password, address)
        self._done(Act.PASSWORD_CHANGED, identity, "", address)

    async def make_api_token(
        self, identity: Identity, label: str, scopes: frozenset[ApiScope], lasts: float, address: str
    ) -> NewApiToken:
        """Make a token for a script, good for `lasts` seconds."""
        made = await self._users.make_api_token(identity, label, scopes, lasts)
        self._done(Act.TOKEN_CREATED, identity, made.token.id, address)
        return made

    async def end_api_token(self, identity: Identity, token: ApiTokenId, address: str) -> None:
        """End one of the caller's tokens for scripts."""
        await self._users.end_api_token(identity, token)
        self._done(Act.TOKEN_REVOKED, identity, token, address)

    def _done(self, act: Act, identity: Identity, about: str, address: str) -> None:
        self._record(act, user=identity.user, device=identity.device, about=about, address=address)

    def _signed_in(
        self, tokens: Tokens, device: DeviceId | None, address: str, first: SessionId | None = None
    ) -> Tokens:
        self._record(
            Act.SIGNED_IN,
            user=tokens.user,
            device=device,
            about=tokens.session,
            address=address,
            once=f"{first or tokens.session} {device or ''} {address}",
        )
        return tokens

    async def _first_session(self, tokens: Tokens, device: DeviceId) -> SessionId:
        """Name the session that a device has had longest, which may be the one that begins."""
        sessions = await self._users.sessions(await self._users.identify(tokens.access))
        return next(session.id for session in sessions if session.device == device)

    def _refused(self, user: UserId | None, device: DeviceId | None, address: str) -> None:
        try:
            self._refusals.take(address)
        except TooManyRequests:
            return
        self._record(Act.SIGN_IN_REFUSED, user=user, device=device, address=address)

    async def _named(self, name: str) -> UserId | None:
        """Find whom a name that was typed leads to; the name itself, which may be a password, is not kept."""
        try:
            found = await self._users.find_user(name)
        except BadInput:
            return None
        return found.id if found else None
