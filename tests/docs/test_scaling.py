"""The commands of docs/scaling.md work as they stand."""

import json

from tests.docs.examples import Computer, Section

PAGE = Section("docs/scaling.md")


def test_hubs_are_planned(computer: Computer) -> None:
    (block,) = PAGE.blocks("sh")
    small, large, for_programs = block.commands
    assert "40 people with 20,000 notes" in computer.play(small)
    assert "2,000 people with 1,000,000 notes" in computer.play(large)
    assert json.loads(computer.play(for_programs))["plans"]
