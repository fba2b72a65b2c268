"""Prints what lasting commands tell while they run."""

from app.cli.moments import clock
from app.cli.terminal import lines, notices, one_line, output
from app.commands.results import Happening, Progress, SharedSpace


def print_link(shared: SharedSpace) -> None:
    """Print the join link alone on standard output, and on standard error what it is for."""
    name = one_line(shared.space.name)
    notices().print(f"Sharing “{name}”. Join it from another profile with `tandem join LINK`:")
    output().print(shared.link)


def print_happening(progress: Progress) -> None:
    """Print one line with the time of day."""
    if isinstance(progress, Happening):
        terminal = output()
        terminal.print(f"{terminal.dim(clock(progress.at))}  {lines(progress.sentence)}")


def print_nothing(_progress: Progress) -> None:
    """Leave progress unsaid."""
