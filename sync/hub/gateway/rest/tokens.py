"""API tokens: what scripts sign in with, each for what it is needed for alone."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from sync.hub.gateway.rest.shapes import Id, Page, Sent, Told, moment
from sync.hub.gateway.routes import Address, Route, Served, SignedIn
from sync.hub.users import ApiScope, ApiToken, ApiTokenId

router = APIRouter(prefix="/v1/tokens", tags=["tokens"], route_class=Route)

_DAY = 86_400.0


class NewToken(Sent):
    """A token that is wanted."""

    label: Annotated[str, Field(max_length=512, examples=["nightly backup"])]
    scopes: Annotated[
        list[Annotated[ApiScope, Field(strict=False)]],
        Field(min_length=1, max_length=16, examples=[["notes:read"]]),
    ]
    days: Annotated[int, Field(ge=1, le=366, description="For how long it is good.")] = 90


class KnownToken(Told):
    """A token, without its secret."""

    id: Id
    label: str
    scopes: list[ApiScope]
    made_at: datetime
    ends_at: datetime


class MadeToken(KnownToken):
    """A token with its secret, which is told this once."""

    token: str


@router.post("", operation_id="makeToken", status_code=HTTPStatus.CREATED)
async def make_token(new: NewToken, session: SignedIn, services: Served, address: Address) -> MadeToken:
    """Make a token; it ends with the account, with the device of this session, or with the password."""
    scopes, lasts = frozenset(new.scopes), new.days * _DAY
    made = await services.accounts.make_api_token(session, new.label, scopes, lasts, address)
    return MadeToken(**_told(made.token).model_dump(), token=made.text)


@router.get("", operation_id="listTokens")
async def list_tokens(session: SignedIn, services: Served) -> Page[KnownToken]:
    """List the caller's tokens, oldest first."""
    return Page(items=[_told(token) for token in await services.users.api_tokens(session)], next=None)


@router.delete("/{token_id}", operation_id="endToken", status_code=HTTPStatus.NO_CONTENT)
async def end_token(token_id: str, session: SignedIn, services: Served, address: Address) -> None:
    """End a token."""
    await services.accounts.end_api_token(session, ApiTokenId(token_id), address)


def _told(token: ApiToken) -> KnownToken:
    return KnownToken(
        id=token.id,
        label=token.label,
        scopes=sorted(token.scopes, key=lambda scope: scope.value),
        made_at=moment(token.made_at),
        ends_at=moment(token.ends_at),
    )
