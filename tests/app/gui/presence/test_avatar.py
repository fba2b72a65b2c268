"""Initials of names."""

import pytest

from app.gui.presence.avatar import initials


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Mara Lind", "ML"),
        ("mara", "M"),
        ("Ana de la Cruz", "AC"),
        ("", "?"),
        ("  ", "?"),
        ("山田 太郎", "山太"),
    ],
)
def test_initials_are_the_first_letters_of_the_first_and_last_word(name: str, expected: str) -> None:
    assert initials(name) == expected
