"""The rules of a cluster's roster: who may come and go, and what the number of hubs means."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from core.ids import DeviceId
from core.world import real_world
from sync.bus.cluster import quorum_of
from sync.bus.seat import replicas_for
from sync.hub.cluster.errors import RosterRefused, RosterUnsound
from sync.hub.cluster.roster import (
    Duty,
    Roster,
    RosterHub,
    back_with_one,
    can_grow,
    found_roster,
    given_up,
    gives_place,
    grown,
    left,
    require_replaceable,
    seated,
    settled,
    spare_hubs,
    with_hub,
    without_hub,
)
from sync.hub.cluster.sealed_roster import keep_roster, open_roster, read_roster, sign_roster
from sync.hub.cluster.seats import has_same_work, lone_store, seat_of
from tests.secret_files import claims_in

A, B, C, D = (DeviceId(letter) for letter in "abcd")


def hub(device: DeviceId, duty: Duty = Duty.STANDS_BY) -> RosterHub:
    place = f"{device}.example.org:4443"
    return RosterHub(device, f"hub {device}", (place, "192.0.2.1:4443"), 4222, 6222, 1000.0, duty)


def roster(*serving: DeviceId, standby: tuple[DeviceId, ...] = ()) -> Roster:
    hubs = [hub(device, Duty.SERVES) for device in serving] + [hub(device) for device in standby]
    return Roster("cluster", 7, 1, tuple(hubs))


@pytest.mark.parametrize(
    ("hubs", "replicas", "quorum", "spare"),
    [(1, 1, 1, 0), (2, 1, 2, 0), (3, 3, 2, 1), (4, 3, 3, 1), (5, 5, 3, 2)],
)
def test_the_number_of_hubs_says_how_often_a_log_is_kept(
    hubs: int, replicas: int, quorum: int, spare: int
) -> None:
    assert (replicas_for(hubs), quorum_of(hubs), spare_hubs(hubs)) == (replicas, quorum, spare)


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


def test_every_hub_has_a_seat_of_its_own_and_calls_all_others() -> None:
    together = settled(grown(roster(A, standby=(B, C))))
    seats = [seat_of(together, each, "127.0.0.1") for each in (A, B, C)]
    assert all(seat is not None and (seat.size, seat.replicas) == (3, 3) for seat in seats)
    assert len({seat.server for seat in seats if seat}) == 3
    assert len({(seat.cluster, seat.store) for seat in seats if seat}) == 1
    assert seat_of(roster(A, standby=(B, C)), A, "127.0.0.1") is None
    assert seat_of(None, A, "127.0.0.1") is None


def test_a_hub_that_is_not_there_cannot_go() -> None:
    with pytest.raises(RosterRefused, match="no such hub"):
        without_hub(roster(A), B, {A})


def test_devices_look_for_serving_hubs_first_and_for_each_at_its_best_place() -> None:
    places = roster(B, standby=(A,)).places
    assert places[:2] == ("b.example.org:4443", "a.example.org:4443")
    assert set(places[2:]) == {"192.0.2.1:4443"}


def test_a_roster_is_believed_by_hubs_of_the_same_authority_only(tmp_path: Path) -> None:
    world = real_world()
    for name in ("ours", "others"):
        (tmp_path / name).mkdir()
    ours, others = (claims_in(tmp_path / name, world) for name in ("ours", "others"))
    wire = sign_roster(roster(A), ours)
    assert open_roster(wire, ours, "here") == roster(A)
    with pytest.raises(RosterUnsound):
        open_roster(wire, others, "here")


def test_a_roster_in_which_one_bit_flipped_is_refused(tmp_path: Path) -> None:
    authority = claims_in(tmp_path, real_world())
    wire = bytearray(sign_roster(roster(A, B, C), authority))
    for place in range(len(wire)):
        wire[place] ^= 1
        with pytest.raises(RosterUnsound):
            open_roster(bytes(wire), authority, "here")
        wire[place] ^= 1


def test_the_roster_is_kept_in_the_folder_of_the_hub(tmp_path: Path) -> None:
    authority = claims_in(tmp_path, real_world())
    assert read_roster(tmp_path, authority) is None
    keep_roster(tmp_path, sign_roster(roster(A), authority))
    assert read_roster(tmp_path, authority) == roster(A)


def test_devices_hear_of_the_buses_of_all_hubs_that_keep_the_logs_together() -> None:
    assert roster(A, standby=(B, C)).bus_places == ()
    assert roster(A, B, C).bus_places == tuple(f"{device}.example.org:4222" for device in (A, B, C))
