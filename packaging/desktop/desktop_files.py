"""Writes what a Linux desktop wants to know of Tandem.

`python packaging/desktop/desktop_files.py /usr/share` writes the desktop entry, the metainfo with the
releases of the CHANGELOG, the file types, and the icons. Whoever installs them by hand runs
`update-desktop-database`, `update-mime-database` and `gtk-update-icon-cache` afterwards; packages have it
done by themselves.
"""

import os
import re
import shutil
import sys
from datetime import date
from pathlib import Path
from xml.etree import ElementTree as ET

from icons import write_hicolor
from releases import Release, made_on, own_releases

SOURCES = Path(__file__).parent
APP_ID = "org.tandem.Tandem"
"""What app stores call it; the metainfo, Flatpak and macOS do so alike."""
_PLACES = {"tandem.desktop": "applications", "tandem.xml": "mime/packages"}


def write_desktop_files(share: Path) -> None:
    """Write all of it below a folder such as /usr/share."""
    for name, folder in _PLACES.items():
        (share / folder).mkdir(parents=True, exist_ok=True)
        shutil.copyfile(SOURCES / name, share / folder / name)
    (share / "metainfo").mkdir(parents=True, exist_ok=True)
    known = own_releases()
    (share / "metainfo" / f"{APP_ID}.metainfo.xml").write_bytes(metainfo(known, made_on(os.environ, known)))
    write_hicolor(share / "icons" / "hicolor")


def metainfo(known: list[Release], day: date | None) -> bytes:
    """Return the metainfo with its releases; what is not released yet bears `day`, or is left out."""
    component = ET.parse(SOURCES / f"{APP_ID}.metainfo.xml").getroot()  # noqa: S314 - our own file
    dated = [(release, release.day or day) for release in known if release.day or day]
    if dated:
        told = ET.SubElement(component, "releases")
        for release, its_day in dated:
            _tell(told, release, str(its_day))
    ET.indent(component)
    return b'<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(component, "utf-8") + b"\n"


def _tell(told: ET.Element, release: Release, day: str) -> None:
    kind = "stable" if release.day else "development"
    element = ET.SubElement(told, "release", {"version": release.version, "date": day, "type": kind})
    points = ET.SubElement(ET.SubElement(element, "description"), "ul")
    for change in release.changes:
        ET.SubElement(points, "li").text = _plain(change)


def _plain(markdown: str) -> str:
    """Take the marks of Markdown away, as metainfo knows none of them."""
    return re.sub(r"\[([^\[\]]+)\]\([^()]+\)", r"\1", markdown).replace("`", "").replace("*", "")


if __name__ == "__main__":
    write_desktop_files(Path(sys.argv[1]))
