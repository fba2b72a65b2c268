"""A mention is an @ and the whole name, by itself."""

import pytest

from core.mentions import mention_places


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ("@Mara Lind, look", [0]),
        ("Ask @mara  LIND and @Mara\nLind.", [4, 20]),
        ("(@Mara Lind)", [1]),
        ("@Mara Linden", []),
        ("@Mara", []),
        ("mail@Mara Lind", []),
        ("@@Mara Lind", []),
        ("Mara Lind", []),
    ],
)
def test_a_mention_is_an_at_and_the_whole_name_by_itself(body: str, places: list[int]) -> None:
    assert mention_places(body, "Mara Lind") == places


def test_who_has_no_name_is_not_mentioned() -> None:
    assert mention_places("@ @ @", " ") == []


def test_marks_in_a_name_are_marks() -> None:
    assert mention_places("@M.(a) and @Mx(a)", "M.(a)") == [0]
