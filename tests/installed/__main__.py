"""Tries the packages of what was committed last on fresh Debian machines: `python -m tests.installed`.

Names of acts may follow: lint, alike, daemon, desktop, bundle; without, all, after building anew. With names,
what lies in dist/ is tried. `fresh` tries the README's commands instead. Needs root, for the machines; exits
with 1 when something is not as it has to be, and with 2 when it could not be tried.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.installed import alike, daemon_package, desktop_package, fresh, linting, portable_bundle
from tests.installed.machines import Failed, fresh_machine

_TOP = Path(__file__).parents[2]
_ROOTS = _TOP / "build" / "roots"
_PICTURES = _TOP / "build" / "pictures"
_TOOLS = {
    "debootstrap": "debootstrap",
    "systemd-nspawn": "systemd-container",
    "lintian": "lintian",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "man": "man-db",
}


def main(words: list[str]) -> int:
    """Try what the words name and return the exit code."""
    if os.geteuid() != 0:
        sys.stderr.write(
            "Machines are made with debootstrap and systemd-nspawn, which needs root. Nothing was done.\n"
        )
        return 2
    _require_tools()
    acts = _ACTS if words != ["fresh"] else {"fresh": _fresh}
    if unknown := sorted(set(words) - set(acts)):
        sys.stderr.write(f"There is no {unknown[0]}; there are {', '.join([*_ACTS, 'fresh'])}.\n")
        return 2
    if not words:
        subprocess.run([sys.executable, "packaging/bundle"], cwd=_TOP, check=True)
    sound = [_is_sound(name, acts[name]) for name in words or acts]
    return int(not all(sound))


def _is_sound(name: str, act: Callable[[Path], list[str]]) -> bool:
    started = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="tandem-packages-") as place:
        try:
            seen, ending = act(Path(place)), "sound"
        except Failed as failed:
            seen, ending = str(failed).splitlines(), "NOT SOUND"
    print(f"{name}: {ending}, {time.monotonic() - started:.0f} s")
    print("".join(f"  {line}\n" for line in seen), end="", flush=True)
    return ending == "sound"


def _require_tools() -> None:
    """Install what is missing: whoever runs this is root."""
    if missing := sorted({package for tool, package in _TOOLS.items() if not shutil.which(tool)}):
        print(f"installing {' '.join(missing)}", flush=True)
        for command in (["update", "-q"], ["install", "-y", "-q", *missing]):
            subprocess.run(["apt-get", *command], check=True, stdout=subprocess.DEVNULL)


def _built(pattern: str) -> Path:
    found = sorted((_TOP / "dist").glob(pattern))
    if len(found) != 1:
        raise Failed(f"dist/ holds {len(found)} files like {pattern}; build with: make packages")
    return found[0]


def _lint(place: Path) -> list[str]:
    return linting.is_accepted([_built("tandem_*.deb"), _built("tandemd_*.deb")], place)


def _alike(place: Path) -> list[str]:
    return alike.builds_are_alike(_TOP, place)


def _daemon(place: Path) -> list[str]:
    with fresh_machine(_ROOTS, *daemon_package.SYSTEM) as machine:
        return daemon_package.is_lived_with(machine, _built("tandemd_*.deb"), place)


def _desktop(place: Path) -> list[str]:
    with fresh_machine(_ROOTS, *desktop_package.SCREEN) as machine:
        picture = _PICTURES / "installed.png"
        seen = desktop_package.is_lived_with(machine, _built("tandem_*.deb"), place, picture)
        return [*seen, f"its window: {picture.relative_to(_TOP)}"]


def _bundle(_place: Path) -> list[str]:
    with fresh_machine(_ROOTS, *desktop_package.SCREEN, *portable_bundle.DISPLAY) as machine:
        picture = _PICTURES / "bundle.png"
        seen = portable_bundle.is_lived_with(machine, _built("tandem-[0-9]*.tar.gz"), picture)
        return [*seen, f"its window: {picture.relative_to(_TOP)}"]


def _fresh(_place: Path) -> list[str]:
    with fresh_machine(_ROOTS, *fresh.BARE) as machine:
        return fresh.commands_run(machine, _TOP)


_ACTS: Mapping[str, Callable[[Path], list[str]]] = {
    "lint": _lint,
    "alike": _alike,
    "daemon": _daemon,
    "desktop": _desktop,
    "bundle": _bundle,
}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
