"""Registering, and the caller's own account."""

from datetime import datetime
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter
from pydantic import Field

from core.ids import UserId
from sync.hub.gateway.account_export import gather_facts
from sync.hub.gateway.rest.sessions import SignIn, told_sign_in
from sync.hub.gateway.rest.shapes import Id, Sent, Told, moment
from sync.hub.gateway.routes import Address, Route, Served, SignedIn, UsersReader
from sync.hub.gateway.services import Services
from sync.hub.users import NewUser
from sync.hub.users.refusals import signed_out

router = APIRouter(prefix="/v1/users", tags=["users"], route_class=Route)

Name = Annotated[
    str, Field(max_length=512, description="2 to 32 letters and digits of one alphabet.", examples=["anna"])
]
DisplayName = Annotated[str, Field(max_length=512, examples=["Anna Müller"])]
Password = Annotated[str, Field(min_length=1, max_length=1024, examples=["correct horse battery staple"])]
Label = Annotated[
    str, Field(max_length=512, description="What signs in, for the list of sessions.", examples=["backup"])
]


class NewAccount(Sent):
    """Who registers."""

    name: Name
    display_name: DisplayName
    password: Password
    invite: Annotated[
        str, Field(max_length=256, description="The secret of an invite, if one is needed.")
    ] = ""
    label: Label = ""


class Account(Told):
    """The caller's account."""

    id: Id
    name: str
    display_name: str
    has_password: bool
    registered_at: datetime


class AccountChange(Sent):
    """What may be changed of an account."""

    display_name: DisplayName


class PasswordChange(Sent):
    """The present password, and the one to come."""

    password: Password
    new_password: Password


class Confirmation(Sent):
    """The password once more, before what cannot be undone."""

    password: Password


@router.post("", operation_id="register", status_code=HTTPStatus.CREATED)
async def register(new: NewAccount, services: Served, address: Address) -> SignIn:
    """Become a user of this hub, and sign in."""
    wanted = NewUser(new.name, new.display_name, new.password, new.invite, None, new.label)
    return told_sign_in(await services.accounts.register(wanted, address))


@router.get("/me", operation_id="readAccount")
async def read_account(caller: UsersReader, services: Served) -> Account:
    """Show the caller's account."""
    return await _account(services, caller.user)


@router.patch("/me", operation_id="changeAccount")
async def change_account(change: AccountChange, session: SignedIn, services: Served) -> Account:
    """Change how others see the caller."""
    await services.users.change_display_name(session, change.display_name)
    return await _account(services, session.user)


@router.delete("/me", operation_id="deleteAccount", status_code=HTTPStatus.NO_CONTENT)
async def delete_account(
    confirmation: Confirmation, session: SignedIn, services: Served, address: Address
) -> None:
    """End the account, its sessions, devices and tokens, for good."""
    await services.users.delete_account(session, confirmation.password, address)


@router.put("/me/password", operation_id="changePassword", status_code=HTTPStatus.NO_CONTENT)
async def change_password(
    change: PasswordChange, session: SignedIn, services: Served, address: Address
) -> None:
    """Set another password; all other sessions and all API tokens end."""
    await services.accounts.change_password(session, change.password, change.new_password, address)


@router.get("/me/export", operation_id="exportAccount")
async def export_account(session: SignedIn, services: Served) -> dict[str, Any]:
    """Tell everything that the hub knows of the caller, but for what is in their notes."""
    return await gather_facts(services, session)


async def _account(services: Services, user: UserId) -> Account:
    found = await services.users.user(user)
    if found is None or found.deleted_at is not None:
        raise signed_out()
    return Account(
        id=found.id,
        name=found.name,
        display_name=found.display_name,
        has_password=found.has_password,
        registered_at=moment(found.created_at),
    )
