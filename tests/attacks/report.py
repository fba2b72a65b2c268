"""The table of attacks: on the screen, and between its marks in docs/security.md."""

import platform
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.attacks.attack import Field
from tests.attacks.trying import Result, Verdict
from tests.faults.report import versions

PAGE = Path(__file__).parents[2] / "docs" / "security.md"
_MARKED = re.compile(r"(<!-- attacks -->\n).*?(<!-- /attacks -->)", re.DOTALL)
_HEAD = "| attack | the attacker has | and tries | is to end | what was seen | |\n" + "| --- " * 6 + "|"
_LONGEST = 180


def show(console: Console, verdicts: Sequence[Verdict]) -> None:
    """Print the table."""
    table = Table("attack", "what was seen", "s", "", title="Attacks")
    for each in verdicts:
        style = "green" if each.result is Result.REFUSED else "bold red"
        seconds = f"{each.seconds:.1f}"
        table.add_row(each.attack.name, _cell(each.seen), seconds, f"[{style}]{each.result.value}[/]")
    console.print(table)


def write_table(fields: Sequence[Field], verdicts: Sequence[Verdict], command: str) -> None:
    """Put the table into the page; the rest of it is left alone."""
    by_name = {verdict.attack.name: verdict for verdict in verdicts}
    successes = sum(verdict.result is not Result.REFUSED for verdict in verdicts)
    today = datetime.now(UTC).date().isoformat()
    counts = f"{len(verdicts)} attacks, {successes} successes"
    told = [f"{counts}. Tried by `{command}` on {today}: {versions()}, {platform.system()}."]
    for field in fields:
        told += ["", f"### {field.title}", "", _HEAD, *(_row(by_name[each.name]) for each in field.attacks)]
    text = "\n".join(told)
    PAGE.write_text(_MARKED.sub(lambda found: f"{found[1]}{text}\n{found[2]}", PAGE.read_text()))


def _row(verdict: Verdict) -> str:
    attack = verdict.attack
    cells = (attack.name, attack.has, attack.tries, attack.refusal, verdict.seen, verdict.result.value)
    return "| " + " | ".join(_cell(cell) for cell in cells) + " |"


def _cell(text: str) -> str:
    short = " ".join(text.split())
    short = short if len(short) <= _LONGEST else short[:_LONGEST] + "…"
    return short.replace("|", "/").replace("<", "&lt;").replace("[", "\\[")
