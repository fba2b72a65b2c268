"""Makes the disk image, on macOS: `python packaging/macos/disk_image.py`. Reviewed, not built here.

`python packaging/bundle desktop` comes first, and leaves build/desktop/Tandem.app. Identities come from the
environment:

    MACOS_SIGNING_IDENTITY   as "Developer ID Application: NAME (TEAM)", from the keychain
    MACOS_NOTARY_PROFILE     what `xcrun notarytool store-credentials` put the credentials under

Without the first the app is signed for this computer alone, and without the second it is not notarized; both
are said.
"""

import os
import plistlib
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[2]
sys.path.append(str(HOME / "packaging" / "desktop"))
from icons import write_icons  # noqa: E402 - both lie in that folder
from releases import version  # noqa: E402

FOLDER = Path(__file__).parent
APP = HOME / "build" / "desktop" / "Tandem.app"
IDENTITY_VARIABLE, PROFILE_VARIABLE = "MACOS_SIGNING_IDENTITY", "MACOS_NOTARY_PROFILE"
_MACH_O = {b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"\xca\xfe\xba\xbe"}
"""How programs and libraries begin: for 64 and 32 bits, and for several processors at once."""


def main() -> None:
    """Make it; says in a sentence what is missing."""
    if not APP.is_dir():
        raise SystemExit("There is no app: run `python packaging/bundle desktop` on macOS first.")
    release, environment = version(), os.environ
    dress(APP, release)
    for words in signing(APP, environment):
        _run(words)
    image = HOME / "dist" / f"tandem-{release}-macos-{os.uname().machine}.dmg"
    for words in imaging(APP, image, environment):
        _run(words)
    for variable in (IDENTITY_VARIABLE, PROFILE_VARIABLE):
        if variable not in environment:
            sys.stderr.write(f"note: {variable} is not set, so macOS opens this on no other computer\n")


def dress(app: Path, release: str) -> None:
    """Give the app its icon, and tell macOS what it can open."""
    with tempfile.TemporaryDirectory() as icons:
        write_icons(Path(icons))
        shutil.copyfile(Path(icons) / "tandem.icns", app / "Contents" / "Resources" / "tandem.icns")
    place = app / "Contents" / "Info.plist"
    place.write_bytes(plistlib.dumps(completed(plistlib.loads(place.read_bytes()), release)))


def completed(written: Mapping[str, Any], release: str) -> dict[str, Any]:
    """Put what PyInstaller wrote and what Tandem tells together."""
    own = plistlib.loads((FOLDER / "Info.plist").read_bytes())
    return {**written, **own, "CFBundleShortVersionString": release, "CFBundleVersion": release}


def signing(app: Path, environment: Mapping[str, str]) -> Iterator[list[str]]:
    """Give the commands that sign all programs and libraries, from the inside out, and then the app."""
    sign, allowing = ["codesign", "--force", "--sign", environment.get(IDENTITY_VARIABLE, "-")], list[str]()
    if IDENTITY_VARIABLE in environment:
        sign += ["--timestamp", "--options", "runtime"]
        allowing = ["--entitlements", str(FOLDER / "entitlements.plist")]
    files = [path for path in app.rglob("*") if path.is_file() and not path.is_symlink()]
    for path in _deepest_first(filter(_is_program, files)):
        yield [*sign, str(path)]
    # A framework is sealed as a whole once what is in it is signed.
    for framework in _deepest_first(app.rglob("*.framework")):
        yield [*sign, str(framework)]
    yield [*sign, *allowing, str(app)]
    yield ["codesign", "--verify", "--deep", "--strict", str(app)]


def imaging(app: Path, image: Path, environment: Mapping[str, str]) -> Iterator[list[str]]:
    """Give the commands that pack the app into an image, sign that, and have Apple look at it."""
    folder = app.parent / "image"
    yield ["rm", "-rf", str(folder)]
    yield ["mkdir", "-p", str(folder), str(image.parent)]
    yield ["ditto", str(app), str(folder / app.name)]
    yield ["ln", "-s", "/Applications", str(folder / "Applications")]
    make = ["hdiutil", "create", "-volname", "Tandem", "-fs", "HFS+", "-format", "UDZO", "-ov"]
    yield [*make, "-srcfolder", str(folder), str(image)]
    if identity := environment.get(IDENTITY_VARIABLE):
        yield ["codesign", "--sign", identity, "--timestamp", str(image)]
        if profile := environment.get(PROFILE_VARIABLE):
            yield ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"]
            yield ["xcrun", "stapler", "staple", str(image)]
            yield [
                "spctl",
                "--assess",
                "--type",
                "open",
                "--context",
                "context:primary-signature",
                str(image),
            ]


def _deepest_first(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (-len(path.parts), path))


def _is_program(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) in _MACH_O


def _run(words: list[str]) -> None:
    subprocess.run(words, check=True)


if __name__ == "__main__":
    main()
