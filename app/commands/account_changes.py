"""Carries out what changes, ends or tells all of an account at one hub."""

from app.commands.desk import Desk
from app.commands.hub_requests import ChangePassword, DeleteAccount, ExportAccount
from app.commands.hub_results import AccountExport, AccountRow
from app.commands.known_hubs import account_row, only_hub
from core.errors import BadInput


async def change_password(desk: Desk, request: ChangePassword) -> AccountRow:
    """Set another password; all other sign-ins and all API tokens end."""
    hub = await only_hub(desk, request.space)
    account = await hub.account(desk)
    known = await account.read()
    if not known.has_password:
        raise BadInput(
            f"You have no password at {hub.place} yet.",
            safe="Nothing was changed.",
            cure="`tandem user set-password` takes one, with a user name.",
        )
    await account.change_password(request.password, request.new_password)
    return account_row(hub, known)


async def delete_account(desk: Desk, request: DeleteAccount) -> AccountRow:
    """End the account for good; tells whose it was."""
    hub = await only_hub(desk, request.space)
    known = await (await hub.account(desk)).read()
    if known.has_password and not request.password:
        raise BadInput(
            f"To end your account at {hub.place} you have to give its password.",
            safe="Nothing was changed.",
        )
    await desk.peer.departures.delete_account(hub.spaces[0], request.password if known.has_password else "")
    return account_row(hub, known)


async def export_account(desk: Desk, request: ExportAccount) -> AccountExport:
    """Tell everything that a hub knows of the user."""
    hub = await only_hub(desk, request.space)
    return AccountExport(hub.place, await (await hub.account(desk)).export())
