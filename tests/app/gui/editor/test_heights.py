"""Heights of lines add up as a plain list of them would."""

import random

import pytest

from app.gui.editor.heights import Heights


@pytest.mark.parametrize("seed", range(5))
def test_heights_are_what_a_plain_list_says(seed: int) -> None:
    chance = random.Random(seed)
    plain = [float(chance.randint(0, 40)) for _ in range(chance.choice([1, 700, 3000]))]
    heights = Heights(plain)
    for _ in range(120):
        first = chance.randrange(len(plain))
        removed = chance.randint(1, min(len(plain) - first, chance.choice([1, 3, 900])))
        added = [float(chance.randint(1, 40)) for _ in range(chance.choice([1, 2, 1500]))]
        heights.replace(first, removed, added)
        plain[first : first + removed] = added
        line = chance.randrange(len(plain))
        heights.set(line, 17.0)
        plain[line] = 17.0
        seen = chance.randrange(len(plain))
        assert heights.top(seen) == sum(plain[:seen])
        assert heights.height(seen) == plain[seen]
        assert heights.at(heights.top(seen)) == seen or not plain[seen]
    assert (len(heights), heights.total) == (len(plain), sum(plain))


def test_beyond_the_ends_are_the_first_and_the_last_line() -> None:
    heights = Heights([10.0, 20.0])
    assert (heights.at(-5.0), heights.at(500.0)) == (0, 1)


def test_a_line_is_known_from_its_measure_until_it_changes() -> None:
    heights = Heights([10.0] * 2000)
    assert heights.set(1500, 14.0) == 4.0
    heights.replace(3, 1, [10.0] * 900)
    assert heights.is_known(2399)
    heights.forget(2399)
    assert not heights.is_known(2399)
