"""Which place of a hub is asked: the least busy, none that is slow or failed, the same for the same space."""

from collections import Counter
from contextlib import ExitStack
from itertools import pairwise

import pytest

from core.errors import HubDraining, HubUnreachable, MajorityMissing, NotFound, Problem
from core.requests import within
from core.world import World
from sync.bus.certificates import Distrust, HubUntrusted
from sync.rpc.balancing import Rotation

PLACES = ("one:1", "two:1", "three:1")
QUICK, SLOW, PAUSE, LONGEST = 0.01, 0.5, 10.0, 120.0
SPACES = [f"space {number}" for number in range(300)]


class Clock:
    """Goes on when it is told to."""

    now = 1000.0

    def world(self) -> World:
        return World(now=lambda: self.now, random_bytes=bytes)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rotation(clock: Clock) -> Rotation:
    """Three places that have all answered quickly."""
    made = Rotation(PLACES, clock.world())
    for place in PLACES:
        answer(made, clock, place)
    return made


def answer(rotation: Rotation, clock: Clock, place: str, seconds: float = QUICK) -> None:
    with rotation.asking(place):
        clock.now += seconds


def fail(rotation: Rotation, place: str, problem: Problem | None = None) -> None:
    with pytest.raises(Problem), rotation.asking(place):
        raise problem or HubUnreachable("Nobody is there.")


def asked_first(rotation: Rotation) -> Counter[str]:
    """Count the spaces whose calls go to each place."""
    return Counter(rotation.order(space)[0] for space in SPACES)


def test_at_first_places_are_tried_as_they_were_told(clock: Clock) -> None:
    assert Rotation(PLACES, clock.world()).order("space") == PLACES


def test_a_place_that_answers_goes_before_those_of_which_nothing_is_known(clock: Clock) -> None:
    rotation = Rotation(PLACES, clock.world())
    answer(rotation, clock, "three:1")
    assert set(asked_first(rotation)) == {"three:1"}
    assert rotation.places[0] == "three:1"


def test_the_place_with_the_fewest_calls_under_way_is_next(rotation: Rotation) -> None:
    with ExitStack() as under_way:
        asked = Counter[str]()
        for _ in range(6):
            place = rotation.order("space")[0]
            under_way.enter_context(rotation.asking(place))
            asked[place] += 1
        assert asked == dict.fromkeys(PLACES, 2)
    assert rotation.order("space") == rotation.order("space")


def test_what_waits_there_for_something_keeps_no_place_busy_and_makes_it_no_slower(
    rotation: Rotation, clock: Clock
) -> None:
    place = rotation.order("space")[0]
    with rotation.asking(place, waits=True):
        assert rotation.order("space")[0] == place
        clock.now += SLOW
    assert rotation.order("space")[0] == place


def test_calls_about_one_space_go_to_one_place_and_those_about_many_to_all(rotation: Rotation) -> None:
    before = {space: rotation.order(space)[0] for space in SPACES}
    assert before == {space: rotation.order(space)[0] for space in SPACES}
    assert min(asked_first(rotation)[place] for place in PLACES) > len(SPACES) / len(PLACES) / 2


def test_when_a_place_fails_only_its_own_spaces_move_and_they_come_back_with_it(
    rotation: Rotation, clock: Clock
) -> None:
    before = {space: rotation.order(space)[0] for space in SPACES}
    fail(rotation, "two:1")
    moved = {space for space in SPACES if rotation.order(space)[0] != before[space]}
    assert moved == {space for space, place in before.items() if place == "two:1"}
    answer(rotation, clock, "two:1")
    assert {space: rotation.order(space)[0] for space in SPACES} == before


@pytest.mark.parametrize(
    "problem",
    [
        HubUnreachable("Nobody is there."),
        HubUntrusted("two:1", Distrust.OTHER_AUTHORITY),
        MajorityMissing("Too few."),
        HubDraining(),
    ],
    ids=lambda problem: type(problem).__name__,
)
def test_who_cannot_answer_leaves_and_is_tried_last(rotation: Rotation, problem: Problem) -> None:
    fail(rotation, "two:1", problem)
    assert "two:1" not in asked_first(rotation)
    assert {rotation.order(space)[-1] for space in SPACES} == {"two:1"}


def test_a_refusal_is_an_answer(rotation: Rotation) -> None:
    fail(rotation, "two:1", NotFound("There is no such space."))
    assert "two:1" in asked_first(rotation)


def test_a_place_that_may_lack_what_others_know_leaves(rotation: Rotation) -> None:
    with rotation.asking("two:1") as turn:
        turn.is_behind = True
    assert "two:1" not in asked_first(rotation)


def test_who_answers_with_less_than_others_know_is_asked_before_who_does_not_answer(
    rotation: Rotation,
) -> None:
    for place in PLACES:
        fail(rotation, place)
    with rotation.asking("two:1") as turn:
        turn.is_behind = True
    assert set(asked_first(rotation)) == {"two:1"}


