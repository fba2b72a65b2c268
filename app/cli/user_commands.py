"""`tandem user …`: show, rename, set-password, change-password, export, audit, delete, list."""

from typing import Annotated

import typer

from app.cli import sign_in_commands
from app.cli.account_printing import LimitOption, print_audit
from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption
from app.cli.passwords import ask_both_passwords, ask_password, ask_password_if_any, is_typed
from app.cli.people_printing import print_accounts, print_troubles, print_users
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.sign_in_commands import HubOption
from app.cli.terminal import notices, one_line, output
from app.commands.hub_requests import (
    ChangePassword,
    DeleteAccount,
    ExportAccount,
    ListUsers,
    ReadAccountAudit,
    RenameUser,
    SetPassword,
    ShowUser,
)
from app.commands.hub_results import AccountExport, AccountRow, AuditList, UserAccounts, UserList


def register(app: typer.Typer) -> None:
    """Add the commands under `user`."""
    user = typer.Typer(no_args_is_help=True, help="Who you are, and who uses your hub.")
    user.command("show")(show)
    user.command("rename")(rename)
    user.command("set-password")(set_password)
    user.command("change-password")(change_password)
    for name, command in sign_in_commands.COMMANDS.items():
        user.command(name)(command)
    user.command("export")(export)
    user.command("audit")(audit)
    user.command("delete")(delete)
    user.command("list")(list_users)
    app.add_typer(user, name="user")


def show(context: typer.Context, json: JsonOption = False) -> None:
    """Show your name and your account at every hub."""
    shown = deliver(profile_of(context), ShowUser(), UserAccounts)
    if json:
        print_json(shown)
    else:
        print_accounts(shown)


def rename(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Your name, as the others see it.")],
    json: JsonOption = False,
) -> None:
    """Change the name that others see, here and at every hub."""
    renamed = deliver(profile_of(context), RenameUser(name), UserAccounts)
    if json:
        print_json(renamed)
        return
    notices().print(f"Others see you as “{one_line(renamed.name)}” now.")
    print_troubles(
        [
            f"{row.hub} was not told and shows the old name: {row.problem}"
            for row in renamed.accounts
            if row.problem
        ]
    )


def set_password(
    context: typer.Context,
    user_name: Annotated[
        str | None, typer.Argument(metavar="NAME", help="The name to sign in with; else it is asked for.")
    ] = None,
    space: HubOption = None,
    json: JsonOption = False,
) -> None:
    """Take a user name and a password, to sign in from elsewhere.

    The password is asked for twice; when standard input is no terminal, its first line is taken.
    """
    request = SetPassword(user_name or _ask_user_name(), ask_password(), space)
    account = deliver(profile_of(context), request, AccountRow)
    if json:
        print_json(account)
        return
    notices().print(f"You can sign in at {one_line(account.hub)} as “{one_line(account.user_name)}” now.")


def change_password(context: typer.Context, space: HubOption = None, json: JsonOption = False) -> None:
    """Set another password in the place of the present one.

    All other sign-ins and all API tokens end; devices sign in again by themselves. The present password is
    asked for, then twice the new one; when standard input is no terminal, its first two lines are taken.
    """
    present, new = ask_both_passwords()
    account = deliver(profile_of(context), ChangePassword(present, new, space), AccountRow)
    if json:
        print_json(account)
        return
    notices().print(f"Your password at {one_line(account.hub)} is changed. Every other sign-in has ended.")


def export(context: typer.Context, space: HubOption = None) -> None:
    """Print everything that a hub knows of you, as JSON.

    No secret is in it, and nothing of your notes: `tandem export` writes those.
    """
    output().print(deliver(profile_of(context), ExportAccount(space), AccountExport).json)


def audit(
    context: typer.Context, space: HubOption = None, limit: LimitOption = 100, json: JsonOption = False
) -> None:
    """Show what was done with your account: signing in, devices, passwords, tokens; the latest last."""
    listed = deliver(profile_of(context), ReadAccountAudit(space, limit), AuditList)
    if json:
        print_json(listed)
    else:
        print_audit(listed)


def delete(
    context: typer.Context,
    space: HubOption = None,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask whether it is meant.")] = False,
    json: JsonOption = False,
) -> None:
    """End your account at a hub for good, with its devices, sign-ins, tokens and memberships.

    Your notes stay on this computer, and what you wrote stays with the others. A space that only you own has
    no owner then: hand it over first. Your password is asked for, if you have one; when standard input is no
    terminal, its first line is taken.
    """
    if not yes:
        if not is_typed():
            raise typer.BadParameter("this ends your account there for good; say that it is meant with --yes")
        typer.confirm("End your account there for good?", abort=True, err=True)
    deleted = deliver(profile_of(context), DeleteAccount(ask_password_if_any(), space), AccountRow)
    if json:
        print_json(deleted)
        return
    name = one_line(deleted.display_name)
    notices().print(f"The account of {name} at {one_line(deleted.hub)} has ended. Your notes are here.")


def list_users(context: typer.Context, json: JsonOption = False) -> None:
    """List who has an account at your own hub."""
    listed = deliver(profile_of(context), ListUsers(), UserList)
    if json:
        print_json(listed.users)
    else:
        print_users(listed.users)


def _ask_user_name() -> str:
    if not is_typed():
        raise typer.BadParameter("give the user name: tandem user set-password NAME")
    return str(typer.prompt("User name", err=True))
