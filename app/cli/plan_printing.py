"""How a plan for hubs is shown: what is asked of them, and what one, three and five carry of it."""

import msgspec
from rich.console import Console
from rich.table import Table

from app.cli.terminal import notices, output
from app.cli.wording import size
from sync.hub.capacity import Demand, Figures, Machine, Plan, plan

_SIZES = (1, 3, 5)
_LOSSES = {
    0: "writing waits until it is back",
    1: "nothing: one may be away",
    2: "nothing: two may be away",
}


class Plans(msgspec.Struct, frozen=True):
    """What was asked, what that is in numbers, and the plans for one hub, three and five in each cluster."""

    users: int
    notes: int
    spaces: int
    connections: int
    updates_a_second: float
    plans: tuple[Plan, ...]
    measured: str
    machine: str


def result_of(demand: Demand, machine: Machine, figures: Figures) -> Plans:
    """Plan for each size of a cluster; a size by which it cannot be carried is left out."""
    found = (plan(demand, hubs, machine, figures) for hubs in _SIZES)
    return Plans(
        demand.users,
        demand.notes,
        demand.spaces,
        demand.lines,
        round(demand.updates_a_second, 1),
        tuple(each for each in found if each is not None),
        figures.measured,
        figures.machine,
    )


def print_plans(result: Plans) -> None:
    """Print what is asked, and a row for each size of a cluster."""
    terminal = output()
    terminal.print(
        f"{result.users:,} people with {result.notes:,} notes in {result.spaces:,} spaces: in a busy hour"
        f" {result.connections:,} connections and {result.updates_a_second:,} updates a second."
    )
    terminal.print()
    if result.plans:
        console = Console(
            file=terminal.stream, width=terminal.width, no_color=not terminal.has_color, highlight=False
        )
        console.print(_table(result.plans))
    else:
        terminal.print("No hub like that carries a single one of these spaces: give it more memory or disk.")
    notices().print(
        f"Carried on from what was measured on {result.measured} ({result.machine}). A hub is planned to use"
        " at most 70 % of its memory and disk and half of its processor. How long things take differed"
        " twofold from run to run there: docs/scaling.md tells more."
    )


def _table(plans: tuple[Plan, ...]) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in ("HUBS", "A LOSS COSTS", "MEMORY", "DISK", "CONNECTIONS", "UPDATES/S", "TIGHTEST"):
        table.add_column(heading, no_wrap=heading not in ("A LOSS COSTS", "TIGHTEST"))
    for each in plans:
        hubs = str(each.hubs) if each.clusters == 1 else f"{each.clusters:,} x {each.hubs}"
        table.add_row(
            hubs,
            _LOSSES[each.spare],
            size(each.each.memory),
            size(each.each.disk),
            f"{each.each.lines:,}",
            f"{each.each.updates:.1f}",
            f"{each.limit.value}: {each.used:.0%}",
        )
    return table
