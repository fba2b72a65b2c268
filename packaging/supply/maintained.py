"""Asks the package index whether somebody still keeps what is bundled."""

import subprocess
import sys
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import requests
from inventory import ROOT, Incomplete, Piece, take
from packaging.utils import (
    InvalidSdistFilename,
    InvalidWheelFilename,
    parse_sdist_filename,
    parse_wheel_filename,
)
from pip._internal.models.index import PyPI
from policy import KEPT, table

TOO_LONG = timedelta(days=3 * 365)
"""Without a release for longer than this, a package is looked at: kept with a reason, or replaced."""

FOUND = 1
UNASKED = 3
_SIMPLE = "application/vnd.pypi.simple.v1+json"
_LIVELY = ("active",)
_SECONDS = 20
_AT_ONCE = 4


def main() -> int:
    """Print what was found; 0 nothing, 1 something, 3 the index could not be asked for all."""
    accepted = table(KEPT)
    try:
        bundled = take("desktop", ROOT / ".venv" / "bin" / "python")
    except Incomplete as problem:
        sys.exit(str(problem))
    pieces = [piece for piece in bundled.pieces if piece.purl.startswith("pkg:pypi/")]
    answers = _ask_all([piece.key for piece in pieces])
    now = datetime.now(UTC)
    found, unasked = list[str](), list[str]()
    for piece, answer in zip(pieces, answers, strict=True):
        if answer is None:
            unasked.append(piece.key)
        elif piece.key not in accepted:
            found += [f"{piece.key}: {finding}" for finding in findings(piece, answer, now)]
    lines = found or [f"{len(pieces) - len(unasked)} packages asked, all are kept by somebody."]
    if unasked:
        lines.append(
            f"{len(unasked)} packages could NOT be asked, nothing is known of them: {', '.join(unasked)}"
        )
    sys.stdout.writelines(f"{line}\n" for line in lines)
    return max(FOUND if found else 0, UNASKED if unasked else 0)


def findings(piece: Piece, answer: Mapping[str, Any], now: datetime) -> Iterator[str]:
    """Say what speaks against a package, by the answer of the index (PEP 691, 700, 792)."""
    released = [
        datetime.fromisoformat(file["upload-time"]) for file in answer["files"] if "upload-time" in file
    ]
    last = max(released, default=datetime.min.replace(tzinfo=UTC))
    if now - last > TOO_LONG:
        yield f"its last release is of {last:%Y-%m-%d}"
    ours = [file for file in answer["files"] if _version(file["filename"]) == piece.version]
    if ours and all(file.get("yanked") for file in ours):
        yield f"its version {piece.version} was taken back (yanked)"
    if (status := answer.get("project-status", {}).get("status", "active")) not in _LIVELY:
        yield f"the index calls it {status}"
    if any(each.startswith("Development Status :: 7") for each in piece.classifiers):
        yield "it calls itself inactive"


def _version(filename: str) -> str:
    try:
        parsed = (
            parse_wheel_filename(filename) if filename.endswith(".whl") else parse_sdist_filename(filename)
        )
    except (InvalidWheelFilename, InvalidSdistFilename):
        return ""
    return str(parsed[1])


def _ask_all(names: list[str]) -> list[dict[str, Any] | None]:
    """Ask the index that pip is set up with, some names at once."""
    index = (_setting("global.index-url") or PyPI.simple_url).rstrip("/")
    trusted = _setting("global.cert") or True
    with ThreadPoolExecutor(_AT_ONCE) as threads:
        return list(threads.map(lambda name: _ask(f"{index}/{name}/", trusted), names))


def _ask(address: str, trusted: str | bool) -> dict[str, Any] | None:
    """Ask for one package; None where nothing answers in a form with dates."""
    try:
        answer = requests.get(address, headers={"Accept": _SIMPLE}, timeout=_SECONDS, verify=trusted)
        answer.raise_for_status()
        told: dict[str, Any] = answer.json()
    except (requests.RequestException, ValueError):
        return None
    return told if any("upload-time" in file for file in told["files"]) else None


def _setting(name: str) -> str:
    """Read a setting of pip."""
    asked = [sys.executable, "-m", "pip", "config", "get", name]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
