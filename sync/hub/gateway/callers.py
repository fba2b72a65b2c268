"""Who calls: a session by its access token, or a script by an API token, and what that lets them do."""

from dataclasses import dataclass

from core.errors import SignedOut
from core.ids import UserId
from sync.hub.gateway.errors import ScopeMissing, Unauthenticated
from sync.hub.users import ApiScope, Identity, UserService

_BEARER = "bearer"
_LONGEST = 512


@dataclass(frozen=True, slots=True)
class Caller:
    """A user, by a session or, where `session` is None, by an API token with these scopes."""

    user: UserId
    scopes: frozenset[ApiScope]
    session: Identity | None

    def require(self, scope: ApiScope) -> None:
        """Raise ScopeMissing when the token may not do this."""
        if scope not in self.scopes:
            raise ScopeMissing(
                f"This token lacks the scope {scope.value}.", cure="Make a token that has it, or sign in."
            )

    def require_session(self) -> Identity:
        """Return the session; raises ScopeMissing for API tokens, which never change an account."""
        if self.session is None:
            raise ScopeMissing(
                "An API token cannot change or show the account itself.", cure="Sign in with a session."
            )
        return self.session


async def identify(users: UserService, authorization: str | None) -> Caller:
    """Say who calls by an Authorization header; raises Unauthenticated, or SignedOut for a bad token."""
    scheme, _, token = (authorization or "").strip().partition(" ")
    token = token.strip()
    if scheme.lower() != _BEARER or not token or len(token) > _LONGEST:
        raise Unauthenticated
    return await identify_token(users, token)


async def identify_token(users: UserService, token: str) -> Caller:
    """Say who has an access token or an API token; raises SignedOut."""
    try:
        found = await users.identify_api_token(token)
    except SignedOut:
        session = await users.identify(token)
        return Caller(session.user, frozenset(ApiScope), session)
    return Caller(found.user, found.scopes, None)
