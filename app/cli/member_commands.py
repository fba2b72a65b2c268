"""`tandem member …`: list, role, remove."""

from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption, SpaceArgument
from app.cli.people_printing import print_members
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line
from app.cli.wording import a_role
from app.commands.people_requests import ChangeRole, ListMembers, RemoveMember
from app.commands.people_results import MemberChange, MemberList

MemberArgument = Annotated[str, typer.Argument(metavar="MEMBER", help="The member, by name or id.")]


def register(app: typer.Typer) -> None:
    """Add the commands under `member`."""
    member = typer.Typer(no_args_is_help=True, help="Who belongs to a shared space, and what they may do.")
    member.command("list")(list_members)
    member.command("role")(change_role)
    member.command("remove")(remove)
    app.add_typer(member, name="member")


def list_members(context: typer.Context, space: SpaceArgument, json: JsonOption = False) -> None:
    """List the members of a space."""
    listed = deliver(profile_of(context), ListMembers(space), MemberList)
    if json:
        print_json(listed)
    else:
        print_members(listed)


def change_role(
    context: typer.Context,
    space: SpaceArgument,
    member: MemberArgument,
    role: Annotated[
        str,
        typer.Argument(
            metavar="owner|editor|viewer", help="Owners invite and remove, editors write, viewers read."
        ),
    ],
    json: JsonOption = False,
) -> None:
    """Give a member another role; it counts at once."""
    changed = deliver(profile_of(context), ChangeRole(space, member, role), MemberChange)
    if json:
        print_json(changed)
    else:
        print_new_role(changed)


def remove(
    context: typer.Context, space: SpaceArgument, member: MemberArgument, json: JsonOption = False
) -> None:
    """Put a member out of a space at once.

    What they wrote stays; what is on their devices already cannot be taken back.
    """
    removed = deliver(profile_of(context), RemoveMember(space, member), MemberChange)
    if json:
        print_json(removed)
        return
    name, space_name = one_line(removed.member.name), one_line(removed.space.name)
    notices().print(f"{name} is out of “{space_name}” and gets nothing new. What {name} wrote stays.")


def print_new_role(changed: MemberChange) -> None:
    """Say what a member is now."""
    name, role = one_line(changed.member.name), a_role(changed.member.role)
    notices().print(f"{name} is now {role} of “{one_line(changed.space.name)}”.")