def test_a_place_that_is_several_times_slower_leaves_and_comes_back_when_it_is_quick(
    rotation: Rotation, clock: Clock
) -> None:
    answer(rotation, clock, "two:1", SLOW)
    assert "two:1" not in asked_first(rotation)
    assert rotation.due() == []
    clock.now += PAUSE
    assert rotation.due() == ["two:1"]
    answer(rotation, clock, "two:1", SLOW)
    assert "two:1" not in asked_first(rotation)
    clock.now += 2 * PAUSE
    assert rotation.due() == ["two:1"]
    answer(rotation, clock, "two:1")
    assert "two:1" in asked_first(rotation)


@pytest.fixture
def uneven(clock: Clock) -> Rotation:
    """The second of three places takes three times as long as the others."""
    made = Rotation(PLACES, clock.world())
    for place, seconds in zip(PLACES, (0.1, 0.3, 0.1), strict=True):
        answer(made, clock, place, seconds)
    return made


def test_a_place_that_is_somewhat_slower_stays_and_is_asked_when_the_others_are_busy(
    uneven: Rotation,
) -> None:
    assert "two:1" not in asked_first(uneven)
    with uneven.asking("one:1"), uneven.asking("three:1"):
        assert set(asked_first(uneven)) == {"two:1"}


def test_a_place_that_is_some_hundredths_slower_is_as_good(rotation: Rotation, clock: Clock) -> None:
    for _ in range(20):
        answer(rotation, clock, "two:1", 5 * QUICK)
    assert set(asked_first(rotation)) == set(PLACES)


def test_how_long_answers_took_counts_for_a_minute(uneven: Rotation, clock: Clock) -> None:
    assert "two:1" not in asked_first(uneven)
    clock.now += LONGEST
    assert "two:1" in asked_first(uneven)


def test_where_all_are_as_slow_nobody_leaves(clock: Clock) -> None:
    rotation = Rotation(PLACES, clock.world())
    for place in PLACES:
        answer(rotation, clock, place, SLOW)
    assert set(asked_first(rotation)) == set(PLACES)


def test_who_is_out_is_looked_at_once_in_its_pause_and_the_pauses_grow(
    rotation: Rotation, clock: Clock
) -> None:
    looks = []
    fail(rotation, "two:1")
    for second in range(200):
        clock.now += 1
        if rotation.due():
            looks.append(second)
            assert rotation.due() == []
            fail(rotation, "two:1")
    pauses = [later - earlier for earlier, later in pairwise(looks)]
    assert len(looks) > 3
    assert pauses == sorted(pauses)
    assert pauses[-1] > 3 * pauses[0]


def test_who_is_out_has_its_own_time_to_be_looked_at(clock: Clock) -> None:
    drawn = iter((b"\x00", b"\xff"))
    rotation = Rotation(PLACES[:2], World(now=lambda: clock.now, random_bytes=lambda _: next(drawn)))
    fail(rotation, "one:1")
    fail(rotation, "two:1")
    clock.now += PAUSE / 2 + 1
    rotation._world = clock.world()
    assert rotation.due() == ["one:1"]


def test_a_clock_that_was_set_back_keeps_nobody_out(rotation: Rotation, clock: Clock) -> None:
    fail(rotation, "two:1")
    clock.now -= 86_400
    assert rotation.due() == ["two:1"]


def test_places_that_are_told_are_looked_at_while_one_answers(rotation: Rotation, clock: Clock) -> None:
    rotation.know((*PLACES[:2], "four:1"))
    assert rotation.due() == ["four:1"]
    assert set(asked_first(rotation)) == set(PLACES[:2])
    answer(rotation, clock, "four:1")
    assert set(asked_first(rotation)) == {*PLACES[:2], "four:1"}


def test_when_all_have_failed_what_was_begun_somewhere_goes_on_there(rotation: Rotation) -> None:
    before = {space: rotation.order(space)[0] for space in SPACES}
    for place in PLACES:
        fail(rotation, place)
    assert {space: rotation.order(space)[0] for space in SPACES} == before


def test_of_places_that_fail_the_one_that_failed_last_is_not_the_first_again(rotation: Rotation) -> None:
    for place in PLACES:
        fail(rotation, place)
    hanging = rotation.order("space")[0]
    fail(rotation, hanging)
    assert rotation.order("space")[-1] == hanging


async def test_who_was_given_no_time_is_not_blamed_and_who_had_enough_is(
    rotation: Rotation, clock: Clock
) -> None:
    def fail_after(seconds: float) -> None:
        with rotation.asking("two:1"):
            clock.now += seconds
            raise HubUnreachable("The time is over.")

    with within(0), pytest.raises(HubUnreachable):
        fail_after(0)
    assert "two:1" in asked_first(rotation)
    with within(0), pytest.raises(HubUnreachable):
        fail_after(SLOW)
    assert "two:1" not in asked_first(rotation)


def test_who_gave_a_challenge_is_asked_first_whatever_is_known_of_it(rotation: Rotation) -> None:
    fail(rotation, "two:1")
    assert {rotation.order(space, first="two:1")[0] for space in SPACES} == {"two:1"}
