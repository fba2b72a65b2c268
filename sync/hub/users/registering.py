"""Becoming a user: by a name and a password, or by an invite with a display name and a device alone."""

from core.accounts import DeviceProof, ProofPurpose
from core.accounts.display_name import read_display_name
from core.ids import DeviceId, UserId
from core.world import World
from sync.hub.users.challenges import Challenges
from sync.hub.users.events import InviteMade, Joined, Registered, RegistrationSet
from sync.hub.users.facts import Identity, Invite, InviteId, NewUser, Registration, Tokens
from sync.hub.users.hashing import Hasher, read_password
from sync.hub.users.ledger import Ledger
from sync.hub.users.lockout import Lockout, address_key
from sync.hub.users.names import UserName, read_label, read_user_name
from sync.hub.users.refusals import (
    bad_input,
    device_taken,
    invite_refused,
    name_taken,
    registration_closed,
)
from sync.hub.users.sessions import Sessions, require_session
from sync.hub.users.settings import UserSettings
from sync.hub.users.tokens import digest_of, fits, invite_token, new_id, new_secret, read_invite_token
from sync.hub.users.view import View


class Registrar:
    """Takes new users in, and gives the invites."""

    def __init__(
        self,
        ledger: Ledger,
        hasher: Hasher,
        challenges: Challenges,
        sessions: Sessions,
        settings: UserSettings,
        world: World,
    ) -> None:
        self._ledger = ledger
        self._hasher = hasher
        self._challenges = challenges
        self._sessions = sessions
        self._settings = settings
        self._world = world
        self._lockout = Lockout(settings.registration_patience, world)

    async def register(self, new: NewUser, address: str) -> Tokens:
        """Make a user with a name and a password, and sign in.

        Raises BadInput, RegistrationRefused, NameTaken, DeviceTaken, ProofRefused, TooManyTries or
        ServiceBusy.
        """
        name, display_name = read_user_name(new.name), read_display_name(new.display_name)
        password = read_password(new.password, name.text, display_name)
        label = read_label(new.label)
        device = new.proof.device if new.proof else None
        # Asked before the costly work, and decided after it.
        await self._ledger.ask(lambda view: self._require_free(view, new.invite, device, name))
        self._redeem(new.proof)
        with self._lockout.spending(address_key(address)):
            hashed = await self._hasher.hash(password)
            user = UserId(new_id(self._world))

            def decide(view: View) -> Registered:
                return Registered(
                    user=user,
                    name=name.text,
                    key=name.key,
                    display_name=display_name,
                    password=hashed,
                    device=device,
                    label=label,
                    invite=self._require_free(view, new.invite, device, name),
                )

            await self._ledger.change(decide)
        return await self._sessions.start(user, device, label)

    async def join(self, invite: str, display_name: str, proof: DeviceProof, label: str) -> Tokens:
        """Make a user who has a display name and a device, and sign in; the proof is of the purpose JOIN.

        Raises BadInput, RegistrationRefused, DeviceTaken, ProofRefused or ServiceBusy.
        """
        shown, called = read_display_name(display_name), read_label(label)
        await self._ledger.ask(lambda view: self._require_invited(view, invite, proof.device))
        self._redeem(proof)
        user = UserId(new_id(self._world))

        def decide(view: View) -> Joined:
            used = self._require_invited(view, invite, proof.device)
            return Joined(user=user, display_name=shown, device=proof.device, label=called, invite=used)

        await self._ledger.change(decide)
        return await self._sessions.start(user, proof.device, called)

    async def invite(self, by: Identity | None, lasts: float | None = None) -> Invite:
        """Make an invite that one person may use, within `lasts` seconds; `by` is None for the hub's owner.

        Raises RegistrationRefused while registration is closed, BadInput when a user has too many open ones.
        """
        invite, secret = InviteId(new_id(self._world)), new_secret(self._world)
        ends_at = self._world.now() + (self._settings.invite_life if lasts is None else lasts)

        def decide(view: View) -> InviteMade:
            if view.registration() is Registration.CLOSED:
                raise registration_closed()
            if by is not None:
                self._require_may_invite(view, by)
            made_by = None if by is None else by.user
            return InviteMade(invite=invite, secret=digest_of(secret), by=made_by, ends_at=ends_at)

        await self._ledger.change(decide)
        return Invite(invite, invite_token(invite, secret), ends_at)

    async def set_registration(self, registration: Registration) -> None:
        """Set who may register; for the owner of the hub alone."""
        event = RegistrationSet(registration=registration.value)
        await self._ledger.change(lambda _view: event)

    async def registration(self) -> Registration:
        """Say who may register."""
        return await self._ledger.read(lambda view: view.registration())

    def _redeem(self, proof: DeviceProof | None) -> None:
        if proof is not None:
            self._challenges.redeem(proof, ProofPurpose.JOIN)

    def _require_free(self, view: View, invite: str, device: DeviceId | None, name: UserName) -> str | None:
        """Raise what stands against it; returns the id of the invite that is used, if one is given."""
        used = self._require_admitted(view, invite)
        if device is not None and view.device(device) is not None:
            raise device_taken()
        if not view.is_name_free(name.key, self._world.now()):
            raise name_taken()
        return used

    def _require_invited(self, view: View, invite: str, device: DeviceId) -> str:
        if view.registration() is Registration.CLOSED:
            raise registration_closed()
        # First: whoever asks again, because the answer was lost, has used the invite and may sign in.
        if view.device(device) is not None:
            raise device_taken()
        return self._require_good(view, invite)

    def _require_admitted(self, view: View, invite: str) -> str | None:
        registration = view.registration()
        if registration is Registration.CLOSED:
            raise registration_closed()
        if registration is Registration.OPEN and not invite:
            return None
        return self._require_good(view, invite)

    def _require_good(self, view: View, invite: str) -> str:
        secret = read_invite_token(invite)
        found = None if secret is None else view.good_invite(secret.id, self._world.now())
        if secret is None or found is None or not fits(secret.secret, found.secret):
            raise invite_refused()
        return found.id

    def _require_may_invite(self, view: View, by: Identity) -> None:
        require_session(view, by)
        now = self._world.now()
        unused = [one for one in view.invites_of(by.user) if one.used_by is None and one.ends_at > now]
        if len(unused) >= self._settings.most_open_invites:
            raise bad_input("You have too many invites that nobody used.", "Wait until some are used.")
