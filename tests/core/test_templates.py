"""Places of a template give way to what they name."""

from datetime import datetime

import pytest

from core.templates import fill_template

NOW = datetime(2026, 3, 1, 9, 5)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        ("{{date}} {{time}} {{title}}", "2026-03-01 09:05 Tea"),
        ("{{ date }}", "2026-03-01"),
        ("{{other}} {date} {{}}", "{{other}} {date} {{}}"),
        ("", ""),
    ],
)
def test_places_give_way_to_what_they_name(text: str, filled: str) -> None:
    assert fill_template(text, title="Tea", now=NOW) == filled


def test_what_a_title_says_is_not_filled_again() -> None:
    assert fill_template("{{title}}", title="{{date}}", now=NOW) == "{{date}}"
