"""Places of a template give way to what they name."""

from datetime import datetime
from xml.etree import ElementTree as ET

import pytest

import resources
from core.templates import NOTEBOOKS, fill_template

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


@pytest.mark.parametrize("catalogue", ["de", "es", "zh_CN"])
def test_each_language_of_the_window_has_its_notebook_of_templates(catalogue: str) -> None:
    catalogued = resources.read_text("languages", f"tandem_{catalogue}.ts")
    texts = ET.fromstring(catalogued)  # noqa: S314 (it is the repository's own)
    [hint] = [
        message.findtext("translation", "")
        for message in texts.iter("message")
        if message.findtext("source", "").startswith("New note from a template:")
    ]
    assert any(name in hint for name in NOTEBOOKS)
