"""The commands of docs/hosting.md about clusters work as they stand, each on the computer that it names."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest

from tests.docs.examples import Computer, Section
from tests.docs.waiting import until
from tests.journeys.daemons import cluster, stands
from tests.nursery import Program

PAGE = "docs/hosting.md"
SECOND_HUB = Section(PAGE, "A second hub that stands by")
FIRST_LOST = Section(PAGE, "The first hub is lost")
THREE_HUBS = Section(PAGE, "Three hubs on a team's machines")
MORE_AND_FEWER = Section(PAGE, "More hubs, and fewer")
LINE = re.compile(r"^(tandemd?\b[^#]*?)\s*(?:# (.*))?$")
LINK = "'tandem://hub?…'"
FIRST, SECOND, THIRD = "first", "second", "third"
WHERE = {
    "on the first hub": FIRST,
    "on the second computer": SECOND,
    "on the third computer": THIRD,
    "on the standby": SECOND,
    "on the hub that serves": SECOND,
    "on the one that was removed": FIRST,
}
"""Whose command it is, by the beginning of its comment; without one it is that of the computer before it."""
LONG = 270.0
"""Seconds for a move of all logs."""


class Computers:
    """Three computers with a profile each, on which the lines of the documentation are run."""

    def __init__(self, new_computer: Callable[[str], Computer], stack: ExitStack) -> None:
        self._computers = {name: new_computer(name) for name in (FIRST, SECOND, THIRD)}
        self._stack = stack
        self._at = FIRST
        self._link = ""
        self.daemons: dict[str, Program] = {}

    def stands(self, computer: str, standing: str) -> bool:
        """Say whether the cluster stands so, as the hub of a computer sees it."""
        return stands(self._computers[computer].profile, standing)

    def follow(self, block: str) -> str:
        """Run the lines of a block one after the other; returns what was printed."""
        return "".join(self.run(*self._read(line)) for line in block.splitlines())

    def start(self, computer: str) -> None:
        """Run `tandemd` there; it ends with the test."""
        here = self._computers[computer]
        places = "--profile", str(here.profile), "--keys-folder", str(here.keys)
        process = Program("app.daemon.entry", *places)
        self._stack.callback(process.end)
        assert process.stdout.readline().startswith("tandemd holds")
        self.daemons[computer] = process

    def run(self, computer: str, command: str, named: str = "") -> str:
        """Run a command; its NAME is the hub of the computer that is `named`, else the one that is away."""
        if command == "tandemd":
            self.start(computer)
            return ""
        if "NAME" in command:
            command = command.replace("NAME", self._id_of(named) if named else self._away(computer))
        if command.endswith("--watch"):
            command = f"timeout --signal=INT 10 {command} || test $? -eq 124"  # it went on until then
        printed = self._computers[computer].play(command.replace(LINK, f"'{self._link}'"))
        if command.endswith("invite-hub"):
            self._link = printed.strip()
        return printed

    def _read(self, line: str) -> tuple[str, str]:
        found = LINE.match(line)
        assert found is not None, f"no command of Tandem: {line}"
        comment = found[2] or ""
        named = (where for said, where in WHERE.items() if comment.startswith(said))
        self._at = next(named, self._at)
        return self._at, found[1]

    def _id_of(self, computer: str) -> str:
        hubs = cluster(self._computers[computer].profile)["hubs"]
        return next(str(hub["id"]) for hub in hubs if hub["is_this"])

    def _away(self, computer: str) -> str:
        hubs = cluster(self._computers[computer].profile)["hubs"]
        return next(str(hub["id"]) for hub in hubs if not hub["is_this"])


@pytest.fixture
def computers(new_computer: Callable[[str], Computer]) -> Iterator[Computers]:
    with ExitStack() as stack:
        yield Computers(new_computer, stack)


@pytest.mark.long
@pytest.mark.timeout(900)
def test_a_hub_becomes_two_survives_the_first_becomes_three_and_two_again(computers: Computers) -> None:
    (second_hub,), (lost, comes_back) = SECOND_HUB.blocks("sh"), FIRST_LOST.blocks("sh")
    (third_hub,), (changes,) = THREE_HUBS.blocks("sh"), MORE_AND_FEWER.blocks("sh")
    computers.start(FIRST)
    assert "R1" in computers.follow(second_hub.text)
    until(lambda: computers.stands(SECOND, "with standby"))

    computers.daemons[FIRST].kill()
    until(lambda: computers.stands(SECOND, "server away"))
    assert "serving hub cannot be reached" in lost.text
    assert "is no hub of the cluster any more" in computers.follow(lost.text)
    until(lambda: computers.stands(SECOND, "alone"))

    computers.follow(comes_back.text)
    computers.start(FIRST)
    until(lambda: computers.stands(SECOND, "with standby"))

    computers.follow(third_hub.text)
    until(lambda: all(computers.stands(each, "together") for each in (FIRST, SECOND, THIRD)), LONG)
    *_, until_r3 = third_hub.text.splitlines()
    assert "R3: each log is kept on three hubs" in computers.follow(until_r3)

    remove, replace, rebalance = changes.commands
    assert computers.run(SECOND, rebalance)
    computers.run(SECOND, remove, named=THIRD)
    until(lambda: computers.stands(SECOND, "with standby"), LONG)
    computers.daemons[FIRST].kill()
    until(lambda: computers.stands(SECOND, "standby behind"))
    assert computers.run(SECOND, replace).startswith("tandem://hub?")
