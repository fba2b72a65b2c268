"""`tandem version`: which Tandem this is and what it runs on; with --check, whether there is a newer one."""

import os
import platform
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from app.cli.note_commands import JsonOption
from app.cli.printing import print_json
from app.cli.terminal import one_line, output
from core.errors import BadInput, BusProblem
from core.release import commit, version

if TYPE_CHECKING:
    from app.releases import Release

_PATIENCE = 5.0
_ABSENT = "not installed"


@dataclass(frozen=True, slots=True)
class Versions:
    """What runs; "" for what is not installed or not known."""

    tandem: str
    commit: str
    python: str
    qt: str
    sqlite: str
    nats_server: str


@dataclass(frozen=True, slots=True)
class Checked:
    """What a list of releases said: the day it was made, and a newer release, if there is one."""

    version: str
    made: str
    newer: "Release | None"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("version")(show)


def show(
    check: Annotated[
        bool,
        typer.Option("--check", help="Look whether there is a newer one, where you say; install nothing."),
    ] = False,
    source: Annotated[
        str | None, typer.Option("--from", metavar="URL", help="The list of releases; else updates.from.")
    ] = None,
    key: Annotated[
        str | None,
        typer.Option(metavar="KEY", help="The public key it is signed by, or its file; else updates.key."),
    ] = None,
    json: JsonOption = False,
) -> None:
    """Tell which Tandem this is and what it runs on; nobody is asked for that."""
    if not check and (source or key):
        raise typer.BadParameter("--from and --key are for --check")
    if check:
        _check(source, key, json=json)
    elif json:
        print_json(_versions())
    else:
        _print(_versions())


def _versions() -> Versions:
    from core.store import Store

    return Versions(
        version(), commit(), platform.python_version(), _qt(), Store.sqlite_version(), _nats_server()
    )


def _qt() -> str:
    with suppress(ImportError):
        from PySide6.QtCore import qVersion

        return qVersion()
    return ""


def _nats_server() -> str:
    from sync.bus import find_server_program

    with suppress(BusProblem, OSError, subprocess.SubprocessError):
        asked = [str(find_server_program()), "--version"]
        done = subprocess.run(asked, capture_output=True, text=True, check=True, timeout=_PATIENCE)
        return done.stdout.strip().rpartition("v")[2]
    return ""


def _print(versions: Versions) -> None:
    terminal = output()
    facts = {
        "Tandem": versions.tandem,
        "commit": versions.commit or "not known",
        "Python": versions.python,
        "Qt": versions.qt or _ABSENT,
        "SQLite": versions.sqlite,
        "nats-server": versions.nats_server or _ABSENT,
    }
    for name, fact in facts.items():
        terminal.print(f"  {terminal.dim(name.ljust(11))}  {fact}")


def _check(source: str | None, key: str | None, *, json: bool) -> None:
    from app.configuration.choosing import choose
    from app.releases import newer, read_releases

    configuration = choose({}, os.environ, None, Path.home()).configuration
    address, trusted = source or configuration.updates_from, _key(key) or configuration.updates_key
    if not (address and trusted):
        raise BadInput(
            "It was not said where to look for a newer Tandem, and by whose key, so nobody was asked.",
            safe="Nothing was changed.",
            cure="Give --from and --key, or set updates.from and updates.key (docs/hosting.md).",
        )
    releases = read_releases(address, trusted)
    checked = Checked(version(), releases.made, newer(releases, version()))
    if json:
        print_json(checked)
    else:
        _print_checked(checked)


def _key(told: str | None) -> str | None:
    """Take a key, or read it from its file."""
    if not told or told.startswith("ssh-"):
        return told
    try:
        return Path(told).expanduser().read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadInput(
            f"The key {told} cannot be read.", safe="Nothing was changed.", cure="Name a public key file."
        ) from error


def _print_checked(checked: Checked) -> None:
    terminal, made = output(), one_line(checked.made)
    if checked.newer is None:
        terminal.print(f"Tandem {checked.version} is the newest one, by the list of {made}.")
        return
    told = checked.newer
    released = f"Tandem {one_line(told.version)} of {one_line(told.published)}"
    terminal.print(f"There is {released}; this is {checked.version}. By the list of {made}.")
    terminal.print(f"It can be had at {one_line(told.page)}. Nothing was fetched or installed.")
