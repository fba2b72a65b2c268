"""Tokens for scripts: made by a session, good for what they were made for, ended one by one or all at once.

They live in the log as sessions do, and end with the account, with the device on which they were made, and
whenever the password is changed: whoever changes it wants everybody else out.
"""

from core.world import World
from sync.hub.users.events import ApiTokenEnded, ApiTokenMade
from sync.hub.users.facts import ApiScope, ApiToken, ApiTokenId, Identity, NewApiToken
from sync.hub.users.ledger import Ledger
from sync.hub.users.names import read_label
from sync.hub.users.refusals import bad_input, no_such_token, signed_out
from sync.hub.users.sessions import require_session
from sync.hub.users.settings import UserSettings
from sync.hub.users.tokens import Secret, api_token, digest_of, fits, new_id, new_secret, read_api_token
from sync.hub.users.view import View


class ApiTokens:
    """Makes, knows and ends tokens for scripts."""

    def __init__(self, ledger: Ledger, settings: UserSettings, world: World) -> None:
        self._ledger = ledger
        self._settings = settings
        self._world = world

    async def make(
        self, identity: Identity, label: str, scopes: frozenset[ApiScope], lasts: float
    ) -> NewApiToken:
        """Make a token that is good for `lasts` seconds; raises BadInput or SignedOut."""
        called = read_label(label)
        if not scopes or not 0 < lasts <= self._settings.longest_api_token:
            raise bad_input("The token would be good for nothing, or for too long.", "Ask for another one.")
        token, secret = ApiTokenId(new_id(self._world)), new_secret(self._world)

        def decide(view: View) -> ApiTokenMade:
            require_session(view, identity)
            self._require_room(view, identity)
            return ApiTokenMade(
                token=token,
                user=identity.user,
                device=identity.device,
                label=called,
                scopes=tuple(sorted(scope.value for scope in scopes)),
                secret=digest_of(secret),
                ends_at=self._world.now() + lasts,
                seen=view.sequence,
            )

        await self._ledger.change(decide)
        kept = await self._ledger.ask(lambda view: self._token(view, Secret(token, secret)))
        return NewApiToken(kept, api_token(token, secret))

    async def identify(self, text: str) -> ApiToken:
        """Say which token this is; raises SignedOut."""
        secret = read_api_token(text)
        if secret is None:
            raise signed_out()
        return await self._ledger.ask(lambda view: self._token(view, secret))

    async def of(self, identity: Identity) -> list[ApiToken]:
        """List the caller's tokens, oldest first; raises SignedOut."""

        def list_them(view: View) -> list[ApiToken]:
            require_session(view, identity)
            return view.api_tokens_of(identity.user, self._world.now())

        return await self._ledger.ask(list_them)

    async def end(self, identity: Identity, token: ApiTokenId) -> None:
        """End one of the caller's tokens; raises NotFound or SignedOut."""

        def decide(view: View) -> ApiTokenEnded:
            require_session(view, identity)
            found = view.api_token(token)
            if found is None or found.token.user != identity.user:
                raise no_such_token()
            return ApiTokenEnded(token=token, user=identity.user)

        await self._ledger.change(decide)

    def _token(self, view: View, secret: Secret) -> ApiToken:
        found = view.api_token(secret.id)
        if found is None or not fits(secret.secret, found.secret):
            raise signed_out()
        if self._world.now() >= found.token.ends_at:
            raise signed_out()
        return found.token

    def _require_room(self, view: View, identity: Identity) -> None:
        tokens = view.api_tokens_of(identity.user, self._world.now())
        if len(tokens) >= self._settings.most_api_tokens:
            raise bad_input("You have too many tokens.", "End one that is not used any more.")
