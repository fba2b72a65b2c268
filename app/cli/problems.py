"""Turns problems and bugs into plain lines on standard error."""

from pathlib import Path

from app.cli.terminal import lines, notices
from core.errors import Problem

USERS_PROBLEM = 1
OUR_BUG = 70
INTERRUPTED = 130


def explain(problem: Problem) -> None:
    """Print what happened, what is safe and what to do, a line each."""
    error = notices()
    sentences = [problem.title, problem.safe, problem.cure]
    first, *rest = [lines(sentence) for sentence in sentences if sentence]
    error.print(f"{error.bold(error.bad('Tandem:'))} {first}")
    for sentence in rest:
        error.print(sentence)


def confess(diary: Path | str) -> None:
    """Print that Tandem itself is at fault, and where the traceback is."""
    error = notices()
    what = "This should not have happened; it is a fault in Tandem. What was saved is safe."
    error.print(f"{error.bold(error.bad('Tandem:'))} {what}")
    error.print(f"The details are in {diary}")
