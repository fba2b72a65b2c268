"""`tandem` without a command opens the desktop; `tandem demo` plays the demo."""

from pathlib import Path
from typing import Annotated

import typer

from app.cli.session import profile_of


def register(app: typer.Typer) -> None:
    """Add the demo."""
    app.command("demo")(demo)


def open_desktop(context: typer.Context) -> None:
    """Open the window, or bring the one that is open to the front."""
    from app.desktop import open_window

    raise typer.Exit(open_window(profile_of(context)))


def demo(
    notes: Annotated[Path | None, typer.Option(metavar="DIR", help="Markdown files to write in.")] = None,
    screens: Annotated[Path | None, typer.Option(metavar="DIR", help="Where screenshots go.")] = None,
) -> None:
    """Watch two windows write together, crash and recover."""
    from app.demo import play

    raise typer.Exit(play(notes=notes, screens=screens))
