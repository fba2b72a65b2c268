"""Signing in and out, and the list of who is signed in."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter
from pydantic import Field

from sync.hub.gateway.rest.shapes import Id, Page, Sent, Told, moment
from sync.hub.gateway.routes import Address, Route, Served, SignedIn
from sync.hub.users import Identity, Session, SessionId, Tokens, is_callers

router = APIRouter(prefix="/v1/sessions", tags=["sessions"], route_class=Route)

CURRENT = "current"


class Credentials(Sent):
    """By what somebody signs in."""

    name: Annotated[str, Field(max_length=512, examples=["anna"])]
    password: Annotated[str, Field(max_length=1024, examples=["correct horse battery staple"])]
    label: Annotated[str, Field(max_length=512, examples=["backup"])] = ""


class Renewal(Sent):
    """The refresh token of a session; it is good once."""

    refresh_token: Annotated[str, Field(max_length=512)]


class SignIn(Told):
    """A session's tokens: the first for every request, the second to get both anew before the first ends."""

    user: Id
    session: Id
    access_token: str
    access_ends_at: datetime
    refresh_token: str
    ends_at: datetime


class KnownSession(Told):
    """A sign-in that lasts."""

    id: Id
    device: str | None
    label: str
    started_at: datetime
    renewed_at: datetime
    ends_at: datetime
    is_current: bool


@router.post("", operation_id="signIn", status_code=HTTPStatus.CREATED)
async def sign_in(shown: Credentials, services: Served, address: Address) -> SignIn:
    """Sign in with a name and a password."""
    tokens = await services.accounts.sign_in(shown.name, shown.password, address, label=shown.label)
    return told_sign_in(tokens)


@router.post("/refresh", operation_id="renewSession")
async def renew(renewal: Renewal, services: Served, address: Address) -> SignIn:
    """Replace both tokens of a session; one that is used twice ends it."""
    return told_sign_in(await services.accounts.refresh(renewal.refresh_token, address))


@router.get("", operation_id="listSessions")
async def list_sessions(session: SignedIn, services: Served) -> Page[KnownSession]:
    """List the caller's sessions, the one renewed last first; those of a device are one."""
    known = await services.users.sessions(session)
    return Page(items=[_told(each, session) for each in known], next=None)


@router.delete("/{session_id}", operation_id="signOut", status_code=HTTPStatus.NO_CONTENT)
async def sign_out(session_id: str, session: SignedIn, services: Served, address: Address) -> None:
    """End one of the caller's sessions, of a device all at once; `current` is the one that asks."""
    if session_id == CURRENT:
        await services.accounts.sign_out(session, address)
        return
    await services.accounts.end_session(session, SessionId(session_id), address)


def told_sign_in(tokens: Tokens) -> SignIn:
    """Tell the tokens of a session."""
    return SignIn(
        user=tokens.user,
        session=tokens.session,
        access_token=tokens.access,
        access_ends_at=moment(tokens.access_ends_at),
        refresh_token=tokens.refresh,
        ends_at=moment(tokens.ends_at),
    )


def _told(known: Session, current: Identity) -> KnownSession:
    return KnownSession(
        id=known.id,
        device=known.device,
        label=known.label,
        started_at=moment(known.started_at),
        renewed_at=moment(known.renewed_at),
        ends_at=moment(known.ends_at),
        is_current=is_callers(known, current),
    )
