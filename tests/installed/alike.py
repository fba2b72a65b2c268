"""The same commit, built twice in different places, gives the same bytes."""

import hashlib
import subprocess
import sys
from pathlib import Path

from tests.installed.machines import Failed


def builds_are_alike(top: Path, place: Path) -> list[str]:
    """Build a clone elsewhere and compare with what was built in `top`; raises Failed."""
    clone = place / "somewhere else"
    subprocess.run(["git", "clone", "--quiet", str(top), str(clone)], check=True)
    built = sorted((top / "dist").glob("tandem*"))
    kinds = sorted({"daemon" if path.name.startswith("tandemd") else "desktop" for path in built})
    subprocess.run(
        [sys.executable, "packaging/bundle", *kinds], cwd=clone, check=True, stdout=subprocess.DEVNULL
    )
    seen = []
    for first in built:
        second = clone / "dist" / first.name
        if not second.is_file():
            raise Failed(f"{first.name} was not built there")
        sums = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (first, second)]
        if sums[0] != sums[1]:
            raise Failed(f"{first.name} is {sums[0]} here and {sums[1]} there")
        seen.append(f"{first.name} is {sums[0][:16]}… both times")
    if not seen:
        raise Failed("dist/ is empty; build with: make packages")
    return seen
