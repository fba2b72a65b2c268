"""`tandem space …`: list, create, share, members, rename, leave, transfer, audit."""

from typing import Annotated

import typer

from app.cli.account_printing import LimitOption, print_audit
from app.cli.delivery import deliver
from app.cli.member_commands import list_members
from app.cli.note_commands import JsonOption, SpaceArgument
from app.cli.printing import print_json, print_spaces
from app.cli.session import profile_of
from app.cli.sharing_commands import share
from app.cli.terminal import notices, one_line, output
from app.commands.hub_results import AuditList
from app.commands.people_requests import LeaveSpace, ReadSpaceAudit, RenameSpace, TransferSpace
from app.commands.people_results import MemberChange
from app.commands.requests import CreateSpace, ListSpaces
from app.commands.results import SpaceList, SpaceRow

_HUB_STAYS = (
    "This computer stays its hub: others reach it while the window, `tandem share` or `tandemd` runs here."
)


def register(app: typer.Typer) -> None:
    """Add the commands under `space`."""
    spaces = typer.Typer(no_args_is_help=True, help="Your spaces, and those that you share.")
    spaces.command("list")(list_spaces)
    spaces.command("create")(create)
    spaces.command("share")(share)
    spaces.command("members")(list_members)
    spaces.command("rename")(rename)
    spaces.command("leave")(leave)
    spaces.command("transfer")(transfer)
    spaces.command("audit")(audit)
    app.add_typer(spaces, name="space")


def list_spaces(context: typer.Context, json: JsonOption = False) -> None:
    """List the spaces of this profile."""
    listed = deliver(profile_of(context), ListSpaces(), SpaceList)
    if json:
        print_json(listed.spaces)
    else:
        print_spaces(listed.spaces)


def create(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The name of the new space.")],
    json: JsonOption = False,
) -> None:
    """Create a space and print its id."""
    space = deliver(profile_of(context), CreateSpace(name), SpaceRow)
    if json:
        print_json(space)
        return
    output().print(space.id)
    notices().print(f"Created the space “{one_line(space.name)}”. It is only here until you share it.")


def rename(
    context: typer.Context,
    space: SpaceArgument,
    name: Annotated[str, typer.Argument(help="Its new name.")],
    json: JsonOption = False,
) -> None:
    """Rename a space for every member.

    Only an owner may rename a shared one.
    """
    renamed = deliver(profile_of(context), RenameSpace(space, name), SpaceRow)
    if json:
        print_json(renamed)
    else:
        notices().print(f"The space is called “{one_line(renamed.name)}” now.")


def leave(context: typer.Context, space: SpaceArgument, json: JsonOption = False) -> None:
    """Give up your membership in a shared space; its notes stay here.

    To come back you need a new invitation. A space that is shared from this computer is left last, when
    nobody else is in it any more; it can be shared again.
    """
    left = deliver(profile_of(context), LeaveSpace(space), SpaceRow)
    if json:
        print_json(left)
    else:
        notices().print(f"You left “{one_line(left.name)}”. Its notes stay here, and are only here now.")


def transfer(
    context: typer.Context,
    space: SpaceArgument,
    member: Annotated[str, typer.Argument(metavar="MEMBER", help="Who is to own it, by name or id.")],
    json: JsonOption = False,
) -> None:
    """Hand a shared space over to another member.

    You stay in it as an editor.
    """
    changed = deliver(profile_of(context), TransferSpace(space, member), MemberChange)
    if json:
        print_json(changed)
        return
    name = one_line(changed.member.name)
    notices().print(f"{name} owns “{one_line(changed.space.name)}” now. You are an editor of it.")
    if changed.space.role == "host":
        notices().print(_HUB_STAYS)


def audit(
    context: typer.Context, space: SpaceArgument, limit: LimitOption = 100, json: JsonOption = False
) -> None:
    """Show what was done in a space that you own: members, roles, invitations, pages; the latest last."""
    listed = deliver(profile_of(context), ReadSpaceAudit(space, limit), AuditList)
    if json:
        print_json(listed)
    else:
        print_audit(listed)
