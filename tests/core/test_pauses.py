"""Pauses grow to a bound, and chance spreads them."""

import random
from itertools import islice

from core.pauses import at_least_half, growing_pauses, jittered
from core.world import World


def test_a_pause_is_twice_the_one_before_up_to_the_longest() -> None:
    assert list(islice(growing_pauses(1, 5), 5)) == [1, 2, 4, 5, 5]


def test_chance_spreads_pauses_over_all_of_their_length() -> None:
    world = World(now=lambda: 0.0, random_bytes=random.Random(1).randbytes)
    pauses = [jittered(2.0, world) for _ in range(400)]
    assert all(0 <= pause < 2 for pause in pauses)
    assert all(10 < sum(tenth <= 5 * pause < tenth + 1 for pause in pauses) < 80 for tenth in range(10))


def test_what_is_left_alone_has_half_of_the_pause_for_certain() -> None:
    world = World(now=lambda: 0.0, random_bytes=random.Random(1).randbytes)
    pauses = [at_least_half(2.0, world) for _ in range(400)]
    assert all(1 <= pause < 2 for pause in pauses)
    assert min(pauses) < 1.1
    assert max(pauses) > 1.9
