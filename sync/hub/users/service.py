"""The user service as a gateway sees it."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from typing import Any

from core.accounts import DeviceProof, ProofPurpose
from core.errors import Problem
from core.ids import DeviceId, UserId
from core.world import World
from sync.bus import Connection
from sync.hub.majority import Majority
from sync.hub.users.account import Account
from sync.hub.users.accounts_log import AccountsLog
from sync.hub.users.announcing import open_announcer
from sync.hub.users.api_tokens import ApiTokens
from sync.hub.users.challenges import Challenges
from sync.hub.users.credentials import Credentials
from sync.hub.users.facts import (
    ApiScope,
    ApiToken,
    ApiTokenId,
    Challenge,
    Confirmation,
    Device,
    Identity,
    Invite,
    NewApiToken,
    NewUser,
    Registration,
    Session,
    SessionId,
    Tokens,
    User,
)
from sync.hub.users.following import Following, open_following
from sync.hub.users.hashing import Hasher, open_hasher
from sync.hub.users.ledger import Ledger
from sync.hub.users.lockout import Doorkeeper, Lockout
from sync.hub.users.names import read_label, read_user_name
from sync.hub.users.projection import open_projection
from sync.hub.users.registering import Registrar
from sync.hub.users.sessions import Sessions
from sync.hub.users.settings import UserSettings


class UserService:
    """Everything about users; get one from `open_user_service`.

    What changes something returns when this hub has applied it, so that the next question here sees it.
    Every method may raise, beside what it names, BusProblem (the log cannot be reached), OutcomeUnknown (it
    did not say whether it took the change), ServiceBusy, StorageProblem, and MajorityMissing where too few
    hubs of a cluster are there. `address` is where a caller calls from; times are in seconds.
    """

    def __init__(
        self,
        ledger: Ledger,
        following: Following,
        hasher: Hasher,
        audience: str,
        settings: UserSettings,
        world: World,
    ) -> None:
        door = Doorkeeper(
            Lockout(settings.account_patience, world), Lockout(settings.address_patience, world)
        )
        self._ledger = ledger
        self._following = following
        self._challenges = Challenges(audience, world)
        self._credentials = Credentials(ledger, hasher, self._challenges, door)
        self._sessions = Sessions(ledger, settings, world)
        self._api_tokens = ApiTokens(ledger, settings, world)
        self._registrar = Registrar(ledger, hasher, self._challenges, self._sessions, settings, world)
        self._account = Account(ledger, hasher, self._challenges, self._credentials, settings, world)

    @property
    def problem(self) -> Problem | None:
        """What keeps this hub from following the log of accounts, for its health."""
        return self._following.problem

    async def catch_up(self) -> None:
        """Wait until this hub knows all that the log holds now."""
        await self._ledger.catch_up()

    async def log_end(self) -> int:
        """Ask the log of accounts for its last sequence; raises BusProblem."""
        return await self._following.log_end()

    async def lag(self, patience: float) -> int:
        """Say how many messages this hub is behind the log after so many seconds; raises Problem."""
        return await self._following.lag(patience)

    @property
    def place(self) -> tuple[str, int]:
        """How far this hub knows the log of accounts: its epoch, and the sequence of the last message."""
        return self._following.epoch, self._following.sequence

    async def reach(self, epoch: str, sequence: int, timeout: float) -> bool:
        """Wait until this hub knows a message of the log; says whether it does. Never raises a Problem."""
        return epoch == self._following.epoch and await self._following.reach(sequence, timeout)

    async def count_unread(self) -> int:
        """Count the messages that only a newer Tandem reads; more than none wants an upgrade of this hub."""
        return await self._ledger.read(lambda view: view.unread())

    async def registration(self) -> Registration:
        """Say who may register."""
        return await self._registrar.registration()

    async def set_registration(self, registration: Registration) -> None:
        """Set who may register; the gateway lets the owner of the hub do this, and nobody else."""
        await self._registrar.set_registration(registration)

    async def invite(self, by: Identity | None, lasts: float | None = None) -> Invite:
        """Make an invite for one person; `by` is None for the owner of the hub.

        `user.registered` names the invite that was used: by it a note service lets the user into a space.
        Raises RegistrationRefused, BadInput or SignedOut.
        """
        return await self._registrar.invite(by, lasts)

    def challenge(self, purpose: ProofPurpose) -> Challenge:
        """Give a device something for `core.accounts.prove`; good once, for two minutes, at this hub."""
        return self._challenges.give(purpose)

    def check_proof(self, proof: DeviceProof, purpose: ProofPurpose) -> DeviceId:
        """Say whose device answered a challenge, be it known or not; raises ProofRefused or ServiceBusy."""
        self._challenges.redeem(proof, purpose)
        return proof.device

    async def join(self, invite: str, display_name: str, proof: DeviceProof, label: str = "") -> Tokens:
        """Become a user by an invite, with a display name; the device's key is the credential.

        Raises BadInput, RegistrationRefused, DeviceTaken or ProofRefused.
        """
        return await self._registrar.join(invite, display_name, proof, label)

    async def register(self, new: NewUser, address: str) -> Tokens:
        """Become a user with a name and a password, and sign in.

        Raises BadInput, RegistrationRefused, NameTaken, DeviceTaken, ProofRefused or TooManyTries.
        """
        return await self._registrar.register(new, address)

    async def sign_in(
        self, name: str, password: str, address: str, *, proof: DeviceProof | None = None, label: str = ""
    ) -> Tokens:
        """Sign in with a password; with a proof of the purpose SIGN_IN the device needs none from then on.

        Raises SignInRefused, TooManyTries, DeviceTaken or BadInput.
        """
        called = read_label(label)
        user, still_stands = await self._credentials.check_password(name, password, address)
        if proof is not None:
            self._challenges.redeem(proof, ProofPurpose.SIGN_IN)
            await self._account.bind_device(user, proof.device, called, still_stands)
        device = proof.device if proof else None
        return await self._sessions.start(user, device, called, still_stands)

    async def sign_in_by_device(self, proof: DeviceProof) -> Tokens:
        """Sign in with the device's key alone; raises SignInRefused."""
        device = await self._credentials.check_device(proof)
        return await self._sessions.start(device.user, device.id, device.label)

    async def identify(self, access: str) -> Identity:
        """Say who has an access token; raises SignedOut."""
        return await self._sessions.identify(access)

    async def refresh(self, refresh: str) -> Tokens:
        """Replace both tokens; raises SignedOut, or SignInCopied when this one was used before."""
        return await self._sessions.refresh(refresh)

    async def sign_out(self, identity: Identity) -> None:
        """End the caller's session, with all others of its device; raises SignedOut."""
        await self._sessions.end(identity, identity.session, "signed out")

    async def sessions(self, identity: Identity) -> list[Session]:
        """List the caller's sessions, the one renewed last first, those of a device as one.

        That has the id and the beginning of the first of them. Raises SignedOut.
        """
        return await self._sessions.of(identity)

    async def end_session(self, identity: Identity, session: SessionId) -> None:
        """End one of the caller's sessions, with all others of its device; raises NotFound or SignedOut."""
        await self._sessions.end(identity, session, "ended by the user")

    async def make_api_token(
        self, identity: Identity, label: str, scopes: frozenset[ApiScope], lasts: float
    ) -> NewApiToken:
        """Make a token for a script, good for `lasts` seconds; raises BadInput or SignedOut.

        It ends before that with the account, the device of this session, or a change of the password.
        """
        return await self._api_tokens.make(identity, label, scopes, lasts)

    async def identify_api_token(self, text: str) -> ApiToken:
        """Say which token for scripts this is; raises SignedOut."""
        return await self._api_tokens.identify(text)

    async def api_tokens(self, identity: Identity) -> list[ApiToken]:
        """List the caller's tokens for scripts, oldest first; raises SignedOut."""
        return await self._api_tokens.of(identity)

    async def end_api_token(self, identity: Identity, token: ApiTokenId) -> None:
        """End one of the caller's tokens for scripts; raises NotFound or SignedOut."""
        await self._api_tokens.end(identity, token)

    async def devices(self, identity: Identity) -> list[Device]:
        """List the caller's devices, oldest first, with those that were removed; raises SignedOut."""
        return await self._account.devices(identity)

    async def add_device(
        self, identity: Identity, proof: DeviceProof, label: str, shown: Confirmation, address: str
    ) -> None:
        """Let one more device sign in, by its proof of the purpose ADD.

        Raises BadInput, DeviceTaken, SignInRefused, ProofRefused, TooManyTries or SignedOut.
        """
        await self._account.add_device(identity, proof, label, shown, address)

    async def revoke_device(self, identity: Identity, device: DeviceId) -> None:
        """Remove a device for good, and end its sessions; raises BadInput, LastWayIn or SignedOut."""
        await self._account.revoke_device(identity, device)

    async def choose_name(
        self, identity: Identity, name: str, password: str, shown: Confirmation, address: str
    ) -> None:
        """Give a user who joined by an invite a name and a password, to sign in elsewhere or to recover.

        Raises BadInput, NameTaken, SignInRefused, TooManyTries or SignedOut.
        """
        await self._account.choose_name(identity, name, password, shown, address)

    async def change_display_name(self, identity: Identity, display_name: str) -> None:
        """Change how others see the caller; raises BadInput or SignedOut."""
        await self._account.change_display_name(identity, display_name)

    async def change_password(
        self, identity: Identity, shown: Confirmation, password: str, address: str
    ) -> None:
        """Set another password, and end all other sessions.

        Raises BadInput, SignInRefused, TooManyTries or SignedOut.
        """
        await self._account.change_password(identity, shown, password, address)

    async def delete_account(self, identity: Identity, shown: Confirmation, address: str) -> None:
        """End the account, its sessions and devices, for good; nobody gets its name for 30 days.

        Raises SignInRefused, TooManyTries or SignedOut.
        """
        await self._account.delete(identity, shown, address)

    async def export(self, identity: Identity) -> dict[str, Any]:
        """Tell the caller everything that is known of them, ready for JSON; raises SignedOut."""
        return await self._account.export(identity)

    async def user(self, user: UserId) -> User | None:
        """Find a user, also one that was deleted."""
        return await self._ledger.read(lambda view: view.user(user))

    async def users(self) -> list[User]:
        """List the users that were not deleted, oldest first; for the owner of the hub, and nobody else."""
        return await self._ledger.read(lambda view: view.living_users())

    async def device(self, device: DeviceId) -> Device | None:
        """Find a device, also one that was revoked."""
        return await self._ledger.read(lambda view: view.device(device))

    async def find_user(self, name: str) -> User | None:
        """Find who has a user name; raises BadInput for what cannot be one."""
        key = read_user_name(name).key
        return await self._ledger.read(lambda view: view.user_named(key))


@asynccontextmanager
async def open_user_service(
    connection: Connection,
    path: Path,
    *,
    audience: str,
    world: World,
    settings: UserSettings | None = None,
    majority: Majority | None = None,
) -> AsyncIterator[UserService]:
    """Open the service on a connection, that is up, to the hubs' own account of the bus.

    `path` is its SQLite file, which may be deleted while no service has it open. `audience` is what devices
    know this hub by, the same on all hubs of a cluster, which has its `majority` or not. Raises AccountsLost,
    StorageProblem or BusProblem.
    """
    settings = settings or UserSettings()
    log = AccountsLog(connection, world)
    async with AsyncExitStack() as stack:
        hasher = await stack.enter_async_context(open_hasher(settings.cost, settings.hashing, world))
        projection = await stack.enter_async_context(open_projection(path))
        following = await stack.enter_async_context(open_following(connection, log, projection))
        await following.catch_up(timeout=settings.rebuild_deadline)
        await stack.enter_async_context(open_announcer(connection, log, projection, following))
        ledger = Ledger(log, following, projection, world, majority or Majority())
        yield UserService(ledger, following, hasher, audience, settings, world)
