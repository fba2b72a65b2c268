"""The tables of docs/scaling.md: what was measured, the model, its check, and what it says of many people."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from app.cli.wording import size
from sync.hub.capacity import Demand, Figures, Machine, Plan, plan
from tests.benchmarks.capacity.far import Way
from tests.benchmarks.capacity.fitting import Check
from tests.benchmarks.capacity.loads import Load, Taken
from tests.benchmarks.capacity.rates import Rate

_TEAMS = tuple(Demand(users, 500 * users) for users in (10, 100, 1_000, 10_000, 100_000))
_SIZES = (1, 3, 5)


def fill(
    page: str,
    figures: Figures,
    taken: Mapping[Load, Taken],
    rates: Sequence[Rate],
    ways: Sequence[Way],
    checks: Iterable[Check],
) -> str:
    """Return the page with the rows of its tables written anew; each lies under a mark with its name."""
    rows = {
        "loads": [_load_row(load, took) for load, took in taken.items()],
        "rates": map(_rate_row, rates),
        "model": _model_rows(figures),
        "update": _update_rows(figures),
        "checks": map(_check_row, checks),
        "teams": [_team_row(team, hubs, figures) for team in _TEAMS for hubs in _SIZES],
        "ways": map(_way_row, ways),
        "gateways": [_gateway_row(team, figures) for team in _TEAMS],
    }
    for name, lines in rows.items():
        page = _with_rows(page, name, lines)
    day = f"Measured on {figures.measured}: {figures.machine}."
    return re.sub(r"(?<=<!-- measured -->\n).*", day, page)


def _with_rows(page: str, name: str, rows: Iterable[str]) -> str:
    table = re.compile(rf"(<!-- {name} -->\n\|.*\n\|.*\n)(?:\|.*\n)*")
    found = table.search(page)
    if found is None:
        raise ValueError(f"docs/scaling.md has no table {name}")
    return page[: found.start()] + found[1] + "".join(f"{row}\n" for row in rows) + page[found.end() :]


def _model_rows(figures: Figures) -> Iterator[str]:
    parts = (
        size(figures.base_memory),
        *map(_kilo, (figures.space_memory, figures.note_memory, figures.line_memory)),
    )
    yield f"| memory, hub and bus | {' | '.join(parts)} |"
    yield f"| disk, hub and bus | | {_kilo(figures.space_disk)} | {_kilo(figures.note_disk)} | |"


def _update_rows(figures: Figures) -> Iterator[str]:
    yield f"| in the hub, which checks, stores and indexes it | {figures.hub_seconds * 1e3:.1f} ms |"
    yield f"| in the bus | {figures.bus_seconds * 1e3:.1f} ms |"
    yield f"| in the bus, for each device that it is brought to | {figures.delivery_seconds * 1e6:.0f} µs |"


def _load_row(load: Load, took: Taken) -> str:
    cells = (
        f"{load.spaces}",
        f"{load.spaces * load.notes:,}",
        f"{load.lines}",
        size(took.hub_memory),
        size(took.bus_memory),
        size(took.hub_disk),
        size(took.bus_disk),
        f"{took.hub_seconds * 1e3:.1f} ms",
        f"{took.bus_seconds * 1e3:.1f} ms",
        f"{took.start:.1f} s",
    )
    return f"| {' | '.join(cells)} |"


def _rate_row(rate: Rate) -> str:
    milliseconds = f"{rate.seconds * 1e3:.2f} ms"
    return f"| {rate.replicas} | {rate.updates:,.0f} | {rate.alone} | {milliseconds} |"


def _check_row(check: Check) -> str:
    is_time = check.what.startswith("seconds")
    told, found = (
        f"{each * 1e3:.1f} ms" if is_time else size(each) for each in (check.foretold, check.measured)
    )
    return f"| {check.what} | {told} | {found} | {check.error:+.0%} |"


def _team_row(team: Demand, hubs: int, figures: Figures) -> str:
    found = plan(team, hubs, Machine(), figures)
    asked = (
        f"{team.users:,} | {team.notes:,} | {team.spaces:,} | {team.lines:,} | {team.updates_a_second:,.0f}"
    )
    if found is None:
        return f"| {asked} | {hubs} | – | – | – | – | a single space is too much |"
    each = f"{size(found.each.memory)} | {size(found.each.disk)} | {found.each.lines:,}"
    return f"| {asked} | {_hubs(found)} | {each} | {found.limit.value}: {found.used:.0%} |"


def _gateway_row(team: Demand, figures: Figures) -> str:
    found = plan(team, 3, Machine(), figures)
    clusters = found.clusters if found else 0
    return f"| {team.users:,} | {clusters:,} | {clusters - 1:,} | {3 * clusters * (clusters - 1):,} |"


def _way_row(way: Way) -> str:
    return f"| {way.what} | {way.alone} |"


def _hubs(found: Plan) -> str:
    return f"{found.clusters:,} x {found.hubs}" if found.clusters > 1 else f"{found.hubs}"


def _kilo(count: float) -> str:
    return f"{count / 1e3:,.0f} kB"
