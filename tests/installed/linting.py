"""What Debian's and the desktops' own checks say of the packages."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

from tests.installed.machines import Failed


def is_accepted(packages: list[Path], place: Path) -> list[str]:
    """Ask lintian, appstreamcli and desktop-file-validate; raises Failed with what they do not accept."""
    for package in packages:
        _ask("lintian", "--fail-on", "error", "--tag-display-limit", "0", str(package))
    trees = [_unpacked(package, place) for package in packages]
    entries = [path for tree in trees for path in tree.glob("usr/share/applications/*.desktop")]
    told = [path for tree in trees for path in tree.glob("usr/share/metainfo/*.xml")]
    pages = [path for tree in trees for path in tree.glob("usr/**/man/man*/*.gz")]
    for entry in entries:
        _ask("desktop-file-validate", str(entry))
    for metainfo in told:
        _ask("appstreamcli", "validate", "--no-net", str(metainfo))
    for page in pages:
        _ask("man", "--warnings", "--encoding=UTF-8", "--local-file", str(page))
    if not (entries and told and pages):
        raise Failed(f"{len(entries)} desktop entries, {len(told)} metainfo files, {len(pages)} manual pages")
    return [*_told_of(packages), f"desktop entry, metainfo and {len(pages)} manual pages are valid"]


def _told_of(packages: list[Path]) -> Iterator[str]:
    for package in packages:
        warnings = _ask("lintian", "--tag-display-limit", "0", str(package)).count("\nW: ")
        yield f"lintian: no errors in {package.name}, {warnings} warnings"


def _unpacked(package: Path, place: Path) -> Path:
    tree = place / package.stem
    subprocess.run(["dpkg-deb", "--extract", str(package), str(tree)], check=True)
    return tree


def _ask(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = done.stdout + done.stderr
    if done.returncode or (command[0] == "man" and done.stderr.strip()):
        raise Failed(f"{command[0]} does not accept {Path(command[-1]).name}:\n{said[-3000:]}")
    return "\n" + said
