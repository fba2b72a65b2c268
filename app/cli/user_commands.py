"""`tandem user …`: show, rename, set-password, sign-in, list."""

from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption
from app.cli.passwords import ask_known_password, ask_password, is_typed
from app.cli.people_printing import print_accounts, print_troubles, print_users
from app.cli.printing import print_json
from app.cli.progress import progress_bar
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.cli.wording import count
from app.commands.hub_requests import ListUsers, RenameUser, SetPassword, ShowUser, SignIn
from app.commands.hub_results import AccountRow, SignedIn, UserAccounts, UserList


def register(app: typer.Typer) -> None:
    """Add the commands under `user`."""
    user = typer.Typer(no_args_is_help=True, help="Who you are, and who uses your hub.")
    user.command("show")(show)
    user.command("rename")(rename)
    user.command("set-password")(set_password)
    user.command("sign-in")(sign_in)
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
        str | None, typer.Option(metavar="NAME", help="The user name to sign in with.")
    ] = None,
    space: Annotated[
        str | None, typer.Option(help="A space of the hub, when you have accounts at several.")
    ] = None,
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


def sign_in(
    context: typer.Context,
    link: Annotated[str, typer.Argument(help="Any invitation to a space at the hub, used up or not.")],
    user_name: Annotated[str, typer.Argument(metavar="NAME", help="The user name that you chose.")],
    json: JsonOption = False,
) -> None:
    """Make this device one of yours, by a password.

    It is that of your account at a hub, where you chose a user name and a password.

    Your spaces come as soon as another device of yours, that has them, is online. The password is asked
    for; when standard input is no terminal, its first line is taken.
    """
    request = SignIn(link, user_name, ask_known_password())
    with progress_bar("Waiting for your other devices"):
        signed_in = deliver(profile_of(context), request, SignedIn)
    if json:
        print_json(signed_in)
    else:
        _print_signed_in(signed_in, user_name)


def _print_signed_in(signed_in: SignedIn, user_name: str) -> None:
    notices().print(f"Signed in as “{one_line(user_name)}”; this device is one of yours now.")
    for each in signed_in.spaces:
        name = one_line(each.space.name)
        if each.problem:
            notices().print(f"“{name}” is not here yet. {each.problem}")
        else:
            output().print(f"“{name}”: {count(each.space.notes, 'note')}.")


def list_users(context: typer.Context, json: JsonOption = False) -> None:
    """List who has an account at your own hub."""
    listed = deliver(profile_of(context), ListUsers(), UserList)
    if json:
        print_json(listed.users)
    else:
        print_users(listed.users)


def _ask_user_name() -> str:
    if not is_typed():
        raise typer.BadParameter("give the user name with --user-name")
    return str(typer.prompt("User name", err=True))
