"""Reads from the project's own files which version this is, and what changed when."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

HOME = Path(__file__).parents[2]
_HEADING = re.compile(r"^## (?P<version>\S+) \((?P<day>\d{4}-\d\d-\d\d|not released yet)\)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Release:
    """One heading of the CHANGELOG; `day` is None while it is not released."""

    version: str
    day: date | None
    changes: tuple[str, ...]


def version() -> str:
    """Return the version in pyproject.toml."""
    return str(tomllib.loads((HOME / "pyproject.toml").read_text("utf-8"))["project"]["version"])


def releases(text: str) -> list[Release]:
    """Read a CHANGELOG, the newest release first."""
    _, *parts = re.split(r"^(?=## )", text, flags=re.MULTILINE)
    return [_release(part) for part in parts]


def own_releases() -> list[Release]:
    """Read the CHANGELOG of this project."""
    return releases((HOME / "CHANGELOG.md").read_text("utf-8"))


def made_on(environment: Mapping[str, str], known: list[Release]) -> date | None:
    """Tell the day that made files name: SOURCE_DATE_EPOCH, else that of the newest release, else None.

    Never today's, so that the same source always makes the same bytes.
    """
    if seconds := environment.get("SOURCE_DATE_EPOCH"):
        return datetime.fromtimestamp(int(seconds), UTC).date()
    return known[0].day if known else None


def _release(part: str) -> Release:
    heading = _HEADING.match(part)
    if heading is None:
        raise ValueError(f"CHANGELOG.md: {part.splitlines()[0]!r} is no heading like `## 1.2.0 (2026-12-24)`")
    day = heading["day"]
    changes = tuple(_items(part[heading.end() :]))
    return Release(heading["version"], date.fromisoformat(day) if day[0].isdigit() else None, changes)


def _items(text: str) -> Iterator[str]:
    for item in re.split(r"^- ", text, flags=re.MULTILINE)[1:]:
        yield " ".join(item.partition("\n\n")[0].split())
