"""Prints findings: a mark, the subject, what was seen and the cure, folded at the terminal's edge."""

from collections.abc import Sequence
from textwrap import wrap

from rich.cells import cell_len

from app.cli.terminal import Terminal, one_line
from core.health import Finding, Health

_MARGIN = 6
_NARROWEST = 30
_WIDEST_SUBJECT = 28


def print_findings(terminal: Terminal, findings: Sequence[Finding]) -> None:
    """Print each finding with its cure on lines of their own below the subjects' column."""
    subjects = [one_line(finding.subject) for finding in findings]
    width = min(_WIDEST_SUBJECT, max(map(cell_len, subjects), default=0))
    for finding, subject in zip(findings, subjects, strict=True):
        padding = " " * (width - cell_len(subject))
        told = _folded(terminal, width + _MARGIN, finding.seen, finding.cure)
        gap = "\n" + " " * (width + _MARGIN) if cell_len(subject) > width else padding + "  "
        terminal.print(f"  {_mark(terminal, finding.health)} {terminal.dim(subject)}{gap}{told}")


def _folded(terminal: Terminal, indent: int, *sentences: str) -> str:
    """Break sentences at the terminal's edge; each begins a line of its own."""
    room = max(_NARROWEST, terminal.width - indent)
    folded = [
        line for sentence in sentences for line in wrap(one_line(sentence), room, break_on_hyphens=False)
    ]
    return ("\n" + " " * indent).join(folded)


def _mark(terminal: Terminal, health: Health) -> str:
    return {
        Health.SOUND: terminal.good("✓"),
        Health.NOTABLE: terminal.notable("!"),
        Health.FAULTY: terminal.bad("✗"),
    }[health]
