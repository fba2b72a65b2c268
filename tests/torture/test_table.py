"""What is told of a run."""

import io

from rich.console import Console

from tests.torture.faults import TORTURES
from tests.torture.findings import Findings
from tests.torture.silences import Span
from tests.torture.table import show


def told(findings: Findings) -> str:
    console = Console(file=io.StringIO(), width=1000)
    show(console, findings, "make cluster-torture")
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def with_silences(**seconds: list[float]) -> Findings:
    findings = Findings()
    for name, silences in seconds.items():
        row = findings.row(next(each for each in TORTURES if each.name == name.replace("_", "-")))
        row.silences.of_log += silences
        row.spans += [Span(0.0, 1.0)] * len(silences)
    return findings


def test_all_kills_of_a_leader_are_told_in_one() -> None:
    findings = with_silences(kill_leader=[6.0, 7.5], kill_server=[5.0], kill_all=[30.0])
    assert "killed 3 times: half of these within 6.0 s, 95 % within 7.5 s, all within 7.5 s" in told(findings)


def test_nothing_is_told_of_leaders_that_nobody_killed() -> None:
    assert "The leader was killed" not in told(with_silences(kill_all=[30.0]))
