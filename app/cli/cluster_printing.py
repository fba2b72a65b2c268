"""How a cluster is shown: a sentence on what a loss would cost, its hubs, its logs, and former leaders."""

from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime

from rich.console import Console, Group, RenderableType
from rich.live import Live
from rich.table import Table
from rich.text import Text

from app.cli.moments import ago
from app.cli.terminal import Terminal, one_line, output
from app.cli.wording import size
from app.commands.cluster_results import (
    ClusterHubRow,
    ClusterState,
    LeaderRow,
    LogRow,
    ReplicaRow,
    ServiceList,
    ServiceRow,
    Standing,
)

_SENTENCES = {
    Standing.ALONE: "R1: one hub keeps everything. If its disk is lost, notes come back from the devices and"
    " accounts do not.",
    Standing.WITH_STANDBY: "R1 with a warm standby: one hub serves and the other holds a copy of everything."
    " Two hubs have no majority when one is away, so logs are not kept on both: that takes a third hub.",
    Standing.STANDBY_BEHIND: "R1: the hub that stands by is away, or does not hold everything yet.",
    Standing.TOGETHER: "R3: each log is kept on three hubs, and everything goes on when one of them is lost.",
    Standing.GATHERING: "All hubs are here; the logs are not on all of them yet. They will be soon.",
    Standing.CHANGING: "All hubs are here; one is on its way in or out, and everything can be written.",
    Standing.HUB_AWAY: "R3 with a hub away: everything goes on, but no other hub may be lost. Bring it back.",
    Standing.NO_MAJORITY: "Too few hubs are here to write anything: this one answers with what it knows, and"
    " changes nothing. What is written is saved on the devices and waits. Bring a hub back.",
    Standing.SERVER_AWAY: "The hub that serves cannot be reached from here. What is written is saved on the"
    " devices and waits. If it is lost for good, `tandem cluster remove-hub` lets this hub serve instead.",
}
_COLORS = {
    Standing.WITH_STANDBY: "green",
    Standing.TOGETHER: "green",
    Standing.NO_MAJORITY: "red",
    Standing.SERVER_AWAY: "red",
}
_SERVING, _MILLI = "serving", 1000
_MAIN = "LOG"
"""The others of a space, for snapshots, members and attachments, are told by `--json`."""
_CHANGES = 10
"""That are shown; `--json` tells them all."""


def print_cluster(state: ClusterState) -> None:
    """Print a cluster once."""
    terminal = output()
    _console(terminal).print(_picture(state))


def watch_cluster(look: Callable[[], ClusterState], wait: Callable[[], object]) -> None:
    """Show a cluster, and again after each wait, until interrupted."""
    terminal = output()
    with Live(_picture(look()), console=_console(terminal), auto_refresh=False) as live:
        while True:
            wait()
            live.update(_picture(look()), refresh=True)


def print_services(found: ServiceList) -> None:
    """Print the services of all hubs, and which hubs told of none."""
    headings = ("SERVICE", "HUB", "STATE", "VERSION", "REQUESTS", "ERRORS", "AVERAGE")
    parts: list[RenderableType] = [_table(headings, map(_service_cells, found.services))]
    parts += [Text(f"{one_line(name)} did not answer.", style="red") for name in found.silent]
    _console(output()).print(Group(*parts))


def _service_cells(row: ServiceRow) -> tuple[Text, ...]:
    return (
        Text(row.service),
        Text(f"{one_line(row.hub)} {row.hub_id[:6]}"),
        Text(one_line(row.state), style="green" if row.state == _SERVING else "yellow"),
        Text(one_line(row.version)),
        Text(f"{row.requests:,}"),
        Text(f"{row.errors:,}", style="yellow" if row.errors else ""),
        Text(f"{row.average * _MILLI:,.1f} ms" if row.average is not None else ""),
    )


def _console(terminal: Terminal) -> Console:
    return Console(
        file=terminal.stream, width=terminal.width, no_color=not terminal.has_color, highlight=False
    )


def _picture(state: ClusterState) -> Group:
    sentence = Text(_SENTENCES[state.standing], style=_COLORS.get(state.standing, "yellow"))
    problems = [
        Text(f"{one_line(hub.name)}: {one_line(hub.problem)}", style="yellow")
        for hub in state.hubs
        if hub.problem
    ]
    if state.unfolded:
        names = ", ".join(map(one_line, state.unfolded))
        waits = "The logs of these spaces are folded once a device of their owner was online"
        problems.append(Text(f"{waits}: {names}.", style="yellow"))
    parts: list[RenderableType] = [_hubs(state.hubs), *problems, sentence]
    if state.logs:
        parts += ["", _logs(state.logs)]
    if state.leaders:
        parts += ["", _leaders(state.leaders[:_CHANGES])]
    return Group(*parts)


