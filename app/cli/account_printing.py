"""Prints sign-ins, and what an audit log tells."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Annotated

import typer

from app.cli.columns import Column, print_columns
from app.cli.moments import ago, full
from app.cli.printing import short_id
from app.cli.terminal import notices, one_line, output
from app.cli.wording import count
from app.commands.hub_results import AuditList, SessionRow

LimitOption = Annotated[int, typer.Option(min=0, help="How many of the last entries; 0 for all.")]


def print_sessions(sessions: Sequence[SessionRow]) -> None:
    """Print sign-ins that last."""
    terminal, now = output(), datetime.now(UTC)
    columns = [
        Column("ID", terminal.dim),
        Column("SIGNED IN", flexible=True),
        Column("BY"),
        Column("HUB"),
        Column("BEGAN", terminal.dim, numeric=True),
        Column("RENEWED", terminal.dim, numeric=True),
        Column(""),
    ]
    rows = [
        (
            short_id(terminal, session.id),
            one_line(session.label),
            "a device" if session.device else "password",
            one_line(session.hub),
            ago(session.started, now),
            ago(session.renewed, now),
            "this one" if session.is_current else "",
        )
        for session in sessions
    ]
    print_columns(terminal, columns, rows)


def print_audit(listed: AuditList) -> None:
    """Print what was done, the latest at the end."""
    terminal = output()
    if not listed.entries:
        terminal.print("Nothing is recorded.")
        return
    columns = [Column("WHEN", terminal.dim), Column("WHAT", flexible=True), Column("FROM", terminal.dim)]
    rows = [(full(entry.at), one_line(entry.words), entry.address) for entry in listed.entries]
    print_columns(terminal, columns, rows)
    if listed.earlier:
        notices().print(f"{count(listed.earlier, 'earlier entry', 'earlier entries')}; --limit shows more.")
