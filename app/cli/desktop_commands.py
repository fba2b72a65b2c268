"""`tandem` without a command, or with links and files, opens the desktop; `tandem demo` plays the demo."""

import os
from pathlib import Path
from typing import Annotated

import typer

from app.cli.session import profile_of
from core.errors import Problem

OPEN = "open"


def register(app: typer.Typer) -> None:
    """Add what opens windows."""
    app.command(OPEN)(open_items)
    app.command("demo")(demo)


def open_desktop(context: typer.Context) -> None:
    """Open the window, or bring the one that is open to the front."""
    from app.desktop import open_window

    raise typer.Exit(open_window(profile_of(context)))


def open_items(
    context: typer.Context,
    items: Annotated[
        list[str], typer.Argument(metavar="LINK|FILE", help="A tandem:// link or a Markdown file.")
    ],
) -> None:
    """Open notes, invitations and Markdown files in the desktop app; the word `open` may be left out."""
    from app.openables import read_openable

    try:
        openables = [str(read_openable(item)) for item in items]
    except Problem as problem:
        from app.desktop import tell_on_screen

        tell_on_screen(problem)
        raise
    from app.desktop import open_window

    raise typer.Exit(open_window(profile_of(context), openables))


def looks_openable(text: str) -> bool:
    """Tell whether a first word that is no command is meant to be opened."""
    return (
        text.startswith(("tandem:", "file:")) or text.lower().endswith((".md", ".markdown")) or os.sep in text
    )


def demo(
    notes: Annotated[Path | None, typer.Option(metavar="DIR", help="Markdown files to write in.")] = None,
    screens: Annotated[Path | None, typer.Option(metavar="DIR", help="Where screenshots go.")] = None,
) -> None:
    """Watch two windows write together, crash and recover."""
    from app.demo import play

    raise typer.Exit(play(notes=notes, screens=screens))
