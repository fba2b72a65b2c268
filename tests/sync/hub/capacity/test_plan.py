"""The model for hubs: what it takes grows with what is asked, and more hubs are safety, not room."""

import dataclasses

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.hub.capacity import Demand, Figures, Limit, Machine, plan, read_figures

FIGURES = Figures(
    measured="2026-11-29",
    machine="2 cores",
    base_memory=100e6,
    space_memory=2e6,
    note_memory=10e3,
    line_memory=100e3,
    space_disk=100e3,
    note_disk=8e3,
    note_size=1000,
    hub_seconds=0.002,
    bus_seconds=0.001,
    delivery_seconds=0.00003,
    updates={1: 600, 3: 500, 5: 400},
)
DEMANDS = st.builds(
    Demand,
    users=st.integers(1, 100_000),
    notes=st.integers(0, 10_000_000),
    devices=st.floats(0.5, 5),
    spaces_of_each=st.floats(0.5, 20),
    people_in_each=st.floats(1, 100),
)


def test_a_household_needs_one_hub() -> None:
    found = plan(Demand(5, 2000), 1, Machine(), FIGURES)
    assert found is not None
    assert (found.clusters, found.all_hubs, found.spare) == (1, 1, 0)


@pytest.mark.parametrize(("hubs", "replicas", "spare"), [(1, 1, 0), (3, 3, 1), (5, 5, 2)])
def test_more_hubs_may_be_away_and_hold_no_more(hubs: int, replicas: int, spare: int) -> None:
    found = plan(Demand(100, 10_000), hubs, Machine(), FIGURES)
    assert found is not None
    assert (found.replicas, found.spare) == (replicas, spare)
    assert found.each.disk == pytest.approx(38 * 100e3 + 10_000 * 8e3 * 2)


def test_connections_are_divided_among_the_hubs_that_are_left() -> None:
    demand = Demand(100, 0)
    one, three, five = (plan(demand, hubs, Machine(), FIGURES) for hubs in (1, 3, 5))
    assert one
    assert three
    assert five
    assert (one.each.lines, three.each.lines, five.each.lines) == (240, 120, 80)


@pytest.mark.parametrize(
    ("demand", "machine", "limit"),
    [
        (Demand(500, 500_000), Machine(memory=16e9), Limit.MEMORY),
        (Demand(100, 100_000, note_size=50_000), Machine(memory=64e9, disk=30e9), Limit.DISK),
        (Demand(500, 100, typing=1.0), Machine(cores=64), Limit.HUB),
        (Demand(2000, 100, typing=0.01, people_in_each=2000), Machine(memory=64e9, cores=2), Limit.BUS),
    ],
)
def test_the_tightest_thing_is_named(demand: Demand, machine: Machine, limit: Limit) -> None:
    found = plan(demand, 3, machine, FIGURES)
    assert found is not None
    assert found.limit is limit
    assert found.used <= 1


def test_no_hub_can_do_what_one_space_asks_too_much_for() -> None:
    assert plan(Demand(1, 100_000_000), 1, Machine(), FIGURES) is None


@given(demand=DEMANDS, hubs=st.sampled_from((1, 3, 5)))
@settings(deadline=None)
def test_a_plan_is_enough_and_one_cluster_less_is_not(demand: Demand, hubs: int) -> None:
    found = plan(demand, hubs, Machine(), FIGURES)
    if found is None:
        return
    assert found.used <= 1
    if found.clusters > 1:
        fewer = plan(demand.divided(found.clusters - 1), hubs, Machine(), FIGURES)
        assert fewer is None or fewer.clusters > 1


@given(demand=DEMANDS)
@settings(deadline=None)
def test_more_people_never_take_less(demand: Demand) -> None:
    few = plan(demand, 3, Machine(), FIGURES)
    many = plan(
        dataclasses.replace(demand, users=demand.users * 2, notes=demand.notes * 2), 3, Machine(), FIGURES
    )
    if few and many:
        assert many.clusters >= few.clusters


def test_the_figures_that_come_along_can_be_read() -> None:
    figures = read_figures()
    assert set(figures.updates) == {1, 3, 5}
    assert all(value >= 0 for value in msgspec.structs.astuple(figures) if isinstance(value, float))
