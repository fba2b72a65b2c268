"""Prints what lasting commands tell while they run."""

from app.cli.moments import clock
from app.cli.terminal import lines, output
from app.commands.results import DiaryLine, Happening, Progress


def print_happening(progress: Progress) -> None:
    """Print one line with the time of day."""
    if isinstance(progress, Happening):
        terminal = output()
        terminal.print(f"{terminal.dim(clock(progress.at))}  {lines(progress.sentence)}")


def print_diary(progress: Progress) -> None:
    """Print a record of the diary as it is."""
    if isinstance(progress, DiaryLine):
        output().print(lines(progress.text))


def print_nothing(_progress: Progress) -> None:
    """Leave progress unsaid."""
