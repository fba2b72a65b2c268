"""Writes a profile as a version of Tandem leaves it, to be kept for ever.

Called as `python -m tests.upgrades SOURCE OUT`: SOURCE is a work tree of that version, OUT the archive. It is
written by its own commands alone, so that this program stays able to write one with any version.
"""

import argparse
import os
import signal
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

from tests.upgrades.written import ATTACHED, FOLDER, GONE, NOTEBOOK, PROFILE, SECOND_THOUGHTS, SPACE, WAITING

_SECONDS = 60
_LEFT_OUT = ("bus", "logs", "owner.lock", "control.sock")
"""What the next start makes anew."""


class Version:
    """The commands of one version, on a profile that is being written."""

    def __init__(self, source: Path, home: Path) -> None:
        self._home = home
        kept = {name: value for name, value in os.environ.items() if not name.startswith("TANDEM_")}
        keys = {"TANDEM_KEYS": str(home / "keys"), "HOME": str(home)}
        self._environment = kept | keys | {"PYTHONPATH": str(source), "QT_QPA_PLATFORM": "offscreen"}
        self._command = [sys.executable, "-m", "app.cli.entry", "--profile", str(home / PROFILE)]

    def run(self, *arguments: str | Path) -> str:
        command = [*self._command, *map(str, arguments)]
        options = {"capture_output": True, "text": True, "timeout": _SECONDS}
        done = subprocess.run(command, check=False, cwd=self._home, env=self._environment, **options)  # type: ignore[call-overload]
        if done.returncode:
            sys.exit(f"{' '.join(command)}\n{done.stderr}")
        return str(done.stdout).strip()

    def share(self, space: str) -> None:
        """Share a space until it is served, then end."""
        command = [*self._command, "share", space]
        options = {"cwd": self._home, "env": self._environment, "text": True}
        with subprocess.Popen(command, stdout=subprocess.PIPE, **options) as serving:  # type: ignore[call-overload]
            assert serving.stdout
            told = next((line for line in serving.stdout if "tandem://" in line), "")
            serving.send_signal(signal.SIGINT)
            serving.stdout.read()
        if not told:
            sys.exit("the space was not shared")


def write(version: Version, home: Path) -> None:
    """Write what `written.py` says."""
    version.run("import", _folder(home))
    diary = version.run("note", "new", "--title", "Diary", SECOND_THOUGHTS[0])
    for text in SECOND_THOUGHTS[1:]:
        version.run("note", "edit", diary, "--text", text)
    for title, text in GONE.items():
        version.run("note", "rm", version.run("note", "new", "--title", title, text))
    version.run("space", "create", SPACE)
    shared = version.run("note", "new", "--space", SPACE, "--title", "Plan", WAITING[0])
    version.share(SPACE)
    version.run("note", "edit", shared, "--text", WAITING[1])
    if "\n  attach " in version.run("note", "--help"):
        file = home / ATTACHED[0]
        file.write_bytes(ATTACHED[1])
        version.run("note", "attach", version.run("note", "new", "--title", "Receipts", "Paid."), file)


def _folder(home: Path) -> Path:
    folder = home / NOTEBOOK
    folder.mkdir()
    for title, text in FOLDER.items():
        (folder / f"{title}.md").write_text(text, encoding="utf-8")
    return folder


def pack(home: Path, out: Path) -> None:
    """Put profile and keys into an archive."""
    with tarfile.open(out, "w:gz") as archive:
        for part in ("keys", PROFILE):
            if (home / part).exists():
                archive.add(home / part, part, filter=_kept)


def _kept(member: tarfile.TarInfo) -> tarfile.TarInfo | None:
    parts = Path(member.name).parts
    is_left_out = len(parts) > 1 and parts[0] == PROFILE and parts[1] in _LEFT_OUT
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return None if is_left_out else member


def main() -> None:
    """Write a profile with the version of a work tree."""
    parser = argparse.ArgumentParser(prog="python -m tests.upgrades", description=__doc__)
    parser.add_argument("source", type=Path, metavar="SOURCE")
    parser.add_argument("out", type=Path, metavar="OUT")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="tandem-profile-") as folder:
        home = Path(folder)
        write(Version(arguments.source.absolute(), home), home)
        pack(home, arguments.out)


if __name__ == "__main__":
    main()
