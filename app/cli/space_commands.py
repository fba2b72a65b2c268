"""`tandem space list` and `tandem space create`."""

from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption
from app.cli.printing import print_json, print_spaces
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.commands.requests import CreateSpace, ListSpaces
from app.commands.results import SpaceList, SpaceRow


def register(app: typer.Typer) -> None:
    """Add the commands under `space`."""
    spaces = typer.Typer(no_args_is_help=True, help="List and create spaces.")
    spaces.command("list")(list_spaces)
    spaces.command("create")(create)
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
