"""`tandem invite …`: create, list, revoke."""

from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.invitations import print_invite
from app.cli.note_commands import JsonOption, SpaceArgument
from app.cli.people_printing import print_invites
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.terminal import notices
from app.commands.people_requests import ListInvites, MakeInvite, RevokeInvite
from app.commands.people_results import InviteList, InviteRow, MadeInvite


def register(app: typer.Typer) -> None:
    """Add the commands under `invite`."""
    invite = typer.Typer(no_args_is_help=True, help="Invite others to a shared space.")
    invite.command("create")(create)
    invite.command("list")(list_invites)
    invite.command("revoke")(revoke)
    app.add_typer(invite, name="invite")


def create(
    context: typer.Context,
    space: SpaceArgument,
    role: Annotated[
        str, typer.Option(metavar="editor|viewer", help="What they may do: write, or only read.")
    ] = "editor",
    uses: Annotated[int, typer.Option(min=1, max=1000, help="How many people it lets in.")] = 1,
    days: Annotated[float, typer.Option(min=0, max=366, help="For how many days it is good.")] = 7,
    qr_code: Annotated[bool, typer.Option("--qr", help="Show it as a QR code too.")] = False,
    json: JsonOption = False,
) -> None:
    """Make an invitation to a shared space and print its link.

    Who opens the link with `tandem join`, or in the Tandem app, becomes a member.
    """
    made = deliver(profile_of(context), MakeInvite(space, role, uses, days), MadeInvite)
    if json:
        print_json(made)
    else:
        print_invite(made, qr_code=qr_code)


def list_invites(context: typer.Context, space: SpaceArgument, json: JsonOption = False) -> None:
    """List the invitations of a space that still let somebody in."""
    listed = deliver(profile_of(context), ListInvites(space), InviteList)
    if json:
        print_json(listed)
    else:
        print_invites(listed)


def revoke(
    context: typer.Context,
    space: SpaceArgument,
    invite: Annotated[str, typer.Argument(help="The invitation's id, how it begins, or its link.")],
    json: JsonOption = False,
) -> None:
    """Take an invitation back; who came by it stays."""
    revoked = deliver(profile_of(context), RevokeInvite(space, invite), InviteRow)
    if json:
        print_json(revoked)
    else:
        notices().print("The invitation lets nobody in any more. Who came by it stays a member.")
