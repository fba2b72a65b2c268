"""Checking passwords and proofs: at sign-in, and once more before what cannot be undone."""

import hashlib
from dataclasses import dataclass

from core.accounts import DeviceProof, ProofPurpose
from core.errors import BadInput, SignInRefused
from core.ids import DeviceId, UserId
from sync.hub.users.challenges import Challenges
from sync.hub.users.events import PasswordRehashed, user_subject
from sync.hub.users.facts import Confirmation, Device, Identity, User
from sync.hub.users.hashing import Hasher
from sync.hub.users.ledger import Ledger
from sync.hub.users.lockout import Doorkeeper
from sync.hub.users.names import read_user_name
from sync.hub.users.refusals import device_unknown, password_refused, sign_in_refused
from sync.hub.users.sessions import StillStands, require_session
from sync.hub.users.view import View


@dataclass(frozen=True, slots=True)
class _Known:
    """Whom a name leads to; nobody has no password."""

    user: User | None
    password: str | None
    head: int


class Credentials:
    """Says whether what somebody shows is right, and how to see later that it still is."""

    def __init__(self, ledger: Ledger, hasher: Hasher, challenges: Challenges, door: Doorkeeper) -> None:
        self._ledger = ledger
        self._hasher = hasher
        self._challenges = challenges
        self._door = door

    async def check_password(self, name: str, password: str, address: str) -> tuple[UserId, StillStands]:
        """Find who signs in; raises SignInRefused, TooManyTries or ServiceBusy.

        A name that nobody has costs the same work and gets the same answer as a wrong password.
        """
        key = _key_of(name)
        with self._door.attempt(key, address):
            await self._ledger.catch_up()  # the password may have been changed at another hub just now
            known = await self._ledger.read(lambda view: _known(view, view.user_named(key)))
            return await self._verify(known, password)

    async def check_device(self, proof: DeviceProof) -> Device:
        """Find the device that signs in by its key; raises SignInRefused or ServiceBusy."""
        self._challenges.redeem(proof, ProofPurpose.SIGN_IN)
        return await self._ledger.ask(lambda view: _active(view, proof.device))

    async def confirm(self, identity: Identity, shown: Confirmation, address: str) -> StillStands:
        """Check that the caller is the user, not just somebody at an open window.

        Raises SignInRefused, TooManyTries, ServiceBusy or SignedOut.
        """
        await self._ledger.ask(lambda view: require_session(view, identity))
        stands = await self._confirm(identity, shown, address)

        def still_stands(view: View) -> None:
            require_session(view, identity)
            stands(view)

        return still_stands

    async def _confirm(self, identity: Identity, shown: Confirmation, address: str) -> StillStands:
        if isinstance(shown, DeviceProof):
            return await self._confirm_by_device(identity, shown)
        known = await self._ledger.read(lambda view: _known(view, view.living_user(identity.user)))
        name = known.user.name if known.user else ""
        with self._door.attempt(_key_of(name) if name else f"user {identity.user}", address):
            try:
                return (await self._verify(known, shown))[1]
            except SignInRefused as refused:
                raise password_refused() from refused

    async def _confirm_by_device(self, identity: Identity, proof: DeviceProof) -> StillStands:
        self._challenges.redeem(proof, ProofPurpose.CONFIRM)

        def stands(view: View) -> None:
            if _active(view, proof.device).user != identity.user:
                raise device_unknown()

        await self._ledger.ask(stands)
        return stands

    async def _verify(self, known: _Known, password: str) -> tuple[UserId, StillStands]:
        fits = await self._hasher.verify(password, known.password)
        if not fits or known.user is None or known.password is None:
            raise sign_in_refused()
        user, hashed = known.user.id, known.password
        if self._hasher.is_outdated(hashed):
            hashed = await self._rehash(user, password, known)

        def stands(view: View) -> None:
            if view.password_of(user) != hashed:
                raise sign_in_refused()

        return user, stands

    async def _rehash(self, user: UserId, password: str, known: _Known) -> str:
        """Hash at today's cost; returns the hash that is kept from now on."""
        hashed = await self._hasher.hash(password)
        event = PasswordRehashed(user=user, password=hashed)
        if await self._ledger.try_change(event, known.head):
            return hashed
        await self._ledger.catch_up()
        kept = await self._ledger.read(lambda view: view.password_of(user))
        if not await self._hasher.verify(password, kept) or kept is None:
            raise sign_in_refused()
        return kept


def _known(view: View, user: User | None) -> _Known:
    if user is None:
        return _Known(None, None, 0)
    return _Known(user, view.password_of(user.id), view.head_of(user_subject(user.id)))


def _active(view: View, device: DeviceId) -> Device:
    found = view.active_device(device)
    if found is None:
        raise device_unknown()
    return found


def _key_of(name: str) -> str:
    """Name the account that is tried; what can be nobody's name is tried like one that nobody has."""
    try:
        return read_user_name(name).key
    except BadInput:
        return "no name " + hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()
