"""The rules by which a cluster's roster changes: who may come and go, and who serves then."""

import pytest
from msgspec.structs import replace

from core.ids import DeviceId
from sync.hub.cluster.errors import RosterRefused
from sync.hub.cluster.roster import Duty, RosterHub, found_roster
from sync.hub.cluster.roster_changes import (
    back_with_one,
    can_grow,
    given_up,
    gives_place,
    grown,
    left,
    require_replaceable,
    seated,
    settled,
    with_hub,
    without_hub,
)
from sync.hub.cluster.seats import has_same_work, lone_store
from tests.sync.hub.cluster.rosters import A, B, C, D, hub, roster


def test_the_first_hub_serves_and_the_next_stands_by() -> None:
    one = found_roster("cluster", hub(A))
    two = with_hub(one, hub(B, Duty.SERVES), {A})
    assert [each.duty for each in two.hubs] == [Duty.SERVES, Duty.STANDS_BY]
    assert two.version == one.version + 1


def test_a_hub_that_is_in_already_is_not_counted_twice_and_keeps_its_duty() -> None:
    moved = with_hub(roster(A, standby=(B,)), RosterHub(B, "new", ("[::1]:1",), 2, 3, 5000.0), {A, B})
    assert [(each.name, each.duty, each.since) for each in moved.hubs][1] == ("new", Duty.STANDS_BY, 1000.0)


def test_computers_of_one_name_are_told_apart_by_a_number() -> None:
    grown_by = roster(A)
    for device in (B, C):
        grown_by = with_hub(grown_by, replace(hub(device), name="hub a"), {A, B, C})
    assert [each.name for each in grown_by.hubs] == ["hub a", "hub a 2", "hub a 3"]
    again = with_hub(grown_by, replace(hub(B), name="hub a"), {A, B, C})
    assert [each.name for each in again.hubs] == ["hub a", "hub a 2", "hub a 3"]


def test_nobody_joins_while_the_serving_hubs_cannot_agree() -> None:
    with pytest.raises(RosterRefused, match="1 of 3 serving hubs"):
        with_hub(roster(A, B, C), hub(D), {A, D})
    assert len(with_hub(roster(A, B, C), hub(D), {A, B, D}).hubs) == 4


def test_a_sixth_hub_is_refused() -> None:
    five = roster(*(DeviceId(letter) for letter in "abcde"))
    with pytest.raises(RosterRefused, match="no more than 5"):
        with_hub(five, hub(DeviceId("f")), {each.id for each in five.hubs})


def test_the_only_hub_stays() -> None:
    with pytest.raises(RosterRefused, match="only hub"):
        without_hub(roster(A), A, {A})


def test_a_standby_goes_whether_it_can_be_reached_or_not() -> None:
    for reached in ({A}, {A, B}):
        assert [each.id for each in without_hub(roster(A, standby=(B,)), B, reached).hubs] == [A]


def test_a_standby_takes_over_only_when_the_serving_hub_is_away() -> None:
    two = roster(A, standby=(B,))
    with pytest.raises(RosterRefused, match="two logs"):
        without_hub(two, A, {A, B})
    assert [(each.id, each.duty) for each in without_hub(two, A, {B}).hubs] == [(B, Duty.SERVES)]


def test_of_three_hubs_the_one_that_is_away_goes_and_no_other() -> None:
    three = roster(A, B, C)
    closing = without_hub(three, C, {A, B}, A)
    assert (closing.is_closing, closing.leaving, closing.mover, closing.hubs) == (True, C, A, three.hubs)
    assert given_up(closing).hubs == three.hubs
    assert not given_up(closing).is_changing
    with pytest.raises(RosterRefused, match="one which stays"):
        without_hub(three, C, {A, B, C}, C)
    with pytest.raises(RosterRefused, match="too few hubs"):
        without_hub(three, B, {A, B})
    with pytest.raises(RosterRefused, match="1 of 3"):
        without_hub(three, C, {A})


def test_the_logs_of_three_go_back_to_one_in_a_store_that_it_never_had() -> None:
    three = settled(grown(roster(A, standby=(B, C))))
    one = settled(back_with_one(without_hub(three, C, {A, B}, B)))
    assert [(each.id, each.duty) for each in one.hubs] == [(A, Duty.STANDS_BY), (B, Duty.SERVES)]
    assert (one.is_changing, one.host) == (False, B)
    assert lone_store(one) not in {lone_store(three), lone_store(None)}
    assert not has_same_work(three, one, B)


