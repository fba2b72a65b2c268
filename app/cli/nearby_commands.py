"""`tandem nearby …`: on, off, list, join, let-in, turn-away."""

from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption
from app.cli.printing import print_json
from app.cli.progress import progress_bar
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.cli.wording import count
from app.commands.nearby_requests import JoinNearby, LetIn, ListNearby, SwitchNearby, TurnAway
from app.commands.nearby_results import Answered, NearbyState
from app.commands.results import JoinedSpace

CodeArgument = Annotated[str, typer.Argument(metavar="CODE", help="Ten characters, as K7QPM-3XA4T.")]


def register(app: typer.Typer) -> None:
    """Add the commands under `nearby`."""
    nearby = typer.Typer(no_args_is_help=True, help="Hubs and devices in the same network, with no internet.")
    nearby.command("on")(switch_on)
    nearby.command("off")(switch_off)
    nearby.command("list")(list_nearby)
    nearby.command("join")(join)
    nearby.command("let-in")(let_in)
    nearby.command("turn-away")(turn_away)
    app.add_typer(nearby, name="nearby")


def switch_on(
    context: typer.Context,
    name: Annotated[
        str | None, typer.Option(help="What this hub is called to whoever finds it; “” for nothing.")
    ] = None,
    json: JsonOption = False,
) -> None:
    """Be found in the network: it is told that Tandem is here, and nothing that names anybody."""
    _show(deliver(profile_of(context), SwitchNearby(is_on=True, name=name), NearbyState), json=json)


def switch_off(context: typer.Context, json: JsonOption = False) -> None:
    """Be found no more."""
    _show(deliver(profile_of(context), SwitchNearby(is_on=False), NearbyState), json=json)


def list_nearby(context: typer.Context, json: JsonOption = False) -> None:
    """List the hubs in this network, and who asks to be let in here."""
    state = deliver(profile_of(context), ListNearby(), NearbyState)
    _show(state, json=json)
    if json:
        return
    terminal = output()
    for hub in state.hubs:
        name = one_line(hub.name) if hub.name else terminal.dim("does not say what it is called")
        terminal.print(f"  {hub.code}  {name}")
    if not state.hubs:
        terminal.print("No hub was found.")
    for knock in state.waiting:
        terminal.print(f"  {knock.code}  “{one_line(knock.name)}” asks to be let in")
    if state.waiting:
        notices().print("`tandem nearby let-in CODE` lets in whose own screen shows that code.")
    if state.devices:
        notices().print(f"There is a direct line to {count(state.devices, 'device')}.")


def join(
    context: typer.Context,
    code: CodeArgument,
    name: Annotated[str | None, typer.Option(help="Your name, as the others see it.")] = None,
    json: JsonOption = False,
) -> None:
    """Ask the hub with this code to be let in, and wait until somebody there has decided."""
    mine = deliver(profile_of(context), ListNearby(0), NearbyState).device_code
    notices().print(f"The hub is asked. It shows the code of this device: {mine}")
    with progress_bar("Fetching notes") as show:
        joined = deliver(profile_of(context), JoinNearby(code, name), JoinedSpace, show)
    if json:
        print_json(joined)
        return
    output().print(f"Joined “{one_line(joined.space.name)}”: {count(joined.space.notes, 'note')}.")


def let_in(
    context: typer.Context,
    code: CodeArgument,
    space: Annotated[
        str | None, typer.Option(help="Into which space, by its name or id; else your first.")
    ] = None,
    role: Annotated[
        str, typer.Option(metavar="editor|viewer", help="What they may do: write, or only read.")
    ] = "editor",
    json: JsonOption = False,
) -> None:
    """Let a device in that waits at the hub of this profile: compare the code with its screen first."""
    answered = deliver(profile_of(context), LetIn(code, space, role), Answered)
    if json:
        print_json(answered)
    else:
        output().print(f"“{one_line(answered.name)}” is let into “{one_line(answered.space)}”.")


def turn_away(context: typer.Context, code: CodeArgument, json: JsonOption = False) -> None:
    """Turn a device away that waits at the hub of this profile."""
    answered = deliver(profile_of(context), TurnAway(code), Answered)
    if json:
        print_json(answered)
    else:
        output().print(f"“{one_line(answered.name)}” is turned away.")


def _show(state: NearbyState, *, json: bool) -> None:
    if json:
        print_json(state)
        return
    told = "on" if state.is_on else "off"
    called = f", called “{one_line(state.name)}”" if state.name and state.is_on else ""
    output().print(f"Nearby is {told}{called}.")
    if state.is_on and state.hub_code:
        output().print(f"The hub of this computer has the code {state.hub_code}.")
    if state.problem:
        notices().print(one_line(state.problem))