def _hubs(hubs: Sequence[ClusterHubRow]) -> Table:
    headings = ("HUB", "DOES", "REACHED AT", "SEEN", "SPACES", "HUB'S LOGS", "LEADS", "DISK USED", "FREE")
    return _table(headings, map(_cells, hubs), may_wrap="REACHED AT")


def _logs(logs: Sequence[LogRow]) -> Table:
    headings = ("LOG OF", "", "LED BY", "ON", "LAST ACKNOWLEDGED")
    shown = [log for log in logs if not log.space_id or log.stream == _MAIN]
    return _table(headings, map(_log_cells, shown), may_wrap="ON")


def _leaders(changes: Sequence[LeaderRow]) -> Table:
    headings = ("NEW LEADER", "LOG OF", "", "FROM", "TO", "NOBODY LED")
    return _table(headings, map(_change_cells, changes))


def _table(headings: Sequence[str], rows: Iterable[Sequence[Text]], may_wrap: str = "") -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for heading in headings:
        table.add_column(heading, no_wrap=heading != may_wrap)
    for row in rows:
        table.add_row(*row)
    return table


def _cells(hub: ClusterHubRow) -> tuple[Text, ...]:
    name = f"{one_line(hub.name)} {hub.id[:6]}"
    return (
        Text(f"{name} (this)" if hub.is_this else name, style="bold" if hub.is_this else ""),
        Text(hub.duty),
        Text(", ".join(hub.places[:2])),
        _seen(hub),
        _held(hub),
        Text(f"whole {_lately(hub.mirrored)}" if hub.mirrored else "not whole"),
        Text(f"{hub.leads} logs" if hub.leads is not None else ""),
        Text(size(hub.used) if hub.used is not None else ""),
        Text(size(hub.free) if hub.free is not None else ""),
    )


def _log_cells(log: LogRow) -> tuple[Text, ...]:
    led = Text(one_line(log.leader)) if log.leader else Text("is choosing a leader", style="red")
    last = f"{log.last:,}, {_lately(log.last_at)}" if log.last_at else "nothing yet"
    return (_name_of(log), Text(log.stream), led, _replicas(log), Text(last))


def _replicas(log: LogRow) -> Text:
    told = Text(", ").join(
        Text(f"{one_line(one.hub)}{_lag(one)}", style="" if one.keeps_up else "yellow")
        for one in log.replicas
    )
    return told if log.is_writable else Text.assemble(told, (" (too few to write)", "red"))


def _lag(replica: ReplicaRow) -> str:
    if not replica.is_online:
        return " (away)"
    if replica.keeps_up:
        return ""
    return f" ({replica.lag:,} behind)" if replica.lag else " (behind)"


def _change_cells(change: LeaderRow) -> tuple[Text, ...]:
    name = _name_of(change) if change.stream else Text("the cluster itself")
    without = "" if change.without is None else f"{change.without:.0f} s at the most"
    before, leader = one_line(change.before), one_line(change.leader)
    return (
        Text(_lately(change.at)),
        name,
        Text(change.stream),
        Text(before),
        Text(leader if leader != before else "the same again"),
        Text(without),
    )


def _name_of(row: LogRow | LeaderRow) -> Text:
    return Text(one_line(row.space)) if row.space_id else Text("the hubs", style="dim")


def _seen(hub: ClusterHubRow) -> Text:
    if hub.is_reached and hub.seen is not None:
        return Text(_lately(hub.seen), style="green")
    return Text(f"away, {ago(hub.seen)}" if hub.seen else "away", style="red")


def _held(hub: ClusterHubRow) -> Text:
    if hub.spaces is None or hub.held is None:
        return Text("")
    whole = hub.held == hub.spaces
    return Text(f"{hub.spaces}" if whole else f"{hub.held} of {hub.spaces}", style="" if whole else "yellow")


def _lately(moment: datetime) -> str:
    seconds = (datetime.now(UTC) - moment).total_seconds()
    return f"{max(0, seconds):.0f} s ago" if seconds < 60 else ago(moment)
