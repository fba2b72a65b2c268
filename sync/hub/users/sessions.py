"""Sessions: started by a credential, known by their tokens, renewed, ended.

They live in the log, so every hub knows them and ends them. A device begins one at every start, and two
programs of it may have one each: people see and end those of a device as one. Access tokens are opaque, not
signed: a hub looks each of them up in its own projection, so one is worth nothing the moment its end is
applied, and there is no signing key that all hubs would have to share. A hub that does not know a token yet
first reads what the log holds.
"""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace

import msgspec

from core.errors import BusProblem, SignedOut
from core.ids import DeviceId, UserId
from core.world import World
from sync.hub.users.events import SessionEnded, SessionKept, session_subject
from sync.hub.users.facts import Identity, Session, SessionId, Tokens
from sync.hub.users.ledger import Ledger
from sync.hub.users.refusals import no_session, sign_in_copied, sign_in_refused, signed_out
from sync.hub.users.settings import UserSettings
from sync.hub.users.tokens import (
    RefreshSecret,
    Secret,
    access_token,
    digest_of,
    fits,
    new_id,
    new_secret,
    read_access_token,
    read_refresh_token,
    refresh_token,
)
from sync.hub.users.view import SessionSecrets, View

StillStands = Callable[[View], None]
"""Raises a Problem when what a caller showed does not hold any more."""
_PURGED_EVERY = 16
"""Renewals of a session after which the messages before the last one are removed from the log."""
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """The secrets of the tokens that one message makes good."""

    family: str
    refresh: str
    access: str


