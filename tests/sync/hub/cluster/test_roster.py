"""What a roster says of seats, of places and of what the number of hubs means, and who believes it."""

from pathlib import Path

import pytest

from core.world import real_world
from sync.bus.cluster import quorum_of
from sync.bus.seat import replicas_for
from sync.hub.cluster.errors import RosterUnsound
from sync.hub.cluster.roster import spare_hubs
from sync.hub.cluster.roster_changes import grown, settled
from sync.hub.cluster.sealed_roster import keep_roster, open_roster, read_roster, sign_roster
from sync.hub.cluster.seats import seat_of
from tests.secret_files import claims_in
from tests.sync.hub.cluster.rosters import A, B, C, roster


@pytest.mark.parametrize(
    ("hubs", "replicas", "quorum", "spare"),
    [(1, 1, 1, 0), (2, 1, 2, 0), (3, 3, 2, 1), (4, 3, 3, 1), (5, 5, 3, 2)],
)
def test_the_number_of_hubs_says_how_often_a_log_is_kept(
    hubs: int, replicas: int, quorum: int, spare: int
) -> None:
    assert (replicas_for(hubs), quorum_of(hubs), spare_hubs(hubs)) == (replicas, quorum, spare)


def test_every_hub_has_a_seat_of_its_own_and_calls_all_others() -> None:
    together = settled(grown(roster(A, standby=(B, C))))
    seats = [seat_of(together, each, "127.0.0.1") for each in (A, B, C)]
    assert all(seat is not None and (seat.size, seat.replicas) == (3, 3) for seat in seats)
    assert len({seat.server for seat in seats if seat}) == 3
    assert len({(seat.cluster, seat.store) for seat in seats if seat}) == 1
    assert seat_of(roster(A, standby=(B, C)), A, "127.0.0.1") is None
    assert seat_of(None, A, "127.0.0.1") is None


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
