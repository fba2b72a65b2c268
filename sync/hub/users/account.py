"""What a user changes: names, password, devices; the end of the account, and all that is known of it."""

from typing import Any

from core.accounts import DeviceProof, ProofPurpose
from core.accounts.display_name import read_display_name
from core.ids import DeviceId, UserId
from core.world import World
from sync.hub.users.challenges import Challenges
from sync.hub.users.credentials import Credentials
from sync.hub.users.events import (
    DeviceAdded,
    DeviceRevoked,
    DisplayNameChanged,
    NameChosen,
    PasswordChanged,
    UserDeleted,
)
from sync.hub.users.exporting import facts_of
from sync.hub.users.facts import Confirmation, Device, Identity, User
from sync.hub.users.hashing import Hasher, read_password
from sync.hub.users.ledger import Ledger
from sync.hub.users.names import read_label, read_user_name
from sync.hub.users.refusals import bad_input, device_taken, last_way_in, name_taken, signed_out
from sync.hub.users.sessions import StillStands, require_session
from sync.hub.users.settings import UserSettings
from sync.hub.users.view import View


class Account:
    """What callers may do with their own accounts. All raises SignedOut when the session has ended."""

    def __init__(
        self,
        ledger: Ledger,
        hasher: Hasher,
        challenges: Challenges,
        credentials: Credentials,
        settings: UserSettings,
        world: World,
    ) -> None:
        self._ledger = ledger
        self._hasher = hasher
        self._challenges = challenges
        self._credentials = credentials
        self._settings = settings
        self._world = world

    async def choose_name(
        self, identity: Identity, name: str, password: str, shown: Confirmation, address: str
    ) -> None:
        """Give a user who joined by an invite a user name and a password, to sign in elsewhere or recover.

        Raises BadInput, NameTaken, SignInRefused, TooManyTries or ServiceBusy.
        """
        chosen = read_user_name(name)
        user = await self._ledger.ask(lambda view: _nameless(view, identity))
        secret = read_password(password, chosen.text, user.display_name)
        still_stands = await self._credentials.confirm(identity, shown, address)
        hashed = await self._hasher.hash(secret)

        def decide(view: View) -> NameChosen:
            still_stands(view)
            _nameless(view, identity)
            if not view.is_name_free(chosen.key, self._world.now()):
                raise name_taken()
            name, key, seen = chosen.text, chosen.key, view.sequence
            return NameChosen(user=identity.user, name=name, key=key, password=hashed, seen=seen)

        await self._ledger.change(decide)

    async def change_display_name(self, identity: Identity, display_name: str) -> None:
        """Change how others see the user; raises BadInput."""
        shown = read_display_name(display_name)

        def decide(view: View) -> DisplayNameChanged:
            require_session(view, identity)
            return DisplayNameChanged(user=identity.user, display_name=shown)

        await self._ledger.change(decide)

    async def change_password(
        self, identity: Identity, shown: Confirmation, password: str, address: str
    ) -> None:
        """Set another password, and end all sessions but the caller's.

        Raises BadInput, SignInRefused, TooManyTries or ServiceBusy.
        """
        user = await self._ledger.ask(lambda view: _user(view, identity))
        if not user.name:
            raise bad_input("A password needs a user name to go with it.", "Choose a user name first.")
        secret = read_password(password, user.name, user.display_name)
        still_stands = await self._credentials.confirm(identity, shown, address)
        hashed = await self._hasher.hash(secret)

        def decide(view: View) -> PasswordChanged:
            still_stands(view)
            return PasswordChanged(user=identity.user, password=hashed, kept=identity.session)

        await self._ledger.change(decide)

    async def devices(self, identity: Identity) -> list[Device]:
        """List the caller's devices, oldest first, with those that were removed."""
        return await self._ledger.ask(lambda view: view.devices_of(_user(view, identity).id))

    async def add_device(
        self, identity: Identity, proof: DeviceProof, label: str, shown: Confirmation, address: str
    ) -> None:
        """Let one more device sign in by its key; its proof is of the purpose ADD.

        Raises BadInput, DeviceTaken, SignInRefused, ProofRefused, TooManyTries or ServiceBusy.
        """
        called = read_label(label)
        await self._ledger.ask(lambda view: self._require_may_add(view, identity.user, proof.device))
        still_stands = await self._credentials.confirm(identity, shown, address)
        self._challenges.redeem(proof, ProofPurpose.ADD)

        def decide(view: View) -> DeviceAdded:
            still_stands(view)
            return self._addition(view, identity.user, proof.device, called)

        await self._ledger.change(decide)

    async def bind_device(
        self, user: UserId, device: DeviceId, label: str, still_stands: StillStands
    ) -> None:
        """Add a device that signs in with the password, unless it is the user's already.

        Raises DeviceTaken, BadInput or what `still_stands` does.
        """
        known = await self._ledger.read(lambda view: view.active_device(device))
        if known is not None and known.user == user:
            return

        def decide(view: View) -> DeviceAdded:
            still_stands(view)
            return self._addition(view, user, device, label)

        await self._ledger.change(decide)

    async def revoke_device(self, identity: Identity, device: DeviceId) -> None:
        """Remove a device for good and end its sessions; raises BadInput or LastWayIn.

        Its key may never be used at this hub again: what it signed before stays its user's.
        """

        def decide(view: View) -> DeviceRevoked:
            user = _user(view, identity)
            active = [one.id for one in view.devices_of(user.id) if one.revoked_at is None]
            if device not in active:
                raise bad_input("You have no such device.", "Look at the list of your devices.")
            if active == [device] and not user.has_password:
                raise last_way_in()
            return DeviceRevoked(user=user.id, device=device)

        await self._ledger.change(decide)

    async def delete(self, identity: Identity, shown: Confirmation, address: str) -> None:
        """End the account, its sessions and devices, for good; the name is nobody's for 30 days.

        Raises SignInRefused, TooManyTries or ServiceBusy.
        """
        still_stands = await self._credentials.confirm(identity, shown, address)

        def decide(view: View) -> UserDeleted:
            still_stands(view)
            return UserDeleted(user=identity.user)

        await self._ledger.change(decide)

    async def export(self, identity: Identity) -> dict[str, Any]:
        """Tell everything that is known of the user, ready for JSON; no hash and no token is among it."""
        return await self._ledger.ask(lambda view: facts_of(view, _user(view, identity), self._world.now()))

    def _addition(self, view: View, user: UserId, device: DeviceId, label: str) -> DeviceAdded:
        self._require_may_add(view, user, device)
        return DeviceAdded(user=user, device=device, label=label, seen=view.sequence)

    def _require_may_add(self, view: View, user: UserId, device: DeviceId) -> None:
        if view.living_user(user) is None:
            raise signed_out()
        if view.device(device) is not None:
            raise device_taken()
        if len(view.devices_of(user)) >= self._settings.most_devices:
            raise bad_input("The account has too many devices.", "Use one of them.")


def _user(view: View, identity: Identity) -> User:
    require_session(view, identity)
    user = view.living_user(identity.user)
    if user is None:
        raise signed_out()
    return user


def _nameless(view: View, identity: Identity) -> User:
    user = _user(view, identity)
    if user.name:
        raise bad_input("You have a user name already.", "Change your display name instead.")
    return user
