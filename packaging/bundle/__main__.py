"""Builds what is installed elsewhere, of what was committed last: `python packaging/bundle [KIND ...]`.

For each kind, "desktop" and "daemon", a portable bundle and, where dpkg-deb is, a Debian package are laid
into dist/. The same commit, built by the same Python, gives the same bytes, wherever and whenever.
"""

import argparse
import platform
import shutil
import sys

from debian import make_package
from freezing import freeze, pack
from release import DIST, Release, check_out

_NAMES = {"desktop": "tandem", "daemon": "tandemd"}


def main() -> None:
    """Build what was asked for, and print the files made."""
    parser = argparse.ArgumentParser(description="Build bundles and packages into dist/.")
    parser.add_argument("kinds", nargs="*", metavar="desktop|daemon")
    parser.add_argument("--package-version", help="what the Debian packages call themselves")
    given = parser.parse_args()
    kinds = given.kinds or list(_NAMES)
    if unknown := sorted(set(kinds) - set(_NAMES)):
        parser.error(f"there is no bundle {unknown[0]}; there are {' and '.join(_NAMES)}")
    release = check_out()
    for kind in kinds:
        _build(kind, release, given.package_version or release.version)


def _build(kind: str, release: Release, package_version: str) -> None:
    name, bundle = _NAMES[kind], freeze(kind, release)
    packed = DIST / f"{name}-{release.version}-{sys.platform}-{platform.machine()}.tar.gz"
    pack(bundle, packed, release)
    print(packed, flush=True)
    if shutil.which("dpkg-deb"):
        print(make_package(name, bundle, release, package_version), flush=True)


if __name__ == "__main__":
    main()
