"""The page of keys in the guide is that of the window, and its pictures are there."""

import re
from pathlib import Path

from tests.app.gui.conftest import RunJourney
from tests.app.gui.desk import Desk

GUIDE = Path(__file__).parents[3] / "docs" / "guide"


def test_the_guide_names_every_action_and_its_keys(run_journey: RunJourney) -> None:
    async def journey(desk: Desk) -> None:
        listed = [action for action in desk.window.action_book if action.is_listed]
        wanted = [f"| {action.name} | {action.shortcut.replace('Return', 'Enter')} |" for action in listed]
        page = (GUIDE / "keys.md").read_text(encoding="utf-8")
        told = re.findall(r"^\| (?!to |---).*\|$", page, re.MULTILINE)
        assert sorted(told) == sorted(wanted), "docs/guide/keys.md is to say:\n" + "\n".join(wanted)

    run_journey(journey)


def test_every_picture_and_page_of_the_guide_is_there() -> None:
    for page in GUIDE.glob("*.md"):
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name} leads to {target}"
