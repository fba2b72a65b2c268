"""What becomes of the hubs of a cluster is told once, by whoever serves, and over restarts."""

import asyncio
from contextlib import suppress
from pathlib import Path

import msgspec

from core.ids import DeviceId
from core.world import real_world
from sync.hub.audit import Act
from sync.hub.cluster.roster import Roster, RosterHub, found_roster
from sync.hub.cluster.roster_changes import (
    given_up,
    gives_place,
    grown,
    left,
    seated,
    settled,
    with_hub,
    without_hub,
)
from sync.hub.cluster.sealed_roster import keep_roster, sign_roster
from sync.hub.cluster.telling import acts_between, tell_changes
from tests.secret_files import claims_in
from tests.sync.waiting import until

ANT, BEE, CAT, DOE = (
    RosterHub(DeviceId(name), name.title(), (f"{name}:1",), 2, 3, float(number))
    for number, name in enumerate(("ant", "bee", "cat", "doe"))
)
ALL = frozenset({ANT.id, BEE.id, CAT.id})
ONE = found_roster("ca", ANT)
TWO = with_hub(ONE, BEE, ALL)
THREE = with_hub(TWO, CAT, ALL)


def told(before: Roster, after: Roster) -> list[tuple[Act, str]]:
    return [(each.act, each.hub.name) for each in acts_between(before, after)]


def test_every_change_of_a_roster_has_its_act() -> None:
    assert told(ONE, TWO) == [(Act.HUB_JOINED, "Bee")]
    assert told(TWO, without_hub(TWO, BEE.id, ALL)) == [(Act.HUB_REMOVED, "Bee")]
    assert told(TWO, without_hub(TWO, ANT.id, {BEE.id})) == [
        (Act.HUB_REMOVED, "Ant"),
        (Act.HUB_TOOK_OVER, "Bee"),
    ]
    assert told(THREE, grown(THREE)) == [(Act.LOGS_SHARED, "Ant")]
    assert told(grown(THREE), given_up(grown(THREE))) == [(Act.LOGS_ALONE, "Ant")]
    assert told(ONE, grown(THREE))[:2] == [(Act.HUB_JOINED, "Bee"), (Act.HUB_JOINED, "Cat")]


def test_who_comes_in_the_place_of_another_is_told_as_that_if_it_was_one_change() -> None:
    replaced = msgspec.structs.replace(TWO, version=3, hubs=(TWO.hubs[0], CAT))
    assert told(TWO, replaced) == [(Act.HUB_REPLACED, "Cat"), (Act.HUB_REMOVED, "Bee")]
    later = msgspec.structs.replace(replaced, version=5)
    assert told(TWO, later) == [(Act.HUB_JOINED, "Cat"), (Act.HUB_REMOVED, "Bee")]


def test_who_replaces_a_hub_that_serves_is_told_when_it_has_its_place() -> None:
    shared = settled(grown(THREE))
    waiting = with_hub(shared, msgspec.structs.replace(DOE, replaces=CAT.id), ALL)
    assert told(shared, waiting) == [(Act.HUB_JOINED, "Doe")]
    placed = gives_place(seated(waiting, DOE.id), DOE.id)
    assert told(waiting, placed) == [(Act.HUB_REPLACED, "Doe")]
    assert told(placed, left(placed)) == [(Act.HUB_REMOVED, "Cat")]


def test_a_new_address_is_nobodys_concern() -> None:
    moved = with_hub(TWO, msgspec.structs.replace(BEE, places=("bee:9",)), ALL)
    assert told(TWO, moved) == []


class Teller:
    """A hub with a folder, which tells of what it knows."""

    def __init__(self, place: Path, own: DeviceId) -> None:
        self.authority = claims_in(place, real_world())
        self.directory = place / own
        self.directory.mkdir()
        self.own = own
        self.now: Roster | None = None
        self.recorded: list[tuple[Act, str, str]] = []

    def keep(self, roster: Roster) -> None:
        """Know a roster from now on, as every hub does that serves or stands by."""
        self.now = roster
        keep_roster(self.directory, sign_roster(roster, self.authority))

    def record(self, act: Act, *, about: str = "", once: str = "", name: str = "") -> None:
        self.recorded.append((act, name, once))

    async def serve(self, count: int) -> list[tuple[Act, str]]:
        """Tell until so many acts are recorded, and then no more for a while."""
        telling = asyncio.create_task(
            tell_changes(self.directory, self.authority, self.own, lambda: self.now, self.record)
        )
        try:
            await until(lambda: len(self.recorded) >= count)
            await until((self.directory / "roster.told").exists)
        finally:
            telling.cancel()
            with suppress(asyncio.CancelledError):
                await telling
        return [(act, name) for act, name, _ in self.recorded]


async def test_the_first_hub_tells_of_the_beginning_and_of_who_joined(tmp_path: Path) -> None:
    hub = Teller(tmp_path, ANT.id)
    hub.keep(ONE)
    assert await hub.serve(1) == [(Act.CLUSTER_FOUNDED, "Ant")]
    hub.keep(TWO)
    await hub.serve(2)
    # The log takes what has the same words once.
    assert [(act, name) for act, name, _ in dict.fromkeys(hub.recorded)] == [
        (Act.CLUSTER_FOUNDED, "Ant"),
        (Act.HUB_JOINED, "Bee"),
    ]


async def test_a_hub_that_joined_tells_nothing_of_the_time_before_it(tmp_path: Path) -> None:
    hub = Teller(tmp_path, BEE.id)
    hub.keep(TWO)
    assert await hub.serve(0) == []


async def test_what_changed_while_a_hub_stood_by_is_told_in_the_same_words(
    tmp_path: Path,
) -> None:
    first, second = Teller(tmp_path, ANT.id), Teller(tmp_path, BEE.id)
    first.keep(TWO)
    second.keep(TWO)
    first.keep(THREE)
    second.keep(THREE)
    assert await first.serve(1) == [(Act.HUB_JOINED, "Cat")]
    second.keep(without_hub(THREE, ANT.id, {BEE.id}))
    assert (Act.HUB_TOOK_OVER, "Bee") in await second.serve(3)
    assert first.recorded[0] in second.recorded  # so that the log takes it once
