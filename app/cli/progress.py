"""A progress bar on standard error, only where a person watches."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from app.cli.terminal import notices
from app.commands.results import Progress, Step


@contextmanager
def progress_bar(doing: str, *, counted: bool = True) -> Iterator[Callable[[Progress], None]]:
    """Give a function to call with every step; an unknown total shows a moving bar, `counted` a count."""
    if not notices().is_interactive:
        yield lambda _step: None
        return
    # Imported only here: most commands are over before a bar could be drawn.
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
    from rich.progress import Progress as Bar

    counts = (MofNCompleteColumn(),) if counted else ()
    columns = (TextColumn("{task.description}"), BarColumn(), *counts, TimeElapsedColumn())
    with Bar(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(doing, total=None)

        def show(step: Progress) -> None:
            if isinstance(step, Step):
                bar.update(task, completed=step.done, total=step.total or None)

        yield show
