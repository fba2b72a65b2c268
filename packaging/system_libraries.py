"""Names the Debian package for every shared library that Qt needs and this machine lacks.

With --names, only the packages are printed, on one line; else a sentence, and the exit code is 1.
"""

import ctypes
import os
import sys

ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
}
ON_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing_packages(libraries: dict[str, str]) -> list[str]:
    """Say which packages hold the libraries that cannot be loaded."""
    missing = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing


def main() -> int:
    if not sys.platform.startswith("linux"):
        return 0
    needed = ALWAYS | ON_X11 if os.environ.get("DISPLAY") else ALWAYS
    missing = missing_packages(needed)
    if sys.argv[1:] == ["--names"]:
        print(*missing)
        return 0
    if not missing:
        return 0
    sys.stderr.write(
        "Qt, which draws Tandem's window, needs system libraries that are not here.\n"
        f"Install them, then run make again:\n  sudo apt install {' '.join(missing)}\n"
    )
    return 1


if __name__ == "__main__":
    sys.exit(main())
