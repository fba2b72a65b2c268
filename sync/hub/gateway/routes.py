"""How a REST route is entered: who calls, how often, what they send; in this order: strangers cost little."""

import hashlib
from collections.abc import Awaitable, Callable, Coroutine, Iterator
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute
from fastapi.security import HTTPBearer

from sync.hub.gateway.callers import Caller, identify
from sync.hub.gateway.errors import FieldFault, InvalidFields
from sync.hub.gateway.gate import gate_of
from sync.hub.gateway.idempotency import read_key
from sync.hub.gateway.json_bodies import JsonRequest, require_json
from sync.hub.gateway.services import Services
from sync.hub.users import ApiScope, Identity

Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class Needs(HTTPBearer):
    """A dependency: the caller, whose token must have a scope."""

    def __init__(self, scope: ApiScope) -> None:
        description = "The access token of a session, or an API token."
        super().__init__(scheme_name="token", description=description, auto_error=False)
        self._scope = scope

    async def __call__(self, request: Request) -> Caller:  # type: ignore[override] # ours returns who calls
        """Return who calls; raises Unauthenticated, SignedOut or ScopeMissing."""
        caller = await caller_of(request)
        caller.require(self._scope)
        return caller


class NeedsSession(HTTPBearer):
    """A dependency: the caller's session; API tokens do not do."""

    def __init__(self) -> None:
        description = "The access token of a session."
        super().__init__(scheme_name="session", description=description, auto_error=False)

    async def __call__(self, request: Request) -> Identity:  # type: ignore[override] # ours returns who calls
        """Return the session; raises Unauthenticated, SignedOut or ScopeMissing."""
        return (await caller_of(request)).require_session()


async def caller_of(request: Request) -> Caller:
    """Return who calls, asked once for each request and counted; raises what `identify` does."""
    found: Caller | None = getattr(request.state, "caller", None)
    if found is None:
        gate = gate_of(request)
        found = await identify(gate.services.users, request.headers.get("authorization"))
        gate.callers.take(found.user)
        request.state.caller = found
    return found


def services_of(request: Request) -> Services:
    """Return what the gateway stands on."""
    return gate_of(request).services


def address_of(request: Request) -> str:
    """Say where a request comes from."""
    return request.client.host if request.client else "unknown"


NotesReader = Annotated[Caller, Depends(Needs(ApiScope.NOTES_READ))]
NotesWriter = Annotated[Caller, Depends(Needs(ApiScope.NOTES_WRITE))]
SpacesReader = Annotated[Caller, Depends(Needs(ApiScope.SPACES_READ))]
UsersReader = Annotated[Caller, Depends(Needs(ApiScope.USERS_READ))]
SignedIn = Annotated[Identity, Depends(NeedsSession())]
Served = Annotated[Services, Depends(services_of)]
Address = Annotated[str, Depends(address_of)]


class Route(APIRoute):
    """A REST route; use it as `route_class` of every router under /v1."""

    def get_route_handler(self) -> Handler:
        """Return what answers a request."""
        answer = super().get_route_handler()
        guards = tuple(_guards(self.dependant))
        known = frozenset(_query_names(self.dependant))
        takes_json = self.body_field is not None

        async def handle(request: Request) -> Response:
            request = JsonRequest(request.scope, request.receive)
            for guard in guards:
                await guard(request)
            _require_known(request, known)
            if takes_json:
                require_json(request)
                await request.json()
            if guards and request.method == "POST" and "idempotency-key" in request.headers:
                return await _once(request, lambda: answer(request))
            return await answer(request)

        return handle


def _guards(dependant: Dependant) -> Iterator[Needs | NeedsSession]:
    """Find what a route asks of its callers, to be asked before the body is taken in."""
    if isinstance(dependant.call, Needs | NeedsSession):
        yield dependant.call
    for inner in dependant.dependencies:
        yield from _guards(inner)


def _query_names(dependant: Dependant) -> Iterator[str]:
    yield from (field.alias for field in dependant.query_params)
    for inner in dependant.dependencies:
        yield from _query_names(inner)


def _require_known(request: Request, known: frozenset[str]) -> None:
    """Refuse what would be left aside in silence: a filter with a typing error shows everything."""
    unknown = sorted(set(request.query_params) - known)
    if unknown:
        raise InvalidFields(
            [FieldFault(f"query.{name[:50]}", "There is no such parameter.") for name in unknown[:10]]
        )


async def _once(request: Request, carry_out: Callable[[], Awaitable[Response]]) -> Response:
    caller, gate = await caller_of(request), gate_of(request)
    key = read_key(caller.user, request.headers["idempotency-key"])
    asked = f"{request.method} {request.url.path}?{request.url.query} ".encode()
    digest = hashlib.sha256(asked + await request.body()).digest()
    return await gate.repeats.once(key, digest, carry_out)
