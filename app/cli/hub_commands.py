"""`tandem hub …`: init, status, audit."""

from typing import Annotated

import typer

from app.cli.account_printing import LimitOption, print_audit
from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.cli.wording import count
from app.commands.hub_requests import InitHub, ReadHubAudit, ReportHub
from app.commands.hub_results import AuditList, HubState, PreparedHub

_REGISTRATIONS = {
    "open": "everybody who reaches it may register",
    "invite": "who was invited may join",
    "closed": "nobody new may join",
}
_RESTART = "The hub runs as it was set before; start the program that runs it again."


def register(app: typer.Typer) -> None:
    """Add the commands under `hub`."""
    hub = typer.Typer(
        no_args_is_help=True, help="The hub of this profile: what others reach when you share a space."
    )
    hub.command("init")(init)
    hub.command("status")(status)
    hub.command("audit")(audit)
    app.add_typer(hub, name="hub")


def init(
    context: typer.Context,
    listen: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS",
            help="Where to listen: 127.0.0.1 (this computer only), 0.0.0.0 (every network) or an address.",
        ),
    ] = None,
    name: Annotated[
        list[str] | None,
        typer.Option(metavar="HOST", help="A name under which others reach this computer; may be repeated."),
    ] = None,
    no_names: Annotated[bool, typer.Option("--no-names", help="Forget the names that were given.")] = False,
    registration: Annotated[
        str | None,
        typer.Option(metavar="open|invite|closed", help="Who may become a user of the hub."),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Prepare or change the hub and print its fingerprint."""
    if name and no_names:
        raise typer.BadParameter("give either --name or --no-names")
    request = InitHub(listen, () if no_names else None if name is None else tuple(name), registration)
    prepared = deliver(profile_of(context), request, PreparedHub)
    if json:
        print_json(prepared)
        return
    output().print(prepared.fingerprint)
    when = "From its next start it" if prepared.waits_for_restart else "It"
    notices().print(
        f"The hub is ready. {when} listens on {_address(prepared.listen)}; "
        f"{_REGISTRATIONS[prepared.registration]}."
    )
    if listen is not None and prepared.kept_listen != prepared.listen:
        notices().print(f"{prepared.kept_listen} was kept, but the variable TANDEM_LISTEN overrules it.")
    if prepared.names:
        notices().print(f"Invitations name {', '.join(prepared.names)}.")
    if prepared.waits_for_restart:
        notices().print(_RESTART)


def status(context: typer.Context, json: JsonOption = False) -> None:
    """Tell whether the hub runs, where others reach it, and for whom."""
    state = deliver(profile_of(context), ReportHub(), HubState)
    if json:
        print_json(state)
        return
    terminal = output()
    facts = _facts(state)
    width = max(map(len, facts))
    for name, fact in facts.items():
        terminal.print(f"  {terminal.dim(name.ljust(width))}  {fact}")
    if state.waits_for_restart:
        notices().print(_RESTART)
    if state.problem:
        notices().print(one_line(state.problem))


def audit(context: typer.Context, limit: LimitOption = 100, json: JsonOption = False) -> None:
    """Show what was done with accounts at this hub, and who was invited to it; the latest last."""
    listed = deliver(profile_of(context), ReadHubAudit(limit), AuditList)
    if json:
        print_json(listed)
    else:
        print_audit(listed)


def _facts(state: HubState) -> dict[str, str]:
    facts = {
        "hub": f"runs (process {state.process})" if state.runs else _why_not(state),
        "listens on": _address(state.listen),
        "reached at": ", ".join(state.places),
        "bus": f"port {state.bus_port}" if state.bus_port else "",
        "also called": "" if state.runs else ", ".join(state.names),
        "fingerprint": state.fingerprint or "none yet; `tandem hub init` or `tandem share` makes it",
        "spaces": ", ".join(one_line(space) for space in state.spaces) or "none is shared from here",
        "members": count(state.members, "person", "people") if state.spaces else "",
        "users": "" if state.users is None else f"{state.users:,}",
        "registration": "" if state.registration is None else _REGISTRATIONS[state.registration],
    }
    return {name: fact for name, fact in facts.items() if fact}


def _why_not(state: HubState) -> str:
    if not state.spaces:
        return "does not run; it starts with the first space that is shared from here"
    return "does not run; the window, `tandem share` and `tandemd` run it"


def _address(listen: str) -> str:
    from sync.control import is_loopback
    from sync.hub.addresses import is_everywhere

    if is_loopback(listen):
        return f"{listen} (this computer only)"
    return f"{listen} (every network of this computer)" if is_everywhere(listen) else listen
