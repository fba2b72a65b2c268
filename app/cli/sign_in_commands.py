"""`tandem user sign-in`, `sign-out`, `sessions` and `end-session`."""

import shlex
from collections.abc import Callable
from typing import Annotated

import typer

from app.cli.account_printing import print_sessions
from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption
from app.cli.passwords import ask_known_password
from app.cli.people_printing import print_troubles
from app.cli.printing import print_json
from app.cli.progress import progress_bar
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.cli.wording import count
from app.commands.hub_requests import EndSession, ListSessions, SignIn, SignOut
from app.commands.hub_results import AccountRow, SessionList, SessionRow, SignedIn

HubOption = Annotated[
    str | None, typer.Option("--space", help="A space of the hub, when you have accounts at several.")
]


def sign_in(
    context: typer.Context,
    link: Annotated[
        str,
        typer.Argument(
            metavar="LINK|SPACE",
            help="Any invitation to a space at the hub, used up or not; or a space that you signed out of.",
        ),
    ],
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


def sign_out(context: typer.Context, space: HubOption = None, json: JsonOption = False) -> None:
    """Let nothing new come to this device from a hub, until you sign in again.

    The notes stay here, and what you write waits. You need a user name and a password to come back.
    """
    account = deliver(profile_of(context), SignOut(space), AccountRow)
    if json:
        print_json(account)
        return
    space_name = shlex.quote(one_line(account.spaces[0]))
    back = f"tandem user sign-in {space_name} {one_line(account.user_name)}"
    notices().print(f"Signed out of {one_line(account.hub)}. `{back}` brings you back.")


def list_sessions(context: typer.Context, space: HubOption = None, json: JsonOption = False) -> None:
    """List your sign-ins that last, at every hub: those of devices, and those by a password alone."""
    listed = deliver(profile_of(context), ListSessions(space), SessionList)
    if json:
        print_json(listed)
        return
    if listed.sessions:
        print_sessions(listed.sessions)
    elif not listed.problems:
        output().print("No space is shared, so you are signed in nowhere.")
    print_troubles(listed.problems)


def end_session(
    context: typer.Context,
    session: Annotated[str, typer.Argument(metavar="ID", help="The sign-in's id, or how it begins.")],
    space: HubOption = None,
    json: JsonOption = False,
) -> None:
    """End one of your sign-ins.

    A device of yours signs in again by its key; `tandem device revoke` puts it out for good.
    """
    ended = deliver(profile_of(context), EndSession(session, space), SessionRow)
    if json:
        print_json(ended)
        return
    notices().print(f"The sign-in “{one_line(ended.label) or ended.id[:12]}” has ended.")


COMMANDS: dict[str, Callable[..., None]] = {
    "sign-in": sign_in,
    "sign-out": sign_out,
    "sessions": list_sessions,
    "end-session": end_session,
}
