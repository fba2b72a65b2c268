"""Asks which locked packages have known vulnerabilities, and says so when it could not be asked."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from inventory import ROOT
from policy import KEPT, table

_LOCKS = (ROOT / "requirements.lock", *sorted((ROOT / "packaging").rglob("*.lock")))
_SHOWN = 5

FOUND = 1
UNASKED = 3
"""The service did not answer, or not for all packages: nothing is known of them."""


def main() -> int:
    """Print what is known; 0 nothing, 1 vulnerabilities, 3 not all could be asked."""
    accepted = table(KEPT)
    worst = 0
    for lock in _LOCKS:
        answer = _ask(lock)
        if isinstance(answer, str):
            _say(f"{lock.name}: the service of vulnerabilities could not be asked. {answer}")
            worst = max(worst, UNASKED)
            continue
        found = [line for line in _vulnerable(answer) if line.split()[0] not in accepted]
        unasked = [each["name"] for each in answer if "skip_reason" in each]
        _say(*_told(lock, found, unasked, len(answer)))
        worst = max(worst, FOUND if found else 0, UNASKED if unasked else 0)
    return worst


def _say(*lines: str) -> None:
    sys.stdout.writelines(f"{line}\n" for line in lines)


def _ask(lock: Path) -> list[dict[str, Any]] | str:
    """Ask for all packages of a lock; a sentence where there is no answer."""
    command = [sys.executable, "-m", "pip_audit", "--requirement", lock, "--require-hashes", "--disable-pip"]
    asked = subprocess.run(
        [*command, "--format", "json", "--progress-spinner", "off"],
        capture_output=True,
        text=True,
        check=False,
    )
    try:
        return list(json.loads(asked.stdout)["dependencies"])
    except (ValueError, KeyError):
        return (asked.stderr.strip().splitlines() or ["It said nothing."])[-1]


def _vulnerable(answer: list[dict[str, Any]]) -> Iterator[str]:
    for each in answer:
        for fault in each.get("vulns", ()):
            mended = ", ".join(fault["fix_versions"]) or "no version yet"
            yield f"{fault['id']} in {each['name']} {each['version']}, mended in {mended}"


def _told(lock: Path, found: list[str], unasked: list[str], total: int) -> Iterator[str]:
    yield from found
    if not found and len(unasked) < total:
        yield f"{lock.name}: {total - len(unasked)} packages asked, no vulnerability is known of any."
    if unasked:
        names = ", ".join(unasked[:_SHOWN]) + (" and others" if len(unasked) > _SHOWN else "")
        yield f"{lock.name}: of {total} packages, {len(unasked)} could NOT be asked: {names}."
        yield "The service does not know them, or there is none here. Nothing is known of them."


if __name__ == "__main__":
    sys.exit(main())
