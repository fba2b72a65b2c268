"""A progress bar on standard error, only where a person watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.cli.terminal import notices
from app.commands.results import Progress, Step


@contextmanager
def progress_bar(doing: str, *, is_asked_first: bool = False) -> Iterator[Callable[[Progress], None]]:
    """Give a function to call with every step; the bar moves until there is something to count.

    Where something may be asked before, it is there from the first step on.
    """
    if not notices().is_interactive:
        yield lambda _step: None
        return
    # Imported only here: most commands are over before a bar could be drawn.
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    counts = TextColumn("{task.fields[counted]}")
    columns = (TextColumn("{task.description}"), BarColumn(), counts, TimeElapsedColumn())
    bar = Bar(*columns, console=Console(stderr=True), transient=True)
    task = bar.add_task(doing, total=None, counted="")

    def show(step: Progress) -> None:
        if isinstance(step, Step):
            bar.start()
            bar.update(task, completed=step.done, total=step.total or None, counted=_counted(step))

    if not is_asked_first:
        bar.start()
    try:
        yield show
    finally:
        bar.stop()


def _counted(step: Step) -> str:
    if not step.done:
        return ""
    return f"{step.done:,} of {step.total:,}" if step.total else f"{step.done:,}"