class Sessions:
    """Starts, renews and ends sessions."""

    def __init__(self, ledger: Ledger, settings: UserSettings, world: World) -> None:
        self._ledger = ledger
        self._settings = settings
        self._world = world

    async def start(
        self, user: UserId, device: DeviceId | None, label: str, still_stands: StillStands | None = None
    ) -> Tokens:
        """Start a session; raises what `still_stands` does, or SignInRefused when user or device is gone."""
        await self._make_room(user, device)
        drawn = _Drawn(*(new_secret(self._world) for _ in range(3)))
        session = SessionId(new_id(self._world))

        def decide(view: View) -> SessionKept:
            if still_stands is not None:
                still_stands(view)
            _require_credential(view, user, device)
            return self._first(session, user, device, label, drawn, view.sequence)

        return _tokens(await self._ledger.change(decide), drawn)

    async def refresh(self, token: str) -> Tokens:
        """Renew a session, once for each token; raises SignInCopied, and ends it, when it is used again.

        Raises SignedOut for any other token that is not good.
        """
        secret = read_refresh_token(token)
        if secret is None:
            raise signed_out()
        drawn = _Drawn(secret.family, new_secret(self._world), new_secret(self._world))
        event = await self._ledger.change(lambda view: self._renewal(view, secret, drawn))
        if isinstance(event, SessionEnded):
            raise sign_in_copied(event.user, event.session)
        await self._purge(event)
        return _tokens(event, drawn)

    async def identify(self, token: str) -> Identity:
        """Say who has an access token; raises SignedOut."""
        secret = read_access_token(token)
        if secret is None:
            raise signed_out()
        return await self._ledger.ask(lambda view: self._identity(view, secret))

    async def end(self, identity: Identity, session: SessionId, reason: str) -> None:
        """End a session of the caller's, with all others of its device; raises NotFound or SignedOut."""

        def list_alike(view: View) -> list[Session]:
            require_session(view, identity)
            found = view.session(session)
            if found is None or found.session.user != identity.user:
                raise no_session()
            known = view.sessions_of(identity.user, self._world.now())
            others = [each for each in known if each.device and each.device == found.session.device]
            return [*(each for each in others if each.id != session), found.session]

        for each in await self._ledger.ask(list_alike):
            with suppress(SignedOut):  # it has ended meanwhile
                await self._end_one(identity.user, each.id, reason)

    async def of(self, identity: Identity) -> list[Session]:
        """List the caller's sessions, the one renewed last first, those of a device as one.

        That has the id and the beginning of the first of them. Raises SignedOut.
        """

        def list_them(view: View) -> list[Session]:
            require_session(view, identity)
            return _by_device(view.sessions_of(identity.user, self._world.now()))

        return await self._ledger.ask(list_them)

    async def _end_one(self, user: UserId, session: SessionId, reason: str) -> None:
        def decide(view: View) -> SessionEnded:
            found = view.session(session)
            if found is None or found.session.user != user:
                raise signed_out()
            return SessionEnded(session=session, user=user, reason=reason)

        await self._ledger.change(decide)

    def _renewal(self, view: View, secret: RefreshSecret, drawn: _Drawn) -> SessionKept | SessionEnded:
        found = view.session(secret.session)
        if found is None or not fits(secret.family, found.family):
            raise signed_out()
        user, now = found.session.user, self._world.now()
        if not fits(secret.secret, found.refresh):
            return SessionEnded(session=secret.session, user=user, reason="a refresh token was used again")
        if now >= found.session.ends_at:
            raise signed_out()
        return self._next(found, drawn, view.sequence)

    def _identity(self, view: View, secret: Secret) -> Identity:
        found = view.session(secret.id)
        if found is None or not fits(secret.secret, found.access):
            raise signed_out()
        if self._world.now() >= found.access_ends_at:
            raise signed_out()
        return Identity(found.session.user, found.session.id, found.session.device)

    def _first(
        self, session: SessionId, user: UserId, device: DeviceId | None, label: str, drawn: _Drawn, seen: int
    ) -> SessionKept:
        now = self._world.now()
        return SessionKept(
            session=session,
            user=user,
            device=device,
            label=label,
            started_at=now,
            family=digest_of(drawn.family),
            refresh=digest_of(drawn.refresh),
            access=digest_of(drawn.access),
            access_ends_at=now + self._settings.access_life,
            ends_at=now + self._settings.refresh_life,
            number=1,
            seen=seen,
        )

    def _next(self, found: SessionSecrets, drawn: _Drawn, seen: int) -> SessionKept:
        session = found.session
        first = self._first(session.id, session.user, session.device, session.label, drawn, seen)
        return msgspec.structs.replace(first, started_at=session.started_at, number=found.number + 1)

    async def _make_room(self, user: UserId, device: DeviceId | None) -> None:
        sessions = await self._ledger.read(lambda view: view.sessions_of(user, self._world.now()))
        superfluous = sessions[self._settings.most_sessions - 1 :]
        if device is not None:
            superfluous += self._superfluous([each for each in sessions if each.device == device])
        for session in superfluous:
            with suppress(SignedOut):
                await self._end_one(user, session.id, "too many sessions")

    def _superfluous(self, sessions: list[Session]) -> list[Session]:
        """Choose among the sessions of a device those between its first one and its latest."""
        by_age = sorted(sessions, key=lambda session: (session.started_at, session.id))
        return by_age[1 : len(by_age) + 2 - self._settings.most_sessions_of_device]

    async def _purge(self, event: SessionKept) -> None:
        if event.number % _PURGED_EVERY:
            return
        try:
            await self._ledger.purge_before_last(session_subject(event.session))
        except BusProblem as problem:
            _log.debug("old renewals stay in the log: %s", problem)


def require_session(view: View, identity: Identity) -> None:
    """Raise SignedOut when the session of a caller has ended since it was identified."""
    if view.session(identity.session) is None:
        raise signed_out()


def is_callers(session: Session, identity: Identity) -> bool:
    """Say whether a session that was listed is the caller's own, or that of the caller's device."""
    return session.id == identity.session or session.device == identity.device is not None


def _by_device(sessions: Sequence[Session]) -> list[Session]:
    """Make one of the sessions of a device; the one renewed last comes first."""
    found: dict[str, Session] = {}
    for each in sessions:
        one = found.setdefault(each.device or each.id, each)
        if (each.started_at, each.id) < (one.started_at, one.id):
            found[each.device or each.id] = replace(one, id=each.id, started_at=each.started_at)
    return list(found.values())


def _require_credential(view: View, user: UserId, device: DeviceId | None) -> None:
    if view.living_user(user) is None:
        raise sign_in_refused()
    if device is not None:
        found = view.active_device(device)
        if found is None or found.user != user:
            raise sign_in_refused()


def _tokens(event: SessionKept, drawn: _Drawn) -> Tokens:
    return Tokens(
        user=UserId(event.user),
        session=SessionId(event.session),
        access=access_token(event.session, drawn.access),
        access_ends_at=event.access_ends_at,
        refresh=refresh_token(event.session, drawn.family, drawn.refresh),
        ends_at=event.ends_at,
    )
