"""What an older version left: its package, and notes in the format of its time."""

import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from tests.installed.machines import Failed
from tests.upgrades.written import TEXTS

VERSION = "0.0.9"
_NOTES = Path(__file__).parents[1] / "upgrades" / "profiles" / "0005.tar.gz"


def older_of(package: Path, place: Path) -> Path:
    """Pack the same once more under an older version's name."""
    tree, older = place / "older", place / "tandem-older.deb"
    subprocess.run(["dpkg-deb", "--raw-extract", str(package), str(tree)], check=True)
    control = tree / "DEBIAN/control"
    lines = control.read_text().splitlines(keepends=True)
    control.write_text(
        "".join(f"Version: {VERSION}\n" if line.startswith("Version:") else line for line in lines)
    )
    command = ["dpkg-deb", "--root-owner-group", "-Znone", "--build", str(tree), str(older)]
    subprocess.run(command, check=True, capture_output=True)
    shutil.rmtree(tree)
    return older


def lay_notes(profile: Path, keys: Path) -> None:
    """Lay a profile of that time into one folder, and what opens its secrets into another."""
    with tempfile.TemporaryDirectory() as place:
        shutil.unpack_archive(_NOTES, place)
        shutil.copytree(Path(place) / "profile", profile, dirs_exist_ok=True)
        shutil.copytree(Path(place) / "keys", keys, dirs_exist_ok=True)


def require_notes(show: Callable[[str], str]) -> int:
    """Have every note of that time shown by its title; returns how many there are, raises Failed."""
    for title, text in TEXTS.items():
        if text.splitlines()[0] not in show(title):
            raise Failed(f"the note “{title}” of an older version is not shown after the upgrade")
    return len(TEXTS)
