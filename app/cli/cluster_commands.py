"""`tandem cluster …`: init, invite-hub, status, remove-hub, replace-hub, rebalance, plan.

How a cluster is drawn is imported only then: it brings what no other command needs.
"""

import time
from typing import Annotated

import typer

from app.cli.delivery import deliver
from app.cli.note_commands import JsonOption
from app.cli.plan_command import plan
from app.cli.printing import print_json
from app.cli.session import profile_of
from app.cli.terminal import notices, one_line, output
from app.commands.cluster_requests import (
    InitCluster,
    InviteHub,
    RebalanceCluster,
    RemoveHub,
    ReplaceHub,
    ReportCluster,
    ReportServices,
)
from app.commands.cluster_results import (
    ClusterState,
    HubInvitation,
    HubRemoved,
    LeaderMove,
    Rebalanced,
    ServiceList,
)

_WATCH_PAUSE = 2.0


def register(app: typer.Typer) -> None:
    """Add the commands under `cluster`."""
    cluster = typer.Typer(
        no_args_is_help=True, help="Several hubs that are one: the logs survive the loss of a machine."
    )
    cluster.command("init")(init)
    cluster.command("invite-hub")(invite_hub)
    cluster.command("status")(status)
    cluster.command("services")(services)
    cluster.command("remove-hub")(remove_hub)
    cluster.command("replace-hub")(replace_hub)
    cluster.command("rebalance")(rebalance)
    cluster.command("plan")(plan)
    app.add_typer(cluster, name="cluster")


def init(context: typer.Context, json: JsonOption = False) -> None:
    """Make the hub of this profile the first of a cluster.

    Nothing changes for anybody yet.
    """
    from app.cli.cluster_printing import print_cluster

    state = deliver(profile_of(context), InitCluster(), ClusterState)
    if json:
        print_json(state)
        return
    print_cluster(state)
    notices().print("Now `tandem cluster invite-hub` makes a link for the second hub.")


def invite_hub(context: typer.Context, json: JsonOption = False) -> None:
    """Print a link by which one more computer becomes a hub: good once, for an hour."""
    _print_link(deliver(profile_of(context), InviteHub(), HubInvitation), json=json)


def replace_hub(
    context: typer.Context,
    hub: Annotated[str, typer.Argument(metavar="OLD", help="The hub, by its name or id.")],
    json: JsonOption = False,
) -> None:
    """Print a link by which another computer takes the place of a hub that is lost: good once, for an hour.

    Once the new hub holds everything it serves, and the old one is removed by itself.
    """
    _print_link(deliver(profile_of(context), ReplaceHub(hub), HubInvitation), json=json)


def rebalance(context: typer.Context, json: JsonOption = False) -> None:
    """Let each hub lead as many logs; says which ones changed hands."""
    done = deliver(profile_of(context), RebalanceCluster(), Rebalanced)
    if json:
        print_json(done)
        return
    for move in done.moved:
        output().print(_told(move))
    if not done.moved:
        output().print("Leaders are spread evenly already; nothing was moved.")
    leads = ", ".join(f"{one_line(name)} {number}" for name, number in sorted(done.leads.items()))
    notices().print(f"Logs that each hub leads now: {leads}.")


def _told(move: LeaderMove) -> str:
    whose = f"of “{one_line(move.space)}”" if move.space else "of the hubs"
    return f"{move.stream} {whose}: {one_line(move.before)} → {one_line(move.now)}"


def _print_link(made: HubInvitation, *, json: bool) -> None:
    if json:
        print_json(made)
        return
    output().print(made.link)
    notices().print(
        "Run there, within the hour: tandemd join 'LINK'. Whoever has the link can become your hub, and read"
        " everything: send it on a way that you trust."
    )


def status(
    context: typer.Context,
    watch: Annotated[bool, typer.Option("--watch", help="Show it anew until Ctrl+C.")] = False,
    json: JsonOption = False,
) -> None:
    """Show the hubs of the cluster: what each does, what it holds, and what a loss would cost."""
    if watch and json:
        raise typer.BadParameter("give either --watch or --json")
    from app.cli.cluster_printing import print_cluster, watch_cluster

    profile = profile_of(context)

    def look() -> ClusterState:
        return deliver(profile, ReportCluster(), ClusterState)

    if json:
        print_json(look())
    elif watch:
        watch_cluster(look, lambda: time.sleep(_WATCH_PAUSE))
    else:
        print_cluster(look())


def services(context: typer.Context, json: JsonOption = False) -> None:
    """Show the services that the hubs run: whether they serve, and what became of requests to them."""
    from app.cli.cluster_printing import print_services

    found = deliver(profile_of(context), ReportServices(), ServiceList)
    if json:
        print_json(found)
        return
    print_services(found)


def remove_hub(
    context: typer.Context,
    hub: Annotated[str, typer.Argument(metavar="HUB", help="The hub, by its name or id.")],
    json: JsonOption = False,
) -> None:
    """Take a hub out of the cluster.

    Run on the hub that stands by, when the one that serves is lost, it serves in its place. Of three hubs,
    the one on which you run it keeps the logs alone, and the other one stands by.
    """
    removed = deliver(profile_of(context), RemoveHub(hub), HubRemoved)
    if json:
        print_json(removed)
        return
    if removed.is_leaving:
        output().print(f"“{one_line(removed.name)}” is on its way out.")
        notices().print(
            "The other hubs take over what it holds first; `tandem cluster status --watch` shows when it is"
            " out. Leave it running until then, if it runs."
        )
        return
    output().print(f"“{one_line(removed.name)}” is no hub of the cluster any more.")
    if removed.has_taken_over:
        notices().print(
            "This hub serves now. Logs of spaces are filled from its replica and those of members; should the"
            " old hub come back, do not start it: it would serve, too."
        )
    else:
        notices().print("What it held stays on its disk. It serves nobody any more.")