def test_while_a_hub_waits_to_come_in_the_logs_do_not_go_back_to_one() -> None:
    waiting = with_hub(roster(A, B, C), hub(D), {A, B, C, D})
    with pytest.raises(RosterRefused, match="on its way in"):
        without_hub(waiting, C, {A, B, C, D}, A)
    assert [each.id for each in without_hub(waiting, D, {A, B, C}).hubs] == [A, B, C]


def test_a_hub_of_more_than_three_leaves_when_the_others_hold_everything() -> None:
    four = seated(with_hub(roster(A, B, C), hub(D), {A, B, C}), D)
    assert [each.duty for each in four.hubs] == [Duty.SERVES] * 4
    leaving = without_hub(four, A, {A, B, C, D}, A)
    assert (leaving.leaving, leaving.is_closing) == (A, False)
    assert has_same_work(four, leaving, A)
    out = left(leaving)
    assert ([each.id for each in out.hubs], out.gone, out.leaving) == ([B, C, D], (four.hubs[0].server,), "")
    assert not has_same_work(four, out, A)
    assert has_same_work(four, out, B)
    assert out.host == B


def test_one_change_is_made_at_a_time() -> None:
    four = roster(A, B, C, D)
    leaving = without_hub(four, A, {A, B, C, D}, A)
    for change in (
        lambda: without_hub(leaving, B, {A, B, C, D}, A),
        lambda: require_replaceable(leaving, B, {A}),
    ):
        with pytest.raises(RosterRefused, match="“hub a” is on its way out"):
            change()


def test_a_hub_takes_the_place_of_another_and_no_server_has_a_name_again() -> None:
    three = settled(grown(roster(A, standby=(B, C))))
    newcomer = replace(hub(D), replaces=C)
    four = seated(with_hub(three, newcomer, {A, B, D}), D)
    going = gives_place(four, D)
    assert (going.leaving, [each.replaces for each in going.hubs]) == (C, [""] * 4)
    three_again = left(going)
    back = seated(with_hub(three_again, hub(C), {A, B, D}), C)
    names = [each.server for each in (*three.hubs, *back.hubs)]
    assert three_again.gone == (three.hubs[2].server,)
    assert back.hubs[-1].server not in {*three_again.gone, *names[:-1]}


def test_five_hubs_take_a_sixth_only_in_the_place_of_one() -> None:
    five = roster(A, B, C, D, DeviceId("e"))
    everybody = {each.id for each in five.hubs}
    assert len(with_hub(five, replace(hub(DeviceId("f")), replaces=B), everybody).hubs) == 6
    with pytest.raises(RosterRefused, match="no more than 5"):
        with_hub(five, replace(hub(DeviceId("f")), replaces=DeviceId("g")), everybody)


def test_three_hubs_that_are_here_can_keep_the_logs_together() -> None:
    three = roster(A, standby=(B, C))
    assert can_grow(three, {A, B, C})
    assert not can_grow(three, {A, B})
    assert not can_grow(roster(A, standby=(B,)), {A, B})
    assert not can_grow(grown(three), {A, B, C})


def test_the_hub_that_served_alone_fills_the_new_stores_and_says_when_it_has() -> None:
    three = roster(A, standby=(B, C))
    moving = grown(three)
    assert (moving.is_shared, moving.mover, moving.generation) == (True, A, three.generation + 1)
    done = settled(moving)
    assert (done.is_shared, done.mover, done.generation) == (True, "", moving.generation)
    assert three.version < moving.version < done.version


def test_a_move_that_is_given_up_leaves_everybody_what_they_were_and_its_stores_unused() -> None:
    three = roster(A, standby=(B, C))
    back = given_up(grown(three))
    assert (back.hubs, back.mover) == (three.hubs, "")
    assert grown(back).generation > grown(three).generation


def test_a_hub_that_is_not_there_cannot_go() -> None:
    with pytest.raises(RosterRefused, match="no such hub"):
        without_hub(roster(A), B, {A})
