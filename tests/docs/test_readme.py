"""The commands of README.md work as they stand; of those for make, it is asked what they would do."""

from collections.abc import Callable

import pytest

from core.profile import OwnerKind, Profile, read_owner
from tests.docs.examples import ROOT, Computer, Section, assert_target
from tests.docs.waiting import until

START = Section("README.md", "Tandem")
TOGETHER = Section("README.md", "Two desks, one note")
LINES_OF_ONE_SCREEN = 60


def test_make_knows_how_to_start() -> None:
    (start,) = START.blocks("sh")
    for command in start.commands:
        assert_target(command.split()[1:])


@pytest.mark.timeout(600)
def test_a_note_is_shared_by_two_commands_and_shown_in_a_window(
    new_computer: Callable[[str], Computer],
) -> None:
    first, second = new_computer("first"), new_computer("second")
    here, there = TOGETHER.blocks("sh")
    join, window = there.commands
    first.play('tandem note new --title "Plan" "Sow peas"')
    with first.running(here.commands[0]) as printed:
        joined = second.play(join.replace("tandem://join/…", printed.readline().strip()))
        assert joined == "Joined “Notes”: 1 note.\n"
        with second.running(window):
            until(lambda: is_open(second))
            assert "Sow peas" in second.play("tandem note show Plan")


def is_open(computer: Computer) -> bool:
    owner = read_owner(Profile(computer.profile))
    return owner is not None and owner.kind is OwnerKind.WINDOW


def test_it_fits_on_one_screen() -> None:
    assert len((ROOT / "README.md").read_text("utf-8").splitlines()) <= LINES_OF_ONE_SCREEN
