"""What desktops are told of Tandem is what the program is and does."""

import configparser
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

import resources
from app.cli.desktop_commands import looks_openable
from app.gui.application import dress_application
from core.transfer.file_names import is_note_file

PACKAGING = Path(__file__).parents[2] / "packaging"
APP_ID = "org.tandem.Tandem"
DAY = {"SOURCE_DATE_EPOCH": "1790000000"}
LANGUAGES = {
    name.removeprefix("tandem_").removesuffix(".qm") for name in resources.names("languages", ".qm")
} - {"en"}


def make(share: Path, environment: Mapping[str, str] = DAY) -> Path:
    own = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    command = [sys.executable, str(PACKAGING / "desktop" / "desktop_files.py"), str(share)]
    subprocess.run(command, check=True, env=own | dict(environment), timeout=60)
    return share


@pytest.fixture(scope="module")
def share(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("share"))


def entry(share: Path) -> configparser.SectionProxy:
    read = configparser.ConfigParser(interpolation=None)
    read.optionxform = str  # type: ignore[assignment,method-assign]  # as the module's own pages say
    read.read(share / "applications" / "tandem.desktop", "utf-8")
    return read["Desktop Entry"]


def component(share: Path) -> ET.Element:
    return ET.parse(share / "metainfo" / f"{APP_ID}.metainfo.xml").getroot()  # noqa: S314 - our own


def check(*command: str | Path) -> None:
    if shutil.which(str(command[0])) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_entry_is_that_of_the_windows_by_which_a_desktop_groups_them(
    share: Path, qapp: QApplication
) -> None:
    dress_application(qapp)
    assert (share / "applications" / f"{qapp.desktopFileName()}.desktop").is_file()
    # On X11 Qt takes the second part of WM_CLASS from the name of the application.
    assert entry(share)["StartupWMClass"] == qapp.applicationName()


def test_flatpak_has_the_entry_under_the_name_of_the_app(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FLATPAK_ID", APP_ID)
    dress_application(qapp)
    assert qapp.desktopFileName() == APP_ID
    monkeypatch.delenv("FLATPAK_ID")
    dress_application(qapp)


def test_links_and_files_are_handed_to_the_command_line_that_opens_them(share: Path) -> None:
    told = entry(share)
    assert told["Exec"] == "tandem %U"
    assert told["MimeType"].split(";") == ["x-scheme-handler/tandem", "text/markdown", ""]
    assert all(map(looks_openable, ("tandem://join/…", "tandem://note/1", "file:///home/ada/plan.md")))


def test_the_file_types_are_those_that_become_notes(share: Path) -> None:
    namespace = "{http://www.freedesktop.org/standards/shared-mime-info}"
    [kind] = ET.parse(share / "mime" / "packages" / "tandem.xml").getroot()  # noqa: S314 - our own
    patterns = [glob.attrib["pattern"] for glob in kind.findall(f"{namespace}glob")]
    assert kind.attrib["type"] == "text/markdown"
    assert patterns == ["*.md", "*.markdown"]
    assert all(is_note_file(pattern.replace("*", "plan")) for pattern in patterns)


@pytest.mark.parametrize("key", ["GenericName", "Comment", "Keywords"])
def test_the_entry_speaks_the_languages_of_the_window(share: Path, key: str) -> None:
    translated = {name for name in entry(share) if name.startswith(f"{key}[")}
    assert translated == {f"{key}[{language}]" for language in LANGUAGES}


def test_the_metainfo_speaks_them_too(share: Path) -> None:
    language = "{http://www.w3.org/XML/1998/namespace}lang"
    root = component(share)
    texts = [root.findall("summary"), root.findall("description/p")]
    for each in texts:
        assert {text.get(language, "en") for text in each} == LANGUAGES | {"en"}


def test_the_metainfo_names_the_entry_and_the_programs(share: Path) -> None:
    root = component(share)
    assert root.findtext("id") == APP_ID
    assert root.findtext("launchable") == "tandem.desktop"
    provided = {element.text for element in root.findall("provides/mediatype")}
    assert provided == set(entry(share)["MimeType"].strip(";").split(";"))
    assert [element.text for element in root.findall("provides/binary")] == ["tandem", "tandemd"]


def test_what_is_not_released_bears_the_day_of_the_source_and_says_that_it_is_none(share: Path) -> None:
    [release] = component(share).findall("releases/release")
    assert release.attrib == {"version": "0.1.0", "date": "2026-09-21", "type": "development"}
    assert len(release.findall("description/ul/li")) > 10


def test_without_a_day_no_release_is_made_up(tmp_path: Path) -> None:
    assert component(make(tmp_path, {})).find("releases") is None


def test_the_same_source_makes_the_same_bytes(share: Path, tmp_path: Path) -> None:
    again = make(tmp_path)
    files = [file.relative_to(share) for file in share.rglob("*") if file.is_file()]
    assert len(files) == 13
    assert all((share / file).read_bytes() == (again / file).read_bytes() for file in files)


def test_each_icon_is_as_large_as_its_folder_says_and_no_blank(share: Path) -> None:
    sizes = []
    for file in sorted((share / "icons" / "hicolor").glob("*x*/apps/tandem.png")):
        image = QImage(str(file))
        width, height = map(int, file.parent.parent.name.split("x"))
        assert (image.width(), image.height()) == (width, height)
        assert image.pixelColor(0, 0).alpha() == 0
        assert image.pixelColor(width // 2, height // 5).alpha() == 255
        sizes.append(width)
    assert sorted(sizes) == [16, 22, 24, 32, 48, 64, 128, 256, 512]


def test_windows_and_macos_get_the_icon_in_their_containers(tmp_path: Path) -> None:
    subprocess.run([sys.executable, PACKAGING / "desktop" / "icons.py", tmp_path], check=True, timeout=60)
    assert max(QImage(str(tmp_path / "tandem.ico")).size().toTuple()) in {16, 24, 32, 48, 64, 128, 256}
    container = (tmp_path / "tandem.icns").read_bytes()
    assert container[:4] == b"icns"
    assert int.from_bytes(container[4:8]) == len(container)
    found, place = {}, 8
    while place < len(container):
        name, length = container[place : place + 4], int.from_bytes(container[place + 4 : place + 8])
        found[name.decode()] = QImage.fromData(container[place + 8 : place + length]).width()
        place += length
    assert found["ic07"] == 128
    assert found["ic09"] == found["ic14"] == 512
    assert found["ic10"] == 1024


def test_the_tools_of_freedesktop_have_nothing_against_the_entry(share: Path) -> None:
    check("desktop-file-validate", share / "applications" / "tandem.desktop")


def test_the_tools_of_freedesktop_have_nothing_against_the_metainfo(share: Path) -> None:
    check("appstreamcli", "validate", "--no-net", share / "metainfo" / f"{APP_ID}.metainfo.xml")


def test_the_tools_of_freedesktop_have_nothing_against_the_file_types(share: Path) -> None:
    check("update-mime-database", share / "mime")
