"""Makes the installer, on Windows: `python packaging/windows/installer.py`. Reviewed, not built here.

`python packaging/bundle desktop` comes first, and leaves build/desktop/tandem. With Inno Setup on the PATH
this lays the installer into dist/. Where the environment has WINDOWS_SIGN_COMMAND, programs, installer and
uninstaller are signed by it, as

    signtool sign /fd SHA256 /tr http://timestamp.digicert.com /td SHA256 /n $qNAME$q $f

where Inno Setup puts the file for $f and a quote for $q.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

HOME = Path(__file__).parents[2]
sys.path.append(str(HOME / "packaging" / "desktop"))
from icons import write_icons  # noqa: E402 - both lie in that folder
from releases import version  # noqa: E402

SIGN_VARIABLE = "WINDOWS_SIGN_COMMAND"
BUNDLE = HOME / "build" / "desktop" / "tandem"


def command(release: str, icons: Path, environment: Mapping[str, str]) -> list[str]:
    """Return what Inno Setup's compiler is called with."""
    given = {"Version": release, "Bundle": BUNDLE, "Icons": icons, "Output": HOME / "dist"}
    words = ["ISCC", *(f"/D{name}={value}" for name, value in given.items())]
    if signing := environment.get(SIGN_VARIABLE):
        words += ["/DSigned", f"/Standem={signing}"]
    return [*words, str(Path(__file__).with_name("tandem.iss"))]


def main() -> None:
    """Make it; says in a sentence what is missing."""
    if not (BUNDLE / "tandem-window.exe").is_file():
        raise SystemExit("There is no bundle: run `python packaging/bundle desktop` on Windows first.")
    if shutil.which("ISCC") is None:
        raise SystemExit("Inno Setup is not on the PATH: install it and add its folder.")
    icons = HOME / "build" / "icons"
    icons.mkdir(parents=True, exist_ok=True)
    write_icons(icons)
    subprocess.run(command(version(), icons, os.environ), check=True)
    if SIGN_VARIABLE not in os.environ:
        sys.stderr.write(f"note: {SIGN_VARIABLE} is not set, so nothing is signed and Windows warns of it\n")


if __name__ == "__main__":
    main()
